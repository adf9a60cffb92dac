"""A leaflet: the easy page of a service, on one or two sides of A4."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.applying import EasyDocument
from viegli.site.views.easy_service import EasyServiceView
from viegli.site.views.words import EasySentence


@dataclass(frozen=True)
class PaperGroup:
    """Papers with which one does the same."""

    action: str
    """show, submit, submit_copy, show_original_and_copy."""
    papers: tuple[EasyDocument, ...]


@dataclass(frozen=True)
class DataSource:
    """Where facts of the leaflet come from."""

    publisher: Said
    dated: str | None
    """The day; none where the source has no date."""


@dataclass(frozen=True)
class LeafletView:
    """What a leaflet says beside what its page says."""

    page: EasyServiceView
    lang: str
    title: str
    description: str
    site_name: str
    sample: bool
    address: str | None
    """The address of the page; none where the site has no address yet."""
    shown_address: str | None
    """The address for people who type it."""
    qr: str | None
    """The address as a QR code: the `data:` address of an SVG."""
    papers: tuple[PaperGroup, ...]
    what_in_short: tuple[EasySentence, ...]
    cost_in_short: tuple[EasySentence, ...]
    hours_gap: bool
    """No source says when it is open."""
    sources: tuple[DataSource, ...]
    unread: bool
    """Some text is a translation that no person has read yet."""
    outdated: bool
    missing: bool


@dataclass(frozen=True)
class Shape:
    """How a leaflet is set, so that it fits on its sheet."""

    density: str
    """roomy, close, tight."""
    cost_in_short: bool = False
    what_in_short: bool = False
    steps_in_short: bool = False
