"""What `viegli translations` does to the catalogues of a site: update, confirm, count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel import localedata

from viegli.language import po, po_reader
from viegli.language.catalogues import ROOMS, SOURCE, State, catalogue_file, languages, state
from viegli.language.checks import problems as problems_of
from viegli.language.entries import Entry
from viegli.language.extract import Use
from viegli.language.po import PoFile, written
from viegli.language.update import confirmed, update
from viegli.source import Problem

_TITLES = {
    "interface": "The texts of the site, from macros/, overrides/ and viegli/",
    "records": "The texts of data/",
}


@dataclass(frozen=True)
class Row:
    """How far one catalogue is."""

    lang: str
    room: str
    states: Counter[State]
    outdated: tuple[Entry, ...]
    """The entries whose Latvian text has changed."""

    @property
    def total(self) -> int:
        """How many entries the catalogue has."""
        return sum(self.states.values())


@dataclass(frozen=True)
class Work:
    """Catalogue files to be written, and what was found on the way."""

    files: dict[Path, str]
    """The new text of every file that changes."""
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def updated(
    folder: Path,
    name: str,
    texts: Mapping[str, Iterable[Use]],
    also: Iterable[str] = (),
) -> Work:
    """Every catalogue under `folder` with the texts of today; `also` names languages to begin.

    `texts` has the found texts of "interface" and "records"; a room that is absent is left alone.
    """
    files: dict[Path, str] = {}
    rows: list[Row] = []
    problems: list[Problem] = []
    for lang in dict.fromkeys((*languages(folder), *also)):
        for room in ROOMS if lang != SOURCE else ROOMS[:1]:
            path = catalogue_file(folder, lang, room)
            before, found = _opened(path, folder, name, lang, room)
            problems += found
            if before is None:
                continue
            after = update(before, texts[room]) if room in texts else before
            problems += problems_of(after, _named(path, folder, name))
            _change(path, after, files)
            rows.append(_row(lang, room, after))
    return Work(files, tuple(rows), tuple(problems))


def is_language(code: str) -> bool:
    """Whether two letters name a language, as `uk`."""
    return re.fullmatch("[a-z]{2}", code) is not None and localedata.exists(code)


def confirm(folder: Path, name: str, file: str, line: int) -> tuple[Work, int]:
    """The catalogues with the fuzzy entries of one spot accepted, and how many these were.

    The spot is a line of a catalogue's entry, or the line of a Latvian text in data/ or macros/.
    """
    files: dict[Path, str] = {}
    problems: list[Problem] = []
    times = 0
    for path in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        named = _named(path, folder, name)
        before, found = po_reader.read(path, named)
        problems += found
        if before is None or (file.endswith(".po") and file != named):
            continue
        block = _block(path, line) if file.endswith(".po") else range(0)
        after, changed = confirmed(before, _chooser(block, (file, line)))
        times += changed
        _change(path, after, files)
    return Work(files, (), tuple(problems)), times


def _chooser(block: range, spot: tuple[str, int]) -> Callable[[Entry], bool]:
    return lambda entry: entry.line in block or spot in entry.locations


def _opened(
    path: Path, folder: Path, name: str, lang: str, room: str
) -> tuple[PoFile | None, list[Problem]]:
    if not path.exists():
        return po.blank(lang, f"{_TITLES[room]}: {SOURCE} to {lang}."), []
    return po_reader.read(path, _named(path, folder, name))


def _named(path: Path, folder: Path, name: str) -> str:
    return f"{name}/{path.relative_to(folder).as_posix()}"


def _change(path: Path, catalogue: PoFile, files: dict[Path, str]) -> None:
    text = written(catalogue)
    if not path.exists() or path.read_bytes() != text.encode():
        files[path] = text


def _row(lang: str, room: str, catalogue: PoFile) -> Row:
    states = Counter(state(entry) for entry in catalogue.entries)
    outdated = tuple(entry for entry in catalogue.entries if entry.fuzzy)
    return Row(lang, room, states, outdated)


def _block(path: Path, line: int) -> range:
    """The lines of the entry that a line of a catalogue belongs to."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if not 0 < line <= len(lines):
        return range(0)
    first = last = line
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(first, last + 1)
