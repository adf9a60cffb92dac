"""`viegli easy`: what is wrong with an easy text, by the rules of docs/reference/easy-rules.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.easy_records import confirmed, page_named, records
from viegli.commands.problems import counted, tell_left_out
from viegli.commands.project import add_settings

if TYPE_CHECKING:
    from viegli.easyread import Dictionary, Report


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli easy`."""
    text = "check easy text: a file, what is typed, or the records"
    command = subparsers.add_parser("easy", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "what",
        nargs="?",
        default="",
        help="a text file, - for what is typed, a page of content/, or the beginning of a record's "
        "path as jelgava.offerings[home_care] or services (default: every record and page)",
    )
    command.add_argument(
        "--language",
        default="lv",
        help="the language; records are checked in their translations (default: lv)",
    )
    command.add_argument(
        "--compared",
        action="store_true",
        help="write into the records that their easy text was read beside the standard text",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what the rules find; 1 when there are errors."""
    from viegli.easyread import latvian, left_out, read_dictionary

    dictionary = read_dictionary()
    if args.compared:
        return confirmed(args.config_file, args.what, dictionary)
    if args.what == "-":
        failed = _text(sys.stdin.read(), "-", args.language, dictionary)
    elif Path(args.what).is_file() and not page_named(args.config_file, args.what):
        failed = _file(Path(args.what), args.language, dictionary)
    else:
        what = page_named(args.config_file, args.what) or args.what
        failed = records(args.config_file, what, args.language, dictionary)
    tell_left_out(left_out(latvian(dictionary), args.language))
    return failed


def _file(path: Path, language: str, dictionary: Dictionary | None) -> int:
    try:
        text = path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        print(f"{path}: not a text in UTF-8; save it as plain text in UTF-8", file=sys.stderr)
        return 1
    return _text(text, str(path), language, dictionary)


def _text(text: str, name: str, language: str, dictionary: Dictionary | None) -> int:
    """Print what the rules find in a text that stands in no record."""
    from viegli.easyread import latvian, lint

    report = lint(text, latvian(dictionary), language)
    for one in report.findings:
        print(f"{name}:{one.unit.line}:{one.unit.column}: {one.severity}: {one}")
    print(_summary(report))
    return 1 if report.per_hundred() else 0


def _summary(report: Report) -> str:
    kinds = [one.severity for one in report.findings]
    found = ", ".join(counted(kinds.count(one), one) for one in ("error", "warning"))
    return f"{found} in {report.words} words; {report.per_hundred():.1f} errors in 100 words"
