"""`viegli translations`: the catalogues brought up to the Latvian texts, and how far they are."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.catalogue import load
from viegli.language import work
from viegli.language.extract import from_records, from_site
from viegli.records import Found, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viegli.source import Problem

FOLDER = "data/locale"
PICTURES = "overrides/assets/pictures/pictures.yaml"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command and its options."""
    parser = subparsers.add_parser(
        "translations",
        help="bring the translation catalogues up to the Latvian texts",
        description=__doc__,
    )
    parser.add_argument("--project", type=Path, default=Path(), help="the folder of mkdocs.yml")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--add", metavar="LANG", help="begin the catalogues of a language, as uk")
    choice.add_argument(
        "--check", action="store_true", help="write nothing; 1 if files would change"
    )
    choice.add_argument(
        "--confirm",
        metavar="FILE:LINE",
        help="say that a changed Latvian text does not touch its translations: the line of the "
        "text in data/, or of the entry in one catalogue",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 when the catalogues are written, or are up to date with --check; 1 otherwise."""
    if args.confirm:
        return _confirm(args.project, args.confirm)
    uses, problems = from_site(args.project)
    rooms = {"interface": uses} if _is_generator(args.project) else {}
    rooms["records"] = from_records(_record_texts(args.project))
    also = (args.add,) if args.add else ()
    done = work.updated(args.project / FOLDER, FOLDER, rooms, also)
    if args.check:
        print(*(f"{path}: is behind the Latvian texts" for path in done.files), sep="\n", end="")
    else:
        _write(done.files)
    _tell(done.rows)
    problems = [*problems, *done.problems]
    _complain(problems)
    return 1 if problems or (args.check and done.files) else 0


def _confirm(project: Path, spot: str) -> int:
    file, _, line = spot.rpartition(":")
    if not file or not line.isdecimal():
        print(f'"{spot}" is not FILE:LINE; write: data/services.yaml:12', file=sys.stderr)
        return 1
    done, times = work.confirm(project / FOLDER, FOLDER, file, int(line))
    _complain(done.problems)
    _write(done.files)
    print(f"{spot}: {times} translations confirmed")
    return 0 if times and not done.problems else 1


def _is_generator(project: Path) -> bool:
    """A site that takes viegli/ and macros/ from the wheel leaves the interface texts alone."""
    return (project / "viegli" / "language").is_dir()


def _record_texts(project: Path) -> Iterator[Found]:
    records = load(project / "data", project / PICTURES, project)
    for folder in records.folders:
        yield from texts(folder.services, folder.name)
        yield from texts(folder.tariffs, folder.name)
    for picture in records.pictures.values():
        yield from texts(picture, f"pictures[{picture.id}]")


def _write(files: dict[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _tell(rows: Iterable[work.Row]) -> None:
    """The table of states, then every text that has changed under its translation."""
    rows = tuple(rows)
    print(f"{'':14}{'total':>8}{'read':>8}{'unread':>8}{'outdated':>9}{'missing':>8}")
    for row in rows:
        counts = row.states
        print(
            f"{row.lang:4}{row.room:10}{row.total:8}{counts['read']:8}{counts['unread']:8}"
            f"{counts['outdated']:9}{counts['missing']:8}"
        )
    for row in rows:
        for entry in row.outdated:
            file, line = entry.locations[0] if entry.locations else ("", 0)
            print(f'{file}:{line}: {row.lang}: "{entry.previous}" is now "{entry.msgid}"')


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
