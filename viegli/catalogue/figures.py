"""Figures that texts name instead of typing them: prices of points, dated parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

from viegli.catalogue.shelf import Shelf
from viegli.catalogue.tariffs import clauses
from viegli.records import (
    Band,
    Dated,
    DatedFee,
    DatedValue,
    Parameter,
    Tariff,
    Tier,
)

MARK = re.compile(r"\{([^{}]*)\}")
"""A place of a text where a figure stands: `{price:1.1.}`, `{parameter:minimum_wage*2}`."""
_PARAMETER = re.compile(r"([a-z][a-z0-9_]*)(?:\*(\d+(?:\.\d+)?))?")


def priced(shelf: Shelf) -> frozenset[str]:
    """The points of the tariffs on this shelf that have a price, on some days or on all."""
    return frozenset(clause for _, clause, _ in _priced(shelf))


def doubtful(shelf: Shelf) -> dict[str, list[str]]:
    """The points that have a price in two tariffs or more, and where these stand."""
    found: dict[str, dict[str, str]] = {}
    for tariff, clause, row in _priced(shelf):
        named = shelf.tariffs.get(tariff.version_of or "", tariff)
        main = named.version_of or named.id
        found.setdefault(clause, {}).setdefault(main, str(row.place_of("clause")))
    return {clause: [*places.values()] for clause, places in found.items() if len(places) > 1}


def prices_on(shelf: Shelf, day: date) -> dict[str, Decimal]:
    """The known prices of points on this day, in euros, by the versions that hold."""
    found: dict[str, Decimal] = {}
    for tariff, clause, row in _priced(shelf):
        fee = fee_on(row, day) if _stands(tariff, shelf, day) else None
        if fee is not None:
            found.setdefault(clause, fee)
    return found


def _priced(shelf: Shelf) -> Iterator[tuple[Tariff, str, Tier | Band]]:
    """Every point that has a price, with its tariff."""
    for tariff in shelf.tariffs.values():
        for clause, row in clauses(tariff):
            if isinstance(row, Tier | Band) and row.fee:
                yield tariff, clause, row


def _stands(tariff: Tariff, shelf: Shelf, day: date) -> bool:
    """Whether a version of a tariff holds on this day, as far as its days are known."""
    listed = shelf.price_lists[tariff.price_list]
    start, end = tariff.valid_from or listed.valid_from, tariff.valid_to or listed.valid_to
    return not ((isinstance(start, date) and day < start) or (isinstance(end, date) and day > end))


def value_on(parameter: Parameter, day: date) -> DatedValue | None:
    """The value that holds on this day, or none: before the first and after the last known day."""
    return _held(parameter.values, day)


def fee_on(row: Tier | Band, day: date) -> Decimal | None:
    """The price of a point on this day; none where it is not known, worked out, or asked for."""
    if isinstance(row.fee, Decimal):
        return row.fee
    held = _held(row.fee or (), day)
    return held.value if held else None


def coming(row: Tier | Band, day: date) -> DatedFee | None:
    """The price of a point that is known to follow after this day, and from when."""
    dated = () if isinstance(row.fee, Decimal) else row.fee or ()
    return next((one for one in dated if one.start > day), None)


D = TypeVar("D", bound=Dated)


def _held(values: tuple[D, ...], day: date) -> D | None:
    held = [value for value in values if value.start <= day]
    if not held or (held[-1].until and held[-1].until < day):
        return None
    return held[-1]


def parameter_on(shelf: Shelf, named: str, day: date) -> Decimal | None:
    """`minimum_wage*2` on this day, in euros; none where it is not known."""
    found = _PARAMETER.fullmatch(named)
    if not found or found[1] not in shelf.parameters:
        return None
    value = value_on(shelf.parameters[found[1]], day)
    return value.value * Decimal(found[2] or 1) if value else None
