"""Price list, glossary, sources and open questions, accessibility statement."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.frame import Frame
from viegli.site.views.places import Call
from viegli.site.views.prices import PriceGroup
from viegli.site.views.references import ActView, OpenQuestion, SourceView
from viegli.site.views.words import Anchor, Denied, Gap, Phone, TermView


@dataclass(frozen=True)
class DownloadView:
    """A file to take away."""

    href: str
    kind: str
    """CSV or JSON."""
    size: str
    """As `12 kB`."""


@dataclass(frozen=True)
class PriceListView:
    """A municipality's price list."""

    frame: Frame
    municipality: Said
    call: Call
    title: Said
    institution: Said
    section: str | None
    columns: tuple[Said, ...]
    currency: str
    footnotes: tuple[Said, ...]
    footnotes_gap: Gap | Denied | None
    valid_from: str | None
    valid_from_gap: Gap | Denied | None
    acts: tuple[ActView, ...]
    acts_gap: Gap | Denied | None
    annex: Said | None
    ends: Said | None
    raw: tuple[str, ...]
    groups: tuple[PriceGroup, ...]
    services: dict[str, Anchor]
    """By the table's title text: the page of the service it prices."""
    sources: tuple[SourceView, ...]
    downloads: tuple[DownloadView, ...]
    findings: Anchor | None
    """The page for the municipality."""


@dataclass(frozen=True)
class GlossaryView:
    """The glossary, standard and easy."""

    frame: Frame
    terms: tuple[TermView, ...]
    groups: tuple[TermView, ...]
    """Groups of people."""


@dataclass(frozen=True)
class SourceGroup:
    """The sources of one folder."""

    title: Said | None
    """The municipality; None for the national ones."""
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """The open questions of one folder."""

    title: Said | None
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True)
class SourcesView:
    """Sources and open questions."""

    frame: Frame
    groups: tuple[SourceGroup, ...]
    acts: tuple[ActView, ...]
    questions: tuple[QuestionGroup, ...]


@dataclass(frozen=True)
class StatementView:
    """An accessibility statement: the site's own, or a municipality's."""

    frame: Frame
    own: bool
    """The makers' statement about this site."""
    institution: Said | None
    site_url: str
    status: str | None
    """full | partial | none"""
    faults: tuple[Said, ...]
    method: Said | None
    assessed_by: Said | None
    assessed_on: str | None
    phone: Phone | None
    phone_gap: Gap | Denied | None
    email: str | None
    email_gap: Gap | Denied | None
    gap: Gap | Denied | None
    """Why a municipality's statement is not known."""
