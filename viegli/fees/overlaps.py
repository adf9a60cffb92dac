"""What is proved of overlaps: none is undeclared, and each that is declared is met."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from viegli.fees.eras import Era, Sample
from viegli.fees.standing import stands
from viegli.fees.subjects import Subject
from viegli.source import Problem

Table = Any
"""A compiled tariff, or a piece of it."""


def apart(one: Subject) -> Iterator[Problem]:
    """A problem for each pair of points with different prices that hold for one person."""
    seen: set[object] = set()
    for era, sample in one.everybody():
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


def met(one: Subject) -> Iterator[Problem]:
    """A problem for each declared overlap of points that never hold together."""
    for version in one.table["versions"]:
        found = one.eras_of(version)
        for at, pair in enumerate(version["overlap"] if found else ()):
            sides = [
                [row for row in version["rows"] if name in row["clauses"]]
                for name in pair["between"]
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
