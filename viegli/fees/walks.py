"""People in a row: all their answers are the same but one, which rises or gets worse."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from viegli.fees.bends import bends, worked
from viegli.fees.boxes import Atom, Group, Key, Part, groups
from viegli.fees.directions import DOWN, MIXED, direction
from viegli.fees.eras import Era, Sample, sample
from viegli.fees.evaluate.cases import Notes
from viegli.fees.evaluate.conditions import truth
from viegli.fees.evaluate.people import start
from viegli.fees.kinds import Kind, grid, points, written
from viegli.fees.maps import lines_of, weighed
from viegli.fees.terms import Table

CLOSER = 16
"""How often a stretch is looked into where it is not clear which way the amount goes."""


@dataclass(frozen=True)
class Stop:
    """A person in a row."""

    sample: Sample
    kind: Kind
    """The kind of their answer."""
    count: int
    """How many kinds of person are such."""


def walks(
    era: Era,
    name: str,
    order: Sequence[str] = (),
    only: Table | None = None,
    *,
    inside: bool = False,
) -> Iterator[list[Stop]]:
    """Every row of people along a question; `order` are its options, `only` a condition.

    `inside` gives the rows that are left out else: within each kind of answer, with all other
    numbers at which an amount can turn.
    """
    way = within if inside else along
    parts = era.people.parts
    part = next((one for one in parts if name in one.facts), None)
    if part is None:
        return
    others = groups(one for one in parts if one is not part)
    for row in rows(part, name, order):
        for key, group in others.items():
            for walk in way(era, name, [stepped(era, key, group, *one) for one in row]):
                kept = [stop for stop in walk if holds(era, stop.sample.said, only)]
                if len(kept) > 1:
                    yield kept


def rows(part: Part, name: str, order: Sequence[str]) -> Iterator[list[tuple[Atom, Kind]]]:
    """The atoms of a part in rows: only the answer to one question differs in each.

    A question that is asked of only some of them does not part them.
    """
    at = part.facts.index(name)
    asked = [(atom, atom.kinds[at]) for atom in part.atoms]
    kinds = list(dict.fromkeys(kind for _, kind in asked if kind))
    if order:
        kinds = sorted(
            (kind for kind in kinds if kind.said in order), key=lambda kind: order.index(kind.said)
        )
    seen: set[object] = set()
    for first, kind in asked:
        if kind not in kinds:
            continue
        row = [(one, step) for step in kinds for one in like(part, first, at, step)]
        key = tuple((atom.kinds, atom.lines) for atom, _ in row)
        if key not in seen:
            seen.add(key)
            yield row


def like(part: Part, one: Atom, at: int, kind: Kind) -> list[Atom]:
    """The atom with this answer that is the same as another in all else; the first of several."""
    found = [
        atom
        for atom in part.atoms
        if atom.kinds[at] == kind
        and all(
            place == at or mine == other or None in (mine, other)
            for place, (mine, other) in enumerate(zip(one.kinds, atom.kinds, strict=True))
        )
    ]
    return found[:1]


@dataclass(frozen=True)
class Step:
    """All people of a row with one kind of answer."""

    said: Mapping[str, str]
    """The answers of one of them."""
    kind: Kind
    count: int
    samples: Sequence[Sample]


def stepped(era: Era, key: Key, group: Group, atom: Atom, kind: Kind) -> Step:
    """The people of an atom who are else of a group."""
    whole = atom.joined(key)
    count = era.groups[whole].count and group.count
    return Step({**group.said, **atom.said}, kind, count, era.samples[whole])


def along(era: Era, name: str, steps: Sequence[Step]) -> Iterator[list[Stop]]:
    """Rows of people through all steps, for each set of the other numbers where an amount can turn.

    Where amounts hang on the number itself, one more has stops at its bends.
    """
    numbers = weighed(era.people.table, era.people.version)
    if name in numbers and any(step.kind.low is not None for step in steps):
        yield [stop for step in steps for stop in bent(era, name, step, {})]
        if len(steps) > 1:
            for others in turns(steps, numbers - {name}):
                yield from ([*over(era, name, pair, others)] for pair in pairwise(steps))
        return
    for others in turns(steps, numbers):
        yield [stop for step in steps for stop in flat(era, name, step, others)]


def within(era: Era, name: str, steps: Sequence[Step]) -> Iterator[list[Stop]]:
    """Rows of people through each step by itself, for each set of the other numbers."""
    numbers = weighed(era.people.table, era.people.version)
    if name in numbers:
        for others in turns(steps, numbers - {name}):
            yield from ([*bent(era, name, step, others)] for step in steps)


def turns(steps: Sequence[Step], numbers: Container[str]) -> Iterator[Mapping[str, str]]:
    """Each set of numbers at which the amount of a step can turn."""
    met = (one.said for step in steps for one in step.samples)
    found = ({name: number for name, number in said.items() if name in numbers} for said in met)
    yield from {tuple(one.items()): one for one in found}.values()


def over(era: Era, name: str, pair: tuple[Step, Step], others: Mapping[str, str]) -> Iterator[Stop]:
    """The last person of a step, and the first one of the next, with some other numbers."""
    fact = era.people.table["facts"][name]
    for step, end in zip(pair, (-1, 0), strict=True):
        known = {other: number for other, number in others.items() if other in step.said}
        said = {**step.said, **known, name: points(step.kind, fact)[end]}
        yield Stop(sample(era.people, said), step.kind, step.count)


def bent(era: Era, name: str, step: Step, others: Mapping[str, str]) -> Iterator[Stop]:
    """The people of a step with some other numbers, at the bends of the amount."""
    known = {other: number for other, number in others.items() if other in step.said}
    said = {**step.said, **known}
    for number in stops_along(era, name, said, step.kind):
        yield Stop(sample(era.people, {**said, name: number}), step.kind, step.count)


def flat(era: Era, name: str, step: Step, others: Mapping[str, str]) -> Iterator[Stop]:
    """The first and the last person of a step with some other numbers: they pay the same."""
    known = {other: number for other, number in others.items() if other in step.said}
    said = {**step.said, **known}
    same = (one for one in step.samples if one.said.items() >= known.items())
    found = next(same, None) or sample(era.people, said)
    ends = points(step.kind, era.people.table["facts"][name])
    for number in dict.fromkeys([ends[0], ends[-1]]):
        yield Stop(Sample({**said, name: number}, found.answer, found.rows), step.kind, step.count)


def stops_along(era: Era, name: str, said: Mapping[str, str], kind: Kind) -> list[str]:
    """The numbers of a stretch at which the amount can turn, and where it is not clear, more."""
    one = era.people
    corners = points(kind, one.table["facts"][name])
    if not any(lines_of(one.version)):
        return [corners[0], corners[-1]]
    turns = bends(one, said, name, (corners[0], corners[-1]))
    stops = [corners[0], *turns, corners[-1]]
    found = []
    for low, high in pairwise(stops):
        found += [low, *closer(era, name, said, low, high)]
    return list(dict.fromkeys([*found, stops[-1]]))


def closer(era: Era, name: str, said: Mapping[str, str], low: str, high: str) -> list[str]:
    """Numbers between two bends, where the amount could fall there."""
    one = era.people
    case = worked(one.table, one.version, one.day, {**said, name: low})
    if direction(case, name) not in (DOWN, MIXED):
        return []
    first, last = Decimal(low), Decimal(high)
    step = grid(one.table["facts"][name])
    found = (first + (last - first) * part / CLOSER for part in range(1, CLOSER))
    return [written(value // step * step) for value in found if last - first > step * CLOSER]


def holds(era: Era, said: Mapping[str, str], only: Table | None) -> bool:
    """Whether a person is among those whom a rule is about."""
    if only is None:
        return True
    case = start(era.people.table, era.people.version, said, era.people.day)
    return truth(case, only, Notes()) is True
