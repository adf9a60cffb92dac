"""A tariff as a table by its deciding questions: who, by what, pays how much."""

from viegli.fees.matrices.cells import Cell, Ground, People, Region, ground
from viegli.fees.matrices.endings import Ending
from viegli.fees.matrices.grid import Group, Line, Matrix
from viegli.fees.matrices.layout import matrix

__all__ = [
    "Cell",
    "Ending",
    "Ground",
    "Group",
    "Line",
    "Matrix",
    "People",
    "Region",
    "ground",
    "matrix",
]
