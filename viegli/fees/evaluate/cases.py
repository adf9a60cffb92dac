"""A person as far as known, and what is noted of conditions and numbers on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from viegli.fees.evaluate.numbers import Lack, Range, Value

Table = Mapping[str, Any]
"""A compiled tariff, as `viegli.fees.compile` makes it."""


@dataclass
class Notes:
    """What was looked at on the way to a truth or a value."""

    open: dict[str, None] = field(default_factory=dict)
    """Questions whose answer decides a truth that is unknown."""
    lacks: dict[Lack, None] = field(default_factory=dict)
    """Numbers that nobody knows on this day, or that it may turn out that nobody knows."""
    used: dict[str, None] = field(default_factory=dict)
    """Parameters."""
    touched: dict[str, None] = field(default_factory=dict)
    """Questions behind a number that is not one number yet."""
    assumed: dict[str, None] = field(default_factory=dict)
    """Assumptions."""
    trace: list[str] = field(default_factory=list)
    """What is left to know of each condition: equal traces have equal futures."""

    @property
    def maybe(self) -> bool:
        """Whether it may turn out that a number is lacking."""
        return bool(self.lacks and self.touched)

    def add(self, other: Notes) -> None:
        """Take over what the other has noted, but for its trace."""
        self.open |= other.open
        self.lacks |= other.lacks
        self.used |= other.used
        self.touched |= other.touched
        self.assumed |= other.assumed


Lines = dict[str, tuple[Value, Notes]]
"""Numbers by their names, and what was looked at for them."""


@dataclass(frozen=True)
class Case:
    """A person, as far as known, on a day, before one version of a tariff."""

    table: Table
    version: Table
    day: str
    known: Mapping[str, tuple[str, ...] | Range]
    """What each answer can still be: options, or numbers."""
    parameters: Lines = field(default_factory=dict)
    """The values of the parameters on the day."""
    lines: Lines = field(default_factory=dict)
    """The parameters, and the lines worked out so far."""
    sure: dict[int, tuple[bool, Notes]] = field(default_factory=dict)
    """How conditions came out that stay so, whatever more is known."""


def during(start: str | None, end: str | None, day: str) -> bool:
    """Whether a day lies between two others; where one of them is none, there is no such end."""
    return (start is None or start <= day) and (end is None or day <= end)


def dated(values: Iterable[Any], day: str) -> Any | None:
    """The entry `[from, until, value]` that holds on a day, or none."""
    return next((entry for entry in values if during(entry[0], entry[1], day)), None)
