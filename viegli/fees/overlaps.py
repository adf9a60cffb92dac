"""What is proved of overlaps: none is undeclared, and each that is declared is met."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from viegli.fees.eras import Era, Sample
from viegli.fees.standing import stands
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table
from viegli.fees.witnesses import days, of_row
from viegli.source import Problem


def apart(one: Subject) -> Iterator[Problem]:
    """A problem for each pair of points with different prices that hold for one person."""
    found: dict[tuple[str, str, str], tuple[list[Table], list[tuple[Era, Sample]]]] = {}
    for era, sample in one.everybody():
        if sample.answer.get("reason") == "conflict":
            version = era.people.version
            for pair in undeclared(version, sample):
                key = one.record(version).id, pair[0]["id"], pair[1]["id"]
                found.setdefault(key, ([*pair], []))[1].append((era, sample))
    for rows, met in found.values():
        era, sample = met[0]
        version = era.people.version
        at = [of_row(one, version, row, sample.answer)[0] for row in rows]
        names = [name_of(row, sample) for row in rows]
        said = f"{one.person(version, sample)}{days(one, met)}"
        message = f"{names[0]} ({at[0]}) and {names[1]} hold with different prices: {said}"
        fix = f"mend one of them, or add `overlap: [{{between: {quoted(names)}, then: ask}}]`"
        if not all(row["clauses"] for row in rows):
            fix = "mend one of them, or give each a `clause:` and add `overlap:`"
        yield one.problem(at[1], "", "overlap", message, fix)


def name_of(row: Table, sample: Sample) -> str:
    """The point of a row; of bands the first by which a person pays."""
    used = [clause for side in sample.answer["between"] for clause in side["clauses"]]
    own = [clause for clause in row["clauses"] if clause in used and row["bands"]]
    return str([*own, *row["clauses"], row["id"]][0])


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
                rows = zip(pair["between"], sides, strict=True)
                names = [f"{name} ({one.place(version, side[0]['id'])})" for name, side in rows]
                message = f"{' and '.join(names)} never hold for one person"
                place = one.record(version).overlap[at].place
                yield one.problem(place, "overlap", "dead-overlap", message, "take this line away")


def meet(era: Era, sides: list[list[Table]]) -> bool:
    """Whether a row of each side holds for one person."""
    return any(
        all(any(stands(era.people, key, row) for row in side) for side in sides)
        for key in era.groups
    )
