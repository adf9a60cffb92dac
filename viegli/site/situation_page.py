"""The page of a situation of life: what helps there, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from viegli.records import Concept
from viegli.site import contacting, views
from viegli.site.explaining import explaining
from viegli.site.leading import national_link, service_link
from viegli.site.plan import town_topic
from viegli.site.teller import Teller


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
