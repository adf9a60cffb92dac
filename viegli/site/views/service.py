"""The standard page of a service."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.applying import (
    Contract,
    Decisions,
    Desk,
    DocumentView,
    LinkView,
    StepView,
    TimeView,
)
from viegli.site.views.comparison import ComparisonsView
from viegli.site.views.frame import Frame
from viegli.site.views.places import Address, Call, ContactView, Emergency, OrganisationView, Week
from viegli.site.views.prices import PayerView, Payment
from viegli.site.views.references import (
    AccountView,
    ActView,
    AlertView,
    ReviewView,
    SourceView,
)
from viegli.site.views.words import (
    Anchor,
    Bullets,
    Denied,
    Gap,
    Image,
    LeafletLink,
    TermView,
)


@dataclass(frozen=True)
class CriterionView:
    """A condition, or a group of them."""

    text: Said
    match: str
    """any | all: how the inner conditions count."""
    criteria: tuple[CriterionView, ...]
    clause: str | None = None


@dataclass(frozen=True)
class Whom:
    """For whom the service is."""

    intro: Said | None
    match: str
    """any | all"""
    criteria: tuple[CriterionView, ...]
    open: bool


@dataclass(frozen=True)
class FactView:
    """A figure that will change."""

    text: Said
    as_of: str | None
    gap: Gap | None


@dataclass(frozen=True)
class LimitView:
    """A limit in words: what, and how much at most."""

    what: Said
    up_to: str
    note: Said | None


@dataclass(frozen=True)
class ServiceView:
    """The standard page of a service: a municipality's, or the national one."""

    frame: Frame
    name: Said
    national: bool
    municipality: Said | None
    in_municipality: Said | None
    """Jelgavā"""
    image: Image | None
    status: str
    """active, paused, not_offered, ended; active for the national page."""
    status_reason: Said | None
    alerts: tuple[AlertView, ...]
    call: Call
    emergency: tuple[Emergency, ...]
    """Numbers for danger, where the service helps in it."""
    alt_names: tuple[str, ...]
    summary: Said
    # for whom
    recipient_kind: Said | None
    whom: Whom | None
    whom_gap: Gap | None
    audience: Bullets | None
    contraindications: Bullets | None
    area: Said | None
    # how
    who_can_apply: Said | None
    application_required: bool | None
    steps: tuple[StepView, ...]
    steps_gap: Gap | None
    desks: tuple[Desk, ...]
    unit: Said | None
    e_service: LinkView | Gap | Denied | None
    forms: tuple[LinkView, ...]
    forms_gap: Gap | Denied | None
    # what you need
    documents: tuple[DocumentView, ...]
    documents_open: bool
    documents_gap: Gap | Denied | None
    # what you get
    purpose: tuple[Said, ...]
    sector: Said | None
    setting: Said | None
    functions: Bullets | None
    includes: Bullets | None
    support_for_family: Said | None
    facts: tuple[FactView, ...]
    # times
    times: tuple[TimeView, ...]
    times_gap: Gap | None
    outcomes: tuple[Decisions, ...]
    duration_modes: tuple[Said, ...]
    limits: tuple[LimitView, ...]
    # price
    payment: Payment | None
    payers: tuple[PayerView, ...]
    comparison: ComparisonsView | None
    """On national pages: what people pay in different municipalities."""
    # where
    provider: OrganisationView | None
    provider_gap: Gap | Denied | None
    places: tuple[Address, ...]
    places_gap: Gap | Denied | None
    weeks: tuple[Week, ...]
    hours_gap: Gap | Denied | None
    languages: str | None
    """Languages spoken, in words."""
    languages_gap: Gap | Denied | None
    # terms
    contract: Contract | None
    appeal: Said | None
    appeal_gap: Gap | Denied | None
    # contacts
    authority: OrganisationView | None
    authority_gap: Gap | Denied | None
    contacts: tuple[ContactView, ...]
    # legal basis
    acts: tuple[ActView, ...]
    acts_gap: Gap | Denied | None
    links: tuple[LinkView, ...]
    # reviewed
    review: ReviewView | None
    sources: tuple[SourceView, ...]
    # everywhere
    accounts: dict[str, tuple[AccountView, ...]]
    """By section: eligibility, outcomes, processing_time, legal_basis, where, documents …"""
    glossary: tuple[TermView, ...]
    related: tuple[Anchor, ...]
    situations: tuple[Anchor, ...]
    offered_by: tuple[Anchor, ...]
    """On a national page: the municipalities' pages of this service."""
    not_offered_by: tuple[Anchor, ...]
    """On a national page: municipalities (their homes) of which no source is known."""
    national_page: Anchor | None
    """On a municipality's page: the national page of the service."""
    leaflet: LeafletLink | None = None
