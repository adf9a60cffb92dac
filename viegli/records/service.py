"""A service: what it is, who can get it, what to do, what it costs."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.eligibility import Eligibility
from viegli.records.payment import Fee, Funding
from viegli.records.procedure import (
    Agreement,
    Document,
    OutcomeSet,
    ProcessingTime,
    Step,
)
from viegli.records.references import Cite
from viegli.records.scalars import Count, Day, Flag, Id, Line, Ref, Slug
from viegli.records.texts import Listing, Sought, Text
from viegli.records.upkeep import EasyStatus, Review

LimitUnit = Literal["days", "nights", "months", "hours"]
Section = Literal[
    "eligibility",
    "outcomes",
    "processing_time",
    "legal_basis",
    "where",
    "documents",
    "price",
    "contacts",
]


class Limit(Record):
    """How much or how long at most."""

    what: Text
    """What is limited."""
    max: Count
    """The greatest number."""
    unit: Annotated[LimitUnit, word(*get_args(LimitUnit))]
    """Of what."""
    note: Text | None = None
    """When it can be longer."""


class Statistic(Record):
    """A figure about the service that will change."""

    text: Text
    """The sentence; `{value}` stands for the figure."""
    value: Count | None = None
    """The figure, where there is one."""
    as_of: Maybe[Day]
    """Of which day."""


class Account(Record):
    """What another source says of the same matter. Both are kept; nothing is merged silently."""

    section: Annotated[Section, word(*get_args(Section))]
    """The section of the page it belongs to."""
    source: Ref
    """The source."""
    text: Text
    """What it says."""


class Service(Record):
    """A service, with everything that its pages say."""

    id: Id
    """Its id."""
    slug: Slug
    """Its address."""
    name: Text
    """Its name."""
    alt_names: tuple[Line, ...] = ()
    """Other names."""
    keywords: Sought = Field(default_factory=dict)
    """People's own words for what they need, in each language; the search knows them."""
    summary: Text
    """What it is: one or two sentences; the easy sentences are the easy page's first section."""
    purpose: tuple[Text, ...] = ()
    """What it is for."""
    sector: Text | None = None
    """The field it belongs to."""
    functions: Listing | None = None
    """What is done for the person."""
    includes: Listing | None = None
    """What is there."""
    setting: Text | None = None
    """Where it takes place: at home, in a centre."""
    duration_modes: tuple[Text, ...] = ()
    """For how long it can be had."""
    limits: tuple[Limit, ...] = ()
    """Limits of time and amount."""
    audience: Listing | None = None
    """The groups it is meant for."""
    recipient_kind: Text | None = None
    """Who can receive it: a natural person, a family."""
    eligibility: Maybe[Eligibility]
    """Who can get it."""
    contraindications: Listing | None = None
    """When it is refused for reasons of health or behaviour."""
    who_can_apply: Text | None = None
    """Who may apply."""
    application_required: Flag | None = None
    """no where people can come without applying."""
    procedure: Ref | None = None
    """The shared procedure that gives steps, documents and times not written here."""
    documents: Maybe[tuple[Document, ...]] | None = None
    """What to bring."""
    steps: Maybe[tuple[Step, ...]] | None = None
    """What to do, in order."""
    processing_time: Maybe[tuple[ProcessingTime, ...]] | None = None
    """How long a decision takes."""
    outcomes: tuple[OutcomeSet, ...] = ()
    """What can be decided; one set for each source that says it differently."""
    agreement: Agreement | None = None
    """The contract."""
    appeal: Maybe[Text] | None = None
    """How to disagree."""
    funding: tuple[Funding, ...] = ()
    """Who pays for it."""
    fee: Fee | None = None
    """What the person pays."""
    support_for_family: Text | None = None
    """Help for the family."""
    legal_basis: Maybe[tuple[Ref, ...]] | None = None
    """The acts it rests on."""
    life_events: tuple[Ref, ...] = ()
    """Situations of life it helps in."""
    related: tuple[Ref, ...] = ()
    """Other services worth knowing."""
    glossary: tuple[Ref, ...] = ()
    """The words its pages explain."""
    facts: tuple[Statistic, ...] = ()
    """Figures about it."""
    accounts: tuple[Account, ...] = ()
    """What another source says of the same."""
    picture: Ref | None = None
    """Its pictogram."""
    locked: tuple[Line, ...] = ()
    """Fields that a municipality may not override."""
    review: Review | None = None
    """Who keeps the record."""
    easy: EasyStatus
    """How far its easy text has come."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where its facts come from."""
