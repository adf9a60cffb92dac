"""`viegli check`: everything that is wrong with the data, at once; nothing is built."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.problems import report, tell_left_out
from viegli.commands.project import add_day, add_settings, is_there

if TYPE_CHECKING:
    from viegli.catalogue import Catalogue
    from viegli.site.page import Settings
    from viegli.source import Problem


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
    add_day(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every problem; 0 when there are only warnings or none, 1 when there are errors."""
    from viegli.fees.asking import on
    from viegli.plugin import settings_of
    from viegli.site.build import build

    if not is_there(args.config_file):
        return 1
    project = args.config_file.absolute().parent
    try:
        settings, day = settings_of(args.config_file), date.fromisoformat(on(args.date))
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return 1
    problems = [*build(project, settings).problems]
    problems += _inside(project, settings, day, write=args.write_maps)
    for line in report(problems):
        print(line)
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _inside(project: Path, settings: Settings, day: date, *, write: bool) -> list[Problem]:
    """What does not hold of tariffs and easy text; nothing is proved of data with errors."""
    from viegli.catalogue import of_project
    from viegli.fees.expiry import expiring
    from viegli.fees.keeping import write as write_maps
    from viegli.fees.proving import proved
    from viegli.fees.subjects import subjects

    catalogue = of_project(project, settings.data)
    if any(problem.severity == "error" for problem in catalogue.problems):
        return []
    if write:
        for path in write_maps(settings.data, subjects(catalogue)):
            print(f"{path.relative_to(project)}: {'written' if path.exists() else 'removed'}")
    found = [*proved(catalogue, settings.data, project), *expiring(subjects(catalogue), day)]
    return [*found, *_easy(catalogue, project, settings)]


def _easy(catalogue: Catalogue, project: Path, settings: Settings) -> list[Problem]:
    """The errors of easy text, and where it may be old; `viegli easy` says all warnings."""
    from viegli.easyread import (
        easy_problems,
        latvian,
        left_out,
        read_dictionary,
        written_problems,
    )

    dictionary = read_dictionary()
    tell_left_out(left_out(latvian(dictionary)))
    found = easy_problems(catalogue, dictionary)
    found += written_problems(catalogue, dictionary, settings.content, project, settings.languages)
    return [one for one in found if one.severity == "error" or one.rule == "compared"]
