"""Care at home as rules for JsonLogic, a generic evaluator, and everybody to ask both about.

The rules are made of the same table, so that both know the same points. They answer with the price,
`ask`, or `both` where points with different prices hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Any

from viegli.fees.atoms import First
from viegli.fees.boxes import people
from viegli.fees.subjects import Subject

Rule = Any
Table = Any
SIGNS = {"at_most": "<=", "less_than": "<", "at_least": ">=", "more_than": ">"}
INCOMES = ("0", "779.99", "780.00", "780.01", "1559.99", "1560.00", "1560.01", "99999.99")


def rules(table: Table) -> Rule:
    """The tiers of a tariff whose prices are amounts, as one rule."""
    version = table["versions"][0]
    by_price: dict[str, list[Rule]] = {}
    for row in version["rows"][:-1]:
        by_price.setdefault(row["price"], []).append(any_of(row["if"]))
    held = {price: {"or": each} for price, each in by_price.items()}
    pairs = [
        {"and": [held[one], held[two]]} for at, one in enumerate(held) for two in list(held)[:at]
    ]
    asks = {"or": [any_of(row["if"]) for row in version["asks"]]}
    exempt = {"or": [any_of(row["if"]) for row in version["exempt"]]}
    prices = [each for price in held for each in (held[price], price)]
    last = version["rows"][-1]["price"]
    return {"if": [exempt, "0.00", asks, "ask", {"or": pairs}, "both", *prices, last]}


def any_of(condition: Table) -> Rule:
    """A condition."""
    return {"or": [{"and": [test(one) for one in tests]} for tests in condition]}


def test(one: Table) -> Rule:
    """One test; amounts are cents."""
    if "in" in one:
        return {"in": [{"var": one["on"]}, one["in"]]}
    bounds = [(sign, one[key]) for key, sign in SIGNS.items() if key in one]
    return {"and": [{sign: [{"var": one["on"]}, number(limit)]} for sign, limit in bounds]}


def number(operand: Table) -> Rule:
    """An amount in cents, or some times a parameter."""
    if isinstance(operand, str):
        return cents(operand)
    return {"*": [int(operand[0]), {"var": operand[1]}]}


def cents(text: str) -> int:
    """An amount in cents."""
    return int(Decimal(text) * 100)


def everybody(one: Subject, day: str) -> Iterator[dict[str, str]]:
    """A person of each kind, with incomes beside every bound in turn, and ten hours."""
    parts = people(one.table, day, First(one.usual)).parts
    kinds = [[atom.said for atom in part.atoms] for part in parts if part.facts != ("income",)]
    for at, row in enumerate(product(*kinds)):
        said = {key: value for answers in row for key, value in answers.items()}
        yield {**said, "income": INCOMES[at % len(INCOMES)], "hours": "10"}


def data(said: dict[str, str], wage: str) -> dict[str, Any]:
    """A person as the peer reads one."""
    return {**said, "income": cents(said["income"]), "minimum_wage": cents(wage)}
