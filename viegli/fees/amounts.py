"""What an answer says that is to be paid, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any


def lowest(answer: Mapping[str, Any]) -> Decimal | None:
    """The lowest total that a person may have to pay; none where it is not known."""
    found = totals(answer)
    return min(found) if found else None


def highest(answer: Mapping[str, Any]) -> Decimal | None:
    """The highest total that a person may have to pay; none where it is not known."""
    found = totals(answer)
    return max(found) if found else None


def totals(answer: Mapping[str, Any]) -> list[Decimal]:
    """The totals that a person may have to pay."""
    if answer["kind"] == "fee":
        return [decimal(answer["total"])]
    sides = answer.get("between", ())
    return [decimal(side["total"]) for side in sides] if all(s["total"] for s in sides) else []


def decimal(text: str) -> Decimal:
    """An amount, also one without an end."""
    top, _, bottom = text.partition("/")
    return Decimal(top) / Decimal(bottom or 1)
