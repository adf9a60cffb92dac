"""Easy pages of services, as the rules about pages see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from viegli.catalogue import Catalogue, Local, Offered, Shelf
from viegli.easyread.places import EasyText, of_sentence
from viegli.records import (
    Concept,
    Contact,
    Document,
    EasyStatus,
    Eligibility,
    Offering,
    Procedure,
    ProcessingTime,
    Sentence,
    Service,
    Step,
    Unknown,
    Wording,
    records_in,
)
from viegli.source import Place

SECTIONS = {
    "what": "kas tas ir",
    "who": "kas to var saņemt",
    "cost": "cik tas maksā",
    "do": "kas jādara",
    "bring": "kas jāņem līdzi",
}


@dataclass(frozen=True)
class EasyPage:
    """The easy page of a service."""

    path: str
    place: Place
    sections: Mapping[str, tuple[EasyText, ...]]
    """The sentences under each key of SECTIONS."""
    missing: tuple[str, ...]
    """What the page does not say, not even that it is unknown; in Latvian."""
    pictures: frozenset[str]
    """The keys of the sections that have a picture."""
    glossary: frozenset[str]
    """Ids of the words that the page explains."""
    concepts: tuple[Concept, ...]
    """All words that the site can explain."""
    status: EasyStatus

    @property
    def texts(self) -> tuple[EasyText, ...]:
        """All sentences, in the order of the page."""
        return tuple(one for section in self.sections.values() for one in section)


def pages_of(catalogue: Catalogue) -> Iterator[EasyPage]:
    """The easy pages of the national services, then of each municipality's."""
    for service in catalogue.base:
        yield _page(f"services[{service.id}]", service, catalogue.national, None, None)
    for local in catalogue.locals:
        for one in local.offered:
            if one.offering.status in ("active", "paused"):
                path = f"{local.municipality.id}.{one.path}"
                yield _page(path, one.service, local.shelf, one, local)


def _page(
    path: str, service: Service, shelf: Shelf, offered: Offered | None, local: Local | None
) -> EasyPage:
    shared = shelf.procedures[service.procedure] if service.procedure else None
    offering = offered.offering if offered else None
    sections = {
        "what": _said(service.summary.easy, f"{path}.summary"),
        "who": _said(_who(service), f"{path}.eligibility"),
        "cost": _said(service.fee.text.easy if service.fee else (), f"{path}.fee"),
        "do": _said(_doing(service, shared), f"{path}.steps"),
        "bring": _said(_bringing(service, shared), f"{path}.documents"),
    }
    return EasyPage(
        path=path,
        place=(offering or service).place,
        sections=sections,
        missing=tuple(_missing(sections, service, shared, offering, local)),
        pictures=frozenset(_pictured(sections, service, shared)),
        glossary=frozenset(service.glossary),
        concepts=tuple(one for one in shelf.concepts.values() if one.definition),
        status=(offering.easy if offering and offering.easy else service.easy),
    )


def _pictured(
    sections: Mapping[str, tuple[EasyText, ...]], service: Service, shared: Procedure | None
) -> Iterator[str]:
    """The sections with a picture: beside a sentence, or of the record itself."""
    yield from (key for key, texts in sections.items() if any(one.picture for one in texts))
    if service.summary.picture or service.picture:
        yield "what"
    if any(one.picture or one.title.picture for one in _steps(service, shared)):
        yield "do"
    if any(one.picture or one.text.picture for one in _papers(service, shared)):
        yield "bring"


def _said(lines: Iterable[Sentence], path: str) -> tuple[EasyText, ...]:
    return tuple(one for line in lines for one in of_sentence(line, path))


def _who(service: Service) -> tuple[Sentence, ...]:
    return service.eligibility.easy if isinstance(service.eligibility, Eligibility) else ()


def _steps(service: Service, shared: Procedure | None) -> tuple[Step, ...]:
    steps = service.steps if service.steps is not None else shared.steps if shared else ()
    return steps if isinstance(steps, tuple) else ()


def _papers(service: Service, shared: Procedure | None) -> tuple[Document, ...]:
    papers = service.documents
    papers = papers if papers is not None else shared.documents if shared else ()
    return papers if isinstance(papers, tuple) else ()


def _step_lines(step: Step) -> tuple[Sentence, ...]:
    return (*step.title.easy, *(step.text.easy if step.text else ()))


def _doing(service: Service, shared: Procedure | None) -> Iterator[Sentence]:
    for step in _steps(service, shared):
        yield from _step_lines(step)
    times = service.processing_time
    times = times if times is not None else shared.processing_time if shared else ()
    for first in times[:1] if isinstance(times, tuple) else ():
        assert isinstance(first, ProcessingTime), "a time of a decision"
        yield from (*first.what.easy, *(first.starts_when.easy if first.starts_when else ()))


def _bringing(service: Service, shared: Procedure | None) -> Iterator[Sentence]:
    if shared and service.documents is None:
        yield from shared.documents_easy
    for paper in _papers(service, shared):
        yield from _paper_lines(paper)


def _paper_lines(paper: Document) -> Iterator[Sentence]:
    for _, one in records_in(paper):
        if isinstance(one, Wording):
            yield from one.easy


def _missing(
    sections: Mapping[str, tuple[EasyText, ...]],
    service: Service,
    shared: Procedure | None,
    offering: Offering | None,
    local: Local | None,
) -> Iterator[str]:
    """What the page must say and does not; what the record calls unknown the page says itself."""
    for key in ("what", "who", "cost"):
        if not sections[key]:
            yield SECTIONS[key]
    if not all(_step_lines(step) for step in _steps(service, shared)):
        yield SECTIONS["do"]
    if not all(paper.text.easy for paper in _papers(service, shared)):
        yield SECTIONS["bring"]
    if offering is not None and local is not None:
        if not isinstance(offering.locations, (tuple, Unknown)):
            yield "kur un kad"
        if not any(_reached(one) for one in (*offering.contacts, *local.municipality.contacts)):
            yield "kam zvanīt"


def _reached(contact: Contact) -> bool:
    return isinstance(contact.phones, (tuple, Unknown))
