"""The easy text of a project's records, each sentence with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viegli.catalogue import Catalogue, written
from viegli.easyread.lexicon import Lexicon, latvian
from viegli.easyread.morphology import Dictionary
from viegli.easyread.units import Unit
from viegli.records import Record, Sentence, Wording, records_in
from viegli.source import Place, Sequence

_FILLED = (
    (re.compile(r"\{price:[^{}]*\}"), "6 eiro 90 centi"),
    (re.compile(r"\{parameter:[^{}]*\}"), "780 eiro"),
    (re.compile(r"\{within\}"), "10 darbdienu laikā"),
    (re.compile(r"\{[^{}]*\}"), "10"),
)
"""What stands in the place of a mark, as long as the words that will stand there."""


@dataclass(frozen=True)
class EasyText:
    """An easy sentence or list item of a record."""

    text: str
    kind: str
    place: Place
    path: str
    allowed: frozenset[str] = frozenset()
    """Ids of the rules that may be broken here."""
    picture: str = ""
    """The picture beside it; list items have that of their sentence."""

    def unit(self, line: int) -> Unit:
        """It as the rules see it; figures stand where their marks are."""
        text = self.text
        for mark, words in _FILLED:
            text = mark.sub(words, text)
        return Unit(text, "item" if self.kind == "item" else "sentence", line)


def of_sentence(sentence: Sentence, path: str) -> Iterator[EasyText]:
    """A sentence and its list items."""
    allowed = frozenset(one.rule for one in sentence.allow)
    picture = sentence.picture or ""
    if sentence.heading:
        yield EasyText(sentence.heading, "heading", sentence.place_of("heading"), path, allowed)
    yield EasyText(sentence.text, "sentence", sentence.place_of("text"), path, allowed, picture)
    written = sentence.written("items")
    for at, item in enumerate(sentence.items):
        inner = written[at] if isinstance(written, Sequence) else None
        place = inner.place if inner is not None else sentence.place_of("items")
        yield EasyText(item, "item", place, f"{path}.items[{at}]", allowed, picture)


def easy_in(record: Record, path: str) -> Iterator[EasyText]:
    """Every easy sentence of a record."""
    for at, one in records_in(record, path):
        if isinstance(one, Sentence):
            yield from of_sentence(one, at)


def of_catalogue(catalogue: Catalogue) -> list[EasyText]:
    """Every easy sentence of a project once, in the order of files and lines."""
    found: dict[tuple[Place, str], EasyText] = {}
    for record, path in written(catalogue):
        for one in easy_in(record, path):
            found.setdefault((one.place, one.text), one)
    return list(found.values())


def lexicon_of(catalogue: Catalogue, dictionary: Dictionary | None) -> Lexicon:
    """Latvian with the words that the project explains and the names that it has."""
    return latvian(dictionary, _terms(catalogue), _names(catalogue), _same(catalogue))


def _same(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """The names of each word and service, where there are several (ER34)."""
    shelves = (catalogue.national, *(one.shelf for one in catalogue.locals))
    places = {
        one.name.standard.lower() for shelf in shelves for one in shelf.organisations.values()
    }
    for shelf in shelves:
        for concept in shelf.concepts.values():
            if concept.kind in ("term", "abbreviation"):
                yield from _several((concept.label.standard, *concept.alt_labels))
        for service in shelf.services.values():
            others = (one for one in service.alt_names if one.lower() not in places)
            yield from _several((*_called(service.name), *others))


def _several(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Names that are no part of each other; only these can be two names of one thing."""
    listed = tuple(dict.fromkeys(one.lower() for one in names))
    apart = tuple(one for one in listed if not any(one[:-1] in it for it in listed if it != one))
    if len(apart) > 1:
        yield apart


def _terms(catalogue: Catalogue) -> Iterator[str]:
    for shelf in (catalogue.national, *(one.shelf for one in catalogue.locals)):
        for concept in shelf.concepts.values():
            if concept.kind != "life_event":
                for label in (concept.label.standard, *concept.alt_labels):
                    yield from (label, label.removesuffix(" persona"))


def _names(catalogue: Catalogue) -> Iterator[str]:
    for shelf in (catalogue.national, *(one.shelf for one in catalogue.locals)):
        for service in shelf.services.values():
            yield from _called(service.name)
        for organisation in shelf.organisations.values():
            yield from _called(organisation.name)
        for place in shelf.locations.values():
            yield from _called(place.name) if place.name else ()
    for local in catalogue.locals:
        names = local.municipality.names
        yield from (names.nominative, names.genitive, names.locative)
        for one in local.offered:
            if one.offering.name:
                yield from _called(one.offering.name)


def _called(name: Wording) -> Iterator[str]:
    """A name without quotation marks, what stands inside them, and its easy form."""
    yield re.sub(r"[\"„“”«»]", "", name.standard)
    yield from re.findall(r"[\"„“«]([^\"„“”«»]+)[\"”“»]", name.standard)
    yield from (one.text for one in name.easy)
