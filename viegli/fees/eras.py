"""The outcome of all people of a tariff, in the stretches of days that are alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, product
from math import prod
from typing import Any

from viegli.fees.atoms import First
from viegli.fees.bends import bends
from viegli.fees.boxes import Group, Key, People, groups, people
from viegli.fees.evaluate import fee
from viegli.fees.evaluate.cases import Notes
from viegli.fees.evaluate.conditions import holds
from viegli.fees.evaluate.numbers import is_point
from viegli.fees.evaluate.people import start
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.evaluate.reply import answered
from viegli.fees.kinds import Kind, grid, inside, points, written
from viegli.fees.maps import lines_of, weighed
from viegli.fees.periods import Period, known, periods, values
from viegli.fees.terms import Table

Answer = Mapping[str, Any]
MANY = 64
"""How many combinations of numbers are looked at for one group, at most."""


@dataclass(frozen=True)
class Sample:
    """A person and what they pay."""

    said: Mapping[str, str]
    answer: Answer
    rows: frozenset[str]
    """The rows that decide."""


@dataclass(frozen=True)
class Era:
    """People of days that differ in nothing but amounts that only move bounds."""

    periods: tuple[Period, ...]
    people: People
    """Those of the last period."""
    groups: Mapping[Key, Group]
    samples: Mapping[Key, tuple[Sample, ...]]
    """What each group pays: one sample, or where amounts hang on numbers, several."""

    def everybody(self) -> Iterator[Sample]:
        """Every sample of every group."""
        return chain.from_iterable(self.samples.values())


def eras(table: Table, usual: Mapping[str, str]) -> list[Era]:
    """All people on all days that are proved, but for days of which an amount is not known."""
    alike: dict[object, list[tuple[Period, People]]] = {}
    for period in periods(table):
        if known(table, period):
            found = people(table, period.first, First(usual))
            alike.setdefault(shape(found), []).append((period, found))
    return [era(tuple(period for period, _ in one), one[-1][1]) for one in alike.values()]


def shape(one: People) -> object:
    """What makes the outcomes of two days the same."""
    parts = tuple(
        (part.facts, tuple((atom.fails, atom.mark) for atom in part.atoms)) for part in one.parts
    )
    amounts = tuple(
        entry[2]
        for value in values(one.table, one.version)
        if not value.parameter or any(lines_of(one.version))
        for entry in value.dated
        if entry[0] <= one.day and (not entry[1] or one.day <= entry[1])
    )
    return one.table["versions"].index(one.version), parts, amounts


def era(found: tuple[Period, ...], last: People) -> Era:
    """The outcomes of the people of some periods."""
    kept = groups(last.parts)
    return Era(found, last, kept, {key: tuple(samples(last, kept[key])) for key in kept})


def samples(one: People, group: Group) -> Iterator[Sample]:
    """What a group pays, at every corner of its numbers where amounts hang on them."""
    for said in spread(one, group):
        yield sample(one, said)


def sample(one: People, said: Mapping[str, str]) -> Sample:
    """What a person pays who has answered everything, and which rows say so."""
    case = start(one.table, one.version, said, one.day)
    outcome = decide(case, standing(case))
    if outcome.exempt or outcome.kind == "fee" or not outcome.why:
        rows = outcome.exempt or [candidate.row for candidate in outcome.decided]
        names = [row["id"] for row in rows]
    else:
        names = [*outcome.why.names, *(candidate.row["id"] for candidate in outcome.decided)]
    if outcome.kind == "ask" or (outcome.kind == "fee" and is_point(outcome.total)):
        return Sample(said, answered(case, outcome), frozenset(names))
    return Sample(said, fee(one.table, said, one.day), frozenset(names))


def spread(one: People, group: Group) -> list[Mapping[str, str]]:
    """The answers of a group's example with every number at its corners and bends."""
    bands = any(row["bands"] for row in one.version["rows"])
    if not bands and not any(lines_of(one.version)):
        return [group.said]
    kinds = kinds_of(one, group)
    stops = {name: stops_of(one, group, name, kinds[name], bands) for name in kinds}
    found: list[Mapping[str, str]]
    if prod(map(len, stops.values())) > MANY:
        found = [{**group.said, name: value} for name in stops for value in stops[name]]
    else:
        found = [
            {**group.said, **dict(zip(stops, row, strict=True))} for row in product(*stops.values())
        ]
    found += cornered(one, group)
    alike = tests_of(one, group.said)
    other = [said for at, said in enumerate(found) if said not in (group.said, *found[:at])]
    return [group.said, *(said for said in other if tests_of(one, said) == alike)]


def cornered(one: People, group: Group) -> Iterator[Mapping[str, str]]:
    """The answers of a group's example where the tests of derived lines change."""
    for part in one.parts:
        said = {name: group.said[name] for name in part.facts if name in group.said}
        for atom in part.atoms:
            if atom.said == said:
                yield from ({**group.said, **corner} for corner in atom.corners)


def kinds_of(one: People, group: Group) -> dict[str, Kind]:
    """The kind of number that a group has answered to each question that amounts hang on."""
    found = {}
    numbers = weighed(one.table, one.version)
    for part in one.parts:
        said = {name: group.said[name] for name in part.facts if name in group.said}
        atom = next(atom for atom in part.atoms if atom.said == said)
        for name, kind in zip(part.facts, atom.kinds, strict=True):
            if name in numbers and kind and kind.low is not None:
                found[name] = kind
    return found


def stops_of(one: People, group: Group, name: str, kind: Kind, bands: bool) -> list[str]:
    """The numbers of a kind to look at."""
    found = points(kind, one.table["facts"][name])
    if bands:
        limits = (limit for limit in band_limits(one, name) if inside(kind, limit))
        return list(dict.fromkeys([found[0], *limits, found[-1]]))
    turns = bends(one, group.said, name, (found[0], found[-1]))
    return list(dict.fromkeys([found[0], *turns, found[-1]]))


def band_limits(one: People, name: str) -> Iterator[str]:
    """The numbers at which a band ends and the next begins."""
    step = grid(one.table["facts"][name])
    size = Decimal(one.version["per"][0]["size"])
    for row in one.version["rows"]:
        for band in row["bands"]:
            if band["up_to"]:
                end = Decimal(band["up_to"]) * size
                yield from (written(end), written(end + step))


def tests_of(one: People, said: Mapping[str, str]) -> tuple[bool | None, ...]:
    """How every test comes out for a person."""
    case = start(one.table, one.version, said, one.day)
    derived = {line["id"] for line in one.version["derive"]}
    return tuple(
        holds(case, test, Notes())
        for tests in one.maps
        for test in tests
        if test["on"] in case.known or test["on"] in derived
    )
