"""Checks the worksheets of tariffs: every number that a line names is there before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from viegli.catalogue.conditions import answers
from viegli.catalogue.references import Known, unknown_id
from viegli.records import STEPS, Amounts, Fact, LookUp, Record, Row, Tariff, Test
from viegli.source import Place, Problem

SETTLING = ("price", "quantity", "total")
"""Numbers that only the lines of `settle` may name."""
_NUMBERS = ("of", *(step for step in STEPS if step != "round"))


@dataclass(frozen=True)
class Names:
    """What a line may name."""

    facts: Mapping[str, Fact]
    known: Known
    lines: tuple[str, ...]
    """The lines before it."""
    later: frozenset[str] = frozenset()
    """The line itself and those after it."""


def worksheet_problems(
    tariff: Tariff, facts: Mapping[str, Fact], known: Known
) -> Iterator[Problem]:
    """Every number of a worksheet that is not there, and every line whose name is taken."""
    path = f"tariffs[{tariff.id}]"
    derived = tuple(row.id for row in tariff.derive)
    rows = (*tariff.tiers, *((tariff.otherwise,) if tariff.otherwise else ()))
    sheets = [(tier.worksheet, derived) for tier in rows]
    sheets += [(tariff.derive, ()), (tariff.settle, (*derived, *SETTLING))]
    for lines, before in sheets:
        yield from _lines(lines, Names(facts, known, before), path)
    yield from _taken([row for lines, _ in sheets for row in lines], facts, known, path)
    late = {row.id for lines, _ in sheets for row in lines} - {*derived}
    for row in (*tariff.exempt, *tariff.tiers, *tariff.bands, *tariff.asks):
        yield from _points(row, Names(facts, known, derived), late, path)


def _lines(lines: tuple[Row, ...], names: Names, path: str) -> Iterator[Problem]:
    before = names.lines
    for row in lines:
        later = frozenset(one.id for one in lines) - {*before}
        here = Names(names.facts, names.known, before, later)
        yield from _line(row, here, f"{path}.{row.id}")
        before = (*before, row.id)


def _line(row: Row, names: Names, path: str) -> Iterator[Problem]:
    for field in _NUMBERS:
        value = getattr(row, field)
        for one in value if isinstance(value, tuple) else (value,):
            yield from _number(one, names, row.place_of(field), f"{path}.{field}")
    yield from _number(row.otherwise, names, row.place_of("else"), f"{path}.else")
    for line in row.when or ():
        for test in line:
            place = row.place_of("when")
            yield from _subject(test.fact, names, place, f"{path}.when")
            yield from _line_test(test, names.lines, place, f"{path}.when")
    if row.table:
        yield from _table(row.table, names, f"{path}.table")


def _number(one: Amounts | None, names: Names, place: Place, path: str) -> Iterator[Problem]:
    if one is None or one.name is None or one.name in names.lines:
        return
    fact = names.facts.get(one.name)
    if fact and answers(fact):
        fix = "name a number, or write a table with `down:` this question"
        yield Problem(place, path, "number", f"`{fact.id}` is not a number", fix)
    elif one.name in names.later:
        message = f'"{one.name}" is not among the numbers that are known here'
        yield Problem(place, path, "order", message, "move its line up, before this one")
    elif {"facts", "parameters"} <= {*names.known}:
        yield from unknown_id(one.name, "numbers", _numbers(names), place, path)


def _subject(name: str, names: Names, place: Place, path: str) -> Iterator[Problem]:
    if "facts" in names.known:
        there = {"questions": [*names.known["facts"], *names.lines]}
        yield from unknown_id(name, "questions", there, place, path)


def _numbers(names: Names) -> Known:
    choices = {name for name, fact in names.facts.items() if answers(fact)}
    facts = [name for name in names.known["facts"] if name not in choices]
    return {"numbers": [*facts, *names.known["parameters"], *names.lines]}


def _table(table: LookUp, names: Names, path: str) -> Iterator[Problem]:
    yield from _subject(table.down, names, table.place_of("down"), f"{path}.down")
    sides = [(table.down, [row.at for row in table.rows], "rows")]
    if table.across:
        yield from _subject(table.across, names, table.place_of("across"), f"{path}.across")
        sides.append((table.across, list(table.columns), "columns"))
    for name, entries, field in sides:
        fact, place = names.facts.get(name), table.place_of(field)
        for entry in entries:
            if entry.test and (fact or name in names.lines):
                yield from _answer(entry.test, name, fact, place, f"{path}.{field}")
            elif not entry.test and fact and answers(fact) and not entry.rest:
                message = f"`{name}` is not a number"
                fix = f"write one of: {', '.join(answers(fact))}"
                yield Problem(place, f"{path}.{field}", "bound", message, fix)
        yield from _rest(entries, place, f"{path}.{field}")
    for row in table.rows:
        for one in (row.value, *row.values):
            yield from _number(one, names, row.place, f"{path}.rows")


def _rest(entries: Collection[Record], place: Place, path: str) -> Iterator[Problem]:
    at = [number for number, one in enumerate(entries) if getattr(one, "rest", False)]
    if at and at != [len(entries) - 1]:
        message = "`rest` is what the other entries leave over"
        yield Problem(place, path, "rest", message, "write it once, as the last")


def _answer(test: Test, name: str, fact: Fact | None, place: Place, path: str) -> Iterator[Problem]:
    allowed = answers(fact) if fact else ()
    for one in test.one_of:
        good = one in allowed if allowed else is_number(one)
        if not good:
            fix = f"write one of: {', '.join(allowed)}" if allowed else "write a number or a bound"
            yield Problem(place, path, "unknown-id", f'"{one}" is no answer to `{name}`', fix)


def _line_test(test: Test, lines: Collection[str], place: Place, path: str) -> Iterator[Problem]:
    """A problem where a line is compared with what is no number."""
    if test.fact in lines:
        yield from _answer(test, test.fact, None, place, path)


def is_number(text: str) -> bool:
    """Whether a text is a plain number."""
    return bool(re.fullmatch(r"[0-9]+(\.[0-9]+)?", text))


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
