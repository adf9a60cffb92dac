"""The points of a tariff: who pays nothing, prices for some people, by quantity, and questions."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from viegli.records.base import Record, word, wrong
from viegli.records.conditions import Condition
from viegli.records.questions import DatedFee, in_turn
from viegli.records.scalars import Amount, Clause, Count, Flag, Ref
from viegli.records.texts import Text
from viegli.records.worksheet import Row


def _dated(values: tuple[DatedFee, ...]) -> tuple[DatedFee, ...]:
    in_turn(values)
    return values


Price = Annotated[
    Annotated[Amount, Tag("=amount")]
    | Annotated[tuple[DatedFee, ...], AfterValidator(_dated), Tag("=dated")],
    Discriminator(lambda value: "=dated" if isinstance(value, (list, tuple)) else "=amount"),
]
"""A price as "6.90", or a list of prices by date: `{from: 2026-01-01, value: "6.90", until: …}`."""


class Point(Record):
    """A clause of the price list: its number, its words, and when it holds."""

    clause: Clause
    """Its number."""
    text: Text
    """Its words."""
    given: Condition | None = Field(default=None, alias="if")
    """When it holds."""
    note: Text | None = None
    """What is not said in it."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that it rests on."""


Counted = Literal[
    "minute",
    "half_hour",
    "hour",
    "day",
    "night",
    "week",
    "month",
    "year",
    "square_metre",
    "cubic_metre",
    "kilometre",
    "kilogram",
    "litre",
    "load",
    "meal",
    "visit",
    "trip",
    "person",
    "child",
    "item",
]


class PerUnit(Record):
    """What the price is counted by."""

    unit: Annotated[Counted, word(*get_args(Counted))]
    """What is counted: hour, half_hour, day, night, month, square_metre, load, kilogram, …"""
    size: Count | None = None
    """How many of the unit make one."""
    part_counts_as: Annotated[Literal["exact", "whole"], word("exact", "whole")] | None = None
    """How a part of it counts, where it is stated; without it a part is `ask`."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that counting a part rests on."""

    @model_validator(mode="after")
    def _some(self) -> PerUnit:
        if self.size == 0:
            raise wrong("a size of 0 counts nothing", "write 1 or more, or take the line away")
        return self


class Exempt(Record):
    """Who pays nothing."""

    clause: Clause | None = None
    """The number of the heading."""
    text: Text
    """Its words."""
    of: tuple[Clause, ...] = Field(min_length=1)
    """The points it frees from."""
    clauses: tuple[Point, ...] = Field(min_length=1)
    """The cases."""


class Tier(Record):
    """A price and the people who pay it."""

    clause: Clause | None = None
    """The number of the point."""
    text: Text
    """Its words. Where the outcome is `ask`, it may be left out."""
    fee: Price | None = None
    """The price, in euros; or a list of prices by date."""
    worksheet: tuple[Row, ...] = ()
    """Lines that work the price out, in place of `fee`; the last line is the price."""
    ask: Text | None = None
    """Why the office must be asked, in place of `fee`."""
    given: Condition | None = Field(default=None, alias="if")
    """When it holds, where it has no clauses."""
    clauses: tuple[Point, ...] = ()
    """The cases, any of them."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that it rests on."""

    @model_validator(mode="before")
    @classmethod
    def _worded(cls, value: Any) -> Any:
        return {"text": value["ask"], **value} if _asks_only(value) else value

    @model_validator(mode="after")
    def _one_outcome(self) -> Tier:
        if (self.fee is not None) + bool(self.worksheet) + (self.ask is not None) != 1:
            message = "a point has one of `fee`, `worksheet` and `ask`"
            raise wrong(message, "write one of the three")
        if self.given is not None and self.clauses:
            raise wrong("`if` and `clauses` stand together", "write the `if` at each clause")
        return self


def _asks_only(value: Any) -> bool:
    return isinstance(value, dict) and "ask" in value and "text" not in value


class Band(Record):
    """A price for a part of the quantity."""

    clause: Clause
    """The number of the point."""
    text: Text
    """Its words."""
    up_to: Count | None = None
    """The last unit it holds for; none for the last band."""
    fee: Price
    """The price of a unit in this band, in euros; or a list of prices by date."""
    given: Condition | None = Field(default=None, alias="if")
    """When it can be reached."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that it rests on."""


class Ask(Record):
    """Where the list gives no answer and the office decides."""

    clause: Clause | None = None
    """The point that leaves it open."""
    text: Text | None = None
    """Its words."""
    given: Condition | None = Field(default=None, alias="if")
    """When."""
    ask: Text
    """Why the office must be asked."""
    cut_off: Flag = False
    """yes where the source breaks off here."""


class Overlap(Record):
    """Two points that hold for the same person, and what follows."""

    between: tuple[Clause, Clause]
    """The two points."""
    then: Annotated[
        Literal["ask", "lowest_fee", "first_listed"], word("ask", "lowest_fee", "first_listed")
    ]
    """ask, lowest_fee or first_listed; the last two need an assumption. By bands the fee is what a
    unit comes to on average."""
    assumption: Ref | None = None
    """The assumption they rest on."""

    @model_validator(mode="after")
    def _assumed(self) -> Overlap:
        if self.then != "ask" and self.assumption is None:
            message = f"{self.then} is a reading that the list does not state"
            raise wrong(message, "add `assumption:` with the id of an assumption")
        return self
