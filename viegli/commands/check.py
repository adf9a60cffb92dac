"""`viegli check`: everything that is wrong with the data, at once; nothing is built."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.build import add_settings

if TYPE_CHECKING:
    from viegli.source import Problem

PICTURES = "overrides/assets/pictures/pictures.yaml"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli check`."""
    text = "say everything that is wrong with the data, and build nothing"
    command = subparsers.add_parser("check", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "--write-maps",
        action="store_true",
        help="write who pays what into the outcomes folders beside the data, where it is meant",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every problem; 0 when there are only warnings or none, 1 when there are errors."""
    from viegli.plugin import problems_of, settings_of  # noqa: PLC0415

    if not args.config_file.is_file():
        print(f"{args.config_file}: no such file; run viegli where mkdocs.yml is", file=sys.stderr)
        return 1
    try:
        problems = [*problems_of(args.config_file)]
        data = settings_of(args.config_file).data
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return 1
    root = args.config_file.absolute().parent
    problems += _fees(root, data, write=args.write_maps)
    problems += _easy(root, data)
    for line in report(problems):
        print(line)
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _fees(project: Path, data: Path, *, write: bool) -> Sequence[Problem]:
    """What does not hold of the tariffs; nothing is proved of data with errors."""
    from viegli.catalogue import load  # noqa: PLC0415
    from viegli.fees.keeping import write as write_maps  # noqa: PLC0415
    from viegli.fees.proving import proved  # noqa: PLC0415
    from viegli.fees.subjects import subjects  # noqa: PLC0415

    catalogue = load(data, project / PICTURES, project)
    if any(problem.severity == "error" for problem in catalogue.problems):
        return ()
    if write:
        for path in write_maps(data, subjects(catalogue)):
            print(f"{path.relative_to(project)}: {'written' if path.exists() else 'removed'}")
    return proved(catalogue, data, project)


def _easy(project: Path, data: Path) -> Sequence[Problem]:
    """The errors of easy text, and where it may be old; `viegli easy` says all warnings."""
    from viegli.catalogue import load  # noqa: PLC0415
    from viegli.commands.easy import tell_left_out  # noqa: PLC0415
    from viegli.easyread import easy_problems, latvian, left_out, read_dictionary  # noqa: PLC0415

    catalogue = load(data, project / PICTURES, project)
    if any(problem.severity == "error" for problem in catalogue.problems):
        return ()
    dictionary = read_dictionary()
    tell_left_out(left_out(latvian(dictionary)))
    found = easy_problems(catalogue, dictionary)
    return [one for one in found if one.severity == "error" or one.rule == "compared"]


def report(problems: Iterable[Problem]) -> list[str]:
    """The errors, then the warnings, each in the order of files and lines; then how many."""
    from viegli.source import in_order  # noqa: PLC0415

    found = in_order(list(problems))
    errors = [problem for problem in found if problem.severity == "error"]
    warnings = [problem for problem in found if problem.severity == "warning"]
    count = f"{_counted(len(errors), 'error')}, {_counted(len(warnings), 'warning')}"
    return [*map(str, errors), *map(str, warnings), count]


def _counted(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"
