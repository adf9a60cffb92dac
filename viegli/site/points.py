"""The points of a price list by their numbers: in order, and as ids of rows."""

from __future__ import annotations

import re


def order(clause: str | None) -> tuple[int, ...]:
    """`1.10.2.` after `1.9.`; a point without a number comes last."""
    return tuple(int(part) for part in re.findall(r"\d+", clause or "")) or (10**9,)


def anchor(clause: str | None) -> str:
    """The id of a row: `p-1-3-2`."""
    return "p-" + "-".join(re.findall(r"\w+", clause)) if clause else ""
