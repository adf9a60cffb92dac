"""`viegli findings`: what price lists hold that their municipality should know."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from viegli.commands.project import add_day, add_settings, is_there

if TYPE_CHECKING:
    from viegli.fees.subjects import Subject


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli findings`."""
    text = "say what price lists contradict, leave out or make jump, each with its points"
    command = subparsers.add_parser("findings", help=text, description=text)
    add_settings(command)
    command.add_argument("municipality", nargs="?", help="its id, as jelgava (default: all)")
    add_day(command)
    command.add_argument("--json", action="store_true", help="print the findings as JSON")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every finding; 0 also where there are some, 1 when the data cannot be read."""
    from datetime import date

    from viegli.fees.asking import on, project
    from viegli.fees.reporting import data, found, line
    from viegli.fees.subjects import subjects
    from viegli.source.settings_file import data_of

    if not is_there(args.config_file):
        return 1
    try:
        catalogue = project(args.config_file.parent, data_of(args.config_file))
        listed = chosen(list(subjects(catalogue)), args.municipality)
        day = date.fromisoformat(on(args.date))
    except (LookupError, ValueError) as wrong:
        print(wrong.args[0], file=sys.stderr)
        return 1
    told = list(found(listed, day))
    if args.json:
        print(json.dumps([data(*one) for one in told], ensure_ascii=False, indent=2))
    else:
        print("\n".join([*(line(*one) for one in told), counted(len(told))]))
    return 0


def chosen(listed: list[Subject], municipality: str | None) -> list[Subject]:
    """The tariffs of a municipality, or all; LookupError where it has none."""
    names = sorted({one.municipality for one in listed if one.municipality})
    if municipality is not None and municipality not in names:
        there = f"there are: {', '.join(names)}" if names else "no municipality has tariffs"
        raise LookupError(f'no municipality "{municipality}" has tariffs; {there}')
    return [one for one in listed if municipality in (None, one.municipality)]


def counted(number: int) -> str:
    """`3 findings`."""
    return f"{number or 'no'} finding{'' if number == 1 else 's'}"
