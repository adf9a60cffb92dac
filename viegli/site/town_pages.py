"""Pages that lead to services: homes, municipalities, situations of life, the index of services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from viegli.catalogue import Local, Offered
from viegli.language import Said
from viegli.records import Concept, Overview, Procedure, Service
from viegli.site import applying, citing, contacting, views
from viegli.site.explaining import explaining
from viegli.site.neighbours import name_of, national_page
from viegli.site.plan import (
    GLOSSARY,
    SERVICES,
    prices_topic,
    service_topic,
    situation_topic,
    town_topic,
)
from viegli.site.teller import Teller


def home_view(tell: Teller, frame: views.Frame) -> views.HomeView:
    """Home."""
    return views.HomeView(
        frame=frame,
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        municipalities=towns(tell),
        situations=tell.anchors(situation_link(tell, one) for one in life_events(tell)),
        services=services_link(tell),
        glossary=_must(
            tell.anchor(GLOSSARY, tell.own(tell.forms.words.ui("Vārdnīca")), "glossary")
        ),
    )


def lost_view(tell: Teller, frame: views.Frame) -> views.LostView:
    """404."""
    return views.LostView(
        frame=frame,
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        municipalities=towns(tell),
        services=services_link(tell),
    )


def services_link(tell: Teller) -> views.Anchor:
    """The link to the index of services."""
    words = tell.own(tell.forms.words.ui("Sociālie pakalpojumi"))
    return _must(tell.anchor(SERVICES, words, "help"))


def _must(anchor: views.Anchor | None) -> views.Anchor:
    assert anchor is not None, "every language has these pages"
    return anchor


def towns(tell: Teller) -> tuple[views.Anchor, ...]:
    """The municipalities."""
    return tell.anchors(
        tell.anchor(
            town_topic(local),
            tell.line(local.municipality.names.nominative),
            local.municipality.picture,
        )
        for local in tell.scene.catalogue.locals
    )


def life_events(tell: Teller) -> tuple[Concept, ...]:
    """The situations of life, in the order of their file."""
    concepts = tell.scene.catalogue.national.concepts.values()
    return tuple(one for one in concepts if one.kind == "life_event" and one.slug)


def situation_link(tell: Teller, one: Concept) -> views.Anchor | None:
    """The link to a situation of life."""
    return tell.anchor(situation_topic(one), tell.say(one.label), one.picture)


def municipality_view(tell: Teller, local: Local, frame: views.Frame) -> views.MunicipalityView:
    """A municipality's home."""
    one = local.municipality
    office = contacting.beside(tell, one.office, one.contacts)
    assert office is not None, "a municipality has an office"
    given = {offered.offering.service for offered in local.offered}
    lists = local.folder.tariffs.price_lists
    easy = one.intro.easy if one.intro else ()
    called = tell.shelf.organisations[one.office].name.standard
    told = explaining(tell, easy, called)
    return views.MunicipalityView(
        frame=frame,
        name=tell.line(one.names.nominative),
        in_municipality=tell.line(one.names.locative),
        authority=tell.say(one.authority),
        intro=tell.maybe(one.intro),
        easy_intro=told.easy(easy),
        call=contacting.town_call(tell),
        contacts=contacting.contacts(tell, one.contacts),
        office=office,
        services=tell.anchors(service_link(tell, local, offered) for offered in local.offered),
        not_offered=tell.anchors(
            national_page(tell, service)
            for service in tell.scene.catalogue.base
            if service.id not in given
        ),
        prices=tell.anchors(
            tell.anchor(prices_topic(one.id, each), tell.say(each.title), "price") for each in lists
        ),
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        situations=tell.anchors(situation_link(tell, each) for each in life_events(tell)),
    )


def service_link(tell: Teller, local: Local, offered: Offered) -> views.Anchor | None:
    """The link to a municipality's service, with what it is in a sentence."""
    picture = offered.offering.picture or offered.service.picture
    note = _note(tell, offered.service)
    return tell.anchor(service_topic(local, offered), name_of(tell, offered), picture, note)


def _note(tell: Teller, service: Service) -> Said:
    easy = service.summary.easy
    return tell.line(easy[0].text) if tell.level == "easy" and easy else tell.say(service.summary)


def situation_view(tell: Teller, one: Concept, frame: views.Frame) -> views.SituationView:
    """A situation of life."""
    helping = [each for each in tell.scene.catalogue.base if one.id in each.life_events]
    groups = list(_groups(tell, one))
    numbers = tell.scene.catalogue.emergency
    fitting = [each for each in numbers if one.id in each.situations or each.first]
    told = explaining(tell, one.advice, one.label.standard)
    return views.SituationView(
        frame=frame,
        title=tell.say(one.label),
        text=tell.maybe(one.definition),
        image=tell.image(one.picture),
        urgent=one.emergency,
        emergency=contacting.emergency(tell, fitting) if one.emergency else (),
        advice=told.easy(one.advice),
        groups=tuple(group for group in groups if group.services),
        national=tell.anchors(national_link(tell, each) for each in helping),
        others=tuple(group for group in groups if not group.services),
    )


def national_link(tell: Teller, service: Service) -> views.Anchor | None:
    """The link to a base service, with what it is in a sentence."""
    found = national_page(tell, service)
    return replace(found, note=_note(tell, service)) if found else None


def _groups(tell: Teller, one: Concept) -> Iterator[views.SituationGroup]:
    """What each municipality has for a situation of life."""
    for local in tell.scene.catalogue.locals:
        town = replace(tell, local=local)
        links = town.anchors(
            service_link(town, local, offered)
            for offered in local.offered
            if one.id in offered.service.life_events and offered.offering.status == "active"
        )
        name = town.line(local.municipality.names.nominative)
        home = town.anchor(town_topic(local), name, local.municipality.picture)
        if home:
            yield views.SituationGroup(home, links, contacting.town_call(town).phone)


def services_view(tell: Teller, frame: views.Frame) -> views.ServicesView:
    """The index of services."""
    overview = tell.scene.catalogue.overview
    shelf = tell.shelf
    listed = [shelf.services[known] for known in (overview.listed if overview else ())]
    others = [one for one in tell.scene.catalogue.base if one not in listed]
    most = shelf.services[overview.most_requested] if overview and overview.most_requested else None
    procedure = next(iter(shelf.procedures.values()), None)
    easy = overview.easy if overview else ()
    return views.ServicesView(
        frame=frame,
        statements=tell.all(overview.statements) if overview else (),
        easy=explaining(tell, easy).easy(easy),
        listed=tell.anchors(national_link(tell, one) for one in listed),
        more=tell.maybe(overview.more) if overview else None,
        others=tell.anchors(national_link(tell, one) for one in others),
        most_requested=national_page(tell, most) if most else None,
        most_requested_text=tell.maybe(overview.most_requested_text) if overview else None,
        procedure=_procedure(tell, procedure) if procedure else None,
        sources=_sources(tell, overview),
        municipalities=towns(tell),
    )


def _sources(tell: Teller, overview: Overview | None) -> tuple[views.SourceView, ...]:
    return citing.cited(tell, overview.sources) if overview else ()


def _procedure(tell: Teller, one: Procedure) -> views.ProcedureView:
    times = one.processing_time
    return views.ProcedureView(
        title=tell.say(one.title),
        steps=applying.numbered(tell, one.steps),
        documents=applying.documents(tell, one.documents),
        documents_open=one.documents_open,
        times=applying.processing(tell, times) if isinstance(times, tuple) else (),
    )
