"""Facts in the form of one language and reading level."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from babel.lists import format_list

from viegli.language import clock, counts, days, facts, money, phones
from viegli.language.catalogues import Words

Level = Literal["standard", "easy"]


@dataclass(frozen=True)
class Forms:
    """Writes money, dates, times, telephones and counts for a language and a reading level."""

    words: Words
    level: Level = "standard"

    def money(self, amount: Decimal | str) -> str:
        """`6,90 €`; easy `6 eiro 90 centi`. Raises ValueError for parts of a cent."""
        write = money.easy if self.level == "easy" else money.standard
        return write(self.words, amount)

    def number(self, value: Decimal | int | str) -> str:
        """`1,5`: with the language's decimal sign."""
        return money.number(self.words, value)

    def date(self, day: datetime.date) -> str:
        """`2026. gada 1. maijs`; the easy form has no abbreviations."""
        write = days.easy if self.level == "easy" else days.standard
        return write(self.words, day)

    def since(self, day: datetime.date) -> str:
        """`no 2026. gada 1. maija`."""
        return days.since(self.words, day)

    def until(self, day: datetime.date) -> str:
        """`līdz 2026. gada 1. maijam`."""
        return days.until(self.words, day)

    def on(self, day: datetime.date) -> str:
        """`2026. gada 1. maijā`."""
        return days.on(self.words, day)

    def weekdays(self, week: Iterable[str]) -> str:
        """`pirmdiena–piektdiena`; easy `no pirmdienas līdz piektdienai`."""
        write = days.phrase if self.level == "easy" else days.names
        return write(self.words, week)

    def time(self, at: datetime.time) -> str:
        """`8.00`; easy `8`, which stands after the word `pulksten`."""
        write = clock.easy if self.level == "easy" else clock.standard
        return write(self.words, at)

    def times(self, openings: Iterable[tuple[datetime.time, datetime.time]]) -> str:
        """`8.00–12.00, 13.00–18.00`; easy `no pulksten 8 līdz 12 un no pulksten 13 līdz 18`."""
        if self.level == "easy":
            return self.joined(clock.easy_range(self.words, *hours) for hours in openings)
        return ", ".join(clock.standard_range(self.words, *hours) for hours in openings)

    def phone(self, number: str) -> phones.Phone:
        """`67 767 372` with `tel:+37167767372`."""
        return phones.phone(number)

    def count(self, n: Decimal | int, unit: str) -> str:
        """`10 darbdienas`; units as in `counts.UNITS`, or in the plural as records name them."""
        return counts.count(self.words, n, unit)

    def within(self, n: Decimal | int, unit: str) -> str:
        """`10 darbdienu laikā`."""
        return counts.within(self.words, n, unit)

    def up_to(self, n: Decimal | int, unit: str) -> str:
        """`līdz 3 mēnešiem`."""
        return counts.up_to(self.words, n, unit)

    def language_name(self, code: str) -> str:
        """What another language is called in this one: `latviešu`, `Latvian`, `латышский`."""
        return facts.called(code, self.words.locale)

    def joined(self, texts: Iterable[str]) -> str:
        """`a, b un c`."""
        return str(format_list(list(texts), locale=self.words.locale))

    def either(self, texts: Iterable[str]) -> str:
        """`a, b vai c`."""
        return str(format_list(list(texts), style="or", locale=self.words.locale))

    def order(self, text: str) -> tuple[str, str]:
        """A key that sorts letters with marks right after those without: a, ā, b, c, č."""
        return facts.sorting(text)
