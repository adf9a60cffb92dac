"""Sentences, list items and table cells: the units that the rules look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["sentence", "item", "cell"]

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_SHORT = (
    "nr tālr prosp kab plkst piem utt resp apm sal sk lpp red iel str st min stv mēn "
    "u.c u.tml t.i t.sk p.k n.p.k nr.p.k"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
_END = re.compile(r"(?P<before>\S*?)(?P<stop>[.!?…]+[\"”“»’)]*)\s+(?=(?P<after>\S))")
_ITEM = re.compile(r"\s*(?:[•·*–—-]|\d+\)|(?:\d+\.)+)\s+(?=\S)")
_TAG = re.compile(r"</?(?:p|b|i|em|strong|sup|sub|u|br|li|ul|ol|td|tr)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """A sentence, a list item or a table cell."""

    text: str
    kind: Kind = "sentence"
    line: int = 1
    """The line of the text, from 1."""
    column: int = field(default=1, compare=False)
    """Where it begins in its line, from 1."""

    @property
    def words(self) -> list[str]:
        """Its words and numbers."""
        return WORD.findall(self.text)


def sentences(text: str) -> list[str]:
    """The sentences of a text; "1. grupa", "2026. gada" and "tālr." end none."""
    found, start = [], 0
    for match in _END.finditer(text):
        if _ends(match["before"], match["stop"], match["after"]):
            found.append(text[start : match.end("stop")].strip())
            start = match.end()
    return [one for one in (*found, text[start:].strip()) if one]


def _ends(before: str, stop: str, after: str) -> bool:
    """Whether a sentence ends here; after a number only where a capital letter follows."""
    if not stop.startswith("."):
        return after.isupper() or after.isdigit() or not after.isalnum()
    word = before.lstrip('(„“"«').lower()
    if word in _ABBREVIATIONS or (len(word) == 1 and before[-1:].isupper()):
        return False
    if word[-1:].isdigit():
        return after.isupper()
    return not after.islower()


def units(text: str) -> Iterator[Unit]:
    """The units of a text as people type it: a line is a block, tabs part the cells of a table."""
    for number, line in enumerate(text.splitlines(), 1):
        at = 0
        for kind, one in _in_line(line):
            word = WORD.search(one)
            if word:
                at = max(line.find(word[0], at), at)
                yield Unit(one, kind, number, at + 1)
                at += len(word[0])


def _in_line(line: str) -> Iterator[tuple[Kind, str]]:
    """The sentences of a line, with what each stands in."""
    cells = line.split("\t")
    for cell in cells:
        plain = _TAG.sub(_kept, cell)
        marked = _ITEM.match(plain)
        kind: Kind = "cell" if len(cells) > 1 else "item" if marked else "sentence"
        body = plain[marked.end() :] if marked and kind == "item" else plain
        yield from ((kind, one) for one in sentences(body))


def _kept(tag: re.Match[str]) -> str:
    """A tag that a rule is about as it stands; a space for each other one."""
    return tag[0] if tag[0].strip("</>").lower() in ("i", "u", "em") else " "
