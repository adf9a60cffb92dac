"""Homes: of the site, of a municipality, and the page for an address that is not there."""

from __future__ import annotations

from viegli.catalogue import Local
from viegli.site import contacting, views
from viegli.site.explaining import explaining
from viegli.site.leading import (
    life_events,
    must,
    service_link,
    services_link,
    situation_link,
    towns,
)
from viegli.site.neighbours import national_page
from viegli.site.plan import GLOSSARY, prices_topic
from viegli.site.teller import Teller


def home_view(tell: Teller, frame: views.Frame) -> views.HomeView:
    """Home."""
    return views.HomeView(
        frame=frame,
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        municipalities=towns(tell),
        situations=tell.anchors(situation_link(tell, one) for one in life_events(tell)),
        services=services_link(tell),
        glossary=must(tell.anchor(GLOSSARY, tell.own(tell.forms.words.ui("Vārdnīca")), "glossary")),
    )


def lost_view(tell: Teller, frame: views.Frame) -> views.LostView:
    """404."""
    return views.LostView(
        frame=frame,
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        municipalities=towns(tell),
        services=services_link(tell),
    )


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
