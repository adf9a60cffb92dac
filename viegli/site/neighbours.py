"""The pages around a service: who gives it, what is related, in which situations it helps."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue import Local, Offered
from viegli.language import Said
from viegli.records import Service
from viegli.site import views
from viegli.site.plan import national_topic, service_topic, situation_topic, town_topic
from viegli.site.teller import Teller


def name_of(tell: Teller, offered: Offered) -> Said:
    """What a municipality calls a service, at the page's level."""
    return tell.name(offered.offering.name or offered.service.name)


def official_name(tell: Teller, service: Service, offered: Offered | None) -> Said | None:
    """What papers call a service, where the page calls it by an easy name."""
    wording = (offered.offering.name if offered else None) or service.name
    official = tell.say(wording)
    return official if tell.name(wording).text != official.text else None


def giving(tell: Teller, service: Service) -> Iterator[tuple[Local, Offered]]:
    """Every municipality's offering of a service."""
    for local in tell.scene.catalogue.locals:
        for offered in local.offered:
            if offered.offering.service == service.id and offered.offering.status != "not_offered":
                yield local, offered


def offered_by(tell: Teller, service: Service) -> tuple[views.Anchor, ...]:
    """The municipalities' pages of a base service."""
    return tell.anchors(
        tell.anchor(
            service_topic(local, offered),
            tell.line(local.municipality.names.nominative),
            local.municipality.picture,
            name_of(tell, offered),
        )
        for local, offered in giving(tell, service)
    )


def not_offered_by(tell: Teller, service: Service) -> tuple[views.Anchor, ...]:
    """The homes of municipalities of which no source says that they give it."""
    have = {local.municipality.id for local, _ in giving(tell, service)}
    return tell.anchors(
        tell.anchor(
            town_topic(local),
            tell.line(local.municipality.names.nominative),
            local.municipality.picture,
        )
        for local in tell.scene.catalogue.locals
        if local.municipality.id not in have
    )


def national_page(tell: Teller, service: Service) -> views.Anchor | None:
    """The national page of a municipality's service, where it has one."""
    if service.id not in tell.scene.catalogue.national.services:
        return None
    base = tell.scene.catalogue.national.services[service.id]
    return tell.anchor(national_topic(base), tell.name(service.name), service.picture)


def related(tell: Teller, service: Service) -> tuple[views.Anchor, ...]:
    """Other services: the municipality's own page where it gives them, else the national one."""
    return tell.anchors(_nearest(tell, tell.shelf.services[known]) for known in service.related)


def _nearest(tell: Teller, service: Service) -> views.Anchor | None:
    for offered in tell.local.offered if tell.local else ():
        if offered.offering.service == service.id and tell.local:
            topic = service_topic(tell.local, offered)
            return tell.anchor(topic, name_of(tell, offered), service.picture)
    return national_page(tell, service)


def situations(tell: Teller, service: Service) -> tuple[views.Anchor, ...]:
    """The situations of life that the service helps in."""
    concepts = [tell.shelf.concepts[known] for known in service.life_events]
    return tell.anchors(
        tell.anchor(situation_topic(one), tell.say(one.label), one.picture)
        for one in concepts
        if one.slug
    )
