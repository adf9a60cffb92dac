"""Where a worked-out amount bends along a number."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from viegli.fees.boxes import People
from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import holds, truth
from viegli.fees.evaluate.numbers import ZERO, Range, Value, point
from viegli.fees.evaluate.people import start
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.evaluate.worksheets import chosen, looked_up, stepped
from viegli.fees.kinds import grid, written
from viegli.fees.maps import lines_of, maps, names_of
from viegli.fees.terms import Table, mentioned

Said = Mapping[str, str]
"""Answers by question."""


def worked(table: Table, version: Table, day: str, said: Mapping[str, str]) -> Case:
    """The case of these answers, its lines worked out."""
    case = start(table, version, said, day)
    decide(case, standing(case))
    return case


def branch(case: Case, moving: Container[str]) -> tuple[object, ...]:
    """Which way every line takes: its `when`, its row and column, which limits bind, its tests.

    Lines that do not move go the same way.
    """
    derived = {line["id"] for line in case.version["derive"]}
    tests = [test for one in maps(case.version) for test in one if derived & {*names_of(test)}]
    lines = [line for line in lines_of(case.version) if line["id"] in case.lines]
    return (
        *(holds(case, test, Notes()) for test in tests),
        *(line["id"] for line in lines),
        *(way for line in lines if line["id"] in moving for way in ways(case, line)),
    )


def moving(version: Table, name: str) -> set[str]:
    """The lines that can change with the answer to a question."""
    found = {name, "price", "total", "quantity"}
    for line in lines_of(version):
        if name in version["feeds"][line["id"]] or not found.isdisjoint(mentioned(line)):
            found.add(line["id"])
    return found


def regime(case: Case) -> tuple[object, ...]:
    """Which lines are worked out and which limits bind: the way but for rows of tables."""
    lines = [line for line in lines_of(case.version) if line["id"] in case.lines]
    return tuple(way for line in lines for way in ways(case, line) if not isinstance(way, Cell))


class Cell(NamedTuple):
    """A row and a column of a table."""

    row: object
    column: object


def ways(case: Case, line: Table) -> Iterator[object]:
    """Which way one line takes."""
    held = truth(case, line["when"], Notes())
    yield line["id"], held
    if held is not True:
        return
    value = begun(case, line)
    if line["table"]:
        yield Cell(*(chosen(case, line["table"][key], Notes()) for key in ("rows", "columns")))
    for step in line["steps"]:
        if isinstance(value, Range):
            after = stepped(case, value, step, Notes())
            if step[0] in ("at_least", "at_most"):
                yield after == value
            value = after


def begun(case: Case, line: Table) -> Value:
    """What a line begins from."""
    value = looked_up(case, line["table"], Notes()) if line["table"] else point(ZERO)
    for operand in line["of"]:
        if isinstance(value, Range):
            value = stepped(case, value, ["of", operand], Notes())
    return value


def bends(people: People, said: Said, name: str, ends: tuple[str, str]) -> list[str]:
    """The answers between two at which a line begins to take another way, and those before them."""
    key = name, ends, frozenset((other, one) for other, one in said.items() if other != name)
    if key not in people.bends:
        people.bends[key] = [written(one) for one in found(people, said, name, ends)]
    return people.bends[key]


def found(people: People, said: Said, name: str, ends: tuple[str, str]) -> Iterable[Decimal]:
    """The same, looked for by halving."""
    version = people.version
    step = grid(people.table["facts"][name])
    lines = moving(version, name)

    def way(value: Decimal) -> object:
        other = {**said, name: written(value)}
        return branch(worked(people.table, version, people.day, other), lines)

    def within(low: Decimal, high: Decimal, first: object, last: object) -> Iterator[Decimal]:
        if first == last:
            return
        if high - low <= step:
            yield from (low, high)
            return
        middle = ((low + high) / 2 // step) * step
        between = way(middle)
        yield from within(low, middle, first, between)
        yield from within(middle, high, between, last)

    low, high = Decimal(ends[0]), Decimal(ends[1])
    stops = [low, *((low + (high - low) * part / 8) // step * step for part in range(1, 8)), high]
    seen = [way(stop) for stop in stops]
    return dict.fromkeys(
        bend for at in range(8) for bend in within(stops[at], stops[at + 1], seen[at], seen[at + 1])
    )
