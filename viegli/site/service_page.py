"""The standard page of a service: a municipality's own, or the national one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from viegli.catalogue import Offered
from viegli.records import Account, Criterion, Eligibility, Offering, Service
from viegli.site import contacting, explaining, paying, sections, views
from viegli.site.neighbours import national_page, not_offered_by, offered_by, related, situations
from viegli.site.teller import Teller


def service_view(
    tell: Teller, service: Service, offered: Offered | None, frame: views.Frame
) -> views.ServiceView:
    """The standard page of a municipality's service, or of a national one."""
    offering = offered.offering if offered else None
    fields = {
        **_head(tell, service, offered),
        **_whom(tell, service, offering),
        **sections.how(tell, service, offering),
        **sections.need(tell, service),
        **sections.get(tell, service),
        **sections.times(tell, service),
        **paying.price(tell, service, offering),
        **sections.where(tell, offering),
        **sections.terms(tell, service),
        **sections.contacts(tell, offering),
        **sections.legal(tell, service, offering),
        **sections.reviewed(tell, service, offering),
        **_around(tell, service, offered),
    }
    return views.ServiceView(frame=frame, **fields)


def _head(tell: Teller, service: Service, offered: Offered | None) -> sections.Fields:
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
        "call": contacting.service_call(tell, offered),
        "emergency": contacting.urgent_numbers(tell, service),
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


def _whom(tell: Teller, service: Service, offering: Offering | None) -> sections.Fields:
    one = service.eligibility
    return {
        "recipient_kind": tell.maybe(service.recipient_kind),
        "whom": _eligibility(tell, one) if isinstance(one, Eligibility) else None,
        "whom_gap": tell.gap(one),
        "audience": sections.bullets(tell, service.audience),
        "contraindications": sections.bullets(tell, service.contraindications),
        "area": tell.maybe(offering.area) if offering else None,
    }


def _eligibility(tell: Teller, one: Eligibility) -> views.Whom:
    criteria = tuple(_criterion(tell, inner) for inner in one.criteria)
    return views.Whom(tell.maybe(one.intro), one.match, criteria, one.open)


def _criterion(tell: Teller, one: Criterion) -> views.CriterionView:
    inner = tuple(_criterion(tell, each) for each in one.criteria)
    return views.CriterionView(tell.say(one.text), one.match, inner, one.clause)


def _around(tell: Teller, service: Service, offered: Offered | None) -> sections.Fields:
    accounts = (*service.accounts, *(offered.offering.accounts if offered else ()))
    national = offered is None
    return {
        "accounts": _accounts(tell, accounts),
        "glossary": explaining.terms(tell, service.glossary),
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
