"""Findings as a page tells them: those that say the same together, overlaps as one sum."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from viegli.fees.findings import Finding, What, findings, unsaid
from viegli.fees.persons import Person
from viegli.fees.subjects import Subject
from viegli.records import PriceList
from viegli.site.points import order
from viegli.source import Place


@dataclass(frozen=True)
class Found:
    """One or more findings that say the same."""

    what: What
    tariffs: tuple[str, ...]
    """The ids of the tariffs; none for the list as a whole."""
    points: tuple[str, ...]
    places: tuple[Place, ...]
    people: tuple[Person, ...]
    amounts: tuple[str, ...]
    under: tuple[str, ...]
    of: int
    about: tuple[str, ...]
    texts: tuple[str, ...]
    day: str
    cut_off: bool
    inner: tuple[Found, ...] = ()


def found_in(listed: Iterable[Subject], town: str, one: PriceList, day: date) -> list[Found]:
    """What is found in a price list of a municipality on a day."""
    every = [*unsaid(one)]
    for each in listed:
        if each.municipality == town and each.price_list is one:
            every += findings(each, day)
    return [joined(group) for group in grouped(every, same)]


def grouped(
    every: Iterable[Finding], key: Callable[[Finding], Hashable]
) -> Iterator[list[Finding]]:
    """The findings in groups that have the same key, in the order of the first of each."""
    made: dict[Hashable, list[Finding]] = {}
    for one in every:
        made.setdefault(key(one), []).append(one)
    yield from made.values()


def same(one: Finding) -> Hashable:
    """What makes two findings one to tell."""
    if one.what == "overlap":
        return one.what, one.tariff, one.under
    if one.what in ("jump", "fall"):
        return one.what, one.tariff, one.amounts
    if one.what == "ask" and one.people:
        person = one.people[0]
        return one.what, tuple((name, person.said[name]) for name in person.names), one.cut_off
    if one.what in ("assumption", "expired", "expiring") and (one.text or one.about):
        return one.what, one.text, one.about, one.day
    return one.what, one.tariff, one.points, one.places, one.text


def joined(group: list[Finding]) -> Found:
    """Findings that say the same as one; overlaps and steps as a sum of each."""
    first = group[0]
    sums = first.what in ("overlap", "jump", "fall") and len(group) > 1
    listed = len(group) > 1 or first.what in ("ask", "part", "assumption")
    points = dict.fromkeys(point for one in group for point in one.points)
    return Found(
        what=first.what,
        tariffs=tuple(dict.fromkeys(one.tariff for one in group if one.tariff)),
        points=tuple(sorted(points, key=order)) if listed else first.points,
        places=tuple(dict.fromkeys(place for one in group for place in one.places)),
        people=first.people,
        amounts=first.amounts,
        under=first.under,
        of=first.of,
        about=first.about,
        texts=tuple(dict.fromkeys(one.text for one in group if one.text)),
        day=first.day,
        cut_off=first.cut_off,
        inner=tuple(joined([one]) for one in sorted(group, key=by_points)) if sums else (),
    )


def by_points(one: Finding) -> tuple[tuple[int, ...], ...]:
    """Where a finding stands among others of its kind."""
    return tuple(order(point) for point in one.points)
