"""Pages that lead to services."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.applying import ProcedureView
from viegli.site.views.frame import Frame
from viegli.site.views.places import Call, ContactView, Emergency, OrganisationView
from viegli.site.views.references import SourceView
from viegli.site.views.words import Anchor, EasySentence, Image, Phone


@dataclass(frozen=True)
class HomeView:
    """Home, standard and easy."""

    frame: Frame
    emergency: tuple[Emergency, ...]
    municipalities: tuple[Anchor, ...]
    situations: tuple[Anchor, ...]
    services: Anchor
    """The index of services."""
    glossary: Anchor


@dataclass(frozen=True)
class MunicipalityView:
    """A municipality's home, standard and easy."""

    frame: Frame
    name: Said
    in_municipality: Said
    authority: Said
    intro: Said | None
    easy_intro: tuple[EasySentence, ...]
    call: Call
    contacts: tuple[ContactView, ...]
    office: OrganisationView
    services: tuple[Anchor, ...]
    """Its services; note = the summary (standard) or the first easy sentence."""
    not_offered: tuple[Anchor, ...]
    """National pages of services of which no local source is known."""
    prices: tuple[Anchor, ...]
    emergency: tuple[Emergency, ...]
    situations: tuple[Anchor, ...]


@dataclass(frozen=True)
class SituationGroup:
    """The services of one municipality."""

    municipality: Anchor
    services: tuple[Anchor, ...]
    phone: Phone | None


@dataclass(frozen=True)
class SituationView:
    """A situation of life, standard and easy."""

    frame: Frame
    title: Said
    text: Said | None
    image: Image | None
    urgent: bool
    emergency: tuple[Emergency, ...]
    advice: tuple[EasySentence, ...]
    groups: tuple[SituationGroup, ...]
    """One for each municipality that has a service for it."""
    national: tuple[Anchor, ...]
    """National pages of services for it."""
    others: tuple[SituationGroup, ...]
    """One for each municipality of which no service for it is known."""


@dataclass(frozen=True)
class ServicesView:
    """The index of services in general, standard and easy."""

    frame: Frame
    statements: tuple[Said, ...]
    easy: tuple[EasySentence, ...]
    listed: tuple[Anchor, ...]
    """The services that the source lists, in its order; note = summary."""
    more: Said | None
    others: tuple[Anchor, ...]
    """The other base services."""
    most_requested: Anchor | None
    most_requested_text: Said | None
    procedure: ProcedureView | None
    sources: tuple[SourceView, ...]
    municipalities: tuple[Anchor, ...]


@dataclass(frozen=True)
class LostView:
    """404."""

    frame: Frame
    emergency: tuple[Emergency, ...]
    municipalities: tuple[Anchor, ...]
    services: Anchor
