"""What a language is called by its own speakers, and which way it is written."""

from __future__ import annotations

import unicodedata
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
    name = called(code, str(locale))
    return Language(code, name, cast(Literal["ltr", "rtl"], locale.text_direction))


def called(code: str, locale: str) -> str:
    """The name of a language in another one; the code where CLDR has no name."""
    return Locale.parse(code.replace("-", "_")).get_language_name(locale) or code


def sorting(text: str) -> tuple[str, str]:
    """Base letters first, marks second: `āda` after `ada`, before `b`."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one)), parts
