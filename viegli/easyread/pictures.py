"""ER37: one concept has one picture, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from viegli.catalogue import Catalogue
from viegli.easyread.lexicon import inflected
from viegli.records import Concept, Record, Sentence, Service, records_in
from viegli.source import Place, Problem

_SENT = r"(?:Jautājiet par|Ejiet uz|Nāciet uz) {}\."
"""A sentence that sends people to a thing is about this thing alone."""


@dataclass(frozen=True)
class _Named:
    """A thing with a name and a picture of its own."""

    name: re.Pattern[str]
    picture: str
    place: Place


@dataclass(frozen=True)
class _Told:
    """The pictures found so far."""

    named: tuple[_Named, ...]
    first: dict[str, tuple[str, Place]] = field(default_factory=dict)
    """The picture of each sentence where it stands first."""

    def other(self, one: Sentence) -> tuple[str, Place] | None:
        """The picture that a sentence should have and where that stands, if it has another."""
        own = next(((it.picture, it.place) for it in self.named if it.name.match(one.text)), None)
        before = own or self.first.setdefault(one.text, (str(one.picture), one.place))
        return before if before[0] != one.picture else None


def pictures(catalogue: Catalogue) -> Iterator[Problem]:
    """A warning where a concept or sentence has another picture than elsewhere, a part none."""
    told = _Told(tuple(_named(catalogue)))
    for path, one in _sentences(catalogue):
        other = told.other(one) if one.picture else None
        if other is not None:
            said = f"ER37: Vienai lietai ir 2 attēli: {one.picture} un {other[0]}. «{one.text}»"
            fix = f"Rakstiet picture: {other[0]} (tā ir {other[1]})."
            yield Problem(one.place_of("picture"), path, "ER37", said, fix, "warning")
    for path, lines in _parts(catalogue):
        if lines and not any(one.picture for one in lines):
            said = f"ER37: Daļai nav attēla. «{lines[0].text}»"
            fix = "Pierakstiet attēlu (picture)."
            yield Problem(lines[0].place, path, "ER37", said, fix, "warning")


def _sentences(catalogue: Catalogue) -> Iterator[tuple[str, Sentence]]:
    """Every easy sentence once, those of overrides too."""
    tops: list[tuple[str, Record]] = []
    for folder in catalogue.folders:
        tops += [(folder.name, folder.services), (folder.name, folder.tariffs)]
    for local in catalogue.locals:
        tops += [(f"{local.municipality.id}.{one.path}", one.service) for one in local.offered]
    seen: set[Place] = set()
    for top, record in tops:
        for path, one in records_in(record, top):
            if isinstance(one, Sentence) and one.place not in seen:
                seen.add(one.place)
                yield path, one


def _parts(catalogue: Catalogue) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    """The easy text of pages that lead to services: one part each."""
    if catalogue.overview:
        yield "overview", catalogue.overview.easy
    for local in catalogue.locals:
        if local.municipality.intro:
            yield f"{local.municipality.id}.municipality.intro", local.municipality.intro.easy


def _named(catalogue: Catalogue) -> Iterator[_Named]:
    """Words with the sentences that explain them, and services, in so far as they have pictures."""
    for folder in catalogue.folders:
        for concept in folder.services.concepts:
            if concept.definition and concept.picture:
                for one in concept.definition.easy[:1]:
                    yield _about(re.escape(one.text), concept, one.picture or concept.picture)
        for service in folder.services.services:
            if service.picture:
                name = service.name.easy[0].text if service.name.easy else service.name.standard
                yield _about(_SENT.format(inflected(name)), service, service.picture)


def _about(pattern: str, one: Concept | Service, picture: str) -> _Named:
    return _Named(re.compile(f"(?:{pattern})$", re.IGNORECASE), picture, one.place_of("picture"))
