"""Parts that many pages share: places, hours, telephones, sources, acts, words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from urllib.parse import quote_plus

from viegli.catalogue import Offered
from viegli.language import mark
from viegli.records import (
    Cite,
    Concept,
    Contact,
    EmergencyNumber,
    Hours,
    LegalAct,
    Listing,
    Location,
    Organisation,
    PhoneLine,
    Source,
    SourceFlag,
)
from viegli.site import views
from viegli.site.addresses import href_of
from viegli.site.plan import GLOSSARY
from viegli.site.teller import Teller

MAP = "https://www.openstreetmap.org/search?query="


def phones(tell: Teller, lines: object) -> tuple[views.Phone, ...]:
    """Telephones for reading and calling; none where they are unknown."""
    if not isinstance(lines, tuple):
        return ()
    return tuple(phone(tell, line) for line in lines)


def phone(tell: Teller, line: PhoneLine) -> views.Phone:
    """One telephone."""
    shown = tell.forms.phone(line.number)
    return views.Phone(shown.text, shown.href, tell.maybe(line.purpose))


def week(tell: Teller, hours: Hours) -> views.Week:
    """One statement of opening hours."""
    rows = tuple(
        views.WeekRow(
            tell.forms.weekdays(row.days),
            tell.forms.times((opening.start, opening.end) for opening in row.times),
        )
        for row in hours.rows
    )
    source = tell.source(hours.source)
    return views.Week(rows, tell.maybe(hours.label), source, tell.day(hours.as_of))


def weeks(tell: Teller, hours: object) -> tuple[views.Week, ...]:
    """Statements of opening hours; none where they are unknown."""
    return tuple(week(tell, one) for one in hours) if isinstance(hours, tuple) else ()


def address(tell: Teller, location: Location) -> views.Address:
    """A place with its hours and the link to a map."""
    postcode = location.postcode if isinstance(location.postcode, str) else ""
    town = ", ".join(part for part in (location.locality, postcode) if part)
    return views.Address(
        street=location.street,
        town=town,
        map_href=MAP + quote_plus(f"{location.street}, {location.locality}"),
        name=tell.maybe(location.name),
        rooms=location.rooms,
        entrance=tell.maybe(location.entrance),
        weeks=weeks(tell, location.hours),
        hours_gap=tell.gap(location.hours),
        source=tell.source(location.source),
    )


def place(tell: Teller, known: str | None) -> views.Address | None:
    """The place of this id."""
    return address(tell, tell.shelf.locations[known]) if known else None


def places(tell: Teller, known: object) -> tuple[views.Address, ...]:
    """The places of these ids; none where they are unknown."""
    if not isinstance(known, tuple):
        return ()
    return tuple(address(tell, tell.shelf.locations[one]) for one in known)


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


def beside(
    tell: Teller, known: object, contacts: Iterable[Contact]
) -> views.OrganisationView | None:
    """An institution beside its contacts: what these say already is not said again."""
    found = organisation(tell, known)
    if found is None or known not in {one.organisation for one in contacts}:
        return found
    return replace(found, address=None, phones=(), email=None)


def call(tell: Teller, contacts: Iterable[Contact]) -> views.Call:
    """The call box: the first contact with a telephone, or else the first contact."""
    every = tuple(contacts)
    answering = [one for one in every if isinstance(one.phones, tuple) and one.phones]
    best = contact(tell, (answering or list(every))[0])
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
    return call(tell, (*first, *tell.local.municipality.contacts))


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


def bullets(tell: Teller, listing: Listing | None) -> views.Bullets | None:
    """A list of texts."""
    if listing is None:
        return None
    return views.Bullets(
        tell.all(listing.items), tell.maybe(listing.intro), listing.open, tell.maybe(listing.note)
    )


def source(tell: Teller, one: Source, locator: str | None = None) -> views.SourceView:
    """A document that facts come from."""
    tell.dates.append(one.dated if isinstance(one.dated, date) else None)
    return views.SourceView(
        title=tell.say(one.title),
        publisher=tell.say(one.publisher),
        href=one.url if isinstance(one.url, str) else None,
        url_gap=tell.gap(one.url),
        dated=tell.day(one.dated),
        dated_gap=tell.gap(one.dated),
        dated_note=tell.maybe(one.dated_note),
        retrieved=tell.day(one.retrieved),
        flags=tuple(_flag(tell, flag) for flag in one.flags),
        anchor=tell.source_id(one.id),
        locator=tell.maybe_line(locator),
    )


def _flag(tell: Teller, flag: SourceFlag) -> views.FlagView:
    where = tell.maybe_line(flag.where)
    return views.FlagView(flag.kind, tell.say(flag.text), where, flag.quote)


def cited(tell: Teller, cites: Iterable[Cite]) -> tuple[views.SourceView, ...]:
    """The documents of a record."""
    return tuple(source(tell, tell.shelf.sources[one.source], one.locator) for one in cites)


def act(tell: Teller, known: str) -> views.ActView:
    """A legal act."""
    one: LegalAct = tell.shelf.legal_acts[known]
    ui = tell.forms.words.ui
    kind = ui(_KINDS[one.kind])
    number = ui("Nr. {number}", number=one.number) if one.number else ""
    issuer = tell.say(one.issuer).text if one.issuer else ""
    day = tell.day(one.adopted)
    return views.ActView(
        title=tell.say(one.title),
        cite=", ".join(part for part in (issuer, day, f"{kind} {number}".strip()) if part),
        href=one.url if isinstance(one.url, str) else None,
        gap=tell.gap(one.url),
        amended_by=one.amended_by,
        in_force=tell.maybe_line(one.in_force),
        in_force_gap=tell.gap(one.in_force),
        checked=tell.day(one.checked_on),
        source=tell.source(one.source),
    )


def acts(tell: Teller, known: object) -> tuple[views.ActView, ...]:
    """The acts of these ids; none where they are unknown."""
    return tuple(act(tell, one) for one in known) if isinstance(known, tuple) else ()


_KINDS = {
    "law": mark("likums"),
    "cabinet_regulation": mark("Ministru kabineta noteikumi"),
    "binding_regulation": mark("saistošie noteikumi"),
    "council_decision": mark("domes lēmums"),
    "rules": mark("noteikumi"),
}


def term(tell: Teller, concept: Concept) -> views.TermView:
    """A word of the glossary."""
    definition = concept.definition
    anchor = concept.id.replace("_", "-")
    plan = tell.scene.plan
    url = plan.url(GLOSSARY, tell.lang, tell.level) or ""
    return views.TermView(
        label=tell.name(concept.label),
        standard=tell.maybe(definition),
        easy=tell.easy(definition.easy) if definition else (),
        alt_labels=concept.alt_labels,
        image=tell.image(concept.picture),
        anchor=anchor,
        href=href_of(url, anchor),
        sources=tell.anchors(tell.source(one.source) for one in concept.sources),
    )


def terms(tell: Teller, known: Iterable[str]) -> tuple[views.TermView, ...]:
    """The words of these ids."""
    return tuple(term(tell, tell.shelf.concepts[one]) for one in known)
