"""`viegli easy`: what is wrong with an easy text, by the rules of docs/reference/easy-rules.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.build import add_settings

if TYPE_CHECKING:
    from viegli.easyread import Dictionary, Report
    from viegli.source import Problem


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli easy`."""
    text = "check easy text: a file, what is typed, or the records"
    command = subparsers.add_parser("easy", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "what",
        nargs="?",
        default="",
        help="a text file, - for what is typed, or the beginning of a record's path as "
        "jelgava.offerings[home_care] or services (default: every record)",
    )
    command.add_argument(
        "--language", default="lv", help="the language of a file or of what is typed (default: lv)"
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what the rules find; 1 when there are errors."""
    from viegli.easyread import latvian, left_out, read_dictionary  # noqa: PLC0415

    dictionary = read_dictionary()
    if args.what == "-":
        failed = _text(sys.stdin.read(), "-", args.language, dictionary)
    elif args.what and Path(args.what).is_file():
        text = Path(args.what).read_text(encoding="utf-8")
        failed = _text(text, args.what, args.language, dictionary)
    else:
        failed = _records(args.config_file, args.what, dictionary)
    missing = left_out(latvian(dictionary), args.language)
    if missing:
        print(
            f"without hunspell-lv and spylls these rules did not run: {', '.join(missing)}",
            file=sys.stderr,
        )
    return failed


def _text(text: str, name: str, language: str, dictionary: Dictionary | None) -> int:
    """Print what the rules find in a text that stands in no record."""
    from viegli.easyread import latvian, lint  # noqa: PLC0415

    report = lint(text, latvian(dictionary), language)
    for one in report.findings:
        print(f"{name}:{one.unit.line}: {one.severity}: {one}")
    print(_summary(report))
    return 1 if report.per_hundred() else 0


def _summary(report: Report) -> str:
    kinds = [one.severity for one in report.findings]
    return (
        f"{kinds.count('error')} errors, {kinds.count('warning')} warnings "
        f"in {report.words} words; "
        f"{report.per_hundred():.1f} errors in 100 words"
    )


def _records(settings_file: Path, path: str, dictionary: Dictionary | None) -> int:
    """Print what the rules find in the easy text of records."""
    from viegli.catalogue import load  # noqa: PLC0415
    from viegli.commands.check import PICTURES, report  # noqa: PLC0415
    from viegli.easyread import easy_problems  # noqa: PLC0415
    from viegli.plugin import settings_of  # noqa: PLC0415

    if not settings_file.is_file():
        print(f"{settings_file}: no such file; run viegli where mkdocs.yml is", file=sys.stderr)
        return 1
    root = settings_file.absolute().parent
    try:
        catalogue = load(settings_of(settings_file).data, root / PICTURES, root)
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return 1
    problems = _below(path, easy_problems(catalogue, dictionary))
    for line in report(problems):
        print(line)
    return 1 if any(one.severity == "error" for one in problems) else 0


def _below(path: str, problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.path.startswith(path)]
