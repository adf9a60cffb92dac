"""A .po file as a catalogue, with the place of everything that is broken in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, denormalize

from viegli.language.entries import Entry
from viegli.language.po import PoFile
from viegli.source import Place, Problem

_LINE = re.compile(
    r'\s*(#(?!~).*|(#~\s*)?((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"([^"\\]|\\.)*"|#~)?\s*'
)
_PREVIOUS = re.compile(r'\| (?:(msgctxt|msgid_plural) .*|(?:msgid )?(".*"))')


class _Reading(Catalog):
    """Babel's catalogue that also keeps the file's order, its header and what stands twice."""

    def __init__(self) -> None:
        super().__init__()
        self.met: dict[tuple[str, str], Entry] = {}
        self.twice: list[Entry] = []
        self.header: Message | None = None

    def __setitem__(self, id: object, message: Message) -> None:  # noqa: A002 -- Babel's name
        if not message.id:
            self.header = message
            super().__setitem__(message.id, message)
            return
        found = _entry(message)
        if found.key in self.met:
            self.twice.append(found)
        self.met.setdefault(found.key, found)


def parse(text: str, file: str) -> tuple[PoFile | None, list[Problem]]:
    """The catalogue of a .po text and what is broken in it; None where its form is broken."""
    lines = text.splitlines()
    broken = [
        _problem(Place(file, number), "po-syntax", f"not a line of a .po file: {line.strip()}")
        for number, line in enumerate(lines, 1)
        if not _LINE.fullmatch(line)
    ]
    if broken:
        return None, broken
    reading = _Reading()
    try:
        PoFileParser(reading, abort_invalid=True).parse(lines)
        Locale.parse(_locale(reading))
    except PoFileError as error:
        return None, [_problem(Place(file, error.lineno + 1), "po-broken", _said(error))]
    except (ValueError, TypeError, IndexError, AttributeError, UnknownLocaleError) as error:
        message = f"the header cannot be read: {error}"
        return None, [_problem(Place(file), "po-header", message)]
    twice = [_twice(again, reading, file) for again in reading.twice]
    return _file(reading), [*_charset(reading, lines, file), *twice]


def _charset(reading: _Reading, lines: list[str], file: str) -> list[Problem]:
    """A problem where other programs would read the file's letters as others."""
    if (reading.charset or "utf-8").lower() in ("utf-8", "utf8"):
        return []
    at = next((at for at, line in enumerate(lines, 1) if "charset=" in line), 1)
    message = f"the header says charset={reading.charset}, and the file is UTF-8"
    return [_problem(Place(file, at), "po-charset", message)]


def read(path: Path, file: str) -> tuple[PoFile | None, list[Problem]]:
    """The catalogue of a file; `file` is its name in problems."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"), file)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, [_problem(Place(file, line), "po-encoding", "the file is not UTF-8")]
    except OSError as error:
        message = f"the file cannot be opened ({error.strerror})"
        return None, [_problem(Place(file), "po-file", message)]


_FIXES = {
    "po-syntax": 'write msgid "…" or msgstr "…" with both quotation marks, and \\" inside them',
    "po-broken": "mend the entry in a text editor, or take the last good version from git",
    "po-header": "copy the header of another language's catalogue and change its values",
    "po-encoding": "save it as UTF-8",
    "po-charset": "write charset=UTF-8, and save the file as UTF-8",
    "po-file": "look whether it is a file, and who may read it",
}


def _problem(place: Place, rule: str, message: str) -> Problem:
    return Problem(place, "", rule, message, _FIXES[rule])


def _locale(reading: _Reading) -> str:
    if not reading.locale_identifier:
        message = "the language is not named"
        raise ValueError(message)
    return str(reading.locale_identifier)


def _said(error: PoFileError) -> str:
    """Babel's message without the line, which it counts from 0."""
    return str(error).removesuffix(f" on {error.lineno}")


def _twice(entry: Entry, reading: _Reading, file: str) -> Problem:
    message = f'"{entry.msgid}" stands here a second time'
    fix = f"keep one of the two; the first is on line {reading.met[entry.key].line}"
    return Problem(Place(file, entry.line), "", "po-twice", message, fix)


def _file(reading: _Reading) -> PoFile:
    header = reading.header
    return PoFile(
        str(header.string) if header else "",
        tuple(header.user_comments) if header else (),
        str(reading.locale_identifier),
        reading.num_plurals,
        reading.plural_expr,
        tuple(reading.met.values()),
        tuple(_entry(message) for message in reading.obsolete.values()),
    )


def _entry(message: Message) -> Entry:
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return Entry(
        msgid=ids[0],
        plural=ids[1] if len(ids) > 1 else "",
        context=message.context or "",
        strings=strings,
        locations=tuple((file, line or 0) for file, line in message.locations),
        notes=tuple(message.auto_comments),
        comments=tuple(said for said in message.user_comments if not said.startswith("|")),
        flags=frozenset(message.flags - {"python-format", "python-brace-format"}),
        previous=_previous(message.user_comments),
        line=message.lineno or 1,
    )


def _previous(comments: Iterable[str]) -> str:
    """The `#| msgid` of an entry, which Babel hands over as comments."""
    parts = []
    for comment in comments:
        found = _PREVIOUS.fullmatch(comment)
        if found and found[1] == "msgid_plural":
            break
        if found and found[2]:
            parts.append(denormalize(found[2]))
    return "".join(parts)
