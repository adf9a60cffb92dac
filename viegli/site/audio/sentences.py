"""The sentences of a page as a voice reads them: the twin of overrides/assets/listen/sentences.mjs.

The same page gives both the same sentences with the same keys, so that a page names no files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

BLOCKS = frozenset(
    (
        *("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "td", "th"),
        *("caption", "summary", "div", "section", "article", "main"),
    )
)
"""What holds a sentence: on easy pages every sentence has its own."""
SILENT = frozenset(
    ("nav", "form", "dialog", "template", "script", "noscript", "style", "svg", "button")
)
"""What is used and not read."""
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_BLANKS = re.compile(r"\s+")
_STOP = re.compile(r" ([.,!?:;…])")
_PRIME, _MASK = 0x100000001B3, (1 << 64) - 1
_START = 0xCBF29CE484222325


@dataclass(frozen=True)
class Sentence:
    """One thing to read."""

    lang: str
    text: str

    @property
    def key(self) -> str:
        """Give the name of its recording: FNV-1a of language and text, 64 bits."""
        found = _START
        for byte in f"{self.lang}\n{self.text}".encode():
            found = (found ^ byte) * _PRIME & _MASK
        return f"{found:016x}"


def sentences_of(html: str, lang: str, voices: frozenset[str]) -> Iterator[Sentence]:
    """Give what <main> of a page says, block by block.

    A block in another language is that language's where `voices` speak it, else the page's.
    """
    reader = _Reader(lang)
    reader.feed(html)
    for texts in reader.blocks.values():
        whole = _BLANKS.sub(" ", " ".join(text for _, text in texts))
        text = _STOP.sub(r"\1", whole).strip()
        languages = {lang for lang, _ in texts}
        own = languages.pop() if len(languages) == 1 else lang
        if any(letter.isalnum() for letter in text):
            yield Sentence(own if own in voices else lang, text)


def said_number(text: str) -> str:
    """Give a telephone number digit by digit: `67 767 372` is `6 7, 7 6 7, 3 7 2`."""
    return ", ".join(" ".join(group) for group in text.split())


@dataclass(frozen=True)
class _Element:
    tag: str
    block: int
    """The number of the block that the texts inside belong to."""
    lang: str
    silent: bool
    number: bool
    """Whether the texts inside are a telephone number."""


class _Reader(HTMLParser):
    def __init__(self, lang: str) -> None:
        super().__init__()
        self.blocks: dict[int, list[tuple[str, str]]] = {}
        self._count = 0
        self._open = [_Element("", 0, lang, silent=True, number=False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        above, given = self._open[-1], dict(attrs)
        is_number = tag == "a" and (given.get("href") or "").startswith("tel:")
        is_block = tag in BLOCKS or "tel" in (given.get("class") or "").split()
        self._count += is_block
        silent = tag in SILENT or "hidden" in given or "data-calculator" in given
        self._open.append(
            _Element(
                tag,
                self._count if is_block else above.block,
                given.get("lang") or above.lang,
                silent=silent or (above.silent and tag != "main"),
                number=is_number or above.number,
            )
        )

    def handle_endtag(self, tag: str) -> None:
        depths = [at for at, element in enumerate(self._open) if element.tag == tag]
        if depths:
            del self._open[depths[-1] :]

    def handle_data(self, data: str) -> None:
        element = self._open[-1]
        if not element.silent and data.strip():
            text = said_number(data) if element.number else data
            self.blocks.setdefault(element.block, []).append((element.lang, text))
