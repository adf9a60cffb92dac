"""The rows of the facts files, and which words of a document they account for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ANY = "ANY"
"""In a quote: any one word, for a name that is not to be repeated here."""


def words_of(text: str) -> list[str]:
    """The words of a text, without the signs around them."""
    return re.findall(r"[^\W_]+", text)


def as_list(value: Any) -> list[str]:
    return (
        []
        if value is None
        else [str(one) for one in value]
        if isinstance(value, list)
        else [str(value)]
    )


@dataclass(frozen=True)
class Row:
    """A fact."""

    document: str
    number: int
    lines: tuple[int, int]
    quote: str
    """The document's words."""
    paths: tuple[str, ...]
    """The fields that hold it: `municipalities/jelgava/tariffs: tariffs[home_care].otherwise`."""
    page: str
    section: str
    shown: tuple[str, ...]
    """The page's words; the quote where the page repeats it."""


@dataclass(frozen=True)
class Skip:
    """Words that are no facts."""

    lines: tuple[int, int]
    quote: str
    reason: str


@dataclass(frozen=True)
class Document:
    """A source document with its rows."""

    name: str
    file: str
    rows: tuple[Row, ...]
    skips: tuple[Skip, ...]

    def left_over(self, lines: list[str]) -> list[str]:
        """The words of the document that no row and no skip holds, or what cannot be found."""
        taken: list[list[bool]] = [[False] * len(words_of(line)) for line in lines]
        missed = [
            f"lines {one.lines[0]}-{one.lines[1]}: not there: {one.quote}"
            for one in (*self.rows, *self.skips)
            if not _take(lines, taken, one.lines, one.quote)
        ]
        left = [
            f"line {number}: "
            + " ".join(w for w, t in zip(words_of(line), flags, strict=True) if not t)
            for number, (line, flags) in enumerate(zip(lines, taken, strict=True), 1)
            if not all(flags)
        ]
        return missed + left


def _take(lines: list[str], taken: list[list[bool]], span: tuple[int, int], quote: str) -> bool:
    """Mark the quote's words; the first place where not all are marked yet is taken."""
    spots = [
        (at, number, word)
        for at in range(span[0] - 1, span[1])
        for number, word in enumerate(words_of(lines[at]))
    ]
    wanted = words_of(quote)
    text = [word for _, _, word in spots]
    found = [
        at
        for at in range(len(text) - len(wanted) + 1)
        if all(w in (ANY, t) for w, t in zip(wanted, text[at:], strict=False))
    ]
    if not found or not wanted:
        return False

    def is_new(at: int) -> bool:
        return not all(taken[line][number] for line, number, _ in spots[at : at + len(wanted)])

    start = next((at for at in found if is_new(at)), found[0])
    for line, number, _ in spots[start : start + len(wanted)]:
        taken[line][number] = True
    return True


def documents(folder: Path) -> list[Document]:
    """Every facts file of the folder."""
    return [_document(file) for file in sorted(folder.glob("*.yaml"))]


def _span(value: Any) -> tuple[int, int]:
    first, last = (value[0], value[-1]) if isinstance(value, list) else (value, value)
    return int(first), int(last)


def _document(file: Path) -> Document:
    held = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    rows = tuple(
        Row(
            document=file.stem,
            number=number,
            lines=_span(row["lines"]),
            quote=row["quote"],
            paths=tuple(as_list(row["path"])),
            page=row.get("page", held["page"]),
            section=row["section"],
            shown=tuple(as_list(row.get("shown", row["quote"]))),
        )
        for number, row in enumerate(held["facts"], 1)
    )
    skips = tuple(Skip(_span(one["lines"]), one["quote"], one["reason"]) for one in held["skip"])
    return Document(file.stem, held["document"], rows, skips)
