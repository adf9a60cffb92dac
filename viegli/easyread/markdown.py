"""The blocks of a page in Markdown and HTML: headings, sentences, list items, with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from viegli.easyread.units import WORD

Kind = Literal["title", "heading", "sentence", "item"]

FRONT = re.compile(r"\A---\n(?P<fields>.*?)^---\n", re.DOTALL | re.MULTILINE)
"""What stands at the top of a page, between two lines of dashes."""
_NOTE = re.compile(r"<(p|div) class=\"note\b[^<>]*>.*?</\1>", re.DOTALL)
"""What a page says of itself: that it is not tested, that a machine translated it."""
_PICTURE = re.compile(r"<img\b[^<>]*>|!\[[^\]]*\]\([^()]*\)")
_NAMED = re.compile(r"pictures/(\w+)\.\w+")
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|section|table|tr|td|th|details|summary|br|hr|blockquote)\b[^<>]*>"
)
_HIDDEN = re.compile(
    r"<!--.*?-->|\{[:#][^{}]*\}|\]\([^()]*\)|\[|</?(?!/?(?:i|u|em)\b)[a-z][^<>]*>", re.DOTALL
)
_ONE = re.compile(
    r"[ \0]*#{1,6}[^\n\f]*|(?:[^\f\n]|\n(?!\s*(?:\n|#{1,6}\s|[-*+]\s|\d{1,2}\.\s)))+",
)
_MARK = re.compile(r"\s*(?:(?P<level>#{1,6})|[-*+]|\d{1,2}\.)[\s\0]+")


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph or a list item."""

    text: str
    kind: Kind
    line: int
    column: int
    picture: str = ""
    """The picture that stands before it: its id, or all of it."""


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a page that hold words; what is hidden from readers is none."""
    pictures = [*_PICTURE.finditer(text)]
    plain = _plain(text)
    for found in _ONE.finditer(plain):
        mark = _MARK.match(found[0])
        words = found[0][mark.end() if mark else 0 :]
        if not WORD.search(words):
            continue
        start = found.end() - len(words.lstrip(" \t\n\0"))
        kind = _kind(mark)
        before = [one for one in pictures if one.start() < start]
        pictures = pictures[len(before) :]
        yield Block(
            text=" ".join(words.replace("\0", "").split()),
            kind=kind,
            line=text.count("\n", 0, start) + 1,
            column=start - text.rfind("\n", 0, start),
            picture=_named(before[-1][0]) if before and kind in ("sentence", "item") else "",
        )


def _named(picture: str) -> str:
    """What a picture is called: its id, or else all of it."""
    found = _NAMED.search(picture)
    return found[1] if found else picture


def _kind(mark: re.Match[str] | None) -> Kind:
    if mark is None:
        return "sentence"
    if mark["level"]:
        return "title" if mark["level"] == "#" else "heading"
    return "item"


def _plain(text: str) -> str:
    """The text, as long as before: a new block begins at each form feed, nulls are nothing."""
    for pattern in (FRONT, _NOTE, _PICTURE):
        text = pattern.sub(lambda one: _nothing(one[0]), text)
    return _HIDDEN.sub(lambda one: _nothing(one[0]), _BLOCK.sub(_begun, text))


def _begun(tag: re.Match[str]) -> str:
    name = tag[0].lower()
    sign = "\f- " if name.startswith("<li") else "\f## "[: 5 if name.startswith("<h") else 1]
    return sign + _nothing(tag[0][len(sign) :])


def _nothing(text: str) -> str:
    """As many nulls, in as many lines."""
    return re.sub(r"[^\n]", "\0", text)
