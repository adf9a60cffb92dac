"""The table of a tariff: its columns, its rows in groups, and what it takes for granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from viegli.fees.matrices.cells import Cell, People, Region
from viegli.fees.matrices.endings import Ending

Cells = tuple[Cell | None, ...]
"""What people pay by column; none where nobody is such."""


@dataclass(frozen=True)
class Line:
    """A row: people by their answers to the questions of rows, and what they pay by column."""

    people: tuple[tuple[Region, ...], ...]
    """The answers to each question of the rows."""
    shown: tuple[bool, ...]
    """Whether the answers are said: not where they are all that these people can give."""
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
