"""`viegli easy`: what is wrong with an easy text, by the rules of docs/reference/easy-rules.md."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.problems import report, tell_left_out
from viegli.commands.project import add_settings, is_there

if TYPE_CHECKING:
    from viegli.catalogue import Catalogue
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
        return _confirm(args.config_file, args.what, dictionary)
    if args.what == "-":
        failed = _text(sys.stdin.read(), "-", args.language, dictionary)
    elif args.what and Path(args.what).is_file():
        failed = _file(Path(args.what), args.language, dictionary)
    else:
        failed = _records(args.config_file, args.what, args.language, dictionary)
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


def _records(settings_file: Path, path: str, language: str, dictionary: Dictionary | None) -> int:
    """Print what the rules find in the easy text of records, and how far each record has come."""
    from viegli.easyread import easy_problems, negations, summary

    opened = _opened(settings_file, path)
    if opened is None:
        return 1
    catalogue, data, _ = opened
    if language == "lv":
        problems = _below(path, easy_problems(catalogue, dictionary))
        for line in summary(catalogue, problems, negations(catalogue, dictionary)):
            if line.startswith(path):
                print(line)
    else:
        problems = _below(path, _translated(catalogue, data / "locale", language))
    for line in report(problems):
        print(line)
    return 1 if any(one.severity == "error" for one in problems) else 0


def _confirm(settings_file: Path, path: str, dictionary: Dictionary | None) -> int:
    """Write that easy texts were compared; 1 where a record has errors."""
    from viegli.easyread import confirm, easy_problems

    opened = _opened(settings_file, path)
    if opened is None:
        return 1
    catalogue, _, root = opened
    failed = [one for one in easy_problems(catalogue, dictionary) if one.severity == "error"]
    done = confirm(catalogue, path, (one.path for one in failed), root)
    for record, what in done:
        print(f"{record}: {what}")
    return 0 if all(what in ("written", "nothing to write") for _, what in done) else 1


def _opened(settings_file: Path, path: str) -> tuple[Catalogue, Path, Path] | None:
    """The records, their folder and the project's; nothing, with a word why, where it cannot be."""
    from viegli.catalogue import of_project
    from viegli.easyread import own_pages
    from viegli.plugin import settings_of

    if not is_there(settings_file):
        return None
    root = settings_file.absolute().parent
    try:
        data = settings_of(settings_file).data
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return None
    catalogue = of_project(root, data)
    errors = [str(one) for one in catalogue.problems if one.severity == "error"]
    for line in errors:
        print(line, file=sys.stderr)
    known = [page.path for page in own_pages(catalogue)]
    if not errors and path and not any(_related(path, one) for one in known):
        near = difflib.get_close_matches(path, known, 3, 0.4) or known[:3]
        said = "there is no such file and no record that begins so; write a file, -, or a record as"
        print(f"{path}: {said} {', '.join(near)}", file=sys.stderr)
        return None
    return (catalogue, data, root) if not errors else None


def _related(path: str, known: str) -> bool:
    """Whether a path leads to a record, to a part of it, or to the file around it."""
    tops = ("services", "tariffs", "concepts", "procedures", "emergency", "facts", "overview")
    town = known.partition(".")[0]
    rest = path.removeprefix(f"{town}.")
    around = rest.startswith(tops) and not rest.startswith("services[")
    return known.startswith(path) or path.startswith(known) or around


def _translated(catalogue: Catalogue, folder: Path, language: str) -> list[Problem]:
    """What the rules about no language find in the translations of easy sentences."""
    from viegli.easyread.lexicon import Lexicon
    from viegli.easyread.places import of_catalogue
    from viegli.easyread.problems import of_texts
    from viegli.language import load

    words, problems = load(folder, language)
    texts = [replace(one, text=words(one.text).text) for one in of_catalogue(catalogue)]
    return [*problems, *of_texts(texts, Lexicon(), language)]


def _below(path: str, problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.path.startswith(path)]
