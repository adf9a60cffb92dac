"""The answers and the prices of a table by deciding questions, in words."""

from __future__ import annotations

from collections.abc import Iterable

from viegli.fees.evaluate.numbers import FAR, Number, Range, show
from viegli.fees.matrices import Cell, Region
from viegli.language import Said
from viegli.records import Fact
from viegli.site import views
from viegli.site.teller import Teller


def answered(tell: Teller, name: str, regions: Iterable[Region]) -> views.Answered:
    """The answers to a question that are meant."""
    fact, listed = tell.shelf.facts[name], list(regions)
    numbers = [one for one in listed if isinstance(one, Range)]
    words = [_option(tell, fact, str(one[0])) for one in listed if not isinstance(one, Range)]
    words += [tell.own(stretch(tell, fact, one)) for one in joined(fact, numbers)]
    return views.Answered(tell.say(fact.question), tuple(words), fact.type == "yes_no")


def _option(tell: Teller, fact: Fact, known: str) -> Said:
    if fact.type == "yes_no":
        ui = tell.forms.words.ui
        return tell.own(ui("Jā") if known == "yes" else ui("Nē"))
    return tell.say(next(one.label for one in fact.options if one.id == known))


def joined(fact: Fact, found: list[Range]) -> list[Range]:
    """The stretches, those that follow each other as one."""
    kept: list[Range] = []
    for one in found:
        if kept and (one.low - kept[-1].high) * 10**fact.decimals == 1:
            kept[-1] = Range(kept[-1].low, one.high)
        else:
            kept.append(one)
    return kept


def stretch(tell: Teller, fact: Fact, one: Range) -> str:
    """The numbers of a stretch, as `no 780,01 € līdz 1560,00 €`."""
    ui, low = tell.forms.words.ui, _number(tell, fact, one.low)
    if one.low == one.high:
        return low
    if one.high > FAR:
        return ui("no {from}", **{"from": low})
    high = _number(tell, fact, one.high)
    if one.low <= (fact.least or 0):
        return ui("līdz {to}", to=high)
    return ui("no {from} līdz {to}", **{"from": low, "to": high})


def _number(tell: Teller, fact: Fact, value: Number) -> str:
    if fact.type == "money":
        return tell.forms.money(show(value))
    return tell.forms.number(show(value, 0))


def cell_in_words(tell: Teller, cell: Cell | None) -> views.PriceCell:
    """What people pay."""
    if cell is None:
        return views.PriceCell("nobody")
    points = ", ".join(cell.clauses)
    if cell.kind == "ask":
        sides = tuple(_side(tell, price, clauses) for price, clauses in cell.between if price)
        return views.PriceCell("conflict" if sides else "ask", sides, points)
    if cell.kind == "fee":
        side = _side(tell, cell.price, cell.clauses)
        return views.PriceCell("free" if cell.exempt else "fee", (side,))
    ends = [end for end in dict.fromkeys((cell.price, cell.high)) if end]
    return views.PriceCell("open", tuple(_side(tell, end, ()) for end in ends), "", cell.ask)


def _side(tell: Teller, price: str | None, clauses: Iterable[str]) -> views.Side:
    return views.Side(_money(tell, price or "0"), ", ".join(clauses))


def _money(tell: Teller, price: str) -> str:
    """The price; parts of a cent, which a share can come to, as a number."""
    try:
        return tell.forms.money(price)
    except ValueError:
        return f"{price} €"
