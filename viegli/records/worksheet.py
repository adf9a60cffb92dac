"""Worksheets: named lines that work out an amount, in a fixed order of steps."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from viegli.records.base import Record, scalar, wrong
from viegli.records.conditions import (
    Bound,
    Condition,
    Test,
    read_bound,
    read_test,
    refuse_comma,
)
from viegli.records.scalars import Id, Ref
from viegli.records.texts import Text
from viegli.source import Mapping, Scalar, Sequence

_OPERAND = re.compile(r"(?:(\d+(?:\.\d+)?) x )?([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?)")
_STEP = re.compile(r"(up to|below) (.+)")
_ROUND = re.compile(r"(up|down|half|truncate) to (\d+(?:\.\d+)?)")


class Amounts(Record):
    """A number of a worksheet: an amount, or some times a question, a parameter or a line."""

    times: Decimal = Decimal(1)
    """How many times the named number."""
    name: str | None = None
    """The question, parameter or earlier line."""
    amount: Decimal | None = None
    """The amount, where nothing is named."""


def _operand(value: Any) -> Any:
    if isinstance(value, Amounts):
        return value
    refuse_comma(value)
    found = _OPERAND.fullmatch(value) if isinstance(value, str) else None
    if not found:
        said = "a list or a map" if isinstance(value, (list, dict)) else f'"{value}"'
        raise wrong(
            f"{said} is not a number of a worksheet",
            'write an amount ("12.50"), a name (income), or times a name (2 x minimum_wage)',
        )
    if found[3]:
        return {"amount": Decimal(found[3])}
    return {"times": Decimal(found[1] or 1), "name": found[2]}


def _several(value: Any) -> Any:
    return Sequence([value], value.place) if isinstance(value, Scalar) else value


Operand = Annotated[Amounts, BeforeValidator(_operand)]
"""An amount as "12.50", a name, or times a name: `2 x minimum_wage`."""
Operands = Annotated[tuple[Operand, ...], BeforeValidator(_several)]
"""One operand or a list of them."""


class Round(Record):
    """How a number is rounded, and to what."""

    how: Literal["up", "down", "half", "truncate"]
    """up, down, half (half goes away from zero) or truncate (towards zero)."""
    to: Decimal
    """The unit, as 0.01."""


def _rounding(text: str) -> dict[str, Any]:
    refuse_comma(text)
    found = _ROUND.fullmatch(text)
    if not found or not Decimal(found[2]):
        raise wrong(
            f'"{text}" does not say how to round',
            "write up to 1, down to 0.10, half to 0.01 or truncate to 1",
        )
    return {"how": found[1], "to": Decimal(found[2])}


Rounding = Annotated[Round, scalar(_rounding)]
"""How to round and to what: `half to 0.01`, `up to 1`, `down to 0.10`, `truncate to 1`."""


class Entry(Record):
    """What chooses a row or a column of a table."""

    rest: bool = False
    """Everything that the entries before it leave over."""
    up_to: Bound | None = None
    """From above the entry before it, up to and with this number."""
    below: Bound | None = None
    """From the end of the entry before it, up to and without this number."""
    test: Test | None = None
    """An answer, answers, or bounds of its own."""


def _entry(value: Any) -> Any:
    if isinstance(value, str):
        refuse_comma(value)
        if value == "rest":
            return {"rest": True}
        step = _STEP.fullmatch(value)
        bound = read_bound(f"at most {step[2]}") if step else None
        if step and bound:
            return {step[1].replace(" ", "_"): bound[1]}
    return {"test": read_test("", value)}


At = Annotated[Entry, BeforeValidator(_entry)]
"""`up to 500`, `below 500`, `rest`, an answer, a list of answers, a bound, or {from, to}."""


class Looked(Record):
    """A row of a table."""

    at: At
    """What chooses the row: `up to 500`, `below 500`, `rest`, answers, or bounds."""
    value: Operand | None = None
    """Its number, in a table without columns."""
    values: tuple[Operand, ...] = ()
    """Its numbers, one for each column."""


class LookUp(Record):
    """A table: one row, or one row and one column, give the number."""

    down: Ref
    """The question or line that chooses the row."""
    across: Ref | None = None
    """The question or line that chooses the column."""
    columns: tuple[At, ...] = ()
    """What chooses each column."""
    rows: tuple[Looked, ...] = Field(min_length=1)
    """The rows."""

    @model_validator(mode="after")
    def _even(self) -> LookUp:
        if bool(self.across) != bool(self.columns):
            raise wrong("a table across needs columns", "write both `across:` and `columns:`")
        for number, row in enumerate(self.rows, 1):
            given = len(row.values) if self.columns else (row.value is not None) + len(row.values)
            if given != (len(self.columns) or 1):
                count = len(self.columns) or 1
                message = f"row {number} has {given} numbers, and the table has {count} columns"
                raise wrong(message, "write one number for each column")
        return self


_STEPS = (
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
        steps = [key for key in value if key in _STEPS] if isinstance(value, Mapping) else []
        for first, second in pairwise(steps):
            if _STEPS.index(first) > _STEPS.index(second):
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
