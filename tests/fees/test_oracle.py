"""Jelgava's care at home, worked out a second time straight from its records, for everybody."""

from __future__ import annotations

from itertools import product
from typing import Any

from viegli.fees.atoms import First
from viegli.fees.boxes import people
from viegli.fees.evaluate import fee
from viegli.fees.subjects import Subject

WAGE = 780_00
INCOMES = ("0", "779.99", "780.00", "780.01", "1559.99", "1560.00", "1560.01", "99999.99")


def cents(text: str) -> int:
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0")[:2] or 0)


def holds(condition: Any, said: dict[str, str]) -> bool:
    return condition is None or any(all(test(one, said) for one in line) for line in condition)


def test(one: Any, said: dict[str, str]) -> bool:
    if one.fact not in said:
        return False
    if one.one_of:
        return said[one.fact] in one.one_of
    assert one.at_most.parameter == "minimum_wage"
    return cents(said[one.fact]) <= int(one.at_most.times * WAGE)


test.__test__ = False  # type: ignore[attr-defined]


def expected(record: Any, said: dict[str, str]) -> set[str]:
    """The prices that may have to be paid; none where the list does not say."""
    if any(holds(point.given, said) for group in record.exempt for point in group.clauses):
        return {"0.00"}
    if any(holds(one.given, said) for one in record.asks):
        return set()
    found = {
        str(tier.fee)
        for tier in record.tiers
        if any(holds(point.given, said) for point in tier.clauses)
    }
    return found or {str(record.otherwise.fee)}


def prices(answer: Any) -> set[str]:
    if answer["kind"] == "fee":
        return {answer["price"]}
    return {side["price"] for side in answer["between"]}


def test_everybody_pays_what_the_records_say(tariffs: list[Subject]) -> None:
    one = next(one for one in tariffs if one.id == "home_care")
    record, day = one.records[0], "2026-03-01"
    parts = people(one.table, day, First(one.usual)).parts
    kinds = [[atom.said for atom in part.atoms] for part in parts if part.facts != ("income",)]
    everybody = [
        {key: value for said in row for key, value in said.items()} for row in product(*kinds)
    ]
    assert len(everybody) == 7776
    for number, said in enumerate(everybody):
        person = {**said, "income": INCOMES[number % len(INCOMES)]}
        answer = fee(one.table, person, day)
        assert prices(answer) == expected(record, person), person
