"""Findings as lines of text and as data, for the terminal and for CI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from viegli.fees.findings import Finding, findings, unsaid
from viegli.fees.persons import person
from viegli.fees.subjects import Subject

Told = tuple[Subject, Finding]
"""A finding with the tariff that it is found in."""


def found(listed: Iterable[Subject], day: date) -> Iterator[Told]:
    """Everything that is found in some tariffs and their price lists on a day."""
    seen: set[tuple[str, str]] = set()
    for one in listed:
        price_list = (one.municipality, one.price_list.id)
        whole = () if price_list in seen else unsaid(one.price_list)
        seen.add(price_list)
        yield from ((one, finding) for finding in (*whole, *findings(one, day)))


def line(one: Subject, finding: Finding) -> str:
    """`tariffs.yaml:165:13: home_care: jump: 1.4.1., 1.1. (0.70, 6.90): pensijas vecumā; …`."""
    parts = [
        f"{finding.places[0]}",
        finding.tariff or one.price_list.id,
        finding.what.replace("_", " "),
        f"{', '.join(finding.points)}{amounts(finding)}".strip(),
        f"{', '.join(finding.about)}{f' until {finding.day}' if finding.day else ''}".strip(),
        "; or ".join(people(one, finding)),
        finding.text,
    ]
    return ": ".join(part for part in parts if part)


def amounts(finding: Finding) -> str:
    """The prices in brackets, where there are any."""
    return f" ({', '.join(finding.amounts)})" if finding.amounts else ""


def people(one: Subject, finding: Finding) -> list[str]:
    """The people of a finding in words."""
    return [person(one.facts, each.said, each.names) for each in finding.people]


def data(one: Subject, finding: Finding) -> dict[str, Any]:
    """A finding as texts, lists and maps."""
    told = zip(finding.people, people(one, finding), strict=True)
    return {
        "municipality": one.municipality,
        "price_list": one.price_list.id,
        "tariff": finding.tariff or None,
        "what": finding.what,
        "points": list(finding.points),
        "amounts": list(finding.amounts),
        "people": [{"words": words, "answers": dict(each.said)} for each, words in told],
        "kinds_of_person": finding.count or None,
        "about": list(finding.about),
        "text": finding.text or None,
        "until": finding.day or None,
        "places": [str(place) for place in finding.places],
    }
