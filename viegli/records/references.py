"""Sources, legal acts, concepts and emergency numbers: what other records point to."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.scalars import Day, Flag, Id, Language, Line, Phone, Ref, Slug, Url
from viegli.records.texts import EasyLine, Sought, Text

FlagKind = Literal[
    "truncated", "link_lost", "footnote_missing", "typo", "term", "conflict", "undated", "markup"
]


class SourceFlag(Record):
    """Something in a source that a reader of it should know."""

    kind: Annotated[FlagKind, word(*get_args(FlagKind))]
    """What kind of fault."""
    where: Line | None = None
    """The line or the point of the source."""
    text: Text
    """What is wrong, and how this site deals with it."""
    quote: Line | None = None
    """The words of the source, kept as they stand."""


class Source(Record):
    """A document that facts come from."""

    id: Id
    """Its id."""
    title: Text
    """What it is."""
    publisher: Text
    """Who published it."""
    url: Maybe[Url]
    """Its address."""
    dated: Maybe[Day]
    """The day it states of itself."""
    dated_note: Text | None = None
    """What else is known of its date."""
    retrieved: Maybe[Day]
    """The day it was read."""
    flags: tuple[SourceFlag, ...] = ()
    """Its faults."""


class Cite(Record):
    """A source and the spot in it."""

    source: Ref
    """The source."""
    locator: Line | None = None
    """The line, point or section."""


ActKind = Literal["law", "cabinet_regulation", "binding_regulation", "council_decision", "rules"]


class LegalAct(Record):
    """A law, regulation or decision."""

    id: Id
    """Its id."""
    kind: Annotated[ActKind, word(*get_args(ActKind))]
    """What kind of act."""
    issuer: Text | None = None
    """Who adopted it."""
    number: Line | None = None
    """Its number, as "942"."""
    adopted: Maybe[Day]
    """The day of adoption."""
    title: Text
    """Its title, as the source gives it."""
    amended_by: tuple[Line, ...] = ()
    """Later acts that change it, as the source cites them."""
    in_force: Maybe[Line]
    """What is known of its being in force."""
    superseded_by: Maybe[Ref] | None = None
    """The act that took its place."""
    url: Maybe[Url]
    """Its address."""
    checked_on: Maybe[Day]
    """The day a person looked whether it is in force."""
    source: Ref
    """The source that cites it."""


ConceptKind = Literal["term", "target_group", "life_event", "abbreviation"]


class Concept(Record):
    """A word that pages explain, a group of people, or a situation of life."""

    id: Id
    """Its id."""
    kind: Annotated[ConceptKind, word(*get_args(ConceptKind))]
    """What kind of concept."""
    slug: Slug | None = None
    """Its address, for a life situation."""
    label: Text
    """Its name; for a life situation what a person would say."""
    alt_labels: tuple[Line, ...] = ()
    """Other names, among them those of old sources."""
    keywords: Sought = Field(default_factory=dict)
    """People's own words for it, in each language; the search knows them."""
    definition: Text | None = None
    """What it means, standard and easy."""
    advice: tuple[EasyLine, ...] = ()
    """For a life situation: what to do first, in easy sentences."""
    emergency: Flag = False
    """yes where emergency numbers stand first."""
    picture: Ref | None = None
    """Its picture."""
    sources: tuple[Cite, ...] = ()
    """Where the definition comes from."""


class EmergencyNumber(Record):
    """A number that helps at once."""

    id: Id
    """Its id."""
    number: Phone
    """The number."""
    name: Text
    """What it is called."""
    purpose: Text
    """When to call it."""
    hours: Text | None = None
    """When it answers, where the source says so."""
    cost: Text | None = None
    """What a call costs, where the source says so."""
    languages: tuple[Language, ...] = ()
    """Languages it is answered in, as language codes."""
    first: Flag = False
    """yes for the number that stands first."""
    situations: tuple[Ref, ...] = ()
    """Life situations it is for."""
    picture: Ref | None = None
    """Its picture."""
    source: Ref
    """The source."""
    as_of: Maybe[Day]
    """The day of the source."""


class Picture(Record):
    """A picture that stands for one concept, everywhere the same."""

    id: Id
    """The concept."""
    file: Line
    """The file beside the registry."""
    alt: Text
    """What the picture shows, for those who do not see it."""
    source: Line
    """Where the drawing comes from."""
    licence: Line
    """Its licence, as SPDX writes it."""
    author: Line
    """Who drew it."""


class PictureFile(Record):
    """The registry of pictures."""

    pictures: tuple[Picture, ...] = ()
    """Concepts and their pictures."""
