"""Places, hours, institutions and whom to call."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.words import Anchor, EasySentence, Gap, Image, Phone


@dataclass(frozen=True)
class WeekRow:
    """Days and their hours, in words."""

    days: str
    times: str


@dataclass(frozen=True)
class Week:
    """One statement of opening hours."""

    rows: tuple[WeekRow, ...]
    label: Said | None = None
    source: Anchor | None = None
    as_of: str | None = None


@dataclass(frozen=True)
class Address:
    """A place."""

    street: str
    """Latvian, also on pages in other languages: mark it lang="lv"."""
    town: str
    """Locality and postcode."""
    map_href: str
    """A plain link to a map of another site."""
    name: Said | None = None
    rooms: tuple[str, ...] = ()
    entrance: Said | None = None
    weeks: tuple[Week, ...] = ()
    hours_gap: Gap | None = None
    source: Anchor | None = None


@dataclass(frozen=True)
class ContactView:
    """Whom to ask."""

    label: Said
    organisation: Said | None = None
    phones: tuple[Phone, ...] = ()
    phones_gap: Gap | None = None
    email: str | None = None
    room: str | None = None
    address: Address | None = None
    source: Anchor | None = None
    as_of: str | None = None


@dataclass(frozen=True)
class Call:
    """The call box of a page: whom to call, at the top and at the end."""

    label: Said | None
    """Whose telephone."""
    phone: Phone | None
    """None where no source gives one: the template says so and shows the address."""
    address: Address | None = None
    email: str | None = None
    others: tuple[Phone, ...] = ()


@dataclass(frozen=True)
class Emergency:
    """A number that helps at once."""

    phone: Phone
    name: Said
    purpose: Said
    hours: Said | None
    cost: Said | None
    languages: str | None
    """Languages in words, joined."""
    image: Image | None
    first: bool
    as_of: str | None
    easy: tuple[EasySentence, ...]
    """When to call it, when it answers and what it costs, in easy sentences."""


@dataclass(frozen=True)
class OrganisationView:
    """An institution."""

    name: Said
    short: Said | None
    what: Said | None
    address: Address | None
    phones: tuple[Phone, ...]
    email: str | None
    href: str | None
    parent: Said | None
