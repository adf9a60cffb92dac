"""What points do not say that their neighbours do, and what the records say is left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Any

from viegli.fees.eras import Era, Sample
from viegli.fees.findings.finding import Finding, places_of, somebody
from viegli.fees.persons import Person
from viegli.fees.standing import rows_standing
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table


def unbounded(one: Subject, era: Era) -> Iterator[Finding]:
    """Points that do not ask what most points of the tariff ask."""
    version = era.people.version
    rows = [row for row in version["rows"] if row["if"] and not row["bands"]]
    for name, fact in one.table["facts"].items():
        free = [row for row in rows if not asks_of(row, name)]
        points = tuple(row["clauses"][0] for row in free if row["clauses"])
        asking = len(rows) - len(free)
        enough = 2 * asking > len(rows) if fact["type"] == "money" else 4 * asking >= 3 * len(rows)
        if points and asking > 1 and enough:
            places = tuple(one.place(version, row["id"]) for row in free)
            yield Finding("no_limit", one.id, points, places, about=(name,))


def asks_of(row: Table, name: str) -> bool:
    """Whether all cases of a row test a question."""
    return all(any(test["on"] == name for test in tests) for tests in row["if"])


def wider(one: Subject, era: Era) -> Iterator[Finding]:
    """Pairs of points of other prices that ask the same, but one takes more answers than the other.

    Bounds of numbers may differ: that is what such points are for.
    """
    version = era.people.version
    rows = [row for row in version["rows"] if row["if"] and row["clauses"] and not row["bands"]]
    for first, second in combinations(rows, 2):
        for wide, narrow in ((first, second), (second, first)):
            more = surplus(wide, narrow)
            if more and wide["price"] != narrow["price"]:
                points = (wide["clauses"][0], narrow["clauses"][0])
                places = places_of(one, version, points)
                yield Finding("wider", one.id, points, places, about=more)


def surplus(wide: Table, narrow: Table) -> tuple[str, ...]:
    """The question, and the answers to it that only the first point takes, if all else fits."""
    if len(wide["if"]) != 1 or len(narrow["if"]) != 1:
        return ()
    one, other = ({test["on"]: test for test in row["if"][0]} for row in (wide, narrow))
    if set(one) != set(other):
        return ()
    pairs = [(name, one[name].get("in"), other[name].get("in")) for name in one]
    differing = [(name, a, b) for name, a, b in pairs if a is not None and set(a) != set(b or ())]
    if len(differing) != 1 or not set(differing[0][2] or ()) < set(differing[0][1]):
        return ()
    name, more, less = differing[0]
    return (name, *(option for option in more if option not in less))


def parts(one: Subject, era: Era) -> Iterator[Finding]:
    """Each unit of which a part can be counted, where it is not said how."""
    version, record = era.people.version, one.record(era.people.version)
    for per in version["per"]:
        fact = era.people.table["facts"][per["fact"]]
        if per["part"] is None and fact["decimals"]:
            place = record.per[per["fact"]].place
            yield Finding("part", one.id, tops(version), (place,), about=(per["fact"], per["unit"]))


def tops(version: Table, rows: Iterable[Table] | None = None) -> tuple[str, ...]:
    """The priced points, those under one point as that."""
    listed = version["rows"] if rows is None else rows
    found = [row["clauses"] if row["bands"] else row["clauses"][-1:] for row in listed]
    return tuple(dict.fromkeys(name for names in found for name in names))


def asks(one: Subject, era: Era) -> Iterator[Finding]:
    """Each ask that the list leaves open, with one whom it meets."""
    version, record = era.people.version, one.record(era.people.version)
    for row, ask in zip(version["asks"], record.asks, strict=True):
        met = [key for key, group in era.samples.items() if row["id"] in group[0].rows]
        yield Finding(
            "ask",
            one.id,
            points_behind(era, row, met),
            (ask.place,),
            (asked(one, era, era.samples[met[0]][0]),) if met else (),
            count=sum(era.groups[key].count for key in met),
            text=ask.ask.standard,
            cut_off=ask.cut_off,
        )


def asked(one: Subject, era: Era, sample: Sample) -> Person:
    """A person who must ask, told by what is unusual of them, if anything is."""
    found = somebody(one, era, sample)
    unusual = tuple(name for name in found.names if found.said[name] != one.usual.get(name))
    return replace(found, names=unusual or found.names)


def points_behind(era: Era, row: Table, met: Iterable[Any]) -> tuple[str, ...]:
    """The point that leaves it open, or else those whose price would be asked for."""
    if row["clauses"]:
        return tuple(row["clauses"])
    version = era.people.version
    standing = {one["id"] for key in met for one in rows_standing(era.people, key, version["rows"])}
    return tops(version, [one for one in version["rows"] if one["id"] in standing]) or tops(version)


def open_tiers(one: Subject, era: Era) -> Iterator[Finding]:
    """Each point whose outcome is that the office must be asked."""
    record = one.record(era.people.version)
    for tier in (*record.tiers, record.otherwise):
        if tier and tier.ask:
            points = (tier.clause,) if tier.clause else ()
            yield Finding("ask", one.id, points, (tier.place,), text=tier.ask.standard)
