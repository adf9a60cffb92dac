"""Where a value of a data file stands, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Place:
    """One spot of a file: lines and columns count from 1, as editors show them."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that an editor must mend (error) or may look at (warning)."""

    place: Place
    path: str
    """The field, as `offerings[home_care].contacts[0].phones`; empty for a whole file."""
    rule: str
    message: str
    fix: str = ""
    severity: Literal["error", "warning"] = "error"
    mended: str = ""
    """The word at this place as it is meant, where that is clear."""

    def __str__(self) -> str:
        field = f"{self.path}: " if self.path else ""
        fix = f"; {self.fix}" if self.fix else ""
        return f"{self.place}: {field}{self.message}{fix}"


def in_order(problems: list[Problem]) -> list[Problem]:
    """Each problem once, by file, line and column."""
    return sorted(dict.fromkeys(problems), key=lambda found: (found.place, found.path, found.rule))
