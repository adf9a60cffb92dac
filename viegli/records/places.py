"""Organisations, locations, opening hours and contacts."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from viegli.records.answers import Maybe
from viegli.records.base import Record, word, wrong
from viegli.records.scalars import Clock, Day, Email, Id, Line, Phone, Postcode, Ref, Url
from viegli.records.texts import Text

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WeekdayWord = Annotated[Weekday, word(*get_args(Weekday))]


class Opening(Record):
    """From when to when."""

    start: Clock
    """The time of opening."""
    end: Clock
    """The time of closing; before `start` where it is the next morning."""


class HoursRow(Record):
    """Days with the same hours."""

    days: tuple[WeekdayWord, ...] = Field(min_length=1)
    """The days, in order."""
    times: tuple[Opening, ...] = Field(min_length=1)
    """The hours of these days, with the break between two of them."""


class Hours(Record):
    """One statement of when a place is open."""

    rows: tuple[HoursRow, ...] = Field(min_length=1)
    """The week."""
    label: Text | None = None
    """Whose hours, or in which season."""
    source: Ref | None = None
    """The source that says so."""
    as_of: Maybe[Day] | None = None
    """The day of the source."""

    @model_validator(mode="after")
    def _each_day_once(self) -> Hours:
        days = [day for row in self.rows for day in row.days]
        twice = next((day for day in days if days.count(day) > 1), None)
        if twice:
            fix = "write it once; both times of a day with a break go into its `times:`"
            raise wrong(f"{twice} stands here twice", fix)
        return self


class Organisation(Record):
    """An institution."""

    id: Id
    """Its id."""
    name: Text
    """Its full name, as the source writes it."""
    short: Text | None = None
    """Its abbreviation, as "JSLP"."""
    what: Text | None = None
    """What it does, in one sentence."""
    parent: Ref | None = None
    """The organisation it belongs to."""
    location: Ref | None = None
    """Where it is."""
    phones: tuple[PhoneLine, ...] = ()
    """Its telephones."""
    email: Email | None = None
    """Its e-mail address."""
    url: Url | None = None
    """Its own page."""
    source: Ref | None = None
    """The source of these facts."""
    as_of: Maybe[Day] | None = None
    """The day of the source."""


class Location(Record):
    """A place that people go to."""

    id: Id
    """Its id."""
    name: Text | None = None
    """What the place is called."""
    street: Line
    """Street and number, as in an address."""
    rooms: tuple[Line, ...] = ()
    """The rooms, as the source numbers them."""
    locality: Line
    """Town or village."""
    postcode: Maybe[Postcode]
    """The postcode."""
    entrance: Text | None = None
    """How to come in."""
    hours: Maybe[tuple[Hours, ...]]
    """When it is open; several statements where sources differ."""
    source: Ref | None = None
    """The source of the address."""
    as_of: Maybe[Day] | None = None
    """The day of the source."""


class PhoneLine(Record):
    """A telephone and what it is for."""

    number: Phone
    """The number."""
    purpose: Text | None = None
    """What to call it for, where the source says so."""


class Contact(Record):
    """Whom to ask about a service. A role, never a person's name."""

    label: Text
    """The office or the role."""
    organisation: Ref | None = None
    """The organisation it belongs to."""
    location: Ref | None = None
    """Where it is."""
    room: Line | None = None
    """The room, as the source writes it."""
    phones: Maybe[tuple[PhoneLine, ...]]
    """The telephones, the best first."""
    email: Email | None = None
    """An e-mail address of the office."""
    source: Ref | None = None
    """The source of the contact."""
    as_of: Maybe[Day] | None = None
    """The day of the source."""


Organisation.model_rebuild()
