"""A service: what it is, who can get it, what to do, what it costs."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.procedure import (
    Agreement,
    Document,
    OutcomeSet,
    ProcessingTime,
    Step,
)
from viegli.records.references import Cite
from viegli.records.scalars import Count, Day, Flag, Id, Line, Ref, Slug
from viegli.records.texts import Allowance, EasyLine, Listing, Sought, Text

Match = Literal["any", "all"]
LimitUnit = Literal["days", "nights", "months", "hours"]
Share = Literal["full", "part"]
FeeKind = Literal["free", "paid", "mixed", "covered"]
EasyState = Literal["draft", "linted", "tested"]
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


class Ages(Record):
    """An age range, as the source words it."""

    start: Count | None = None
    """The lowest age in years."""
    end: Count | None = None
    """The highest age in years, as the source's words have it ("līdz 18 gadu vecumam")."""


class Criterion(Record):
    """One condition for getting the service, or a group of conditions."""

    text: Text
    """The condition in words."""
    clause: Line | None = None
    """Its number in the source."""
    variant: Line | None = None
    """For which kind of the service it holds."""
    ages: Ages | None = None
    """The ages it names."""
    match: Annotated[Match, word(*get_args(Match))] = "all"
    """Whether one or all of the inner criteria must hold."""
    criteria: tuple[Criterion, ...] = ()
    """Inner criteria."""


class Eligibility(Record):
    """Who can get the service."""

    intro: Text | None = None
    """The condition that holds for everybody."""
    match: Annotated[Match, word(*get_args(Match))] = "any"
    """Whether one or all of the criteria must hold."""
    criteria: tuple[Criterion, ...] = ()
    """The criteria."""
    open: Flag = False
    """yes where the source's list is open ("and others")."""
    easy: tuple[EasyLine, ...] = ()
    """Who can get it, in easy sentences: the whole easy section."""


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


Payer = Literal["state", "municipality", "client", "family", "eu"]


class Funding(Record):
    """Who pays for the service."""

    payer: Annotated[Payer, word(*get_args(Payer))]
    """Who pays."""
    share: Annotated[Share, word(*get_args(Share))] | None = None
    """All or part of it, where the source says."""
    text: Text
    """In words."""
    condition: Text | None = None
    """For whom or when."""


class Fee(Record):
    """What the person pays."""

    kind: Maybe[Annotated[FeeKind, word(*get_args(FeeKind))]]
    """free, paid, mixed (some pay, some do not) or covered (somebody else pays all)."""
    text: Text
    """In words; the easy sentences are the whole easy section beside the figures."""
    exempt: tuple[Text, ...] = ()
    """Who does not pay."""
    tariffs: tuple[Ref, ...] = ()
    """The tariffs that set the price."""


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


class Review(Record):
    """Who keeps the record."""

    owner: Maybe[Line]
    """A role, never a person."""
    confirmed: Maybe[Day]
    """The day the owner confirmed it."""
    next: Maybe[Day]
    """The day it is to be confirmed again."""


class EasyOf(Record):
    """The standard texts that easy texts were compared with, as `viegli easy --compared` writes."""

    what: Line | None = None
    """Fingerprint of the summary."""
    who: Line | None = None
    """Fingerprint of who can get the service."""
    cost: Line | None = None
    """Fingerprint of the price in words."""
    do: Line | None = None
    """Fingerprint of the steps and times."""
    bring: Line | None = None
    """Fingerprint of the documents."""


class EasyStatus(Record):
    """How far the easy text has come."""

    status: Annotated[EasyState, word(*get_args(EasyState))]
    """draft, linted (by program), tested (with readers)."""
    tested_by: Line | None = None
    """A group or organisation, never readers' names."""
    tested_on: Day | None = None
    """The day."""
    of: EasyOf | None = None
    """The standard texts it was compared with; a command writes it."""
    allow: tuple[Allowance, ...] = ()
    """Rules of easy language that `viegli easy` lets pass on the whole page."""


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
