"""The easy page of a service: its own text, never the standard page with lines left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from viegli.catalogue import Offered, compared
from viegli.records import (
    Document,
    EasyStatus,
    Eligibility,
    ProcessingTime,
    Sentence,
    Service,
    Step,
    Wording,
)
from viegli.site import contacting, locations, views
from viegli.site.applying import documents_of, procedure_of, steps_of, times_of
from viegli.site.calculator import calculator
from viegli.site.explaining import explaining
from viegli.site.neighbours import (
    name_of,
    not_offered_by,
    offered_by,
    official_name,
    related,
)
from viegli.site.teller import Teller


def easy_service_view(
    tell: Teller, service: Service, offered: Offered | None, frame: views.Frame
) -> views.EasyServiceView:
    """The easy page of a municipality's service, or of a national one."""
    offering = offered.offering if offered else None
    names = tell.local.municipality.names if tell.local else None
    status = (offering.easy if offering else None) or service.easy
    tell = explaining(tell, _lines(tell, service))
    steps = steps_of(tell, service)
    papers = documents_of(tell, service)
    places = locations.places(tell, offering.locations) if offering else ()
    weeks = locations.weeks(tell, offering.hours) if offering else ()
    parts_of = compared(service, tell.shelf, offered)
    return views.EasyServiceView(
        frame=frame,
        name=name_of(tell, offered) if offered else tell.name(service.name),
        official=official_name(tell, service, offered),
        national=offered is None,
        municipality=tell.line(names.nominative) if names else None,
        in_municipality=tell.line(names.locative) if names else None,
        image=tell.image((offering and offering.picture) or service.picture),
        status=offering.status if offering else "active",
        draft=status.status == "draft",
        tested=status.status == "tested",
        tested_by=_tested_by(tell, status),
        tested_on=tell.day(status.tested_on) if isinstance(status.tested_on, date) else None,
        call=contacting.service_call(tell, offered),
        emergency=contacting.urgent_numbers(tell, service),
        what=_section(tell, service.summary.easy, service.summary.picture or service.picture),
        who=_section(tell, _who(service), "person"),
        cost=_section(tell, service.fee.text.easy if service.fee else (), "price"),
        old=frozenset(one.section for one in parts_of if one.outdated),
        calculator=calculator(tell, offering),
        steps=_steps(tell, steps) if isinstance(steps, tuple) else (),
        steps_gap=not isinstance(steps, tuple) or not steps,
        times=_times(tell, service),
        documents=_documents(tell, papers) if isinstance(papers, tuple) else (),
        documents_intro=tell.easy(_intro_lines(tell, service)),
        no_documents=not isinstance(papers, tuple) or not papers,
        places=places,
        weeks=weeks,
        where_gap=offering is not None and not places,
        contacts=contacting.contacts(tell, offering.contacts if offering else ()),
        offered_by=() if offered else offered_by(tell, service),
        not_offered_by=() if offered else not_offered_by(tell, service),
        related=related(tell, service),
    )


def _lines(tell: Teller, service: Service) -> list[Sentence]:
    """The easy sentences of the page, in its order."""
    steps, papers, times = (part(tell, service) for part in (steps_of, documents_of, times_of))
    fee = service.fee.text.easy if service.fee else ()
    found = [*service.summary.easy, *_who(service), *fee]
    for step in steps if isinstance(steps, tuple) else ():
        found += _step_lines(step)
    for time in times[:1] if isinstance(times, tuple) else ():
        found += _told_in(time)
    found += _intro_lines(tell, service)
    for paper in papers if isinstance(papers, tuple) else ():
        found += _document_lines(paper)
    return found


def _told_in(one: ProcessingTime) -> Iterator[Sentence]:
    """A time's sentences with the Latvian word for its unit where that is a hard one."""
    for line in _time_lines(one):
        hard = one.unit == "working_days" and "{within}" in line.text
        text = line.text.replace("{within}", "darbdienu laikā") if hard else line.text
        yield line.model_copy(update={"text": text})


def _tested_by(tell: Teller, status: EasyStatus) -> str | None:
    return tell.line(status.tested_by).text if status.tested_by else None


def _section(tell: Teller, lines: Iterable[Sentence], picture: str | None) -> views.EasySection:
    return views.EasySection(tell.easy(lines), tell.image(picture))


def _who(service: Service) -> tuple[Sentence, ...]:
    return service.eligibility.easy if isinstance(service.eligibility, Eligibility) else ()


def _steps(tell: Teller, steps: Iterable[Step]) -> tuple[views.EasyStep, ...]:
    return tuple(
        views.EasyStep(
            number=number,
            lines=tell.easy(_step_lines(one)),
            standard=tell.say(one.title),
            image=tell.image(one.picture or one.title.picture),
        )
        for number, one in enumerate(steps, 1)
    )


def _step_lines(one: Step) -> tuple[Sentence, ...]:
    return (*one.title.easy, *(one.text.easy if one.text else ()))


def _documents(tell: Teller, papers: Iterable[Document]) -> tuple[views.EasyDocument, ...]:
    return tuple(
        views.EasyDocument(
            lines=tell.easy(_document_lines(one)),
            standard=tell.say(one.text),
            action=one.action,
            image=tell.image(one.picture or one.text.picture),
        )
        for one in papers
    )


def _document_lines(one: Document) -> tuple[Sentence, ...]:
    """A paper's easy sentences, with those of what it must state and of its kinds."""
    more: tuple[Wording | None, ...] = (one.when, *one.must_state, one.issuer, *one.alternatives)
    inner = (line for item in one.sub_items for line in _document_lines(item))
    return (*one.text.easy, *(line for text in more if text for line in text.easy), *inner)


def _intro_lines(tell: Teller, service: Service) -> tuple[Sentence, ...]:
    shared = procedure_of(tell, service)
    return shared.documents_easy if shared and service.documents is None else ()


def _times(tell: Teller, service: Service) -> tuple[views.EasySentence, ...]:
    """How long it takes, as the first source says it."""
    times = times_of(tell, service)
    if not isinstance(times, tuple) or not times:
        return ()
    first: ProcessingTime = times[0]
    within = tell.forms.within(first.value, first.unit)
    return tuple(
        replace(line, text=replace(line.text, text=line.text.text.replace("{within}", within)))
        for line in tell.easy(_time_lines(first))
    )


def _time_lines(one: ProcessingTime) -> tuple[Sentence, ...]:
    return (*one.what.easy, *(one.starts_when.easy if one.starts_when else ()))
