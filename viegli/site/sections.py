"""The sections of a service's standard page, in the order of the Italian municipal model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from viegli.records import (
    Agreement,
    Limit,
    Link,
    Listing,
    Offering,
    Review,
    Service,
    Statistic,
)
from viegli.site import applying, citing, contacting, locations, views
from viegli.site.teller import Teller

Fields = dict[str, Any]
"""Fields of the view of a service's page."""


def how(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """How to ask for the service."""
    steps = applying.steps_of(tell, service)
    return {
        "who_can_apply": tell.maybe(service.who_can_apply),
        "application_required": service.application_required,
        "steps": applying.numbered(tell, steps) if isinstance(steps, tuple) else (),
        "steps_gap": tell.gap(steps),
        "desks": applying.desks(tell, offering.channels if offering else ()),
        "unit": tell.maybe(offering.unit) if offering else None,
        "e_service": _link_or_gap(tell, offering.e_service) if offering else None,
        "forms": _links(tell, offering.forms) if offering else (),
        "forms_gap": tell.gap(offering.forms) if offering else None,
    }


def _links(tell: Teller, found: object) -> tuple[views.LinkView, ...]:
    """Named links."""
    return tuple(_link(tell, one) for one in found) if isinstance(found, tuple) else ()


def _link(tell: Teller, one: Link) -> views.LinkView:
    href = one.url if isinstance(one.url, str) else None
    return views.LinkView(tell.say(one.name), href, tell.gap(one.url))


def _link_or_gap(tell: Teller, one: object) -> views.LinkView | views.Gap | views.Denied | None:
    found: views.Gap | views.Denied | None = tell.gap(one)
    return _link(tell, one) if isinstance(one, Link) else found


def need(tell: Teller, service: Service) -> Fields:
    """What to bring."""
    papers = applying.documents_of(tell, service)
    shared = applying.procedure_of(tell, service)
    from_procedure = service.documents is None and shared is not None
    return {
        "documents": applying.documents(tell, papers) if isinstance(papers, tuple) else (),
        "documents_open": bool(from_procedure and shared and shared.documents_open),
        "documents_gap": tell.gap(papers),
    }


def get(tell: Teller, service: Service) -> Fields:
    """What one gets."""
    return {
        "purpose": tell.all(service.purpose),
        "sector": tell.maybe(service.sector),
        "setting": tell.maybe(service.setting),
        "functions": bullets(tell, service.functions),
        "includes": bullets(tell, service.includes),
        "support_for_family": tell.maybe(service.support_for_family),
        "facts": tuple(_fact(tell, one) for one in service.facts),
    }


def _fact(tell: Teller, one: Statistic) -> views.FactView:
    said = tell.say(one.text)
    shown = tell.forms.number(one.value) if one.value is not None else ""
    text = replace(said, text=said.text.replace("{value}", shown))
    return views.FactView(text, tell.day(one.as_of), tell.gap(one.as_of))


def times(tell: Teller, service: Service) -> Fields:
    """How long it takes, and what can be decided."""
    times = applying.times_of(tell, service)
    return {
        "times": applying.processing(tell, times) if isinstance(times, tuple) else (),
        "times_gap": tell.gap(times),
        "outcomes": tuple(applying.decisions(tell, one) for one in service.outcomes),
        "duration_modes": tell.all(service.duration_modes),
        "limits": tuple(_limit(tell, one) for one in service.limits),
    }


def _limit(tell: Teller, one: Limit) -> views.LimitView:
    up_to = tell.forms.up_to(one.max, one.unit)
    return views.LimitView(tell.say(one.what), up_to, tell.maybe(one.note))


def where(tell: Teller, offering: Offering | None) -> Fields:
    """Where and when it is given."""
    if offering is None:
        names = ("provider", "provider_gap", "places_gap", "hours_gap", "languages")
        empty: Fields = dict.fromkeys((*names, "languages_gap"))
        return {**empty, "places": (), "weeks": ()}
    spoken = offering.service_languages
    return {
        "provider": contacting.organisation(tell, offering.provider),
        "provider_gap": tell.gap(offering.provider),
        "places": locations.places(tell, offering.locations),
        "places_gap": tell.gap(offering.locations),
        "weeks": locations.weeks(tell, offering.hours),
        "hours_gap": tell.gap(offering.hours),
        "languages": (
            tell.forms.joined(tell.forms.language_name(code) for code in spoken)
            if isinstance(spoken, tuple)
            else None
        ),
        "languages_gap": tell.gap(spoken),
    }


def terms(tell: Teller, service: Service) -> Fields:
    """The contract, and how to disagree."""
    return {
        "contract": _contract(tell, service.agreement) if service.agreement else None,
        "appeal": tell.maybe(service.appeal),
        "appeal_gap": tell.gap(service.appeal),
    }


def _contract(tell: Teller, one: Agreement) -> views.Contract:
    return views.Contract(tell.all(one.parties), tell.all(one.sets), tell.maybe(one.when))


def contacts(tell: Teller, offering: Offering | None) -> Fields:
    """Who decides, and whom to ask."""
    if offering is None:
        return {"authority": None, "authority_gap": None, "contacts": ()}
    return {
        "authority": contacting.beside(tell, offering.competent_authority, offering.contacts),
        "authority_gap": tell.gap(offering.competent_authority),
        "contacts": contacting.contacts(tell, offering.contacts),
    }


def legal(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """The acts it rests on."""
    return {
        "acts": citing.acts(tell, service.legal_basis),
        "acts_gap": tell.gap(service.legal_basis),
        "links": _links(tell, offering.links) if offering else (),
    }


def reviewed(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """Who keeps the record, and where its facts come from."""
    review = offering.review if offering else service.review
    own = offering.sources if offering else ()
    cites = dict.fromkeys((*own, *service.sources))
    return {
        "review": _review(tell, review) if review else None,
        "sources": citing.cited(tell, cites),
    }


def _review(tell: Teller, one: Review) -> views.ReviewView:
    """Who keeps the record, and when it was confirmed."""
    return views.ReviewView(
        owner=tell.maybe_line(one.owner),
        owner_gap=tell.gap(one.owner),
        confirmed=tell.day(one.confirmed),
        confirmed_gap=tell.gap(one.confirmed),
        next=tell.day(one.next),
        next_gap=tell.gap(one.next),
    )


def bullets(tell: Teller, listing: Listing | None) -> views.Bullets | None:
    """A list of texts."""
    if listing is None:
        return None
    return views.Bullets(
        tell.all(listing.items), tell.maybe(listing.intro), listing.open, tell.maybe(listing.note)
    )
