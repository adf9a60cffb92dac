"""Latvian names and quotations inside a translation, marked so that they are read out as Latvian.

Translators keep them as they are: "the Social Service Office (Sociālais dienests)". A word with
a Latvian letter shows where one is; the words around it belong to it as far as the Latvian texts
of the project know them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator

from markupsafe import Markup, escape

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile("[āčēģīķļņšūž]", re.IGNORECASE)
_OPENING = frozenset("(“„«")
_CLOSING = frozenset(")”»")
_SHORT = 4
"""Shorter words look alike in many languages: at the edge of a name they are left out."""


def marker(lang: str, source: str, texts: Iterable[str]) -> Callable[[str], Markup]:
    """What turns a text in `lang` into HTML; `texts` are those in the `source` language."""
    if lang == source:
        return escape
    known = words_of(texts)
    made: dict[str, Markup] = {}

    def mark(text: str) -> Markup:
        if not _LETTER.search(text):
            return escape(text)
        if text not in made:
            made[text] = _marked(text, source, known)
        return made[text]

    return mark


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def names_in(text: str, known: Container[str]) -> tuple[str, ...]:
    """The Latvian names in a text of another language, as far as `known` has their words."""
    return tuple(text[start:end] for start, end in _names(text, known))


def _marked(text: str, source: str, known: Container[str]) -> Markup:
    parts, done = [], 0
    for start, end in _names(text, known):
        inside = Markup('<span lang="{}">{}</span>').format(source, text[start:end])
        parts += [escape(text[done:start]), inside]
        done = end
    return Markup("").join([*parts, escape(text[done:])])


def _names(text: str, known: Container[str]) -> Iterator[tuple[int, int]]:
    """Where each name begins and ends."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        fits = _LETTER.search(word[0]) or word[0].casefold() in known
        if run and (not fits or text[run[-1].end() : word.start()] not in (" ", "-")):
            yield from _trimmed(text, run)
            run = []
        if fits:
            run.append(word)
    yield from _trimmed(text, run)


def _trimmed(text: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    while run and _is_loose(run[0]) and text[run[0].start() - 1 : run[0].start()] not in _OPENING:
        run = run[1:]
    while run and _is_loose(run[-1]) and text[run[-1].end() : run[-1].end() + 1] not in _CLOSING:
        run = run[:-1]
    if any(_LETTER.search(word[0]) for word in run):
        yield run[0].start(), run[-1].end()


def _is_loose(word: re.Match[str]) -> bool:
    return len(word[0]) < _SHORT and not _LETTER.search(word[0])
