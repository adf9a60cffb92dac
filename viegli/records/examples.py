"""Worked examples of a tariff, and what must be proved of it beyond the usual."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from viegli.records.base import Record, scalar, word, wrong
from viegli.records.conditions import Condition
from viegli.records.scalars import Amount, Clause, Day, Line, Ref
from viegli.records.texts import Text


class Open(Record):
    """What an example expects where the office must be asked."""

    between: tuple[Amount, ...] = ()
    """The totals that conflict."""


def _open(value: Any) -> Any:
    return {} if value == "yes" else value


def _answer(text: str) -> str:
    return " ".join(text.split())


class Example(Record):
    """A case worked out by hand. Answers that it does not name are the usual ones."""

    name: Line
    """Who it is."""
    date: Day
    """The day."""
    answers: dict[Line, Annotated[str, scalar(_answer)]] = Field(alias="given")
    """The answers that matter."""
    fee: Amount | None = None
    """The total, in euros."""
    ask: Annotated[Open, BeforeValidator(_open)] | None = None
    """`yes`, or `{between: ["7.00", "38.00"]}`, where the office must be asked."""
    clauses: tuple[Clause, ...] = ()
    """The points that decide."""

    @model_validator(mode="after")
    def _expects(self) -> Example:
        if (self.fee is None) == (self.ask is None):
            raise wrong("an example expects `fee` or `ask`", "write one of the two")
        return self


class Proof(Record):
    """What must hold for every person, or what need not."""

    along: Ref
    """The question along which people are compared; all their other answers are the same."""
    order: tuple[Line, ...] = ()
    """Its answers in order, where it is a choice."""
    fee: Annotated[
        Literal["never_falls", "never_rises", "may_fall"],
        word("never_falls", "never_rises", "may_fall"),
    ]
    """never_falls, never_rises, or may_fall (the tariff says so: no proof is asked for)."""
    given: Condition | None = Field(default=None, alias="if")
    """Only for these people."""
    text: Text | None = None
    """The rule in words."""
