"""The points of a tariff as rows of a table, in the order of the price list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from viegli.fees.terms import Json, condition, dated, line
from viegli.records import Band, Fact, Tariff, Tier

Facts = Mapping[str, Fact]


def exempt(tariff: Tariff, facts: Facts) -> Iterator[Json]:
    """A row for each case in which nothing is paid."""
    for at, group in enumerate(tariff.exempt):
        for number, point in enumerate(group.clauses):
            yield {
                "id": f"exempt[{at}].clauses[{number}]",
                "clauses": [point.clause, *([group.clause] if group.clause else [])],
                "frees": list(group.of),
                "if": condition(point.given, facts),
                "assumptions": list(point.assumptions),
            }


def asks(tariff: Tariff, facts: Facts) -> Iterator[Json]:
    """A row for each case in which the office must be asked."""
    for at, one in enumerate(tariff.asks):
        clauses = [one.clause] if one.clause else []
        yield {"id": f"asks[{at}]", "clauses": clauses, "if": condition(one.given, facts)}


def rows(tariff: Tariff, facts: Facts) -> Iterator[Json]:
    """A row for each priced case: those of the tiers, the bands as one, and everybody else."""
    for at, tier in enumerate(tariff.tiers):
        yield from cases(tier, f"tiers[{at}]", facts)
    if tariff.bands:
        yield bands(tariff.bands, facts)
    if tariff.otherwise:
        one = row(tariff.otherwise, "otherwise", facts)
        yield {**one, "if": None, "otherwise": True}


def cases(tier: Tier, path: str, facts: Facts) -> Iterator[Json]:
    """The rows of a tier: one for each of its cases, or one."""
    whole = row(tier, path, facts)
    if not tier.clauses:
        yield whole
    for number, point in enumerate(tier.clauses):
        yield {
            **whole,
            "id": f"{path}.clauses[{number}]",
            "clauses": [point.clause, *whole["clauses"]],
            "if": condition(point.given, facts),
            "assumptions": [*point.assumptions, *tier.assumptions],
        }


def row(tier: Tier, path: str, facts: Facts) -> Json:
    """A tier as one row."""
    return {
        "id": path,
        "clauses": [tier.clause] if tier.clause else [],
        "if": condition(tier.given, facts),
        "price": price(tier, path, facts),
        "bands": [],
        "otherwise": False,
        "assumptions": list(tier.assumptions),
    }


def price(tier: Tier, path: str, facts: Facts) -> Json:
    """The outcome of a tier: an amount, amounts by date, a worksheet, or an ask."""
    if tier.ask:
        return {"ask": path}
    if tier.worksheet:
        return {"lines": [line(one, facts) for one in tier.worksheet]}
    assert tier.fee is not None, "a tier has one outcome"
    return amount(tier.fee)


def amount(fee: object) -> Json:
    """A price, or prices by date."""
    return {"dated": dated(fee)} if isinstance(fee, tuple) else format(fee, "f")


def bands(given: tuple[Band, ...], facts: Facts) -> Json:
    """All bands as one row, which holds where any of them does."""
    made = [
        {
            "clause": one.clause,
            "if": condition(one.given, facts),
            "up_to": None if one.up_to is None else str(one.up_to),
            "price": amount(one.fee),
            "assumptions": list(one.assumptions),
        }
        for one in given
    ]
    always = any(one["if"] is None for one in made)
    return {
        "id": "bands",
        "clauses": [one["clause"] for one in made],
        "if": None if always else [line for one in made for line in one["if"]],
        "price": None,
        "bands": made,
        "otherwise": False,
        "assumptions": [],
    }


def overlap(tariff: Tariff) -> Iterator[Json]:
    """What follows where two points hold."""
    for one in tariff.overlap:
        yield {
            "between": list(one.between),
            "then": one.then,
            "assumption": one.assumption,
        }


def per(tariff: Tariff) -> Iterator[Json]:
    """What the price is counted by."""
    for fact, one in tariff.per.items():
        yield {
            "fact": fact,
            "unit": one.unit,
            "size": str(one.size or 1),
            "part": one.part_counts_as,
            "assumptions": list(one.assumptions),
        }
