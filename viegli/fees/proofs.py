"""What is proved of every tariff: nobody is forgotten, nothing contradicts, nothing is dead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from viegli.fees.boxes import Key, People
from viegli.fees.eras import Era, Sample
from viegli.fees.subjects import Subject, rows_of
from viegli.source import Problem

Table = Any
"""A compiled tariff, or a piece of it."""
UNSAID = {
    "gap": ("no point says what this person pays", "add a point, `otherwise:`, or `asks:`"),
    "not_asked": ("a number is needed that is not asked of this person", "add `not_asked:` to it"),
    "division": ("the worksheet divides by nothing for this person", "add `at_least:` or `asks:`"),
    "conflict": (
        "two entries of a table hold for this person",
        "write `up to` or `below`, which begin where the entry before ends",
    ),
}
"""Asks that no list states, and how to mend them."""


def complete(one: Subject) -> Iterator[Problem]:
    """A problem for each reason why somebody gets neither a price nor an ask that is stated."""
    seen: set[object] = set()
    for era, _, sample in told(one):
        answer, version = sample.answer, era.people.version
        reason = answer.get("reason", "")
        key = one.record(version).id, reason, *answer.get("about", ())
        unsaid = reason in UNSAID and len(answer["between"]) < 2
        if not unsaid or key in seen:
            continue
        seen.add(key)
        message, fix = UNSAID[reason]
        yield one.problem(
            one.record(version).place, "", reason, f"{message}: {one.person(version, sample)}", fix
        )


def payable(one: Subject) -> Iterator[Problem]:
    """A problem where somebody would pay less than nothing, once for a version."""
    seen: set[str] = set()
    met = [(era, sample) for era, _, row in one.rows for sample in row]
    for era, sample in [*((era, sample) for era, _, sample in told(one)), *met]:
        version, total = era.people.version, sample.answer.get("total")
        record = one.record(version)
        if isinstance(total, str) and total.startswith("-") and record.id not in seen:
            seen.add(record.id)
            message = (
                f"this person pays less than nothing, {total} €: {one.person(version, sample)}"
            )
            fix = 'write `not_below: "0"` after what is taken off'
            yield one.problem(record.place, "", "negative", message, fix)


def apart(one: Subject) -> Iterator[Problem]:
    """A problem for each pair of points with different prices that hold for one person."""
    seen: set[object] = set()
    for era, _, sample in told(one):
        if sample.answer.get("reason") != "conflict":
            continue
        version = era.people.version
        for first, second in undeclared(version, sample):
            if (one.record(version).id, first["id"], second["id"]) in seen:
                continue
            seen.add((one.record(version).id, first["id"], second["id"]))
            other = one.place(version, first["id"])
            names = [row["clauses"][0] if row["clauses"] else row["id"] for row in (first, second)]
            said = one.person(version, sample)
            message = f"{names[0]} ({other}) and {names[1]} hold with different prices: {said}"
            fix = f"mend one of them, or add `overlap: [{{between: {quoted(names)}, then: ask}}]`"
            yield one.problem(one.place(version, second["id"]), "", "overlap", message, fix)


def quoted(names: list[str]) -> str:
    """Points as YAML."""
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def undeclared(version: Table, sample: Sample) -> Iterator[tuple[Table, Table]]:
    """The pairs of rows that conflict and that no overlap names."""
    side = {
        clause: at for at, one in enumerate(sample.answer["between"]) for clause in one["clauses"]
    }
    rows = [row for row in version["rows"] if row["id"] in sample.rows]
    for first, second in combinations(rows, 2):
        sides = [side.get(row["clauses"][0]) if row["clauses"] else None for row in (first, second)]
        if (sides[0] != sides[1] or None in sides) and not declared(version, first, second):
            yield first, second


def declared(version: Table, first: Table, second: Table) -> bool:
    """Whether an overlap names two rows, by their points or the points above them."""
    return any(
        (a in first["clauses"] and b in second["clauses"])
        or (b in first["clauses"] and a in second["clauses"])
        for a, b in (one["between"] for one in version["overlap"])
    )


def alive(one: Subject) -> Iterator[Problem]:
    """A problem for each point that decides for nobody, and for each overlap that never is."""
    for version in one.table["versions"]:
        found = [era for era in one.eras if era.people.version is version]
        if not found:
            continue
        deciding = {
            row for era in found for group in era.samples.values() for s in group for row in s.rows
        }
        banded = {
            clause
            for era in found
            for group in era.samples.values()
            for s in group
            for clause in s.answer.get("clauses", ())
        }
        for row in rows_of(version):
            names = [band["clause"] for band in row["bands"]] if row.get("bands") else []
            dead = [name for name in names if name not in banded]
            if row["id"] not in deciding or dead:
                said = ", ".join(dead or row["clauses"][:1]) or row["id"]
                message = f"{said} decides for nobody"
                fix = "mend its `if:`, or that of the point that is always in its way"
                yield one.problem(one.place(version, row["id"]), "", "dead-clause", message, fix)
        yield from unmet(one, version, found)


def unmet(one: Subject, version: Table, found: list[Era]) -> Iterator[Problem]:
    """A problem for each overlap of points that never hold together."""
    for at, pair in enumerate(version["overlap"]):
        sides = [
            [row for row in version["rows"] if name in row["clauses"]] for name in pair["between"]
        ]
        if not any(meet(era, sides) for era in found):
            message = f"{pair['between'][0]} and {pair['between'][1]} never hold for one person"
            place = one.record(version).overlap[at].place
            yield one.problem(place, "overlap", "dead-overlap", message, "take this line away")


def meet(era: Era, sides: list[list[Table]]) -> bool:
    """Whether a row of each side holds for one person."""
    return any(
        all(any(stands(era.people, key, row) for row in side) for side in sides)
        for key in era.groups
    )


def rows_standing(people: People, key: Key, rows: Iterable[Table]) -> list[Table]:
    """The rows whose conditions hold for a group."""
    return [row for row in rows if stands(people, key, row)]


def stands(people: People, key: Key, row: Table) -> bool:
    """Whether a row's condition holds for a group."""
    if row["if"] is None:
        return True
    return any(not key[0] >> people.maps.index(tests) & 1 for tests in row["if"])


def told(one: Subject) -> Iterator[tuple[Era, Key, Sample]]:
    """Everybody who is looked at."""
    for era in one.eras:
        for key, group in era.samples.items():
            for sample in group:
                yield era, key, sample
