"""The rows of a tariff before a person, and what they come to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, NamedTuple

from viegli.fees.evaluate.cases import Case, Notes, Table, dated
from viegli.fees.evaluate.numbers import Lack, Number, Range, Value, is_point, point

Exempt = list[tuple[Table, bool | None]]
"""Exemptions, or other rows, and whether they hold."""


class Part(NamedTuple):
    """How much of a quantity falls into a band, and what it costs."""

    clause: str
    counted: Number
    price: Number
    total: Number


@dataclass
class Candidate:
    """A row that holds, or may hold, with its price."""

    row: Table
    holds: bool | None
    free: bool | None
    """Whether an exemption covers it."""
    price: Value = None
    total: Range | None = None
    """The total, where the price is by bands."""
    parts: list[Part] = field(default_factory=list)
    """How much of the quantity falls into which band."""
    notes: Notes = field(default_factory=Notes)

    @property
    def key(self) -> object:
        """What the price is, where prices are compared."""
        if self.notes.maybe:
            return self.row["id"]
        if isinstance(self.price, Range) and is_point(self.price):
            return self.price.low
        return self.price if isinstance(self.price, Lack) else self.row["id"]


@dataclass(frozen=True)
class Standing:
    """Every row of a version before a person, and whether it holds."""

    exempt: Exempt
    asks: Exempt
    rows: Exempt
    """Without those that do not hold."""
    notes: Notes
    """What was looked at for asks and rows."""
    freeing: Notes
    """What was looked at for exemptions."""


@dataclass
class Outcome:
    """What a case comes to: a fee, an ask, or open: something must be known first."""

    kind: str
    why: Lack | None = None
    """The reason of an ask."""
    price: Range | None = None
    total: Range | None = None
    decided: list[Candidate] = field(default_factory=list)
    """The rows that decide; of a conflict, those between which it is."""
    maybe: bool = False
    """Whether an ask is still possible, by numbers that are not known yet."""
    exempt: list[Table] = field(default_factory=list)
    """The exemptions that decide."""
    units: list[dict[str, str]] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)


def outcome_of(kind: str, why: Lack | None = None, decided: Collection[Candidate] = ()) -> Outcome:
    """An outcome with what was noted of the rows that decide."""
    outcome = Outcome(kind, why, decided=list(decided))
    for one in decided:
        outcome.notes.add(one.notes)
    return outcome


def freedom(exempt: Exempt, clauses: Collection[str]) -> bool | None:
    """Whether an exemption that holds names one of the points."""
    found: bool | None = False
    for row, one in exempt:
        if one is not False and not found and set(row["frees"]) & set(clauses):
            found = one
    return found


def on_day(case: Case, values: Any, clauses: list[str]) -> Range | Lack:
    """The dated price of the day."""
    entry = dated(values, case.day)
    return point(Fraction(entry[2])) if entry else Lack("not_known", tuple(clauses))
