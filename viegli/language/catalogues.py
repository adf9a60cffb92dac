"""The words of one language: a Latvian text in, what to show for it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viegli.language import checks, po_reader
from viegli.language.entries import Entry
from viegli.source import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = "lv"
"""The language that editors write."""
ROOMS = ("interface", "records")
"""The two catalogues of a language: what the site says, and what the data say."""

State = Literal["source", "read", "unread", "outdated", "missing"]


@dataclass(frozen=True)
class Said:
    """A text as it is shown, and what is known of its translation."""

    text: str
    lang: str
    """The language that the text is in: Latvian where the translation is missing."""
    state: State
    """source: Latvian itself; read: by a person; unread: not yet; outdated: Latvian has changed."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Catalogue:
    """The entries of one .po file, ready to be looked up."""

    locale: str = SOURCE
    """Language and region whose forms of dates and money are used, as `en_IE`."""
    rule: str = "n != 1"
    """gettext's expression that chooses the plural form."""
    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    """The entries by context and Latvian text."""


@dataclass(frozen=True)
class Words:
    """Says Latvian texts in one language; callable for the texts of records."""

    lang: str
    interface: Catalogue = Catalogue()
    records: Catalogue = Catalogue()

    @property
    def locale(self) -> str:
        """The locale of dates, numbers and money: what the interface catalogue names, or `lang`."""
        return self.interface.locale if self.lang != SOURCE else SOURCE

    @property
    def sources(self) -> tuple[str, ...]:
        """Every Latvian text that a catalogue has a translation for."""
        rooms = (self.interface, self.records)
        return tuple(msgid for room in rooms for _, msgid in room.entries)

    def __call__(self, text: str, context: str = "") -> Said:
        """A text of data/, in this language or in Latvian where the translation is missing."""
        return self._said(self.records, text, context)

    def shown(self, msgid: str, /, **values: object) -> Said:
        """A text of the site with its language and state, for pages that mark both."""
        said = self._said(self.interface, msgid, "")
        return Said(_fill(said.text, values), said.lang, said.state)

    def ui(self, msgid: str, /, **values: object) -> str:
        """A text of the site, its `{name}` places filled with the values."""
        return self.shown(msgid, **values).text

    def ui_in(self, context: str, msgid: str, /, **values: object) -> str:
        """A text of the site that means something of its own in this context."""
        return _fill(self._said(self.interface, msgid, context).text, values)

    def plural(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """The form for a whole number; `{n}` is the number unless a value `n` is given."""
        entry = self.interface.entries.get(("", singular))
        if entry and entry.plural == plural and entry.usable:
            text = entry.strings[min(_rule(self.interface.rule)(n), len(entry.strings) - 1)]
        else:
            text = singular if n % 10 == 1 and n % 100 != 11 else plural
        return _fill(text, {"n": n, **values})

    def missing_interface(self) -> tuple[str, ...]:
        """The Latvian texts of the site that have no translation to show, in file order."""
        missed = (entry for entry in self.interface.entries.values() if not entry.usable)
        return tuple(entry.msgid for entry in missed)

    def _said(self, catalogue: Catalogue, text: str, context: str) -> Said:
        if self.lang == SOURCE:
            return Said(text, SOURCE, "source")
        entry = catalogue.entries.get((context, text))
        if entry is None or not entry.usable:
            return Said(text, SOURCE, "missing")
        return Said(entry.strings[0], self.lang, state(entry))


def state(entry: Entry) -> State:
    """What is known of an entry's translation."""
    if not entry.usable:
        return "missing"
    if entry.fuzzy:
        return "outdated"
    return "unread" if entry.unread else "read"


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that the site can be read in: Latvian and every folder with a catalogue."""
    found = {path.parent.parent.name for path in folder.glob("*/LC_MESSAGES/*.po")}
    return (SOURCE, *sorted(found - {SOURCE}))


def catalogue_file(folder: Path, lang: str, room: str) -> Path:
    """Where the catalogue of a language lies; `room` is `interface` or `records`."""
    return folder / lang / "LC_MESSAGES" / f"{room}.po"


def load(folder: Path, lang: str, name: str = "data/locale") -> tuple[Words, list[Problem]]:
    """The words of a language from `folder`, and all that is wrong with its catalogues.

    `name` is what problems call the folder. A broken catalogue counts as an empty one.
    """
    interface, first = read(folder, lang, "interface", name)
    records, second = read(folder, lang, "records", name)
    return Words(lang, interface, records), first + second


def read(
    folder: Path, lang: str, room: str, name: str = "data/locale"
) -> tuple[Catalogue, list[Problem]]:
    """One catalogue of a language, and what is wrong with it."""
    path = catalogue_file(folder, lang, room)
    file = f"{name}/{path.relative_to(folder).as_posix()}"
    if not path.exists():
        return Catalogue(lang), [] if lang == SOURCE else [_absent(file, lang)]
    found, problems = po_reader.read(path, file)
    if found is None:
        return Catalogue(lang), problems
    entries = {entry.key: entry for entry in found.entries}
    problems += checks.problems(found, file)
    if found.locale.partition("_")[0] != lang.partition("_")[0]:
        problems.append(_another(file, lang, found.locale))
    return Catalogue(found.locale, found.rule, entries), problems


def _absent(file: str, lang: str) -> Problem:
    fix = f"run: viegli translations --add {lang}"
    return Problem(Place(file), "", "po-absent", "the language has no such catalogue", fix)


def _another(file: str, lang: str, locale: str) -> Problem:
    message = f'the header says "Language: {locale}"'
    return Problem(Place(file), "", "po-language", message, f'write "Language: {lang}"')


@cache
def _rule(expression: str) -> Callable[[int], int]:
    return c2py(expression)


def _fill(text: str, values: Mapping[str, object]) -> str:
    return text.format(**values) if values else text
