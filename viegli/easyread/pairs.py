"""Which standard text an easy text tells, section by section, with the places of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from viegli.catalogue import Catalogue, Local, Offered, Shelf
from viegli.easyread.places import EasyText, easy_in, of_sentence
from viegli.easyread.recorded import Line, lines_of, recorded
from viegli.records import (
    Concept,
    Document,
    Eligibility,
    Fee,
    Procedure,
    ProcessingTime,
    Record,
    Sentence,
    Service,
    Step,
    Tariff,
    Wording,
    records_in,
)
from viegli.source import Place

NOTHING: frozenset[str] = frozenset()
FIGURES = frozenset({"figures"})


@dataclass(frozen=True)
class Pair:
    """A section in both wordings."""

    path: str
    easy: tuple[EasyText, ...]
    standard: tuple[Line, ...]
    """What the section says in standard words."""
    keeps: frozenset[str] = NOTHING
    """What must not be lost: figures, and conditions about who, price or papers."""
    says: str = ""
    """What the page itself says here, beside the record's sentences."""
    beside: tuple[Line, ...] = field(default=(), repr=False)
    """What else the record says: an easy sentence may say it here, too."""
    meanings: frozenset[str] = field(default=NOTHING, repr=False)
    """Sentences that only say what a word means: they state no condition."""
    elsewhere: tuple[EasyText, ...] = field(default=(), repr=False)
    """Easy sentences of the same page that may say a figure, or how money is counted."""


def pairs_of(catalogue: Catalogue) -> Iterator[Pair]:
    """Every section of a project that has easy text, once."""
    seen: set[tuple[Place, ...]] = set()
    for pair in _all(catalogue):
        key = (*(one.place for one in pair.easy), *(one.place for one in pair.standard))
        if pair.easy and key not in seen:
            seen.add(key)
            yield pair
    told = {place for key in seen for place in key}
    yield from (pair for pair in _others(catalogue) if pair.easy[0].place not in told)


def _all(catalogue: Catalogue) -> Iterator[Pair]:
    for service in catalogue.base:
        yield from of_service(f"services[{service.id}]", service, catalogue.national)
    for local in catalogue.locals:
        for offered in local.offered:
            path = f"{local.municipality.id}.{offered.path}"
            yield from of_service(path, offered.service, local.shelf, offered, local)
        yield from _of_tariffs(local, catalogue)
    for folder in catalogue.folders:
        for shared in folder.services.procedures:
            yield from _parts(f"procedures[{shared.id}]", shared)


def of_service(
    path: str,
    service: Service,
    shelf: Shelf,
    offered: Offered | None = None,
    local: Local | None = None,
) -> list[Pair]:
    """The sections of a service's page."""
    priced = [shelf.tariffs[one] for one in (service.fee.tariffs if service.fee else ())]
    parts = [*_sections(path, service, priced)]
    every = tuple(one for part in parts for one in part.easy)
    limits = tuple(line for one in service.limits for line in lines_of(one))
    parts += [Pair(f"{path}.limits", every, limits, FIGURES)] if limits else []
    known = (*_own(service, shelf, offered, local), *priced)
    explained = (shelf.concepts[one] for one in service.glossary)
    beside = tuple(line for one in (*known, *explained) for line in lines_of(one))
    meanings = _meanings(shelf.concepts.values())
    said = [replace(part, beside=beside, meanings=meanings) for part in parts]
    return [replace(one, elsewhere=every) if one.keeps == FIGURES else one for one in said]


def _own(
    service: Service, shelf: Shelf, offered: Offered | None, local: Local | None
) -> Iterator[Record]:
    """The records that a service's page tells of, but for its prices."""
    yield service
    if service.procedure:
        yield shelf.procedures[service.procedure]
    if offered and local:
        here = local.folder.services
        yield from (offered.offering, local.municipality, *here.organisations, *here.locations)


def _meanings(concepts: Iterable[Concept]) -> frozenset[str]:
    explained = (one.definition for one in concepts if one.definition)
    return frozenset(line.text for definition in explained for line in definition.easy)


def _sections(path: str, service: Service, priced: Iterable[Tariff]) -> Iterator[Pair]:
    about = (*recorded(service.summary),)
    yield Pair(f"{path}.summary", _said(service.summary.easy, f"{path}.summary"), about)
    who = service.eligibility
    if isinstance(who, Eligibility):
        yield Pair(
            f"{path}.eligibility",
            _said(who.easy, f"{path}.eligibility"),
            (*_who(service, who),),
            FIGURES | {"who"},
        )
    if service.fee:
        lines = (*_price(service.fee), *(line for one in priced for line in _points(one)))
        easy = _said(service.fee.text.easy, f"{path}.fee")
        yield Pair(f"{path}.fee", easy, lines, FIGURES | {"who", "price"})
    yield from _parts(path, service)


def _parts(path: str, around: Service | Procedure) -> Iterator[Pair]:
    for key in ("steps", "documents", "processing_time"):
        value = getattr(around, key)
        for at, one in enumerate(value if isinstance(value, tuple) else ()):
            yield _of_part(f"{path}.{key}[{at}]", one)


def _of_part(path: str, one: Step | Document | ProcessingTime) -> Pair:
    """A step, a paper or a time: everything in it is one section."""
    paper = isinstance(one, Document)
    copied = isinstance(one, Document) and "copy" in one.action
    keeps = FIGURES | {"who", "papers"} if paper else FIGURES
    easy = tuple(easy_in(one, path))
    return Pair(path, easy, tuple(lines_of(one)), keeps, "kopija" if copied else "")


def _of_tariffs(local: Local, catalogue: Catalogue) -> Iterator[Pair]:
    """The conditions of price lists, each with its easy sentences."""
    here = local.folder.tariffs
    beside = tuple(line for one in (here, local.municipality) for line in lines_of(one))
    told = (*easy_in(here, ""), *easy_in(catalogue.folders[0].tariffs, ""))
    for tariff in here.tariffs:
        top = f"{local.municipality.id}.tariffs[{tariff.id}]"
        for path, one in records_in(tariff, top):
            if isinstance(one, Wording) and one.easy:
                keeps = FIGURES | {"who", "price"} if path.endswith("].text") else NOTHING
                said = _said(one.easy, path)
                yield Pair(path, said, (*recorded(one),), keeps, beside=beside, elsewhere=told)


def _others(catalogue: Catalogue) -> Iterator[Pair]:
    """Texts by themselves: words explained, numbers for danger, questions about the price."""
    for folder in catalogue.folders:
        for file in (folder.services, folder.tariffs):
            for path, around in records_in(file, folder.name):
                for name, one in around.__dict__.items():
                    if isinstance(one, Wording) and one.easy:
                        own = f"{path}.{name}"
                        yield Pair(own, _said(one.easy, own), tuple(lines_of(around)))


def _said(lines: Iterable[Sentence], path: str) -> tuple[EasyText, ...]:
    return tuple(
        one for at, line in enumerate(lines) for one in of_sentence(line, f"{path}.easy[{at}]")
    )


def _who(service: Service, who: Eligibility) -> Iterator[Line]:
    parts = (who.intro, *who.criteria, service.contraindications)
    parts += (service.audience,) if not who.criteria else ()
    for part in parts:
        yield from lines_of(part) if part else ()


def _price(fee: Fee) -> Iterator[Line]:
    for one in (fee.text, *fee.exempt):
        yield from recorded(one)


def _points(tariff: Tariff) -> Iterator[Line]:
    """The points of a price list whose price the easy text must name, and who pays it."""
    for path, one in records_in(tariff):
        if isinstance(one, Wording) and path.endswith("].text"):
            yield from recorded(one)
        clause, fee = getattr(one, "clause", None), getattr(one, "fee", None)
        if clause and fee is not None:
            yield Line("", one.place_of("fee"), price=str(clause))
