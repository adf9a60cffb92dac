"""Tables of worksheets: a row, or a row and a column, give a number."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from viegli.records.base import Record, wrong
from viegli.records.conditions import Bound, Test, read_bound, read_test, refuse_comma
from viegli.records.operands import Operand
from viegli.records.scalars import Ref

_STEP = re.compile(r"(up to|below) (.+)")


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
