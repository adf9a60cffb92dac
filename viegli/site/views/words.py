"""What the words of a page are made of: texts, links, gaps, lists, easy sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viegli.language import Said


@dataclass(frozen=True)
class Image:
    """A picture beside words: it never carries meaning alone, so its alt text is empty in place."""

    src: str
    alt: str
    """What it shows; for the picture list, not for use beside words."""


@dataclass(frozen=True)
class Anchor:
    """A link."""

    text: Said
    href: str
    image: Image | None = None
    note: Said | None = None
    """What stands under the link."""


@dataclass(frozen=True)
class Phone:
    """A telephone."""

    text: str
    """In groups for reading."""
    href: str
    purpose: Said | None = None


@dataclass(frozen=True)
class LeafletLink:
    """The link from a page to the leaflet about the same."""

    href: str
    size: str
    """How big the file is, in words: 48 kB."""


@dataclass(frozen=True)
class Gap:
    """What no source says. `why` says what is missing."""

    why: Said
    kind: str
    """not_said, link_lost, truncated, footnote_missing, no_date, garbled."""
    gap: Literal[True] = True


@dataclass(frozen=True)
class Denied:
    """What the source says does not exist."""

    said: Said | None
    """The source's own word."""
    denied: Literal[True] = True


@dataclass(frozen=True)
class EasySentence:
    """One block of an easy page."""

    text: Said
    image: Image | None = None
    items: tuple[Said, ...] = ()
    heading: Said | None = None
    """A question above it."""
    terms: tuple[TermView, ...] = ()
    """Hard words that the page uses here first."""


@dataclass(frozen=True)
class TermView:
    """A word of the glossary."""

    label: Said
    standard: Said | None
    easy: tuple[EasySentence, ...]
    alt_labels: tuple[str, ...]
    image: Image | None
    anchor: str
    """The id of the entry."""
    href: str
    """The entry's address."""
    sources: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class EasySection:
    """A section of an easy page."""

    lines: tuple[EasySentence, ...]
    """Empty where the easy text is still missing: the template says so, with the telephone."""
    image: Image | None = None
    """The section's picture, where the first line has none."""


@dataclass(frozen=True)
class Bullets:
    """A list in words."""

    items: tuple[Said, ...]
    intro: Said | None = None
    open: bool = False
    """The source ends with "and others" or "for example": the template says so."""
    note: Said | None = None
