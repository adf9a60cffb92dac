"""What is proved of days: on each there is one version, and one value of everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from viegli.fees.periods import Period, Value, held, joined, periods, values, versions_on
from viegli.fees.subjects import Subject, found
from viegli.source import Place, Problem


def timely(one: Subject) -> Iterator[Problem]:
    """A problem for days without a version or a value, and for days with two."""
    met: dict[tuple[Place, str, str], list[Period]] = {}
    for period in periods(one.table):
        for place, rule, what in dict.fromkeys(unclear(one, period)):
            met.setdefault((place, rule, what), []).append(period)
    for (place, rule, what), days in met.items():
        said = ", ".join(map(str, joined(days)))
        yield one.problem(place, "", rule, f"{what} on {said}", FIX[rule])


FIX = {
    "no-version": "write the missing version, or `valid_to:` and `valid_from:` without a gap",
    "two-versions": "write `valid_to:` in the earlier one",
    "no-value": "write the value of these days, or `valid_from:` of the tariff",
    "two-values": "write `until:` in the earlier one",
}
"""How to mend days."""


def unclear(one: Subject, period: Period) -> Iterator[tuple[Place, str, str]]:
    """What is wrong with a period: where, the rule, and in words."""
    versions = versions_on(one.table, period.first)
    if not versions:
        yield one.records[-1].place, "no-version", "no version of the tariff holds"
    if len(versions) > 1:
        records = [one.record(version) for version in versions]
        others = [f"{record.id} ({record.place})" for record in records[:-1]]
        names = " and ".join([*others, records[-1].id])
        yield one.record(versions[-1]).place, "two-versions", f"{names} both hold"
    for version in versions:
        for value in values(one.table, version):
            count = len(held(value, period.first))
            if count != 1:
                # The cases of a point have its price: they are told once.
                point = replace(value, owner=value.owner.partition(".")[0])
                place = place_of(one, version, point)
                what = "there is no value of" if not count else "two values stand of"
                said = f"{what} {clause_of(one, version, point) or point.owner}"
                yield place, "two-values" if count else "no-value", said


def clause_of(one: Subject, version: object, value: Value) -> str | None:
    """The point whose price a dated amount is, where it has a number."""
    record = found(one.record(version), value.owner)
    return None if value.parameter else getattr(record, "clause", None)


def place_of(one: Subject, version: object, value: Value) -> Place:
    """Where a dated amount stands."""
    if value.parameter:
        return one.shelf.parameters[value.owner].place
    return one.place(version, value.owner)
