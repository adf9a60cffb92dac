"""Tariffs as tables: every point of the price list, in the list's own order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from viegli.catalogue import coming, fee_on
from viegli.catalogue.tariffs import assumed
from viegli.records import Ask, Band, Exempt, Point, Tariff, Tier
from viegli.site import views
from viegli.site.points import anchor, order
from viegli.site.price_matrices import price_matrix
from viegli.site.teller import Teller


def table(tell: Teller, tariff: Tariff) -> views.PriceTable:
    """One tariff."""
    points = sorted(_points(tell, tariff), key=lambda point: order(point.clause))
    return views.PriceTable(
        title=tell.say(tariff.title),
        points=tuple(points),
        assumptions=tuple(tell.say(tell.shelf.assumptions[name].text) for name in assumed(tariff)),
        notes=tell.all(tariff.notes),
        clause=tariff.clause,
        heading=tell.maybe(tariff.heading),
        anchor=tariff.id.replace("_", "-"),
        matrix=price_matrix(tell, tariff),
    )


def once(tell: Teller, tables: Sequence[views.PriceTable]) -> tuple[views.PriceTable, ...]:
    """The tables of one price list, each point in one of them; the others say where it stands."""
    home = {
        point.clause: max(
            (each for each in tables if any(one.clause == point.clause for one in each.points)),
            key=lambda each: _kinship(each, point.clause or ""),
        )
        for one_table in tables
        for point in one_table.points
        if point.clause
    }
    return tuple(replace(each, points=_here(tell, each, home)) for each in tables)


def apart(tables: Iterable[views.PriceTable]) -> tuple[views.PriceTable, ...]:
    """The tables of one page, each id at the first point that has it."""
    seen: set[str] = set()
    return tuple(replace(each, points=tuple(_apart(each, seen))) for each in tables)


def _apart(one: views.PriceTable, seen: set[str]) -> Iterator[views.PricePoint]:
    for point in one.points:
        yield replace(point, anchor="") if point.anchor in seen else point
        seen.add(point.anchor)


def grouped(tables: Iterable[views.PriceTable]) -> tuple[views.PriceGroup, ...]:
    """The tables of one price list, those under one heading together."""
    found: dict[tuple[str | None, str], list[views.PriceTable]] = {}
    for one in tables:
        under = (one.clause, one.heading.text) if one.heading else (None, one.anchor)
        found.setdefault(under, []).append(one)
    return tuple(
        views.PriceGroup(
            clause=first.clause,
            title=first.heading or first.title,
            headed=first.heading is not None,
            tables=(first, *rest),
            anchor=anchor(first.clause) if rest else first.anchor,
        )
        for first, *rest in found.values()
    )


def _kinship(one: views.PriceTable, clause: str) -> int:
    """How many leading numbers a point shares with the table's prices."""
    wanted = order(clause)
    shared = [_shared(order(point.clause), wanted) for point in one.points if point.price]
    return max(shared, default=0)


def _shared(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 99)


def _here(
    tell: Teller, one: views.PriceTable, home: Mapping[str, views.PriceTable]
) -> tuple[views.PricePoint, ...]:
    points = []
    for point in one.points:
        if point.clause is None or home[point.clause] is one:
            points.append(point)
        elif point.depth == 0 and point.clause:
            words = tell.forms.words.ui("Kas nemaksā: {clause} punkts", clause=point.clause)
            text = tell.own(words)
            points.append(
                replace(point, clause=None, text=text, kind="see", target=point.anchor, anchor="")
            )
    return tuple(points)


def _points(tell: Teller, tariff: Tariff) -> Iterator[views.PricePoint]:
    for exempt in tariff.exempt:
        yield from _exempt(tell, exempt)
    for tier in tariff.tiers:
        yield _priced(tell, tariff, tier, "tier")
        yield from _cases(tell, tier.clauses, "case")
    for band in tariff.bands:
        yield _priced(tell, tariff, band, "band")
    for ask in tariff.asks:
        yield _ask(tell, ask)
    if tariff.otherwise:
        yield _priced(tell, tariff, tariff.otherwise, "otherwise")


def _priced(tell: Teller, tariff: Tariff, row: Tier | Band, kind: str) -> views.PricePoint:
    later, forms = coming(row, tell.scene.today), tell.forms
    return views.PricePoint(
        clause=row.clause,
        text=tell.say(row.text),
        unit=tell.say(tariff.unit_label),
        price=_price(tell, row),
        kind=kind,
        soon=f"{forms.since(later.start)}: {forms.money(later.value)}" if later else None,
        anchor=anchor(row.clause),
    )


def _price(tell: Teller, row: Tier | Band) -> str | None:
    """The price of the day in words, or that it is not known; none where a point has no price."""
    fee = fee_on(row, tell.scene.today)
    if fee is not None:
        return tell.forms.money(fee)
    return tell.forms.words.ui("Cena vēl nav zināma") if row.fee else None


def _exempt(tell: Teller, exempt: Exempt) -> Iterator[views.PricePoint]:
    yield views.PricePoint(
        clause=exempt.clause,
        text=tell.say(exempt.text),
        unit=None,
        price=None,
        kind="exempt",
        anchor=anchor(exempt.clause),
    )
    yield from _cases(tell, exempt.clauses, "exempt_case")


def _cases(tell: Teller, points: Iterable[Point], kind: str) -> Iterator[views.PricePoint]:
    for point in points:
        yield views.PricePoint(
            clause=point.clause,
            text=tell.say(point.text),
            unit=None,
            price=None,
            kind=kind,
            note=tell.maybe(point.note),
            depth=1,
            anchor=anchor(point.clause),
        )


def _ask(tell: Teller, ask: Ask) -> views.PricePoint:
    return views.PricePoint(
        clause=ask.clause,
        text=tell.say(ask.text or ask.ask),
        unit=None,
        price=None,
        kind="ask",
        note=tell.say(ask.ask) if ask.text else None,
        anchor=anchor(ask.clause),
    )
