"""The forms of a language for a script in the page, which holds no words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale

from viegli.language import days, money
from viegli.language.catalogues import Words

SAMPLE = Decimal("1234567.89")
_SAMPLE = re.compile(r"(?P<before>\D*)1(?P<group>\D*)234\D*567(?P<sign>\D)89(?P<after>\D*)")
_NUMBERS = range(200)
"""Every plural category of whole numbers comes up among these."""


def forms(words: Words) -> dict[str, Any]:
    """How money and numbers are written.

    `locale` (for the browser's own dates), `before`, `group`, `sign`, `after` (of `6,90 €`), and
    `euro` and `cent`: a form with `{n}` for each plural category of the language.
    """
    found = _SAMPLE.fullmatch(money.standard(words, SAMPLE))
    if not found:
        message = f'money is written in a form that scripts do not know in "{words.locale}"'
        raise ValueError(message)
    return {
        "locale": words.locale.replace("_", "-"),
        **found.groupdict(),
        "euro": _by_category(words, 100),
        "cent": _by_category(words, 1),
    }


def _by_category(words: Words, cents: int) -> dict[str, str]:
    """The easy form of so many cents, for one number of each plural category."""
    rule = Locale.parse(words.locale).plural_form
    top = 100 if cents == 1 else len(_NUMBERS)
    made: dict[str, str] = {}
    for n in _NUMBERS[1:top]:
        said = money.easy(words, Decimal(n * cents) / 100)
        made.setdefault(rule(n), said.replace(str(n), "{n}"))
    return made


def since(words: Words, found: Iterable[str]) -> dict[str, str]:
    """`no 2027. gada 1. janvāra` by the day's ISO text."""
    return {day: days.since(words, date.fromisoformat(day)) for day in found}
