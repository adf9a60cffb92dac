"""What is found in a price list, for its municipality."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.frame import Frame
from viegli.site.views.words import Anchor


@dataclass(frozen=True)
class PointLink:
    """A point of the price list."""

    clause: str
    href: str
    """Its row in the price list."""


@dataclass(frozen=True)
class PersonView:
    """A person in words."""

    parts: tuple[Said, ...]
    """What is told of them, in the order of the questions."""
    points: tuple[PointLink, ...] = ()
    """The points that decide for them, where they are told."""


@dataclass(frozen=True)
class FoundView:
    """One thing that is found."""

    what: str
    """As viegli.fees.findings names it."""
    points: tuple[PointLink, ...]
    under: tuple[PointLink, ...]
    """The points above those."""
    amounts: tuple[str, ...]
    people: tuple[PersonView, ...]
    count: int
    of: int
    about: Said | None
    """The question or the amount that it is about."""
    answers: tuple[Said, ...]
    """The answers that it is about."""
    texts: tuple[Said, ...]
    """What the records say."""
    until: str | None
    """The last day of an amount: `līdz 2026. gada 31. decembrim`."""
    cut_off: bool
    places: tuple[str, ...]
    """The lines of the records in each file: `data/tariffs.yaml:9, 12`."""
    inner: tuple[FoundView, ...] = ()
    """The cases of which this is the sum."""


@dataclass(frozen=True)
class FoundIn:
    """What is found in one tariff; in the list as a whole where there is no title."""

    title: Said | None
    found: tuple[FoundView, ...]


@dataclass(frozen=True)
class FoundGroup:
    """What is found of one kind, and what the municipality may do about it."""

    id: str
    count: int
    tariffs: tuple[FoundIn, ...]


@dataclass(frozen=True)
class FindingsView:
    """The findings page of a price list."""

    frame: Frame
    municipality: Said
    title: Said
    """The price list's heading."""
    prices: Anchor | None
    on: str
    """The day of the check: `2026. gada 20. novembrī`."""
    groups: tuple[FoundGroup, ...]
    usual: tuple[Said, ...]
    """What is true of the people told of, unless something else is said."""
