"""`viegli fee`: what one person pays, explained in the terminal."""

from __future__ import annotations

import argparse
import json
import sys

from viegli.commands.project import add_day, add_settings, is_there


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli fee`."""
    text = "say what one person pays, and why; or what must be known first"
    command = subparsers.add_parser("fee", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "tariff",
        nargs="?",
        default="",
        help="the tariff, as home_care or jelgava/home_care (without it: which there are)",
    )
    command.add_argument(
        "answers",
        nargs="*",
        metavar="question=answer",
        help="what is known of the person, as age=pension_age income=780.00",
    )
    add_day(command)
    command.add_argument("--json", action="store_true", help="print the answer as JSON")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the answer; 0 when there is one, 1 when a tariff or an answer cannot be read."""
    from viegli.fees.asking import fee, on, project, tariff
    from viegli.fees.telling import told
    from viegli.source.settings_file import data_of

    if not is_there(args.config_file):
        return 1
    try:
        answers = pairs(args.answers)
        catalogue = project(args.config_file.parent, data_of(args.config_file))
        one = tariff(catalogue, args.tariff)
        answer = fee(catalogue, args.tariff, answers, args.date)
    except (LookupError, ValueError) as wrong:
        print(wrong.args[0], file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print("\n".join(told(one, answer, on(args.date))))
    return 0


def pairs(given: list[str]) -> dict[str, str]:
    """The answers by question; ValueError for what is not `question=answer` or comes twice."""
    found: dict[str, str] = {}
    for one in given:
        name, sign, answer = one.partition("=")
        if not (name and sign and answer):
            raise ValueError(f'"{one}" is not question=answer; write it as income=780.00')
        if name in found:
            raise ValueError(f"`{name}` is answered twice; keep one of the answers")
        found[name] = answer
    return found
