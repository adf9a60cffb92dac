"""What records state outside their easy text, each statement with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from viegli.easyread.conditions import Condition, stated_in
from viegli.easyread.facts import WEEKDAYS, Stated, stated, stem
from viegli.records import (
    Hours,
    Limit,
    Location,
    Names,
    PhoneLine,
    ProcessingTime,
    Record,
    Sentence,
    Wording,
    records_in,
)
from viegli.records.eligibility import Ages
from viegli.source import Place

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_UNITS = {"days": "dienas", "nights": "naktis", "months": "mēneši", "hours": "stundas"} | {
    "working_days": "darbdienas"
}


@dataclass(frozen=True)
class Line:
    """A statement of a record: a standard text, or a field."""

    text: str
    place: Place
    facts: tuple[Stated, ...] = ()
    deadline: bool = False
    """Whether its facts are a time that decides, be it only one month."""
    price: str = ""
    """The point of a price list whose price it is."""

    @property
    def conditions(self) -> frozenset[Condition]:
        """The conditions that it states."""
        return stated_in(self.text)


def recorded(wording: Wording) -> Iterator[Line]:
    """A standard text."""
    text = wording.standard
    yield Line(text, wording.place_of("standard"), tuple(stated(text)))


def lines_of(record: Record) -> Iterator[Line]:
    """Everything that a record and the records in it state."""
    for _, one in records_in(record):
        if isinstance(one, Wording):
            yield from recorded(one)
        elif not isinstance(one, Sentence):
            facts = tuple(_fields(one))
            if facts:
                yield Line("", one.place, facts, deadline=isinstance(one, (ProcessingTime, Limit)))


def _fields(one: Record) -> Iterator[Stated]:
    if isinstance(one, Limit):
        yield Stated(_UNITS[one.unit], str(one.max))
    elif isinstance(one, ProcessingTime):
        yield Stated(_UNITS[one.unit], str(one.value))
    elif isinstance(one, Ages):
        yield from (Stated("gadi", str(age)) for age in (one.start, one.end) if age is not None)
    elif isinstance(one, PhoneLine):
        yield Stated("phone", one.number)
        yield Stated("number", one.number)
    elif isinstance(one, Hours):
        yield from _hours(one)
    elif isinstance(one, Location):
        yield from stated(f"Te ir {one.street}, {one.locality}.")
    elif isinstance(one, Names):
        yield Stated("name", stem(one.nominative))
        yield Stated("town", stem(one.nominative))
    yield from _dates(one)


def _hours(one: Hours) -> Iterator[Stated]:
    for row in one.rows:
        yield from (Stated("weekday", str(_DAYS.index(day))) for day in row.days)
        for opening in row.times:
            for time in (opening.start, opening.end):
                hour, _, minute = str(time).partition(":")
                yield Stated("clock", f"{int(hour)}.{minute[:2]}")


def _dates(one: Record) -> Iterator[Stated]:
    for value in one.__dict__.values():
        if isinstance(value, date):
            yield Stated("day", str(value.day))
            yield Stated("month", str(value.month))
            yield Stated("year", str(value.year))


assert len(_DAYS) == len(WEEKDAYS), "days of the week"
