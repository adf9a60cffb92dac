"""Where things are, and when they are open: places with their hours and telephones."""

from __future__ import annotations

from urllib.parse import quote_plus

from viegli.records import Hours, Location, PhoneLine
from viegli.site import views
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
