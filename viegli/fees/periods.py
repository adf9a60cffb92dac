"""The days for which a tariff is proved, cut where an amount or a version begins or ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from viegli.fees.evaluate.people import version_on
from viegli.fees.terms import Table, mentioned

ANY_DAY = "2000-01-01"
"""The day on which a tariff is proved that knows no days at all."""


@dataclass(frozen=True)
class Period:
    """Days on which nothing changes."""

    first: str
    last: str | None
    """None where there is no end."""

    def __str__(self) -> str:
        if self.first == ANY_DAY and not self.last:
            return "every day"
        return f"{self.first} … {self.last or ''}".rstrip()


@dataclass(frozen=True)
class Value:
    """A dated amount of a tariff: a parameter's, or the price of a row."""

    owner: str
    """The parameter, or the path of the row or band."""
    parameter: bool
    dated: tuple[tuple[str, str | None, str], ...]


def periods(table: Table) -> list[Period]:
    """The stretches of days to prove: from the first day to the latest day that is known.

    That is from the first version's first day, or where it is not known from the earliest dated
    amount; to the last version's last day, or to the latest last day of an amount.
    """
    first, last = bounds(table)
    if first is None:
        return [Period(ANY_DAY, None)]
    days = [first, *(day for day in table["days"] if day > first and (not last or day <= last))]
    ends = [*(day_before(day) for day in days[1:]), last]
    return [Period(day, end) for day, end in zip(days, ends, strict=True)]


def bounds(table: Table) -> tuple[str | None, str | None]:
    """The first and the last day that are proved; none for no first day, and for no end."""
    versions = table["versions"]
    starts = [one["from"] for one in versions]
    if None in starts:
        amounts = (value for one in versions for value in values(table, one))
        starts += [entry[0] for value in amounts for entry in value.dated]
    first = min((day for day in starts if day), default=None)
    if versions[-1]["to"]:
        return first, versions[-1]["to"]
    return first, max((entry[1] for entry in latest(table) if entry[1]), default=None)


def latest(table: Table) -> list[tuple[str, str | None, str]]:
    """The last entry of every dated amount of the last version."""
    return [value.dated[-1] for value in values(table, table["versions"][-1])]


def values(table: Table, version: Table) -> Iterator[Value]:
    """The dated amounts that a version uses."""
    names = set(mentioned([version, table["impossible"], list(table["facts"].values())]))
    for name, entries in table["parameters"].items():
        if name in names:
            yield Value(name, True, tuple(tuple(entry) for entry in entries))
    for row in version["rows"]:
        listed = [(f"bands[{at}]", band) for at, band in enumerate(row["bands"])]
        for path, one in [(row["id"], row), *listed]:
            if isinstance(one["price"], dict) and "dated" in one["price"]:
                entries = one["price"]["dated"]
                yield Value(path, False, tuple(tuple(entry) for entry in entries))


def held(value: Value, day: str) -> list[tuple[str, str | None, str]]:
    """The entries of a dated amount that hold on a day."""
    return [entry for entry in value.dated if entry[0] <= day and (not entry[1] or day <= entry[1])]


def versions_on(table: Table, day: str) -> list[Table]:
    """Every version that holds on a day."""
    return [
        one
        for one in table["versions"]
        if (not one["from"] or one["from"] <= day) and (not one["to"] or day <= one["to"])
    ]


def known(table: Table, period: Period) -> bool:
    """Whether a version and all its amounts are known in a period."""
    version = version_on(table, period.first)
    return version is not None and all(
        held(value, period.first) for value in values(table, version)
    )


def joined(days: Sequence[Period]) -> Iterator[Period]:
    """The periods, those that follow each other as one."""
    first, last = days[0].first, days[0].last
    for period in days[1:]:
        if last == day_before(period.first):
            last = period.last
        else:
            yield Period(first, last)
            first, last = period.first, period.last
    yield Period(first, last)


def day_before(day: str) -> str:
    """The day before."""
    return str(date.fromisoformat(day) - timedelta(days=1))
