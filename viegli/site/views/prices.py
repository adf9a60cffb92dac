"""Prices: tables with the points of the price list, and who pays."""

from __future__ import annotations

from dataclasses import dataclass, field

from viegli.language import Said
from viegli.site.views.calculator import Calculator
from viegli.site.views.matrices import PriceMatrix
from viegli.site.views.words import Anchor, Gap


@dataclass(frozen=True)
class PricePoint:
    """A row of a price table."""

    clause: str | None
    text: Said
    unit: Said | None
    """None on rows without a price of their own."""
    price: str | None
    """In words; None where the row has none."""
    soon: str | None = field(default=None, kw_only=True)
    """The price that is known to follow, and from when."""
    kind: str
    """tier | case | exempt | exempt_case | band | ask | otherwise | see"""
    note: Said | None = None
    depth: int = 0
    """1 for cases below a point."""
    anchor: str = ""
    """The id of the row."""
    target: str = ""
    """The id of the row that a `see` row leads to."""


@dataclass(frozen=True)
class PriceTable:
    """One tariff as a table."""

    title: Said
    points: tuple[PricePoint, ...]
    assumptions: tuple[Said, ...]
    notes: tuple[Said, ...]
    clause: str | None = None
    heading: Said | None = None
    anchor: str = ""
    """The id of the table's part of a page."""
    matrix: PriceMatrix | None = None
    """The same by its deciding questions, where there are two or more."""


@dataclass(frozen=True)
class PriceGroup:
    """Neighbouring tables under one heading of the price list."""

    clause: str | None
    title: Said
    """The heading, or the title of the only table."""
    headed: bool
    """Whether the tables have titles of their own below it."""
    tables: tuple[PriceTable, ...]
    anchor: str


@dataclass(frozen=True)
class Payment:
    """What the person pays."""

    kind: str | None
    """free, paid, mixed, covered; None where unknown."""
    text: Said
    gap: Gap | None
    exempt: tuple[Said, ...]
    tables: tuple[PriceTable, ...]
    price_list: Anchor | None
    calculator: Calculator | None
    """Where the tariffs can be worked out."""


@dataclass(frozen=True)
class PayerView:
    """Who pays for the service."""

    payer: str
    """state, municipality, client, family, eu."""
    share: str | None
    """full | part"""
    text: Said
    condition: Said | None
