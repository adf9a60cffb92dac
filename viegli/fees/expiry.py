"""Warns of amounts and tariffs that nobody will know any more, while there is time to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from viegli.fees.findings.days import ended
from viegli.fees.findings.finding import Finding
from viegli.fees.subjects import Subject
from viegli.source import Problem


def expiring(listed: Iterable[Subject], day: date) -> Iterator[Problem]:
    """A warning of each amount whose last day has passed on a day, or comes within 60 days.

    A parameter that several tariffs use is told of once.
    """
    found = [warning(finding, day) for one in listed for finding in ended(one, day)]
    yield from dict.fromkeys(found)


def warning(found: Finding, day: date) -> Problem:
    """The warning of an end."""
    last = date.fromisoformat(str(found.day))
    left = (last - day).days
    path, what = f"tariffs[{found.tariff}]", "the tariff"
    if found.about:
        path, what = f"parameters[{found.about[0]}]", "the last value"
    elif found.points:
        what = f"the price of {found.points[0]}"
    soon = {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")
    when = f"ends on {last}, {soon}" if left >= 0 else f"ended on {last}"
    message = f"{what} {when}; after that day residents are told to ask"
    fix = f"write what holds from {last + timedelta(1)} as soon as it is decided"
    return Problem(found.places[0], path, found.what, message, fix, "warning")
