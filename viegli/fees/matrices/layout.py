"""The table: columns, rows in groups, what is assumed, and what is told before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.people import version_on
from viegli.fees.matrices.axes import axes, cells, changes
from viegli.fees.matrices.cells import Cell, Ground, People, Region
from viegli.fees.matrices.endings import Ending, endings

Cells = tuple[Cell | None, ...]
"""What people pay by column; none where nobody is such."""


@dataclass(frozen=True)
class Line:
    """A row: people by their answers to the questions of rows, and what they pay by column."""

    people: tuple[tuple[Region, ...], ...]
    """The answers to each question of the rows."""
    shown: tuple[bool, ...]
    """Whether the answers are all that these people can give, and need not be said."""
    cells: Cells


@dataclass(frozen=True)
class Group:
    """Rows of people who answer one question alike."""

    people: tuple[Region, ...]
    """The answers; none where no question parts the table."""
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Matrix:
    """A tariff by its deciding questions."""

    endings: tuple[Ending, ...]
    """Answers that decide alone; the table is of everybody else."""
    known: People
    """What everybody else answers to those questions."""
    column: str
    """The question of the columns."""
    columns: tuple[tuple[Region, ...], ...]
    rows: tuple[str, ...]
    """The questions of the rows."""
    parted: str | None
    """The question that parts the rows into groups."""
    groups: tuple[Group, ...]
    assumed: Mapping[str, str]
    """The usual answers that could change a cell."""
    counted: Mapping[str, str]
    """The quantities that the prices are of."""
    parameters: tuple[str, ...]
    """The national amounts that the bounds of its numbers name."""


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


@dataclass(frozen=True)
class Board:
    """Fills the table."""

    ground: Ground
    known: People
    column: str
    rows: tuple[str, ...]

    @property
    def columns(self) -> tuple[tuple[Region, ...], ...]:
        """The answers of each column."""
        return tuple((one,) for one in self.ground.regions(self.column, self.ground.usual))

    def groups(self, parted: str | None) -> Iterator[Group]:
        """The groups of rows; answers whose rows are the same share one."""
        if parted is None:
            yield Group((), tuple(self.lines(self.known, self.rows)))
            return
        found = [
            ((one,), tuple(self.lines({**self.known, parted: one}, self.rows)))
            for one in self.ground.regions(parted, self.ground.usual)
        ]
        for people, lines in merged([one for one in found if one[1]]):
            yield Group(people, lines)

    def lines(self, people: People, rows: Sequence[str]) -> Iterator[Line]:
        """The rows of some people by their answers; answers whose rows are the same share one."""
        if not rows:
            cells = tuple(
                self.ground.cell({**people, self.column: one[0]}, self.ground.usual)
                for one in self.columns
            )
            if any(cells):
                yield Line((), (), cells)
            return
        name, *rest = rows
        found = [
            ((one,), tuple(self.lines({**people, name: one}, rest)))
            for one in self.ground.regions(name, self.ground.usual)
        ]
        kept = merged([one for one in found if one[1]])
        for regions, lines in kept:
            for line in lines:
                yield Line((regions, *line.people), (len(kept) > 1, *line.shown), line.cells)


Parts = list[tuple[tuple[Region, ...], tuple[Line, ...]]]


def merged(found: Parts) -> Parts:
    """Answers that lead to the same lines, together."""
    kept: Parts = []
    for regions, lines in found:
        at = next((at for at, (_, other) in enumerate(kept) if other == lines), None)
        if at is None:
            kept.append((regions, lines))
        else:
            kept[at] = ((*kept[at][0], *regions), lines)
    return kept


def narrowed(
    columns: Sequence[tuple[Region, ...]], groups: Iterable[Group]
) -> tuple[tuple[tuple[Region, ...], ...], tuple[Group, ...]]:
    """The table without columns that say in all rows what the one before them says."""
    groups = tuple(groups)
    lines = [line for group in groups for line in group.lines]
    kept: list[int] = []
    wide: list[tuple[Region, ...]] = []
    for at, regions in enumerate(columns):
        if kept and all(line.cells[at] == line.cells[kept[-1]] for line in lines):
            wide[-1] = (*wide[-1], *regions)
        else:
            kept.append(at)
            wide.append(regions)
    pick: Callable[[Line], Line] = lambda line: Line(  # noqa: E731
        line.people, line.shown, tuple(line.cells[at] for at in kept)
    )
    return tuple(wide), tuple(Group(one.people, tuple(map(pick, one.lines))) for one in groups)
