"""The questions that a table is made by: those whose answers change most of its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from viegli.fees.evaluate.cases import Notes
from viegli.fees.evaluate.conditions import truth
from viegli.fees.matrices.cells import Ground, People, Region, amount

MOST_AXES = 4
"""More questions than these nobody finds their way by."""
MOST_CELLS = 240
"""More cells than these nobody reads."""


def axes(ground: Ground, known: People) -> list[str]:
    """The questions of the table, in the order of asking; the rest is answered as usual.

    One is taken after the other: the one that changes the outcome in most cells of the table made
    by those before it; first of those that have no usual answer, then of all others.
    """
    chosen: list[str] = []
    while len(chosen) < MOST_AXES:
        found = best(ground, known, chosen)
        if found is None:
            break
        chosen.append(found)
    return [name for name in ground.nobody.known if name in chosen]


def best(ground: Ground, known: People, chosen: Sequence[str]) -> str | None:
    """The question that changes most cells; none where none changes any."""
    places = list(cells(ground, known, chosen))
    left = [
        name
        for name in ground.nobody.known
        if name not in (*known, *chosen, *ground.counted)
        and len(places) * len(ground.regions(name, {})) <= MOST_CELLS
    ]
    changed = {name: sum(changes(ground, places, name)) for name in left}
    found = [name for name in left if changed[name]]
    needed = [name for name in found if name not in ground.usual]
    return max(needed or found, key=changed.__getitem__, default=None)


def changes(ground: Ground, places: Iterable[People], name: str) -> Iterator[bool]:
    """Whether each cell pays differently by the answer to a question."""
    assumed = {fact: said for fact, said in ground.usual.items() if fact != name}
    regions = ground.regions(name, assumed)
    for place in places:
        case = ground.case(place, assumed)
        asked = case and truth(case, ground.table["facts"][name].get("only_if"), Notes())
        yield asked is not False and differs(ground, place, name, regions, assumed)


def differs(
    ground: Ground, place: People, name: str, regions: Iterable[Region], assumed: Mapping[str, str]
) -> bool:
    """Whether people of a cell pay differently by the answer to a question."""
    found = (ground.outcome({**place, name: one}, assumed) for one in regions)
    return len({amount(one) for one in found if one}) > 1


def cells(ground: Ground, known: People, chosen: Sequence[str]) -> Iterator[People]:
    """The people of each cell, by the questions of the table."""
    every = [ground.regions(name, ground.usual) for name in chosen]
    for regions in product(*every):
        people = {**known, **dict(zip(chosen, regions, strict=True))}
        if ground.case(people, ground.usual) is not None:
            yield people
