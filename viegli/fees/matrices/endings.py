"""Answers that decide alone, whatever else is answered: they are told before the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.matrices.cells import Cell, Ground, People, Region


@dataclass(frozen=True)
class Ending:
    """Answers to one question that all lead to the same, by those before having been denied."""

    fact: str
    options: tuple[str, ...]
    cell: Cell
    known: People
    """What is known of the people already."""


def endings(ground: Ground) -> tuple[list[Ending], People]:
    """The answers that decide alone, and what they leave to be known of everybody else."""
    found: list[Ending] = []
    known: dict[str, Region] = {}
    while step := next(steps(ground, known), None):
        name, rest, ended = step
        found += ended
        known[name] = rest
    return found, known


def steps(ground: Ground, known: People) -> Iterator[tuple[str, Region, list[Ending]]]:
    """The questions of which all answers but one decide alone, with that one."""
    for name in ground.nobody.known:
        if name in known or name in ground.counted:
            continue
        every = ground.regions(name, {})
        if isinstance(every[0], Range):
            continue
        left = [one for one in every if is_open(ground, {**known, name: one})]
        if len(left) == 1 < len(every):
            ended = [one for one in every if one not in left]
            yield name, left[0], list(grouped(ground, name, ended, known))


def is_open(ground: Ground, people: People) -> bool:
    """Whether something else must be known of people to say what they pay."""
    case = ground.case(people, {})
    return case is not None and decide(case, standing(case)).kind == "open"


def grouped(ground: Ground, name: str, ended: Iterable[Region], known: People) -> Iterator[Ending]:
    """The answers that lead to the same together."""
    cells = [(one, ground.cell({**known, name: one}, {})) for one in ended]
    found = [(str(one[0]), cell) for one, cell in cells if cell]
    for first in dict.fromkeys(cell for _, cell in found):
        yield Ending(name, tuple(one for one, cell in found if cell == first), first, dict(known))
