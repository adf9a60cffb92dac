"""A tariff as a table by its deciding questions, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from viegli.fees.matrices import Cell, Ending, Group, Line, Matrix, ground, matrix
from viegli.records import DatedValue, Tariff, Wording
from viegli.site import views
from viegli.site.matrix_words import answered, cell_in_words
from viegli.site.teller import Teller


def price_matrix(tell: Teller, tariff: Tariff) -> views.PriceMatrix | None:
    """The table of a tariff; none where it would tell nothing that its points do not."""
    if tell.local is None or tariff.version_of:
        return None
    key = tell.local.municipality.id, tariff.id
    if key not in tell.scene.matrices:
        on_day = ground(tell.scene.table(*key), tell.shelf.facts, str(tell.scene.today))
        tell.scene.matrices[key] = matrix(on_day)
    found = tell.scene.matrices[key]
    return _worded(tell, tariff, found) if found else None


def _worded(tell: Teller, tariff: Tariff, one: Matrix) -> views.PriceMatrix:
    facts = tell.shelf.facts
    asked = [facts[name] for name in one.rows if facts[name].type != "yes_no"]
    return views.PriceMatrix(
        firsts=tuple(_first(tell, tariff, each) for each in one.endings),
        column=tell.say(facts[one.column].question),
        columns=tuple(answered(tell, one.column, each) for each in one.columns),
        questions=tuple(tell.say(fact.question) for fact in asked),
        parts=tuple(_part(tell, one, group) for group in one.groups),
        assumed=tuple(answered(tell, name, [(said,)]) for name, said in one.assumed.items()),
        amounts=tuple(_amounts(tell, one.parameters)),
        unit=tell.say(tariff.unit_label),
    )


def _first(tell: Teller, tariff: Tariff, one: Ending) -> views.FirstOf:
    who = answered(tell, one.fact, [(option,) for option in one.options])
    reasons = tuple(tell.say(text) for text in _reasons(tariff, one.cell))
    return views.FirstOf(who, cell_in_words(tell, one.cell), reasons)


def _reasons(tariff: Tariff, cell: Cell) -> Iterator[Wording]:
    """Why the office must be asked, as the tariff says it."""
    for at, ask in enumerate(tariff.asks):
        if f"asks[{at}]" in cell.about:
            yield ask.ask


def _part(tell: Teller, one: Matrix, group: Group) -> views.PriceRows:
    who = answered(tell, one.parted, group.people) if one.parted else None
    return views.PriceRows(who, tuple(_row(tell, one, line) for line in group.lines))


def _row(tell: Teller, one: Matrix, line: Line) -> views.PriceRow:
    people = zip(one.rows, line.people, line.shown, strict=True)
    who = tuple(answered(tell, name, regions) for name, regions, shown in people if shown)
    alike = [list(cells) for _, cells in groupby(line.cells)]
    cells = (replace(cell_in_words(tell, same[0]), span=len(same)) for same in alike)
    return views.PriceRow(who, tuple(cells))


def _amounts(tell: Teller, names: Iterable[str]) -> Iterator[str]:
    """The value of each national amount on the day, with its days."""
    for name in names:
        one, today = tell.shelf.parameters[name], tell.scene.today
        begun = [value for value in one.values if value.start <= today]
        if begun and (begun[-1].until is None or today <= begun[-1].until):
            yield f"{tell.say(one.label).text}: {_with_days(tell, begun[-1])}"


def _with_days(tell: Teller, value: DatedValue) -> str:
    days = [tell.forms.since(value.start)]
    days += [tell.forms.until(value.until)] if value.until else []
    return f"{tell.forms.money(value.value)} ({' '.join(days)})"
