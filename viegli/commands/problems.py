"""What is wrong, as commands print it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viegli.source import Problem


def report(problems: Iterable[Problem]) -> list[str]:
    """The errors, then the warnings, each in the order of files and lines; then how many."""
    from viegli.source import in_order

    found = in_order(list(problems))
    errors = [problem for problem in found if problem.severity == "error"]
    warnings = [problem for problem in found if problem.severity == "warning"]
    count = f"{counted(len(errors), 'error')}, {counted(len(warnings), 'warning')}"
    return [*map(str, errors), *map(str, warnings), count]


def counted(number: int, what: str) -> str:
    """A number with what it counts, as `no errors`, `1 error`."""
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def tell_left_out(rules: Iterable[str]) -> None:
    """Name the rules that did not run, where there are any."""
    listed = ", ".join(rules)
    if listed:
        said = "without hunspell-lv and spylls these rules of easy language did not run"
        print(f"{said}: {listed}", file=sys.stderr)
