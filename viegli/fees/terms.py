"""Conditions, numbers and lines of a tariff in the compact form that a table holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from itertools import product
from typing import Any

from viegli.records import (
    STEPS,
    Amounts,
    Bound,
    Condition,
    Dated,
    Entry,
    Fact,
    LookUp,
    Round,
    Row,
    Test,
)

Json = Any
"""Texts, lists, maps, yes, no and none."""
Table = Json
"""A compiled tariff, or a piece of it."""
SIDES = {"at_most": 1, "less_than": 0, "at_least": 0, "more_than": 1}
"""Whether a new region begins just above a bound (1) or at it (0)."""
REST = "rest"
_VERBS = {"not_below": "at_least"}
"""Verbs of steps that have another name."""
_NO_NAMES = {"on", "in", "id", "assumptions", "clauses", "clause", "frees", "overlap", "options"}
"""Keys whose texts name no question, parameter or line."""


def text(value: Decimal) -> str:
    """The number as it was written."""
    return format(value, "f")


def condition(given: Condition | None, facts: Mapping[str, Fact]) -> Json:
    """Lists of tests; none for no condition. Tests that need a parameter come last."""
    if given is None:
        return None
    return [tests for line in given for tests in alternatives(line, facts)]


def alternatives(line: Iterable[Test], facts: Mapping[str, Fact]) -> Iterator[Json]:
    """The tests of a map; more than one list where a number may be one of several."""
    for chosen in product(*(spelled(one, one.fact, facts) for one in line)):
        yield sorted(chosen, key=names_a_parameter)


def names_a_parameter(test: Json) -> bool:
    """Whether a bound of the test is not a plain amount."""
    return any(isinstance(test.get(bound), list) for bound in SIDES)


def spelled(test: Test, name: str, facts: Mapping[str, Fact]) -> list[Json]:
    """The test; for a number that is one of several, one test for each."""
    fact = facts.get(name)
    if test.one_of and fact and fact.type in ("choice", "yes_no"):
        return [{"on": name, "in": list(test.one_of)}]
    if test.one_of:
        return [{"on": name, "at_least": one, "at_most": one} for one in test.one_of]
    bounds = {key: getattr(test, key) for key in SIDES}
    return [{"on": name} | {key: bound(one) for key, one in bounds.items() if one}]


def bound(one: Bound) -> Json:
    """The number of a bound."""
    return text(one.amount) if one.amount is not None else [text(one.times), one.parameter]


def operand(one: Amounts | None) -> Json:
    """The number of a worksheet."""
    if one is None:
        return None
    return text(one.amount) if one.amount is not None else [text(one.times), one.name]


def operands(given: Iterable[Amounts]) -> Json:
    """Numbers of a worksheet."""
    return [operand(one) for one in given]


def line(row: Row, facts: Mapping[str, Fact]) -> Json:
    """A line of a worksheet: what it starts from, and its steps in order."""
    return {
        "id": row.id,
        "when": condition(row.when, facts),
        "else": operand(row.otherwise),
        "of": operands(row.of),
        "table": look_up(row.table, facts) if row.table else None,
        "steps": [list(step) for step in steps(row)],
        "assumptions": list(row.assumptions),
    }


def steps(row: Row) -> Iterator[tuple[str, Json]]:
    """The steps of a line in the order in which they are done."""
    for name in STEPS:
        given = getattr(row, name)
        if isinstance(given, Round):
            yield given.how, text(given.to)
            continue
        for one in given if isinstance(given, tuple) else (given,):
            if one is not None:
                yield _VERBS.get(name, name), operand(one)


def look_up(table: LookUp, facts: Mapping[str, Fact]) -> Json:
    """A table: conditions of its rows and columns, and its numbers."""
    across = table.across or ""
    return {
        "rows": entries([row.at for row in table.rows], table.down, facts),
        "columns": entries(table.columns, across, facts) if across else [None],
        "values": [
            operands(row.values or ((row.value,) if row.value else ())) for row in table.rows
        ],
    }


def entries(given: Iterable[Entry], name: str, facts: Mapping[str, Fact]) -> Json:
    """The condition of each entry; `up to` and `below` begin where the entry before ends."""
    made: list[Json] = []
    begin: Json = {}
    for entry in given:
        if entry.rest:
            made.append(REST)
            continue
        if entry.test:
            tests = spelled(entry.test, name, facts)
        elif entry.up_to:
            tests = [{"on": name, **begin, "at_most": bound(entry.up_to)}]
        else:
            assert entry.below, "an entry is rest, a test, up to or below"
            tests = [{"on": name, **begin, "less_than": bound(entry.below)}]
        made.append([[test] for test in tests])
        begin = after(tests[-1])
    return made


def after(test: Json) -> Json:
    """Where an entry begins that follows this one."""
    if "at_most" in test:
        return {"more_than": test["at_most"]}
    return {"at_least": test["less_than"]} if "less_than" in test else {}


def dated(values: tuple[Dated, ...]) -> Json:
    """Values as `[from, until, value]`: each holds until the day before the next one."""
    ends = [one.start - timedelta(days=1) for one in values[1:]]
    listed = []
    for one, end in zip(values, [*ends, None], strict=True):
        until = one.until or end
        listed.append([str(one.start), str(until) if until else None, text(one.value)])
    return listed


def mentioned(term: Json) -> Iterator[str]:
    """Every name that a condition, a number or a line of a table mentions."""
    yield from (test["on"] for test in tests(term))
    yield from reckoned(term)


def reckoned(term: Json) -> Iterator[str]:
    """Every name inside whose number is reckoned with, or is the bound of a test."""
    if isinstance(term, dict):
        for key, inner in term.items():
            if key not in _NO_NAMES:
                yield from reckoned(inner)
    elif is_operand(term):
        yield term[1]
    elif isinstance(term, list):
        for inner in term:
            yield from reckoned(inner)


def is_operand(term: Json) -> bool:
    """Whether it is `[times, name]`."""
    pair = isinstance(term, list) and len(term) == 2 and all(isinstance(one, str) for one in term)
    return bool(pair and term[0][0].isdigit() and term[1][0].isalpha())


def tests(term: Json) -> Iterator[Json]:
    """Every test inside."""
    if isinstance(term, dict):
        if "on" in term:
            yield term
        else:
            for inner in term.values():
                yield from tests(inner)
    elif isinstance(term, list):
        for inner in term:
            yield from tests(inner)
