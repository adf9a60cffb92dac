"""What a price list holds that its municipality should know: found, not typed."""

from __future__ import annotations

from datetime import date

from viegli.fees.eras import Era
from viegli.fees.findings.conflicts import disputed, equal, overlaps
from viegli.fees.findings.days import ended
from viegli.fees.findings.exemptions import idle, unfreed
from viegli.fees.findings.finding import Finding, What
from viegli.fees.findings.income import steps
from viegli.fees.findings.payers import full_price, no_relief
from viegli.fees.findings.records import assumed, noted, unsaid
from viegli.fees.findings.silences import asks, open_tiers, parts, unbounded, wider
from viegli.fees.subjects import Subject

MADE = (
    overlaps,
    disputed,
    equal,
    steps,
    full_price,
    no_relief,
    unfreed,
    idle,
    unbounded,
    wider,
    asks,
    open_tiers,
    parts,
    assumed,
    noted,
)


def findings(one: Subject, day: date) -> list[Finding]:
    """Everything that is found in a tariff on a day; on the last known days where none is known."""
    era = era_on(one, day)
    found = [finding for make in MADE for finding in make(one, era)] if era else []
    return [*found, *ended(one, day)]


def era_on(one: Subject, day: date) -> Era | None:
    """The outcomes of a day, or else the last ones that are known."""
    held = (
        era
        for era in one.eras
        for period in era.periods
        if period.first <= str(day) and (not period.last or str(day) <= period.last)
    )
    return next(held, one.eras[-1] if one.eras else None)


__all__ = ["Finding", "What", "findings", "unsaid"]
