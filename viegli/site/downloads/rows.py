"""The rows of a price list: one for each price and each case, in the list's own order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from viegli.catalogue import Shelf
from viegli.fees.terms import dated
from viegli.fees.versions import first_day, last_day
from viegli.records import Band, Condition, Exempt, Tariff, Tier, Wording
from viegli.site.points import order


@dataclass(frozen=True)
class Row:
    """A price, an exemption or a question to the office, of one tariff."""

    tariff: Tariff
    clause: str | None
    kind: str
    """price, free, ask, or worksheet: worked out for each person."""
    text: Wording
    """The words of the point, or of the heading that its cases stand under."""
    who: Wording | None = None
    """The words of the case."""
    given: Condition | None = None
    """When it holds, as this site reads it; none where nothing else holds, or always."""
    rest: bool = False
    """Whether it holds for everybody whom no other price is for."""
    frees: tuple[str, ...] = ()
    """The points that an exemption frees from."""
    up_to: int | None = None
    """The last unit that a price by quantity holds for."""
    after: int | None = None
    """The unit after which it begins."""
    amount: Decimal | None = None
    start: str | None = None
    """The first day, where it is known."""
    end: str | None = None
    """The last day, where there is one."""
    source: str | None = None
    """The source of the amount, where it is another than the price list's."""


def rows(shelf: Shelf, price_list: str) -> list[Row]:
    """The rows of a price list."""
    tariffs = [one for one in shelf.tariffs.values() if one.price_list == price_list]
    found = [row for one in tariffs for row in rows_of(one, shelf)]
    return sorted(found, key=lambda row: order(row.clause))


def rows_of(tariff: Tariff, shelf: Shelf) -> Iterator[Row]:
    """The rows of a tariff."""
    start, end = first_day(tariff, shelf), last_day(tariff, shelf)
    for row in undated(tariff):
        yield replace(row, start=row.start or written(start), end=row.end or (written(end)))


def written(day: date | None) -> str | None:
    """A day as data."""
    return str(day) if day else None


def undated(tariff: Tariff) -> Iterator[Row]:
    """The rows, with the days of those prices that have their own."""
    for exempt in tariff.exempt:
        yield from exempted(tariff, exempt)
    for tier in tariff.tiers:
        yield from tiered(tariff, tier)
    after: int | None = None
    for band in tariff.bands:
        base = Row(tariff, band.clause, "price", band.text, given=band.given)
        yield from priced(replace(base, up_to=band.up_to, after=after), band)
        after = band.up_to
    for ask in tariff.asks:
        words = ask.text or ask.ask
        yield Row(tariff, ask.clause, "ask", words, ask.ask if ask.text else None, ask.given)
    if tariff.otherwise:
        for row in tiered(tariff, tariff.otherwise):
            yield replace(row, rest=True)


def exempted(tariff: Tariff, exempt: Exempt) -> Iterator[Row]:
    """A row for each case in which nothing is paid."""
    for point in exempt.clauses:
        base = Row(tariff, point.clause, "free", exempt.text, point.text, point.given)
        yield replace(base, frees=exempt.of, amount=Decimal("0.00"))


def tiered(tariff: Tariff, tier: Tier) -> Iterator[Row]:
    """A row for each case of a price, or one for the price."""
    cases: Iterable[Row] = [
        Row(tariff, point.clause, "price", tier.text, point.text, point.given)
        for point in tier.clauses
    ] or [Row(tariff, tier.clause, "price", tier.text, given=tier.given)]
    for case in cases:
        if tier.ask:
            yield replace(case, kind="ask", who=case.who or differing(tier))
        elif tier.worksheet:
            yield replace(case, kind="worksheet")
        else:
            yield from priced(case, tier)


def differing(tier: Tier) -> Wording | None:
    """Why the office is asked, where that is not the point's own text."""
    return tier.ask if tier.ask != tier.text else None


def priced(row: Row, point: Tier | Band) -> Iterator[Row]:
    """The row with its amount; where the price has dates, a row for each."""
    if not isinstance(point.fee, tuple):
        yield replace(row, amount=point.fee)
        return
    for fee, (start, end, _) in zip(point.fee, dated(point.fee), strict=True):
        yield replace(row, amount=fee.value, start=start, end=end, source=fee.source)
