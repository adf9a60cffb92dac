"""A tariff by its deciding questions, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said


@dataclass(frozen=True)
class Answered:
    """A question and the answers to it that are meant, any of them."""

    question: Said
    answers: tuple[Said, ...]
    asked: bool = True
    """Whether the answers say nothing without the question, as yes and no."""


@dataclass(frozen=True)
class Side:
    """A price with its points, in words."""

    price: str
    points: str


@dataclass(frozen=True)
class PriceCell:
    """What people pay: one price, several of which the list leaves open, or whom to ask."""

    kind: str
    """fee | free | conflict | ask | open | nobody"""
    sides: tuple[Side, ...] = ()
    """The price; of a conflict, every price; where it is open, the least and the highest."""
    points: str = ""
    """The points of an ask."""
    ask: bool = False
    """Whether, where it is open, the office may have to be asked too."""
    span: int = 1
    """How many columns it stands for."""


@dataclass(frozen=True)
class PriceRow:
    """A row: who, and what they pay by column."""

    who: tuple[Answered, ...]
    cells: tuple[PriceCell, ...]


@dataclass(frozen=True)
class PriceRows:
    """Rows of people who answer one question alike."""

    who: Answered | None
    rows: tuple[PriceRow, ...]


@dataclass(frozen=True)
class FirstOf:
    """Answers that decide alone."""

    who: Answered
    cell: PriceCell
    reasons: tuple[Said, ...]
    """Why the office must be asked."""


@dataclass(frozen=True)
class PriceMatrix:
    """A tariff by its deciding questions."""

    firsts: tuple[FirstOf, ...]
    column: Said
    """The question of the columns."""
    columns: tuple[Answered, ...]
    questions: tuple[Said, ...]
    """The questions of the rows, where their answers need them."""
    parts: tuple[PriceRows, ...]
    assumed: tuple[Answered, ...]
    amounts: tuple[str, ...]
    """The national amounts that bounds come from, with their days."""
    unit: Said
