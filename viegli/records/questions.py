"""What a fee depends on: national amounts by date, questions, readings that are assumed."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, model_validator

from viegli.records.base import Record, word, wrong
from viegli.records.conditions import Condition
from viegli.records.scalars import Amount, Count, Day, Flag, Id, Line, Ref
from viegli.records.texts import Text


class Dated(Record):
    """An amount from a day on."""

    start: Day = Field(alias="from")
    """The first day."""
    value: Amount
    """The amount."""
    until: Day | None = None
    """The last day that is known; after it the value is not known."""
    open_ended: Flag = False
    """yes where it holds until something else is said."""


class DatedValue(Dated):
    """A value of a parameter from a day on."""

    source: Ref
    """The source."""
    note: Text | None = None
    """What to know of this value."""


class DatedFee(Dated):
    """A price from a day on."""

    source: Ref | None = None
    """The source, where it is another than the price list's."""


def in_turn(values: tuple[Dated, ...]) -> None:
    """Refuse values that are not in the order of their days, or whose last has no end."""
    if not values:
        raise wrong("the list of values is empty", "write at least one value")
    for value in values:
        if value.until and value.until < value.start:
            message = "the last day is before the first"
            raise wrong(message, "write a later `until:`", value.place_of("until"))
    for first, second in pairwise(values):
        _apart(first, second)
    last = values[-1]
    if (last.until is None) != last.open_ended:
        message = "the last value says neither its last day nor that it has none"
        if last.until:
            message = "the last value has a last day and is open-ended"
        fix = "write `until: 2026-12-31`, or `open_ended: yes`"
        raise wrong(message, fix, last.place)


def _apart(first: Dated, second: Dated) -> None:
    if second.start <= first.start:
        message = f"the value from {second.start} stands after the one from {first.start}"
        raise wrong(message, "write the oldest first, each day once", second.place_of("from"))
    if first.open_ended or (first.until and first.until >= second.start):
        fix = f"write `until: {second.start - timedelta(days=1)}` in the earlier one"
        raise wrong(f"two values hold on {second.start}", fix, first.place)


class Parameter(Record):
    """A national amount that changes in time."""

    id: Id
    """Its id."""
    label: Text
    """What it is."""
    unit: Line
    """Its unit, as EUR/month."""
    values: tuple[DatedValue, ...] = Field(min_length=1)
    """Its values, oldest first. The last says `until:` a day, or `open_ended: yes`."""

    @model_validator(mode="after")
    def _ordered(self) -> Parameter:
        in_turn(self.values)
        return self


class Option(Record):
    """An answer that can be chosen."""

    id: Id
    """Its id."""
    label: Text
    """The answer in words."""
    said: Text | None = None
    """What is said of a person who answers so, as "dzīvo atsevišķi"."""


class Fact(Record):
    """A question whose answer a fee can depend on."""

    id: Id
    """Its id."""
    type: Annotated[
        Literal["choice", "yes_no", "money", "count"], word("choice", "yes_no", "money", "count")
    ]
    """choice (one of the options), yes_no, money (euros) or count."""
    question: Text
    """The question."""
    help: Text | None = None
    """What helps to answer it."""
    options: tuple[Option, ...] = ()
    """The answers of a choice."""
    usual: Line | None = None
    """The answer that worked examples do not name. Never used for a person."""
    only_if: Condition | None = None
    """The question is asked only then."""
    not_asked: Amount | None = None
    """The number that a worksheet takes where the question is not asked."""
    per: Line | None = None
    """The time that the answer is for, as month; what is counted by it is a sum of that time."""
    decimals: Count = 2
    """How many decimals an answer may have: 0 for people or nights, else 2."""
    least: Amount | None = None
    """The smallest number that can be answered; without it 0."""
    most: Amount | None = None
    """The largest number that can be answered."""
    picture: Ref | None = None
    """Its picture."""
    said: Text | None = None
    """What is said of a person who answers yes; of a number, what stands before it."""
    said_no: Text | None = None
    """What is said of a person who answers no."""

    @model_validator(mode="after")
    def _fitting(self) -> Fact:
        if (self.type == "choice") != bool(self.options):
            word = "needs" if self.type == "choice" else "has no"
            raise wrong(f"a question of type {self.type} {word} options", "mend type or options")
        if self.type in ("choice", "yes_no") and (self.least or self.most or self.not_asked):
            raise wrong("`least`, `most` and `not_asked` are for numbers", "take them away")
        if self.not_asked is not None and self.only_if is None:
            message = "`not_asked` counts where a question is not asked, and this one always is"
            raise wrong(message, "add `only_if:`, or take it away")
        if (self.said_no and self.type != "yes_no") or (self.said and self.type == "choice"):
            raise wrong(
                f"a question of type {self.type} has no such words", "write `said:` at options"
            )
        if self.decimals > 4:
            raise wrong(f"{self.decimals} decimals are too many", "write 0 to 4")
        if self.most is not None and self.most < (self.least or 0):
            raise wrong("`most` is less than `least`", "write a larger `most`")
        return self


class Assumption(Record):
    """A reading that the source does not state; shown beside every result that rests on it."""

    id: Id
    """Its id."""
    text: Text
    """What is assumed, for residents."""
    approved_by: Line | None = None
    """The role that approved it."""
