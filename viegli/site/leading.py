"""Links that lead to services, to situations of life and to municipalities."""

from __future__ import annotations

from dataclasses import replace

from viegli.catalogue import Local, Offered
from viegli.language import Said
from viegli.records import Concept, Service
from viegli.site import views
from viegli.site.neighbours import name_of, national_page
from viegli.site.plan import SERVICES, service_topic, situation_topic, town_topic
from viegli.site.teller import Teller


def services_link(tell: Teller) -> views.Anchor:
    """The link to the index of services."""
    words = tell.own(tell.forms.words.ui("Sociālie pakalpojumi"))
    return must(tell.anchor(SERVICES, words, "help"))


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


def service_link(tell: Teller, local: Local, offered: Offered) -> views.Anchor | None:
    """The link to a municipality's service, with what it is in a sentence."""
    picture = offered.offering.picture or offered.service.picture
    note = _note(tell, offered.service)
    return tell.anchor(service_topic(local, offered), name_of(tell, offered), picture, note)


def national_link(tell: Teller, service: Service) -> views.Anchor | None:
    """The link to a base service, with what it is in a sentence."""
    found = national_page(tell, service)
    return replace(found, note=_note(tell, service)) if found else None


def _note(tell: Teller, service: Service) -> Said:
    easy = service.summary.easy
    return tell.line(easy[0].text) if tell.level == "easy" and easy else tell.say(service.summary)


def must(anchor: views.Anchor | None) -> views.Anchor:
    """The link to a page that every language has."""
    assert anchor is not None, "every language has these pages"
    return anchor
