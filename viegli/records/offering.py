"""An offering: a municipality's own record of a service."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.places import Contact, Hours
from viegli.records.procedure import Channel
from viegli.records.references import Cite
from viegli.records.scalars import Day, Id, Language, Line, Ref, Slug, Url
from viegli.records.service import Account
from viegli.records.texts import Text
from viegli.records.upkeep import EasyStatus, Review


class Override(Record):
    """A field of the base service that this municipality words differently."""

    field: Line
    """The field of the service, as `eligibility`."""
    action: Annotated[Literal["replace", "append", "drop"], word("replace", "append", "drop")]
    """replace it, append to its list, or drop it."""
    value: Any = None
    """The new value, in the field's own form; none for drop."""
    reason: Line
    """Why the municipality differs."""
    source: Ref
    """The source that says so."""


class Way(Record):
    """A way to ask for the service."""

    kind: Annotated[Channel, word(*get_args(Channel))]
    """in_person, phone, post, email, e_service or form."""
    text: Text | None = None
    """How, in words."""
    organisation: Ref | None = None
    """To whom."""
    location: Ref | None = None
    """Where."""
    source: Ref | None = None
    """The source that says so."""


class Link(Record):
    """A named link."""

    name: Text
    """What it leads to."""
    url: Maybe[Url]
    """Its address; unknown where the source lost it."""


class Alert(Record):
    """A notice for a time."""

    text: Text
    """What people should know."""
    start: Day
    """From this day."""
    end: Maybe[Day]
    """To this day."""


Status = Literal["active", "paused", "not_offered", "ended"]


class Offering(Record):
    """A service as one municipality gives it."""

    id: Id
    """Its id, of its own where the municipality gives a service at several places."""
    service: Ref
    """The service it is an offering of."""
    slug: Slug | None = None
    """Its address, where it is not the service's."""
    name: Text | None = None
    """Its name, where it is not the service's."""
    status: Annotated[Status, word(*get_args(Status))]
    """active, paused, not_offered or ended."""
    status_reason: Text | None = None
    """Why it is paused, not offered or ended."""
    overrides: tuple[Override, ...] = ()
    """Fields of the service that differ here."""
    based_on: Line | None = None
    """The fingerprint of the base record when the overrides were written."""
    competent_authority: Maybe[Ref]
    """The organisation that decides."""
    unit: Text | None = None
    """The department or sector."""
    provider: Maybe[Ref]
    """The organisation that carries it out."""
    channels: tuple[Way, ...] = ()
    """How to ask for it."""
    e_service: Maybe[Link]
    """The electronic service."""
    forms: Maybe[tuple[Link, ...]]
    """Application forms."""
    links: tuple[Link, ...] = ()
    """Other documents that the source names, with lost addresses as unknown."""
    contacts: tuple[Contact, ...] = Field(min_length=1)
    """Whom to ask."""
    locations: Maybe[tuple[Ref, ...]]
    """Where it is given."""
    hours: Maybe[tuple[Hours, ...]] | None = None
    """When it is given, where that is not the place's own hours."""
    area: Text | None = None
    """For people living where."""
    service_languages: Maybe[tuple[Language, ...]]
    """Languages spoken, as language codes."""
    accounts: tuple[Account, ...] = ()
    """What another source says of the same."""
    alerts: tuple[Alert, ...] = ()
    """Notices."""
    picture: Ref | None = None
    """Its pictogram, where it is not the service's."""
    review: Review
    """Who keeps the record."""
    easy: EasyStatus | None = None
    """How far its own easy text has come."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where its facts come from."""
