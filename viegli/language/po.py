"""A gettext catalogue as a whole, and its text, which is the same on every run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

from babel.messages.catalog import Catalog
from babel.messages.pofile import escape

from viegli.language.entries import Entry


@dataclass(frozen=True)
class PoFile:
    """All that a catalogue file holds, in its order."""

    header: str
    """The `Name: value` lines at the top."""
    comments: tuple[str, ...]
    """The comments above them."""
    locale: str
    """Language and, where given, region, as `en_IE`."""
    forms: int
    """How many plural forms the language has."""
    rule: str
    """gettext's expression that chooses the plural form from `n`."""
    entries: tuple[Entry, ...] = ()
    obsolete: tuple[Entry, ...] = ()
    """Entries whose Latvian text is not used any more."""


def blank(lang: str, title: str) -> PoFile:
    """An empty catalogue for a language, with the plural rule that Babel knows for it."""
    made = Catalog(locale=lang)
    header = "\n".join(
        (
            "Project-Id-Version: viegli",
            f"Language: {lang}",
            f"Plural-Forms: {made.plural_forms}",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: 8bit",
            "",
        )
    )
    return PoFile(header, (title,), lang, made.num_plurals, made.plural_expr)


def written(catalogue: PoFile) -> str:
    """The text of a catalogue file; equal catalogues give equal text."""
    header = "".join(f"{escape(line)}\n" for line in catalogue.header.splitlines(keepends=True))
    blocks = [_comments(catalogue.comments) + f'msgid ""\nmsgstr ""\n{header}']
    blocks += [_block(entry) for entry in catalogue.entries]
    blocks += [_comments(entry.comments) + _body(entry, "#~ ") for entry in catalogue.obsolete]
    return "\n".join(blocks)


def _comments(lines: Iterable[str]) -> str:
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _block(entry: Entry) -> str:
    notes = "".join(f"#. {note}\n" for note in entry.notes)
    uses = [f"{file}:{line}" if line else file for file, line in entry.locations]
    places = "".join(
        f"#: {row}\n"
        for row in wrap(" ".join(uses), 96, break_long_words=False, break_on_hyphens=False)
    )
    flags = f"#, {', '.join(sorted(entry.flags))}\n" if entry.flags else ""
    previous = f"#| msgid {escape(entry.previous)}\n" if entry.previous else ""
    return _comments(entry.comments) + notes + places + flags + previous + _body(entry)


def _body(entry: Entry, prefix: str = "") -> str:
    rows = [f"msgctxt {escape(entry.context)}"] if entry.context else []
    rows.append(f"msgid {escape(entry.msgid)}")
    if entry.plural:
        rows.append(f"msgid_plural {escape(entry.plural)}")
        rows += [f"msgstr[{form}] {escape(said)}" for form, said in enumerate(entry.strings)]
    else:
        rows.append(f"msgstr {escape(entry.strings[0])}")
    return "".join(f"{prefix}{row}\n" for row in rows)
