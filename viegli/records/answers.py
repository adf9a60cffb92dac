"""Three kinds of answer to "is there one?": a value, none, or unknown."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import Discriminator, Tag

from viegli.records.base import Record, word
from viegli.records.scalars import Line, Ref

Gap = Literal["not_said", "link_lost", "truncated", "footnote_missing", "no_date", "garbled"]


class Unknown(Record):
    """The source leaves it open; the page says so and tells whom to ask."""

    unknown: Line
    """Why it is not known: what the source does not say, or what was lost."""
    reason: Annotated[Gap, word(*get_args(Gap))] = "not_said"
    """The kind of gap, for the list of open questions."""
    source: Ref | None = None
    """The source that leaves it open, where it is one."""


class Nothing(Record):
    """The source says that there is none."""

    none: Annotated[Literal["true"], word("true")]
    """Always `true`."""
    said: Line | None = None
    """The source's own word for it, as "Nevar"."""


def _answer(value: Any) -> str:
    if isinstance(value, (Unknown, Nothing)):
        return "=unknown" if isinstance(value, Unknown) else "=none"
    if isinstance(value, dict):
        if "unknown" in value:
            return "=unknown"
        if "none" in value:
            return "=none"
    return "=value"


T = TypeVar("T")
Maybe = Annotated[
    Annotated[T, Tag("=value")]
    | Annotated[Unknown, Tag("=unknown")]
    | Annotated[Nothing, Tag("=none")],
    Discriminator(_answer),
]
"""A value, or `{none: true}` (the source says no), or `{unknown: why}` (the source is silent)."""
