"""Outcomes as maps spell them, read back: the prices, and the points that they come by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from viegli.fees.evaluate.numbers import show

BETWEEN = " · "
"""What stands between the outcomes of people with other numbers."""
_NUMBERS = re.compile(r"(\w+ [\d.]+(?:, \w+ [\d.]+)*): (.*)")
_TAIL = re.compile(r" \[[\w, ]+\]$")
_AMOUNT = re.compile(r"-?\d+(?:\.\d+|/\d+)?")


def by_numbers(outcome: str) -> list[tuple[dict[str, str], str]]:
    """Each outcome with the numbers of its people; no numbers where there is one outcome."""
    found = []
    for one in outcome.split(BETWEEN):
        named = _NUMBERS.fullmatch(one)
        pairs = named[1].split(", ") if named else []
        numbers = dict(pair.rsplit(" ", 1) for pair in pairs)
        found.append((numbers, named[2] if named else one))
    return found


@dataclass(frozen=True)
class Side:
    """A price, and the points that it comes by."""

    price: str
    points: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.price} ({', '.join(self.points)})" if self.points else self.price

    @property
    def amount(self) -> Fraction | None:
        """The price as a number; none where there is no single one."""
        found = _AMOUNT.match("0" if self.price == "free" else self.price)
        return Fraction(found[0]) if found else None

    @property
    def unit(self) -> Side:
        """The side with the price of one unit, as of `10.00 at 1.00`."""
        return replace(self, price=self.price.rpartition(" at ")[2])


@dataclass(frozen=True)
class Outcome:
    """One outcome: a price, several between which the office decides, or words."""

    head: str
    sides: tuple[Side, ...]
    tail: str

    def __str__(self) -> str:
        return f"{self.head}{' or '.join(map(str, self.sides))}{self.tail}"

    @property
    def prices(self) -> Outcome:
        """The same without its points."""
        return replace(self, sides=tuple(replace(one, points=()) for one in self.sides))

    @property
    def units(self) -> Outcome:
        """The same with the prices of one unit."""
        return replace(self, sides=tuple(one.unit for one in self.sides))

    @property
    def ends(self) -> tuple[Fraction, Fraction] | None:
        """The lowest and the highest amount; none where one is not known."""
        amounts = [amount for one in self.sides if (amount := one.amount) is not None]
        known = amounts and len(amounts) == len(self.sides)
        return (min(amounts), max(amounts)) if known else None


def read(text: str) -> Outcome:
    """One outcome of a map."""
    tail = found[0] if (found := _TAIL.search(text)) else ""
    body = text.removesuffix(tail)
    head = "ask conflict: " if body.startswith("ask conflict: ") else ""
    if body.startswith("ask ") and not head:
        return Outcome(body, (), tail)
    sides = []
    for one in re.split(r"(?<=\)) or ", body.removeprefix(head)):
        price, _, points = one.removesuffix(")").partition(" (")
        sides.append(Side(price, tuple(points.split(", ")) if points else ()))
    return Outcome(head, tuple(sides), tail)


def together(given: Iterable[Outcome]) -> Outcome:
    """Outcomes of the same prices as one that names all their points."""
    first, *others = given
    for one in others:
        pairs = zip(first.sides, one.sides, strict=True)
        first = replace(first, sides=tuple(joined(*pair) for pair in pairs))
    return first


def joined(one: Side, other: Side) -> Side:
    """A side with the points of another too, in the order of their numbers."""
    return replace(one, points=tuple(sorted({*one.points, *other.points}, key=in_order)))


def in_order(point: str) -> list[tuple[int, str]]:
    """What orders points as people read them: 1.9. before 1.10."""
    parts = enumerate(re.split(r"(\d+)", point))
    return [(int(part), "") if at % 2 else (-1, part) for at, part in parts]


def points(outcome: Outcome) -> str:
    """All points of an outcome."""
    return ", ".join(point for side in outcome.sides for point in side.points) or "no point"


def difference(before: Outcome, after: Outcome) -> str:
    """By how much an amount moves: `+0.10`, or `lowest −3.10, highest +0.10` of several."""
    was, now = before.ends, after.ends
    if was is None or now is None:
        return ""
    if was[0] == was[1] and now[0] == now[1]:
        return signed(now[0] - was[0]) if now != was else ""
    named = zip(("lowest", "highest"), was, now, strict=True)
    return ", ".join(f"{name} {signed(to - old)}" for name, old, to in named if to != old)


def signed(value: Fraction) -> str:
    """The number with its sign."""
    return f"{'−' if value < 0 else '+'}{show(abs(value))}"
