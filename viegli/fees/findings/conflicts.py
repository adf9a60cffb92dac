"""Points whose prices stand against each other: both hold, or both are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from viegli.fees.eras import Era, Sample
from viegli.fees.findings.finding import Finding, places_of, somebody
from viegli.fees.periods import held, values
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table

Pair = tuple[int, Sample, tuple[str, str]]
"""How many kinds of person two points hold for, one of them, and what the points cost them."""
Pairs = dict[tuple[str, str], Pair]
"""Points that hold together."""


def overlaps(one: Subject, era: Era) -> Iterator[Finding]:
    """Each pair of points with different prices that hold for one person."""
    version = era.people.version
    for points, (count, sample, prices) in pairs(era).items():
        under = tuple(above(version, name) for name in points)
        yield Finding(
            "overlap",
            one.id,
            points,
            places_of(one, version, points),
            (somebody(one, era, sample),),
            prices,
            count,
            under,
            cases(version, under[0]) * cases(version, under[1]),
        )


def pairs(era: Era) -> Pairs:
    """The points with different prices that hold together."""
    found: Pairs = {}
    for key, group in era.samples.items():
        first = group[0]
        price = prices_between(first.answer)
        for a, b in combinations(price, 2):
            if price[a] != price[b]:
                count = era.groups[key].count
                met = count, first, (price[a], price[b])
                found[a, b] = plainer(found[a, b], met) if (a, b) in found else met
    return found


def plainer(one: Pair, other: Pair) -> Pair:
    """The people of both, told by the one for whom fewer points hold."""
    _, sample, prices = other if len(other[1].rows) < len(one[1].rows) else one
    return one[0] + other[0], sample, prices


def prices_between(answer: Mapping[str, Any]) -> dict[str, str]:
    """The price of each point of a conflict."""
    if answer.get("reason") != "conflict":
        return {}
    return {name: side["price"] or "" for side in answer["between"] for name in side["clauses"]}


def above(version: Table, clause: str) -> str:
    """The point above a point, or itself where it stands alone."""
    rows = (row for row in version["rows"] if clause in row["clauses"])
    return next((str(row["clauses"][-1]) for row in rows), clause)


def cases(version: Table, clause: str) -> int:
    """How many rows stand under a point."""
    return sum(clause in row["clauses"] for row in version["rows"])


def disputed(one: Subject, era: Era) -> Iterator[Finding]:
    """Each point that never gives its price without another one that gives another."""
    version = era.people.version
    told = [(key, group[0]) for key, group in era.samples.items()]
    for row in version["rows"]:
        met = [(key, sample) for key, sample in told if row["id"] in sample.rows]
        beside = [prices_between(sample.answer) for _, sample in met]
        if not beside or not all(beside) or row["bands"] or not row["clauses"]:
            continue
        points = (row["clauses"][0], *rivals(row["clauses"][0], beside))
        yield Finding(
            "disputed",
            one.id,
            points,
            places_of(one, version, points),
            (somebody(one, era, met[0][1]),),
            tuple(beside[0].get(name, "") for name in points),
            sum(era.groups[key].count for key, _ in met),
        )


def rivals(own: str, beside: Sequence[Mapping[str, str]]) -> list[str]:
    """The points of another price that hold in all these conflicts of a point."""
    return [
        name
        for name in beside[0]
        if all(name in each and each[name] != each.get(own) for each in beside)
    ]


def equal(one: Subject, era: Era) -> Iterator[Finding]:
    """Neighbouring points of a tariff, each of its own price, whose prices are the same."""
    version = era.people.version
    dated = {
        value.owner: held(value, era.people.day) for value in values(era.people.table, version)
    }
    listed: dict[str, tuple[str, str]] = {}
    for row in version["rows"]:
        price = row["price"] if isinstance(row["price"], str) else None
        if price is None and dated.get(row["id"]) and not row["bands"]:
            price = dated[row["id"]][0][2]
        if price is not None and row["clauses"]:
            listed.setdefault(row["id"].partition(".")[0], (row["clauses"][-1], price))
    for (a, first), (b, second) in combinations(listed.values(), 2):
        if first == second:
            places = places_of(one, version, (a, b))
            yield Finding("equal", one.id, (a, b), places, amounts=(first, second))
