"""The standard page of a service: a municipality's own, or the national one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from viegli.catalogue import Offered
from viegli.records import (
    Account,
    Agreement,
    Criterion,
    Eligibility,
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
from viegli.site.neighbours import national_page, not_offered_by, offered_by, related, situations
from viegli.site.price_tables import table
from viegli.site.teller import Teller


def service_view(
    tell: Teller, service: Service, offered: Offered | None, frame: views.Frame
) -> views.ServiceView:
    """The standard page of a municipality's service, or of a national one."""
    offering = offered.offering if offered else None
    fields = {
        **_head(tell, service, offered),
        **_whom(tell, service, offering),
        **_how(tell, service, offering),
        **_need(tell, service),
        **_get(tell, service),
        **_times(tell, service),
        **_price(tell, service),
        **_where(tell, offering),
        **_terms(tell, service),
        **_contacts(tell, offering),
        **_legal(tell, service, offering),
        **_reviewed(tell, service, offering),
        **_around(tell, service, offered),
    }
    return views.ServiceView(frame=frame, **fields)


Fields = dict[str, Any]


def _head(tell: Teller, service: Service, offered: Offered | None) -> Fields:
    offering = offered.offering if offered else None
    names = tell.local.municipality.names if tell.local else None
    return {
        "name": tell.say((offering and offering.name) or service.name),
        "national": offered is None,
        "municipality": tell.line(names.nominative) if names else None,
        "in_municipality": tell.line(names.locative) if names else None,
        "image": tell.image((offering and offering.picture) or service.picture),
        "status": offering.status if offering else "active",
        "status_reason": tell.maybe(offering.status_reason) if offering else None,
        "alerts": alerts(tell, offering),
        "call": parts.town_call(tell, offered) if tell.local else national_call(tell),
        "alt_names": service.alt_names,
        "summary": tell.say(service.summary),
    }


def alerts(tell: Teller, offering: Offering | None) -> tuple[views.AlertView, ...]:
    """The notices that hold today or later."""
    return tuple(
        views.AlertView(tell.say(one.text), tell.forms.since(one.start), tell.day(one.end))
        for one in (offering.alerts if offering else ())
        if not (isinstance(one.end, date) and one.end < tell.scene.today)
    )


def national_call(tell: Teller) -> views.Call:
    """The call box of a page that is no municipality's: each one's social service."""
    found = []
    for local in tell.scene.catalogue.locals:
        town = Teller(tell.scene, tell.lang, tell.level, local, (), tell.states, tell.dates)
        phone = parts.town_call(town).phone
        if phone:
            found.append(replace(phone, purpose=town.line(local.municipality.names.nominative)))
    return views.Call(None, None, others=tuple(found))


def _whom(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    one = service.eligibility
    return {
        "recipient_kind": tell.maybe(service.recipient_kind),
        "whom": _eligibility(tell, one) if isinstance(one, Eligibility) else None,
        "whom_gap": tell.gap(one),
        "audience": parts.bullets(tell, service.audience),
        "contraindications": parts.bullets(tell, service.contraindications),
        "area": tell.maybe(offering.area) if offering else None,
    }


def _eligibility(tell: Teller, one: Eligibility) -> views.Whom:
    criteria = tuple(_criterion(tell, inner) for inner in one.criteria)
    return views.Whom(tell.maybe(one.intro), one.match, criteria, one.open)


def _criterion(tell: Teller, one: Criterion) -> views.CriterionView:
    inner = tuple(_criterion(tell, each) for each in one.criteria)
    return views.CriterionView(tell.say(one.text), one.match, inner, one.clause)


def _how(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    steps = applying.steps_of(tell, service)
    return {
        "who_can_apply": tell.maybe(service.who_can_apply),
        "application_required": service.application_required,
        "steps": applying.numbered(tell, steps) if isinstance(steps, tuple) else (),
        "steps_gap": tell.gap(steps),
        "ways": tuple(_way(tell, one) for one in (offering.channels if offering else ())),
        "unit": tell.maybe(offering.unit) if offering else None,
        "e_service": _link_or_gap(tell, offering.e_service) if offering else None,
        "forms": links(tell, offering.forms) if offering else (),
        "forms_gap": tell.gap(offering.forms) if offering else None,
    }


def _way(tell: Teller, one: Way) -> views.WayView:
    named = parts.organisation(tell, one.organisation)
    return views.WayView(
        one.kind,
        tell.maybe(one.text),
        named.name if named else None,
        parts.place(tell, one.location),
        tell.source(one.source),
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


def _need(tell: Teller, service: Service) -> Fields:
    papers = applying.documents_of(tell, service)
    shared = applying.procedure_of(tell, service)
    from_procedure = service.documents is None and shared is not None
    return {
        "documents": applying.documents(tell, papers) if isinstance(papers, tuple) else (),
        "documents_open": bool(from_procedure and shared and shared.documents_open),
        "documents_gap": tell.gap(papers),
    }


def _get(tell: Teller, service: Service) -> Fields:
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


def _times(tell: Teller, service: Service) -> Fields:
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


def _price(tell: Teller, service: Service) -> Fields:
    return {
        "payment": _payment(tell, service.fee) if service.fee else None,
        "payers": tuple(_payer(tell, one) for one in service.funding),
    }


def _payment(tell: Teller, fee: Fee) -> views.Payment:
    return views.Payment(
        kind=fee.kind if isinstance(fee.kind, str) else None,
        text=tell.say(fee.text),
        gap=tell.gap(fee.kind),
        exempt=tell.all(fee.exempt),
        tables=tuple(table(tell, one) for one in tell.tariffs),
        price_list=price_list(tell),
    )


def price_list(tell: Teller) -> views.Anchor | None:
    """The page of the price list that the service's tariffs stand in."""
    if not tell.tariffs or tell.local is None:
        return None
    one: PriceList = tell.shelf.price_lists[tell.tariffs[0].price_list]
    return tell.anchor(Topic("prices", tell.local.municipality.id, one.slug), tell.say(one.title))


def _payer(tell: Teller, one: Funding) -> views.PayerView:
    return views.PayerView(one.payer, one.share, tell.say(one.text), tell.maybe(one.condition))


def _where(tell: Teller, offering: Offering | None) -> Fields:
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


def _terms(tell: Teller, service: Service) -> Fields:
    return {
        "contract": _contract(tell, service.agreement) if service.agreement else None,
        "appeal": tell.maybe(service.appeal),
        "appeal_gap": tell.gap(service.appeal),
    }


def _contract(tell: Teller, one: Agreement) -> views.Contract:
    return views.Contract(tell.all(one.parties), tell.all(one.sets), tell.maybe(one.when))


def _contacts(tell: Teller, offering: Offering | None) -> Fields:
    if offering is None:
        return {"authority": None, "authority_gap": None, "contacts": ()}
    return {
        "authority": parts.organisation(tell, offering.competent_authority),
        "authority_gap": tell.gap(offering.competent_authority),
        "contacts": tuple(parts.contact(tell, one) for one in offering.contacts),
    }


def _legal(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    return {
        "acts": parts.acts(tell, service.legal_basis),
        "acts_gap": tell.gap(service.legal_basis),
        "links": links(tell, offering.links) if offering else (),
    }


def _reviewed(tell: Teller, service: Service, offering: Offering | None) -> Fields:
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


def _around(tell: Teller, service: Service, offered: Offered | None) -> Fields:
    accounts = (*service.accounts, *(offered.offering.accounts if offered else ()))
    national = offered is None
    return {
        "accounts": _accounts(tell, accounts),
        "glossary": parts.terms(tell, service.glossary),
        "related": related(tell, service),
        "situations": situations(tell, service),
        "offered_by": offered_by(tell, service) if national else (),
        "not_offered_by": not_offered_by(tell, service) if national else (),
        "national_page": None if national else national_page(tell, service),
    }


def _accounts(
    tell: Teller, accounts: Iterable[Account]
) -> dict[str, tuple[views.AccountView, ...]]:
    found: dict[str, tuple[views.AccountView, ...]] = {}
    for one in accounts:
        source = tell.source(one.source)
        assert source is not None, "an account names its source"
        said = views.AccountView(source, tell.say(one.text))
        found[one.section] = (*found.get(one.section, ()), said)
    return found
