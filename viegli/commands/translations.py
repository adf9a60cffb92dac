"""`viegli translations`: the catalogues brought up to the Latvian texts, and how far they are."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.project import add_settings, is_there

if TYPE_CHECKING:
    from viegli.language.extract import Use
    from viegli.language.work import Row
    from viegli.records import Found
    from viegli.source import Problem


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli translations`."""
    text = "bring the translation catalogues up to the Latvian texts, and say how far they are"
    command = subparsers.add_parser("translations", help=text, description=text)
    add_settings(command)
    choice = command.add_mutually_exclusive_group()
    choice.add_argument("--add", metavar="LANG", help="begin the catalogues of a language, as uk")
    choice.add_argument(
        "--check",
        action="store_true",
        help="write nothing; fail where a catalogue is behind the Latvian texts",
    )
    choice.add_argument(
        "--confirm",
        metavar="FILE:LINE",
        help="say that a changed Latvian text does not touch its translations: the line of the "
        "text in data/, or of the entry in one catalogue",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Update, check or confirm; 0 when all is well, 1 when a person must do something."""
    from viegli.source.settings_file import SettingsError, data_of

    if not is_there(args.config_file):
        return 1
    project = args.config_file.absolute().parent
    try:
        data = data_of(args.config_file)
    except SettingsError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if args.confirm is not None:
        return _confirm(project, data, args.confirm)
    if args.add is not None and not _can_be_added(args.add):
        return 1
    return _update(project, data, also=() if args.add is None else (args.add,), check=args.check)


def _can_be_added(lang: str) -> bool:
    """Whether catalogues can be made in a language; where not, that is said."""
    from viegli.language import SOURCE, work

    if lang == SOURCE:
        print(f"{lang} is the language of the data; it has no translations", file=sys.stderr)
    elif not work.is_language(lang):
        print(f'"{lang}" is not a language; write its two letters, as uk', file=sys.stderr)
    else:
        return True
    return False


def _update(project: Path, data: Path, *, also: Iterable[str], check: bool) -> int:
    from viegli.language import work

    rooms, unreadable = _found(project, data)
    done = work.updated(*_locale(project, data), rooms, also)
    if not check:
        _write(done.files)
    _tell(done.rows)
    _complain([*unreadable, *done.problems])
    behind = [path.relative_to(project) for path in done.files] if check else []
    for path in behind:
        print(f"{path} is behind the Latvian texts; run: viegli translations", file=sys.stderr)
    return 1 if unreadable or done.problems or behind else 0


def _locale(project: Path, data: Path) -> tuple[Path, str]:
    """The folder of the catalogues, and how it is called in them."""
    return data / "locale", os.path.relpath(data / "locale", project).replace(os.sep, "/")


def _found(project: Path, data: Path) -> tuple[dict[str, list[Use]], list[Problem]]:
    """The texts of each room that can be read whole, and what must be mended in the others.

    A text that cannot be read would look as if it were gone, and its translation would go too.
    """
    from viegli.language import extract

    texts, problems = _record_texts(project, data)
    rooms = {} if problems else {"records": extract.from_records(texts)}
    if _is_generator(project):
        uses, broken = extract.from_site(project)
        problems += broken
        rooms |= {} if broken else {"interface": uses}
    if problems:
        print("What cannot be read is left as it is: mend these first.", file=sys.stderr)
    return rooms, problems


def _confirm(project: Path, data: Path, spot: str) -> int:
    from viegli.language import work

    file, _, line = spot.rpartition(":")
    if not file or not line.isdecimal():
        said = f"write: {data.name}/services.yaml:12"
        print(f'"{spot}" is not FILE:LINE; {said}', file=sys.stderr)
        return 1
    done, times = work.confirm(*_locale(project, data), file, int(line))
    _complain(done.problems)
    _write(done.files)
    print(f"{spot}: translations confirmed: {times}")
    if not times:
        why = (
            "in this line" if (project / file).is_file() else f"in {file}, a file that is not there"
        )
        print(f"no text {why} has a translation marked fuzzy", file=sys.stderr)
    return 0 if times and not done.problems else 1


def _is_generator(project: Path) -> bool:
    """A site that takes viegli/ and macros/ from the wheel leaves the interface texts alone."""
    return (project / "viegli" / "language").is_dir()


def _record_texts(project: Path, data: Path) -> tuple[list[Found], list[Problem]]:
    from viegli.catalogue import all_texts, of_project

    records = of_project(project, data)
    errors = [problem for problem in records.problems if problem.severity == "error"]
    return list(all_texts(records)), errors


def _write(files: Mapping[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _tell(rows: Iterable[Row]) -> None:
    """Print the table of states, then every text that has changed under its translation."""
    rows = tuple(rows)
    print(f"{'':14}{'total':>8}{'read':>8}{'unread':>8}{'fuzzy':>8}{'missing':>8}")
    for row in rows:
        counts = row.states
        print(
            f"{row.lang:4}{row.room:10}{row.total:8}{counts['read']:8}{counts['unread']:8}"
            f"{len(row.outdated):8}{counts['missing']:8}"
        )
    for row in rows:
        for entry in row.outdated:
            file, line = entry.locations[0] if entry.locations else ("", 0)
            print(f'{file}:{line}: {row.lang}: "{entry.previous}" is now "{entry.msgid}"')


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
