"""What some people pay for one service in several municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.findings import PersonView
from viegli.site.views.words import Anchor, Gap


@dataclass(frozen=True)
class Bar:
    """One municipality's price for a person."""

    town: Said
    kind: str
    """fee, ask, open or unknown."""
    prices: tuple[str, ...]
    """For one unit; of an ask all that are possible, of `open` the lowest and the highest."""
    total: str | None
    """For as much as the person counts."""
    clauses: str
    """The points that decide."""
    low: str
    """How far the lowest price goes, in hundredths of the picture's width."""
    high: str
    """How far the highest goes."""


@dataclass(frozen=True)
class ComparedView:
    """One person, and a bar for each municipality."""

    person: PersonView
    counted: tuple[Said, ...]
    """How much the total is for; none where nothing is counted."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class ComparedTown:
    """A municipality of the picture: its page, and from when its prices are."""

    name: Said
    link: Anchor | None
    """Its page of the service, where that is published in this language."""
    title: Said
    """What its price list calls the thing."""
    unit: Said
    since: str | None
    """The first day of its prices: `no 2026. gada 1. janvāra`."""
    valid_from_gap: Gap | None


@dataclass(frozen=True)
class ComparisonView:
    """Municipalities that price a service in the same unit."""

    unit: Said
    people: tuple[ComparedView, ...]
    towns: tuple[ComparedTown, ...]
    usual: tuple[Said, ...]
    """What is true of the people, unless something else is said."""
    on: str
    """The day of the prices: `2026. gada 20. novembrī`."""


@dataclass(frozen=True)
class ComparisonsView:
    """What can be compared of a service, and what cannot."""

    groups: tuple[ComparisonView, ...]
    apart: tuple[Anchor, ...]
    """Municipalities that price it otherwise: in other units, or several things."""
    silent: tuple[Anchor, ...]
    """Municipalities whose price is not known here."""
