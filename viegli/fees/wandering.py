"""People in whose worksheets other limits bind, and all who differ from them in one answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from decimal import Decimal

from viegli.fees.bends import regime, worked
from viegli.fees.boxes import People
from viegli.fees.eras import Era, Sample, sample
from viegli.fees.evaluate.cases import Notes
from viegli.fees.evaluate.conditions import truth
from viegli.fees.evaluate.people import start
from viegli.fees.kinds import Kind, grid, points, written
from viegli.fees.maps import lines_of, weighed

Said = Mapping[str, str]
MANY = 24
"""In how many ways a worksheet is looked at, at most."""
SPACED = (300, 100, 30, 10, 3)
"""The parts of a stretch at which it is looked at too: amounts turn early in a long one."""


def wandered(era: Era) -> Iterator[tuple[str, list[Sample]]]:
    """Questions, each with people who differ in its answer only, in the order of the answers.

    From one person of every point it goes on to whoever is met in whose worksheet another limit
    binds, until all ways of the worksheets that can be reached so are seen.
    """
    version = era.people.version
    if not any(lines_of(version)):
        return
    stops = stops_of(era.people)
    queue = deque(begins(era, stops))
    seen: set[object] = set()
    while queue and len(seen) < MANY:
        said = queue.popleft()
        way = regime(worked(era.people.table, version, era.people.day, said))
        if way in seen:
            continue
        seen.add(way)
        for name in (name for name in said if name in stops):
            others = ({**said, name: value} for value in stops[name])
            row = [sample(era.people, one) for one in others if possible(era.people, one)]
            yield name, row
            queue.extend(one.said for one in row)


def begins(era: Era, stops: Mapping[str, list[str]]) -> Iterator[Said]:
    """One person of every set of points and of questions: as they are, with most, with least."""
    numbers = weighed(era.people.table, era.people.version)
    first: dict[object, Said] = {}
    for key, group in era.groups.items():
        first.setdefault((era.samples[key][0].rows, *group.said), group.said)
    for said in first.values():
        moved = [name for name in said if name in numbers and name in stops]
        for at in (None, -1, 0):
            other = {name: stops[name][at] for name in moved} if at is not None else {}
            if possible(era.people, {**said, **other}):
                yield {**said, **other}


def stops_of(one: People) -> dict[str, list[str]]:
    """The answers to look at, of every question behind a worksheet."""
    found = {}
    for part in one.parts:
        for at, name in enumerate(part.facts):
            if name in one.version["inputs"]:
                fact = one.table["facts"][name]
                kinds = dict.fromkeys(kind for atom in part.atoms if (kind := atom.kinds[at]))
                met = list(dict.fromkeys(value for kind in kinds for value in near(kind, fact)))
                found[name] = met if "options" in fact else sorted(met, key=Decimal)
    return found


def near(kind: Kind, fact: Mapping[str, object]) -> list[str]:
    """The answers of a kind to look at."""
    found = points(kind, fact)
    if kind.low is None or len(found) == 1:
        return found
    low, long = Decimal(found[0]), Decimal(found[-1]) - Decimal(found[0])
    return [*found, *(written((low + long / part) // grid(fact) * grid(fact)) for part in SPACED)]


def possible(one: People, said: Said) -> bool:
    """Whether there can be such a person, who is asked just these questions."""
    case = start(one.table, one.version, said, one.day)
    return not truth(case, one.table["impossible"], Notes()) and all(
        (truth(case, fact.get("only_if"), Notes()) is not False) == (name in said)
        for name, fact in one.table["facts"].items()
    )
