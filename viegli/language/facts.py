"""What a language is called by its own speakers, and which way it is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from babel.core import Locale


@dataclass(frozen=True)
class Language:
    """A language as a switch shows it."""

    code: str
    name: str
    """Its own name for itself: latviešu, English, русский."""
    direction: Literal["ltr", "rtl"]


@cache
def language(code: str) -> Language:
    """The facts of a language from CLDR; raises `babel.UnknownLocaleError` for an unknown code."""
    locale = Locale.parse(code.replace("-", "_"))
    name = locale.get_language_name(locale) or code
    return Language(code, name, cast(Literal["ltr", "rtl"], locale.text_direction))
