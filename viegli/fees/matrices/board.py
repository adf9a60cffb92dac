"""Rows and columns filled with what people pay; what repeats is said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from viegli.fees.matrices.cells import Ground, People, Region
from viegli.fees.matrices.grid import Group, Line


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
    return tuple(wide), tuple(
        Group(one.people, tuple(_picked(line, kept) for line in one.lines)) for one in groups
    )


def _picked(line: Line, kept: Sequence[int]) -> Line:
    """The row without the other columns."""
    return replace(line, cells=tuple(line.cells[at] for at in kept))
