"""The sections of a service's standard page, in the order of the Italian municipal model."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from viegli.records import (
    Agreement,
    Fee,
    Funding,
    Limit,
    Link,
    Offering,
    PriceList,
    Review,
    Service,
    Statistic,
    Way,
)
from viegli.site import applying, parts, views
from viegli.site.addresses import Topic
from viegli.site.calculator import calculator
from viegli.site.comparison import comparison
from viegli.site.price_tables import table
from viegli.site.teller import Teller

Fields = dict[str, Any]
"""Fields of a ServiceView."""


def how(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """How to ask for the service."""
    steps = applying.steps_of(tell, service)
    return {
        "who_can_apply": tell.maybe(service.who_can_apply),
        "application_required": service.application_required,
        "steps": applying.numbered(tell, steps) if isinstance(steps, tuple) else (),
        "steps_gap": tell.gap(steps),
        "desks": _desks(tell, offering.channels if offering else ()),
        "unit": tell.maybe(offering.unit) if offering else None,
        "e_service": _link_or_gap(tell, offering.e_service) if offering else None,
        "forms": links(tell, offering.forms) if offering else (),
        "forms_gap": tell.gap(offering.forms) if offering else None,
    }


def _desks(tell: Teller, channels: Iterable[Way]) -> tuple[views.Desk, ...]:
    """The ways to ask, those at one place together."""
    found: dict[tuple[str | None, ...], list[Way]] = {}
    for one in channels:
        found.setdefault((one.organisation, one.location, one.source), []).append(one)
    return tuple(_desk(tell, ways) for ways in found.values())


def _desk(tell: Teller, ways: Sequence[Way]) -> views.Desk:
    named = parts.organisation(tell, ways[0].organisation)
    return views.Desk(
        named.name if named else None,
        parts.place(tell, ways[0].location),
        tuple(views.WayView(one.kind, tell.maybe(one.text)) for one in ways),
        tell.source(ways[0].source),
    )


def links(tell: Teller, found: object) -> tuple[views.LinkView, ...]:
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
        "functions": parts.bullets(tell, service.functions),
        "includes": parts.bullets(tell, service.includes),
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


def price(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """What it costs, and who pays."""
    return {
        "payment": _payment(tell, service.fee, offering) if service.fee else None,
        "payers": tuple(_payer(tell, one) for one in service.funding),
        "comparison": comparison(tell, service) if offering is None else None,
    }


def _payment(tell: Teller, fee: Fee, offering: Offering | None) -> views.Payment:
    return views.Payment(
        kind=fee.kind if isinstance(fee.kind, str) else None,
        text=tell.say(fee.text),
        gap=tell.gap(fee.kind),
        exempt=tell.all(fee.exempt),
        tables=tuple(table(tell, one) for one in tell.tariffs),
        price_list=price_list(tell),
        calculator=calculator(tell, offering),
    )


def price_list(tell: Teller) -> views.Anchor | None:
    """The page of the price list that the service's tariffs stand in."""
    if not tell.tariffs or tell.local is None:
        return None
    one: PriceList = tell.shelf.price_lists[tell.tariffs[0].price_list]
    return tell.anchor(Topic("prices", tell.local.municipality.id, one.slug), tell.say(one.title))


def _payer(tell: Teller, one: Funding) -> views.PayerView:
    return views.PayerView(one.payer, one.share, tell.say(one.text), tell.maybe(one.condition))


def where(tell: Teller, offering: Offering | None) -> Fields:
    """Where and when it is given."""
    if offering is None:
        names = ("provider", "provider_gap", "places_gap", "hours_gap", "languages")
        empty: Fields = dict.fromkeys((*names, "languages_gap"))
        return {**empty, "places": (), "weeks": ()}
    spoken = offering.service_languages
    return {
        "provider": parts.organisation(tell, offering.provider),
        "provider_gap": tell.gap(offering.provider),
        "places": parts.places(tell, offering.locations),
        "places_gap": tell.gap(offering.locations),
        "weeks": parts.weeks(tell, offering.hours),
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
        "authority": parts.beside(tell, offering.competent_authority, offering.contacts),
        "authority_gap": tell.gap(offering.competent_authority),
        "contacts": tuple(parts.contact(tell, one) for one in offering.contacts),
    }


def legal(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """The acts it rests on."""
    return {
        "acts": parts.acts(tell, service.legal_basis),
        "acts_gap": tell.gap(service.legal_basis),
        "links": links(tell, offering.links) if offering else (),
    }


def reviewed(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """Who keeps the record, and where its facts come from."""
    review = offering.review if offering else service.review
    own = offering.sources if offering else ()
    cites = dict.fromkeys((*own, *service.sources))
    return {
        "review": review_view(tell, review) if review else None,
        "sources": parts.cited(tell, cites),
    }


def review_view(tell: Teller, one: Review) -> views.ReviewView:
    """Who keeps the record, and when it was confirmed."""
    return views.ReviewView(
        owner=tell.maybe_line(one.owner),
        owner_gap=tell.gap(one.owner),
        confirmed=tell.day(one.confirmed),
        confirmed_gap=tell.gap(one.confirmed),
        next=tell.day(one.next),
        next_gap=tell.gap(one.next),
    )
