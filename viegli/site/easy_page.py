"""The easy page of a service: its own text, never the standard page with lines left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from viegli.catalogue import Offered, compared
from viegli.records import (
    Document,
    EasyStatus,
    Offering,
    ProcessingTime,
    Sentence,
    Service,
    Step,
)
from viegli.site import contacting, easy_lines, locations, views
from viegli.site.applying import documents_of, steps_of, times_of
from viegli.site.calculator import calculator
from viegli.site.explaining import explaining
from viegli.site.neighbours import (
    name_of,
    not_offered_by,
    offered_by,
    official_name,
    related,
)
from viegli.site.sections import Fields
from viegli.site.teller import Teller


def easy_service_view(
    tell: Teller, service: Service, offered: Offered | None, frame: views.Frame
) -> views.EasyServiceView:
    """The easy page of a municipality's service, or of a national one."""
    tell = explaining(tell, easy_lines.of_page(tell, service))
    fields = {
        **_head(tell, service, offered),
        **_told(tell, service, offered),
        **_do(tell, service),
        **_bring(tell, service),
        **_where(tell, offered.offering if offered else None),
        **_around(tell, service, national=offered is None),
    }
    return views.EasyServiceView(frame=frame, **fields)


def _head(tell: Teller, service: Service, offered: Offered | None) -> Fields:
    offering = offered.offering if offered else None
    names = tell.local.municipality.names if tell.local else None
    status = (offering.easy if offering else None) or service.easy
    return {
        "name": name_of(tell, offered) if offered else tell.name(service.name),
        "official": official_name(tell, service, offered),
        "national": offered is None,
        "municipality": tell.line(names.nominative) if names else None,
        "in_municipality": tell.line(names.locative) if names else None,
        "image": tell.image((offering and offering.picture) or service.picture),
        "status": offering.status if offering else "active",
        "draft": status.status == "draft",
        "tested": status.status == "tested",
        "tested_by": _tested_by(tell, status),
        "tested_on": tell.day(status.tested_on) if isinstance(status.tested_on, date) else None,
        "call": contacting.service_call(tell, offered),
        "emergency": contacting.urgent_numbers(tell, service),
    }


def _told(tell: Teller, service: Service, offered: Offered | None) -> Fields:
    """What it is, whom it is for, what it costs."""
    parts = compared(service, tell.shelf, offered)
    cost = service.fee.text.easy if service.fee else ()
    return {
        "what": _section(tell, service.summary.easy, service.summary.picture or service.picture),
        "who": _section(tell, easy_lines.who(service), "person"),
        "cost": _section(tell, cost, "price"),
        "old": frozenset(one.section for one in parts if one.outdated),
        "calculator": calculator(tell, offered.offering if offered else None),
    }


def _do(tell: Teller, service: Service) -> Fields:
    steps = steps_of(tell, service)
    return {
        "steps": _steps(tell, steps) if isinstance(steps, tuple) else (),
        "steps_gap": not isinstance(steps, tuple) or not steps,
        "times": _times(tell, service),
    }


def _bring(tell: Teller, service: Service) -> Fields:
    papers = documents_of(tell, service)
    return {
        "documents_intro": tell.easy(easy_lines.before_documents(tell, service)),
        "documents": _documents(tell, papers) if isinstance(papers, tuple) else (),
        "no_documents": not isinstance(papers, tuple) or not papers,
    }


def _where(tell: Teller, offering: Offering | None) -> Fields:
    places = locations.places(tell, offering.locations) if offering else ()
    return {
        "places": places,
        "weeks": locations.weeks(tell, offering.hours) if offering else (),
        "where_gap": offering is not None and not places,
        "contacts": contacting.contacts(tell, offering.contacts if offering else ()),
    }


def _around(tell: Teller, service: Service, *, national: bool) -> Fields:
    return {
        "offered_by": offered_by(tell, service) if national else (),
        "not_offered_by": not_offered_by(tell, service) if national else (),
        "related": related(tell, service),
    }


def _tested_by(tell: Teller, status: EasyStatus) -> str | None:
    return tell.line(status.tested_by).text if status.tested_by else None


def _section(tell: Teller, lines: Iterable[Sentence], picture: str | None) -> views.EasySection:
    return views.EasySection(tell.easy(lines), tell.image(picture))


def _steps(tell: Teller, steps: Iterable[Step]) -> tuple[views.EasyStep, ...]:
    return tuple(
        views.EasyStep(
            number=number,
            lines=tell.easy(easy_lines.of_step(one)),
            standard=tell.say(one.title),
            image=tell.image(one.picture or one.title.picture),
        )
        for number, one in enumerate(steps, 1)
    )


def _documents(tell: Teller, papers: Iterable[Document]) -> tuple[views.EasyDocument, ...]:
    return tuple(
        views.EasyDocument(
            lines=tell.easy(easy_lines.of_document(one)),
            standard=tell.say(one.text),
            action=one.action,
            image=tell.image(one.picture or one.text.picture),
        )
        for one in papers
    )


def _times(tell: Teller, service: Service) -> tuple[views.EasySentence, ...]:
    """How long it takes, as the first source says it."""
    times = times_of(tell, service)
    if not isinstance(times, tuple) or not times:
        return ()
    first: ProcessingTime = times[0]
    within = tell.forms.within(first.value, first.unit)
    return tuple(
        replace(line, text=replace(line.text, text=line.text.text.replace("{within}", within)))
        for line in tell.easy(easy_lines.of_time(first))
    )
