"""Checks the worksheets of tariffs: every number that a line names is there before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from viegli.catalogue.names import Names, answer_problems, late, number_problems, subject_problems
from viegli.catalogue.references import Known
from viegli.catalogue.tables import table_problems
from viegli.records import (
    STEPS,
    Fact,
    Record,
    Row,
    Tariff,
    Test,
)
from viegli.source import Place, Problem

SETTLING = ("price", "quantity", "total")
"""Numbers that only the lines of `settle` may name."""
_NUMBERS = ("of", *(step for step in STEPS if step != "round"))


def worksheet_problems(
    tariff: Tariff, facts: Mapping[str, Fact], known: Known
) -> Iterator[Problem]:
    """Every number of a worksheet that is not there, and every line whose name is taken."""
    path = f"tariffs[{tariff.id}]"
    derived = tuple(row.id for row in tariff.derive)
    rows = (*tariff.tiers, *((tariff.otherwise,) if tariff.otherwise else ()))
    sheets = [(tier.worksheet, derived) for tier in rows]
    sheets += [(tariff.derive, ()), (tariff.settle, (*derived, *SETTLING))]
    every = [row for lines, _ in sheets for row in lines]
    named = frozenset(row.id for row in every)
    for lines, before in sheets:
        yield from _lines(lines, Names(facts, known, before, named), path)
    yield from _taken(every, facts, known, path)
    after = named - {*derived}
    for row in (*tariff.exempt, *tariff.tiers, *tariff.bands, *tariff.asks):
        yield from _points(row, Names(facts, known, derived), after, path)


def _lines(lines: tuple[Row, ...], names: Names, path: str) -> Iterator[Problem]:
    before = names.lines
    for row in lines:
        here = replace(names, lines=before, later=names.later - {*before})
        yield from _line(row, here, f"{path}.{row.id}")
        before = (*before, row.id)


def _line(row: Row, names: Names, path: str) -> Iterator[Problem]:
    for field in _NUMBERS:
        value = getattr(row, field)
        for one in value if isinstance(value, tuple) else (value,):
            yield from number_problems(one, names, row.place_of(field), f"{path}.{field}")
    yield from number_problems(row.otherwise, names, row.place_of("else"), f"{path}.else")
    for line in row.when or ():
        for test in line:
            place = row.place_of("when")
            yield from subject_problems(test.fact, names, place, f"{path}.when")
            yield from _line_test(test, names.lines, place, f"{path}.when")
            for name in {*limits(test)} & names.later:
                yield late(name, place, f"{path}.when")
    if row.table:
        yield from table_problems(row.table, names, f"{path}.table")


def _line_test(test: Test, lines: Collection[str], place: Place, path: str) -> Iterator[Problem]:
    """A problem where a line is compared with what is no number."""
    if test.fact in lines:
        yield from answer_problems(test, test.fact, None, place, path)


def _taken(
    lines: list[Row], facts: Mapping[str, Fact], known: Known, path: str
) -> Iterator[Problem]:
    """A problem for each line whose name something else has."""
    taken = {*facts, *known.get("parameters", ()), *SETTLING}
    for row in lines:
        if row.id in taken:
            message = f'the name "{row.id}" is taken by a question, a number or another line'
            place = row.place_of("id")
            yield Problem(place, f"{path}.{row.id}", "duplicate-id", message, "choose another name")
        taken.add(row.id)


def _points(row: Record, names: Names, late: Collection[str], path: str) -> Iterator[Problem]:
    """A problem for each point that nothing limits, or that names a line worked out after it."""
    for one in (row, *getattr(row, "clauses", ())):
        here = f"{path}.{getattr(one, 'clause', None) or 'points'}"
        if one is not row and one.given is None:
            fix = "write `if:` with what the point asks of people"
            yield Problem(one.place, here, "missing", "nothing says when this point holds", fix)
        for test in [test for line in getattr(one, "given", None) or () for test in line]:
            place = one.place_of("if")
            yield from _line_test(test, names.lines, place, f"{here}.if")
            for name in {test.fact, *limits(test)} & set(late):
                message = f"the line `{name}` is worked out after the points"
                yield Problem(place, f"{here}.if", "late", message, "move it to `derive:`")


def limits(test: Test) -> list[str]:
    """What the bounds of a test name."""
    bounds = (test.at_most, test.less_than, test.at_least, test.more_than)
    return [one.parameter for one in bounds if one and one.parameter]
