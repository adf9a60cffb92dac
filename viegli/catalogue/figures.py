"""Figures that texts name instead of typing them: prices of points, dated parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from viegli.catalogue.shelf import Shelf
from viegli.catalogue.tariffs import clauses
from viegli.records import (
    DatedValue,
    Parameter,
    ProcessingTime,
    Record,
    Statistic,
    records_in,
    texts,
)
from viegli.source import Problem

MARK = re.compile(r"\{([^{}]*)\}")
"""A place of a text where a figure stands: `{price:1.1.}`, `{parameter:minimum_wage*2}`."""
_PARAMETER = re.compile(r"([a-z][a-z0-9_]*)(?:\*(\d+(?:\.\d+)?))?")


def prices(shelf: Shelf) -> dict[str, Decimal]:
    """The price of every point of the tariffs on this shelf, in euros."""
    found: dict[str, Decimal] = {}
    for tariff in shelf.tariffs.values():
        for clause, row in clauses(tariff):
            fee = getattr(row, "fee", None)
            if isinstance(fee, Decimal):
                found.setdefault(clause, fee)
    return found


def value_on(parameter: Parameter, day: date) -> DatedValue | None:
    """The value that holds on this day, or none: before the first and after the last known day."""
    held = [value for value in parameter.values if value.start <= day]
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


def figure_problems(record: Record, shelf: Shelf) -> Iterator[Problem]:
    """A problem for each place of a text that names no figure."""
    known = prices(shelf)
    own = dict(_own_marks(record))
    for found in texts(record):
        for mark in MARK.findall(found.text):
            kind, _, name = mark.partition(":")
            good = (
                (kind == "price" and name in known)
                or (kind == "parameter" and _known(name, shelf))
                or own.get(found.text) == mark
            )
            if not good:
                message = f"`{{{mark}}}` names no figure"
                fix = "write {price:POINT} or {parameter:NAME}, as {price:1.1.}"
                yield Problem(found.place, found.path, "figure", message, fix)


def _own_marks(record: Record) -> Iterator[tuple[str, str]]:
    """Texts that stand beside a figure of their own record, with the mark of that figure."""
    for _, one in records_in(record):
        if isinstance(one, Statistic):
            yield from ((found.text, "value") for found in texts(one.text))
        elif isinstance(one, ProcessingTime):
            yield from ((found.text, "within") for found in texts(one.what))


def _known(name: str, shelf: Shelf) -> bool:
    found = _PARAMETER.fullmatch(name)
    return bool(found and found[1] in shelf.parameters)
