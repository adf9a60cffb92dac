"""Whom to ask: institutions, contacts, the call box of a page, numbers for danger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from viegli.catalogue import Offered
from viegli.records import Contact, EmergencyNumber, Organisation, Service
from viegli.site import views
from viegli.site.locations import phones, place
from viegli.site.teller import Teller


def organisation(tell: Teller, known: object) -> views.OrganisationView | None:
    """The institution of this id, where it is known."""
    if not isinstance(known, str):
        return None
    one: Organisation = tell.shelf.organisations[known]
    parent = tell.shelf.organisations[one.parent].name if one.parent else None
    tell.source(one.source)
    return views.OrganisationView(
        name=tell.say(one.name),
        short=tell.maybe(one.short),
        what=tell.maybe(one.what),
        address=place(tell, one.location),
        phones=phones(tell, one.phones),
        email=one.email,
        href=one.url,
        parent=tell.maybe(parent),
    )


def contact(tell: Teller, one: Contact) -> views.ContactView:
    """Whom to ask."""
    named = tell.shelf.organisations[one.organisation].name if one.organisation else None
    source = tell.source(one.source)
    where = place(tell, one.location)
    return views.ContactView(
        label=tell.say(one.label),
        organisation=tell.maybe(named),
        phones=phones(tell, one.phones),
        phones_gap=tell.gap(one.phones),
        email=one.email,
        room=one.room,
        address=replace(where, source=None) if where and where.source == source else where,
        source=source,
        as_of=tell.day(one.as_of),
    )


def contacts(tell: Teller, every: Iterable[Contact]) -> tuple[views.ContactView, ...]:
    """Everybody to ask."""
    return tuple(contact(tell, one) for one in every)


def beside(tell: Teller, known: object, every: Iterable[Contact]) -> views.OrganisationView | None:
    """An institution beside its contacts: what these say already is not said again."""
    found = organisation(tell, known)
    if found is None or known not in {one.organisation for one in every}:
        return found
    return replace(found, address=None, phones=(), email=None)


def _call(tell: Teller, every: tuple[Contact, ...]) -> views.Call:
    """The call box: the first contact with a telephone, or else the first contact."""
    answering = tuple(one for one in every if isinstance(one.phones, tuple) and one.phones)
    best = contact(tell, (answering or every)[0])
    return views.Call(
        label=best.label,
        phone=best.phones[0] if best.phones else None,
        address=best.address,
        email=best.email,
        others=best.phones[1:],
    )


def town_call(tell: Teller, offered: Offered | None = None) -> views.Call:
    """The call box of a municipality's page: the service's contact, then the municipality's."""
    assert tell.local is not None, "a municipality's page has a municipality"
    first = offered.offering.contacts if offered else ()
    return _call(tell, (*first, *tell.local.municipality.contacts))


def service_call(tell: Teller, offered: Offered | None) -> views.Call:
    """The call box of a service's page."""
    return town_call(tell, offered) if tell.local else _national_call(tell)


def _national_call(tell: Teller) -> views.Call:
    """The call box of a page that is no municipality's: each one's social service."""
    found = []
    for local in tell.scene.catalogue.locals:
        town = Teller(tell.scene, tell.lang, tell.level, local, (), tell.states, tell.dates)
        phone = town_call(town).phone
        if phone:
            found.append(replace(phone, purpose=town.line(local.municipality.names.nominative)))
    return views.Call(None, None, others=tuple(found))


def emergency(tell: Teller, numbers: Iterable[EmergencyNumber]) -> tuple[views.Emergency, ...]:
    """Numbers that help at once, the first one first."""
    in_order = sorted(numbers, key=lambda one: not one.first)
    return tuple(_emergency(tell, one) for one in in_order)


def _emergency(tell: Teller, one: EmergencyNumber) -> views.Emergency:
    shown = tell.forms.phone(one.number)
    spoken = [tell.forms.language_name(code) for code in one.languages]
    tell.source(one.source)
    return views.Emergency(
        phone=views.Phone(shown.text, shown.href),
        name=tell.say(one.name),
        purpose=tell.say(one.purpose),
        hours=tell.maybe(one.hours),
        cost=tell.maybe(one.cost),
        languages=tell.forms.joined(spoken) if spoken else None,
        image=tell.image(one.picture),
        first=one.first,
        as_of=tell.day(one.as_of),
        easy=tell.easy(
            line for text in (one.purpose, one.hours, one.cost) if text for line in text.easy
        ),
    )


def urgent_numbers(tell: Teller, service: Service) -> tuple[views.Emergency, ...]:
    """The emergency numbers, where a situation that the service helps in is urgent."""
    urgent = {known for known in service.life_events if tell.shelf.concepts[known].emergency}
    numbers = tell.scene.catalogue.emergency
    fitting = (one for one in numbers if one.first or urgent & set(one.situations))
    return emergency(tell, fitting) if urgent else ()
