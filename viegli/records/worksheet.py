"""Worksheets: named lines that work out an amount, in a fixed order of steps."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pydantic import Field, model_validator

from viegli.records.base import Record, wrong
from viegli.records.conditions import Condition
from viegli.records.lookups import LookUp
from viegli.records.operands import Operand, Operands, Rounding
from viegli.records.scalars import Id, Ref
from viegli.records.texts import Text
from viegli.source import Mapping

STEPS = (
    "less",
    "not_below",
    "percent",
    "times",
    "divided_by",
    "at_least",
    "at_most",
    "round",
)
"""The steps of a line in the order in which they are done, and must be written."""


class Row(Record):
    """A named line of a worksheet. Its steps are done, and written, in the order they have here."""

    id: Id
    """Its name, for the lines after it."""
    label: Text | None = None
    """Its words in the explanation; a line without words is not shown."""
    table: LookUp | None = None
    """The table it is looked up in, in place of `of`."""
    of: Operands = ()
    """What is added up."""
    less: Operands = ()
    """What is taken away."""
    not_below: Operand | None = None
    """Where it is less than this after taking away, it is this."""
    percent: Operand | None = None
    """The share that is taken, in hundredths."""
    times: Operands = ()
    """What it is multiplied by."""
    divided_by: Operands = ()
    """What it is divided by; dividing by nothing is `ask`."""
    at_least: Operands = ()
    """Where it is less than any of these, it is that."""
    at_most: Operands = ()
    """Where it is more than any of these, it is that."""
    round: Rounding | None = None
    """How it is rounded; without it, it is exact."""
    when: Condition | None = None
    """When the line is worked out so; else it is `else`."""
    otherwise: Operand | None = Field(default=None, alias="else")
    """What it is where `when` does not hold."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that the line rests on."""

    @model_validator(mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:
        steps = [key for key in value if key in STEPS] if isinstance(value, Mapping) else []
        for first, second in pairwise(steps):
            if STEPS.index(first) > STEPS.index(second):
                message = f"`{second}` is done before `{first}`, and stands after it"
                fix = f"write it before `{first}`, or in a line of its own that comes after this"
                raise wrong(message, fix, value.place_of(second))
        return value

    @model_validator(mode="after")
    def _whole(self) -> Row:
        if bool(self.of) == (self.table is not None):
            raise wrong("a line starts from `of` or from `table`", "write one of the two")
        if (self.when is None) != (self.otherwise is None):
            raise wrong("`when` and `else` go together", 'write both, as else: "0"')
        return self
