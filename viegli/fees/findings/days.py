"""Amounts that are not known any more on a day, or soon will not be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from viegli.fees.dates import clause_of, place_of
from viegli.fees.findings.finding import Finding
from viegli.fees.periods import Value, values
from viegli.fees.subjects import Subject

SOON = timedelta(days=60)
"""How long before its last day an amount is told of."""


def ended(one: Subject, day: date) -> Iterator[Finding]:
    """The tariff, and each amount of it, whose last day has passed or comes soon."""
    version = one.table["versions"][-1]
    found = [(version["to"], Finding("expired", one.id, (), (one.record(version).place,)))]
    for value in values(one.table, version):
        found.append((value.dated[-1][1], told(one, value)))
    for last, finding in found:
        if last and date.fromisoformat(last) - day <= SOON:
            soon = date.fromisoformat(last) >= day
            yield replace(finding, what="expiring" if soon else "expired", day=last)


def told(one: Subject, value: Value) -> Finding:
    """The finding of an amount: of a parameter's last value, or of a point's price."""
    if value.parameter:
        place = one.shelf.parameters[value.owner].values[-1].place
        return Finding("expired", one.id, (), (place,), about=(value.owner,))
    version = one.table["versions"][-1]
    clause = clause_of(one, version, value)
    points = (clause,) if clause else ()
    return Finding("expired", one.id, points, (place_of(one, version, value),))
