"""Dates and days of the week for both reading levels."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from babel.core import Locale
from babel.dates import format_date
from babel.lists import format_list

from viegli.language.catalogues import Words
from viegli.language.marks import mark
from viegli.language.money import no_break

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days as records name them."""

_FROM_DAY = (
    mark("no pirmdienas"),
    mark("no otrdienas"),
    mark("no trešdienas"),
    mark("no ceturtdienas"),
    mark("no piektdienas"),
    mark("no sestdienas"),
    mark("no svētdienas"),
)
_TO_DAY = (
    mark("līdz pirmdienai"),
    mark("līdz otrdienai"),
    mark("līdz trešdienai"),
    mark("līdz ceturtdienai"),
    mark("līdz piektdienai"),
    mark("līdz sestdienai"),
    mark("līdz svētdienai"),
)
_ON_DAY = (
    mark("pirmdienās"),
    mark("otrdienās"),
    mark("trešdienās"),
    mark("ceturtdienās"),
    mark("piektdienās"),
    mark("sestdienās"),
    mark("svētdienās"),
)
_SINCE_MONTH = (
    mark("janvāra"),
    mark("februāra"),
    mark("marta"),
    mark("aprīļa"),
    mark("maija"),
    mark("jūnija"),
    mark("jūlija"),
    mark("augusta"),
    mark("septembra"),
    mark("oktobra"),
    mark("novembra"),
    mark("decembra"),
)
_UNTIL_MONTH = (
    mark("janvārim"),
    mark("februārim"),
    mark("martam"),
    mark("aprīlim"),
    mark("maijam"),
    mark("jūnijam"),
    mark("jūlijam"),
    mark("augustam"),
    mark("septembrim"),
    mark("oktobrim"),
    mark("novembrim"),
    mark("decembrim"),
)
_IN_MONTH = (
    mark("janvārī"),
    mark("februārī"),
    mark("martā"),
    mark("aprīlī"),
    mark("maijā"),
    mark("jūnijā"),
    mark("jūlijā"),
    mark("augustā"),
    mark("septembrī"),
    mark("oktobrī"),
    mark("novembrī"),
    mark("decembrī"),
)


def standard(words: Words, day: date) -> str:
    """`2026. gada 1. maijs`: CLDR's long date."""
    return no_break(format_date(day, "long", locale=words.locale))


def easy(words: Words, day: date) -> str:
    """The long date without abbreviations."""
    month = Locale.parse(words.locale).months["format"]["wide"][day.month]
    return words.ui("{year}. gada {day}. {month}", year=day.year, day=day.day, month=month)


def since(words: Words, day: date) -> str:
    """`no 2026. gada 1. maija`."""
    month = words.ui(_SINCE_MONTH[day.month - 1])
    return words.ui("no {year}. gada {day}. {month}", year=day.year, day=day.day, month=month)


def until(words: Words, day: date) -> str:
    """`līdz 2026. gada 1. maijam`."""
    month = words.ui(_UNTIL_MONTH[day.month - 1])
    return words.ui("līdz {year}. gada {day}. {month}", year=day.year, day=day.day, month=month)


def on(words: Words, day: date) -> str:
    """`2026. gada 1. maijā`."""
    month = words.ui(_IN_MONTH[day.month - 1])
    return words.ui_in(
        "kad?", "{year}. gada {day}. {month}", year=day.year, day=day.day, month=month
    )


def names(words: Words, days: Iterable[str]) -> str:
    """`pirmdiena–ceturtdiena, sestdiena`: names for a table; three days in a row make a range."""
    known = Locale.parse(words.locale).days["format"]["wide"]
    said = []
    for first, last in _runs(days):
        said += [known[first]] if first == last else [f"{known[first]}–{known[last]}"]
    return ", ".join(said)


def phrase(words: Words, days: Iterable[str]) -> str:
    """`no pirmdienas līdz ceturtdienai un sestdienās`, or `katru dienu`."""
    said = []
    for first, last in _runs(days):
        if (first, last) == (0, 6):
            return words.ui("katru dienu")
        if first == last:
            said.append(words.ui(_ON_DAY[first]))
        else:
            said.append(f"{words.ui(_FROM_DAY[first])} {words.ui(_TO_DAY[last])}")
    return str(format_list(said, locale=words.locale))


def _runs(days: Iterable[str]) -> list[tuple[int, int]]:
    """First and last day of every run of three or more; other days stand alone."""
    order = sorted({WEEK.index(day) for day in days})
    breaks = [at + 1 for at, (one, two) in enumerate(pairwise(order)) if two != one + 1]
    runs = []
    for start, end in pairwise([0, *breaks, len(order)]):
        run = order[start:end]
        runs += [(run[0], run[-1])] if len(run) > 2 else [(day, day) for day in run]
    return runs
