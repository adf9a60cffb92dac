"""A tariff in Z3: an oracle of another kind, which knows nothing of boxes, atoms or edges.

It reads what docs/fees.md says of a table, and only tables whose prices are amounts: no worksheets,
bands, derived lines or prices by date, one version, and no overlap that is settled by a reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any

import z3

Table = Any
"""A compiled tariff, or a piece of it."""
Truth = z3.BoolRef
SIGNS = {
    "at_most": lambda one, other: one <= other,
    "less_than": lambda one, other: one < other,
    "at_least": lambda one, other: one >= other,
    "more_than": lambda one, other: one > other,
}
BEYOND = 10**9
"""More than any price: what a point asks that does not hold."""


def translatable(table: Table) -> bool:
    """Whether Z3 can be asked about a tariff."""
    version = table["versions"][0]
    return (
        len(table["versions"]) == 1
        and not (version["derive"] or version["settle"] or version["used_before"])
        and all(isinstance(row["price"], str) and not row["bands"] for row in version["rows"])
        and all(one["then"] == "ask" for one in version["overlap"])
    )


class Person:
    """Somebody of whom Z3 may choose every answer."""

    def __init__(self, table: Table, name: str) -> None:
        self.table, self.version = table, table["versions"][0]
        self.answers = {fact: z3.Int(f"{name}.{fact}") for fact in table["facts"]}
        self.wages = {one: z3.Real(one) for one in table["parameters"]}
        self.exempt = [self.any_of(row["if"]) for row in self.version["exempt"]]

    def possible(self) -> Iterator[Truth]:
        """What holds of every person on every day that is known."""
        for name, fact in self.table["facts"].items():
            value = self.answers[name]
            if "options" in fact:
                yield z3.And(value >= 0, value < len(fact["options"]))
            else:
                yield value >= int(Decimal(fact["least"]).scaleb(fact["decimals"]))
                if fact["most"]:
                    yield value <= int(Decimal(fact["most"]).scaleb(fact["decimals"]))
        for name, values in self.table["parameters"].items():
            yield z3.Or([self.wages[name] == z3.Q(*ratio(value[2])) for value in values])
        if self.table["impossible"]:
            yield z3.Not(self.any_of(self.table["impossible"]))

    def any_of(self, condition: Table) -> Truth:
        """Whether a condition holds."""
        if condition is None:
            return z3.BoolVal(True)
        return z3.Or([z3.And([self.holds(test) for test in tests]) for tests in condition])

    def holds(self, test: Table) -> Truth:
        """Whether a test holds: of those only who are asked."""
        fact, value = self.table["facts"][test["on"]], self.answers[test["on"]]
        asked = self.any_of(fact.get("only_if"))
        if "in" in test:
            chosen = [value == fact["options"].index(one) for one in test["in"]]
            return z3.And(asked, z3.Or(chosen))
        amount = z3.ToReal(value) / 10 ** fact["decimals"]
        bounds = (SIGNS[key](amount, self.number(test[key])) for key in SIGNS if key in test)
        return z3.And(asked, *bounds)

    def number(self, operand: Table) -> z3.ArithRef:
        """An amount, or some times a parameter."""
        if isinstance(operand, str):
            return z3.Q(*ratio(operand))
        return z3.Q(*ratio(operand[0])) * self.wages[operand[1]]

    def free(self, row: Table) -> Truth:
        """Whether an exemption names one of the row's points."""
        naming = zip(self.version["exempt"], self.exempt, strict=True)
        return z3.Or([held for one, held in naming if set(one["frees"]) & set(row["clauses"])])

    def asks(self) -> Truth:
        """Whether the tariff says that the office is asked."""
        return z3.Or(
            [z3.And(self.any_of(one["if"]), z3.Not(self.free(one))) for one in self.version["asks"]]
        )

    def prices(self) -> list[tuple[Table, Truth, z3.ArithRef]]:
        """Every row, whether it holds, and what it asks."""
        found: list[tuple[Table, Truth, z3.ArithRef]] = []
        for row in self.version["rows"]:
            others = z3.Or([held for _, held, _ in found])
            held = z3.Not(others) if row["otherwise"] else self.any_of(row["if"])
            asked = z3.If(self.free(row), z3.Q(0, 1), z3.Q(*ratio(row["price"])))
            found.append((row, held, asked))
        return found


def ratio(text: str) -> tuple[int, int]:
    """A decimal as a fraction."""
    return Decimal(text).as_integer_ratio()


def found_by_solver(table: Table, falling: Iterable[str] = ()) -> set[str]:
    """Which of the proofs do not hold: gap, overlap, monotone. `falling` may fall."""
    person = Person(table, "one")
    said = {"gap"} if can_be(person, gaps(person)) else set()
    said |= {"overlap"} if can_be(person, overlaps(person)) else set()
    for name, fact in table["facts"].items():
        if fact["type"] == "money" and name not in falling:
            other = Person(table, "other")
            said |= {"monotone"} if can_be(person, falls(person, other, name), other) else set()
    return said


def can_be(person: Person, wanted: Truth, *others: Person) -> bool:
    """Whether there is somebody possible of whom it is so."""
    solver = z3.Solver()
    for one in (person, *others):
        solver.add(*one.possible())
    solver.add(wanted)
    answer = solver.check()
    assert answer != z3.unknown
    return bool(answer == z3.sat)


def gaps(person: Person) -> Truth:
    """The office is not asked, and no point says what to pay."""
    return z3.And(z3.Not(person.asks()), *(z3.Not(held) for _, held, _ in person.prices()))


def overlaps(person: Person) -> Truth:
    """Two points hold with different prices, and no overlap names them."""
    pairs = [
        z3.And(held, other_held, price != other_price)
        for (row, held, price), (other, other_held, other_price) in combinations(person.prices(), 2)
        if not named(person.version, row, other)
    ]
    return z3.And(z3.Not(person.asks()), z3.Or(pairs))


def named(version: Table, row: Table, other: Table) -> bool:
    """Whether an overlap names two rows, by their points or those above them."""
    here, there = set(row["clauses"]), set(other["clauses"])
    return any(
        (a in here and b in there) or (b in here and a in there)
        for a, b in (one["between"] for one in version["overlap"])
    )


def falls(person: Person, other: Person, name: str) -> Truth:
    """The other has more of it, and all else alike, and may pay less."""
    alike = [person.answers[one] == other.answers[one] for one in person.answers if one != name]
    more = person.answers[name] < other.answers[name]
    priced = [z3.Not(one.asks()) for one in (person, other)]
    high, low = lowest(person), lowest(other)
    return z3.And(*alike, more, *priced, high < BEYOND, low < high)


def lowest(person: Person) -> z3.ArithRef:
    """The lowest price that a person may have to pay."""
    found: z3.ArithRef = z3.RealVal(BEYOND)
    for _, held, price in person.prices():
        found = z3.If(z3.And(held, price < found), price, found)
    return found
