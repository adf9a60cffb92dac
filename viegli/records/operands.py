"""Numbers of worksheets: amounts, names, times a name, and how a number is rounded."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from viegli.records.base import Record, scalar, wrong
from viegli.records.conditions import refuse_comma
from viegli.source import Scalar, Sequence

_OPERAND = re.compile(r"(?:(\d+(?:\.\d+)?) x )?([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?)")
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
