"""The table of a tariff laid out: what parts it, and what is assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.people import version_on
from viegli.fees.matrices.axes import axes, cells, changes
from viegli.fees.matrices.board import Board, narrowed
from viegli.fees.matrices.cells import Ground, People
from viegli.fees.matrices.endings import endings
from viegli.fees.matrices.grid import Group, Matrix


def matrix(ground: Ground) -> Matrix | None:
    """The table of a tariff on a day.

    None where fewer than two questions matter, and where the price of a unit is worked out from
    what people answer, as a share of income: such a price has no cell.
    """
    if version_on(ground.table, ground.day) is None:
        return None
    if set(ground.version["inputs"]) - set(ground.counted):
        return None
    ended, known = endings(ground)
    chosen = axes(ground, known)
    if len(chosen) < 2:
        return None
    column, rows, parted = laid_out(ground, chosen)
    board = Board(ground, known, column, rows)
    columns, groups = narrowed(board.columns, board.groups(parted))
    if not clear(groups):
        return None
    assumed = assumptions(ground, known, chosen)
    named = tuple(dict.fromkeys(parameters(ground, chosen)))
    return Matrix(
        endings=tuple(ended),
        known=known,
        column=column,
        columns=columns,
        rows=rows,
        parted=parted,
        groups=groups,
        assumed=assumed,
        counted=ground.counted,
        parameters=named,
    )


def parameters(ground: Ground, chosen: Iterable[str]) -> Iterator[str]:
    """The national amounts by which conditions cut the numbers of questions."""
    for name in chosen:
        for operand, _ in ground.version["cuts"].get(name, ()):
            if isinstance(operand, list) and operand[1] in ground.table["parameters"]:
                yield operand[1]


def clear(groups: Iterable[Group]) -> bool:
    """Whether at least half of the cells say one thing, so that the table tells something."""
    kinds = [cell.kind for group in groups for line in group.lines for cell in line.cells if cell]
    return 2 * kinds.count("open") <= len(kinds)


def assumptions(ground: Ground, known: People, chosen: Sequence[str]) -> dict[str, str]:
    """The usual answers without which a cell could say something else.

    First those that change a cell alone, then those that do so only together with others.
    """
    places = list(cells(ground, known, chosen))
    left = [name for name in ground.nobody.known if name not in (*chosen, *known, *ground.counted)]
    needed = [name for name in left if name in ground.usual and any(changes(ground, places, name))]
    taken = {name: ground.usual[name] for name in needed}
    while more := next(unassumed(ground, places, taken), None):
        taken[more] = ground.usual[more]
    return {name: taken[name] for name in left if name in taken}


def unassumed(ground: Ground, places: Iterable[People], taken: Mapping[str, str]) -> Iterator[str]:
    """Questions with a usual answer that a cell hangs on, where it is not assumed."""
    for place in places:
        for name in ground.hangs_on(place, taken):
            if name in ground.usual and name not in taken:
                yield name


def laid_out(ground: Ground, chosen: Sequence[str]) -> tuple[str, tuple[str, ...], str | None]:
    """The question of the columns, those of the rows, and the one that parts them.

    Columns are numbers, or else what has fewest answers; what has most answers parts the rows.
    """
    sizes = {name: len(ground.regions(name, ground.usual)) for name in chosen}
    numbers = [name for name in chosen if isinstance(ground.regions(name, {})[0], Range)]
    needed = [name for name in chosen if name not in ground.usual]
    small = min(needed or chosen, key=sizes.__getitem__)
    column = max(numbers, key=sizes.__getitem__) if numbers else small
    rest = [name for name in chosen if name != column]
    parted = max(rest, key=sizes.__getitem__) if len(rest) > 1 else None
    return column, tuple(name for name in rest if name != parted), parted
