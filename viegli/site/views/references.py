"""What pages rest on: acts, sources, words, reviews, notices."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.words import Anchor, Gap


@dataclass(frozen=True)
class ActView:
    """A legal act."""

    title: Said
    cite: str
    """Issuer, kind, number and date in words."""
    href: str | None
    gap: Gap | None
    amended_by: tuple[str, ...]
    in_force: Said | None
    in_force_gap: Gap | None
    checked: str | None
    source: Anchor | None
    lang: str = "lv"


@dataclass(frozen=True)
class AccountView:
    """What another source says of the same."""

    source: Anchor
    text: Said


@dataclass(frozen=True)
class ReviewView:
    """Who keeps the record, and when it was confirmed."""

    owner: Said | None
    owner_gap: Gap | None
    confirmed: str | None
    confirmed_gap: Gap | None
    next: str | None
    next_gap: Gap | None


@dataclass(frozen=True)
class FlagView:
    """A fault of a source."""

    text: Said
    where: Said | None
    quote: str | None


@dataclass(frozen=True)
class SourceView:
    """A document that facts come from."""

    title: Said
    publisher: Said
    href: str | None
    url_gap: Gap | None
    dated: str | None
    dated_gap: Gap | None
    dated_note: Said | None
    retrieved: str | None
    flags: tuple[FlagView, ...]
    anchor: str
    """The id of the entry on the sources page."""
    locator: Said | None = None


@dataclass(frozen=True)
class AlertView:
    """A notice."""

    text: Said
    start: str
    end: str | None


@dataclass(frozen=True)
class OpenQuestion:
    """A thing that no source says, and where it is missing."""

    why: Said
    kind: str
    page: Anchor | None
    source: Anchor | None
