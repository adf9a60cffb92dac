"""Where a worked-out amount bends along a number, and which way it goes between the bends."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from viegli.fees.boxes import People
from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import holds, number, truth
from viegli.fees.evaluate.numbers import ZERO, Range, Value, point
from viegli.fees.evaluate.people import start
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.evaluate.worksheets import chosen, looked_up, stepped
from viegli.fees.kinds import grid, written
from viegli.fees.maps import lines_of, maps, names_of
from viegli.fees.terms import Table, mentioned

Said = Mapping[str, str]
"""Answers by question."""
ROUNDINGS = ("up", "down", "half", "truncate")
UP, DOWN, FLAT, MIXED = "up", "down", "flat", "mixed"


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


def direction(case: Case, name: str) -> str:
    """Which way the total goes where a number rises, as long as no line takes another way."""
    ways_of: dict[str, str] = {name: UP}
    for line in lines_of(case.version):
        if line["id"] in case.lines:
            ways_of[line["id"]] = of_line(case, line, ways_of)
        if line["id"] == price_line(case) or not case.version["settle"]:
            ways_of.setdefault("price", FLAT)
    last = case.version["settle"] or [{"id": price_line(case)}]
    return ways_of.get(last[-1]["id"] or "", FLAT)


def price_line(case: Case) -> str | None:
    """The line that is the price of a person, where a worksheet gives it."""
    found = [
        row["price"]["lines"][-1]["id"]
        for row in case.version["rows"]
        if isinstance(row["price"], dict) and "lines" in row["price"]
    ]
    return next((name for name in found if name in case.lines), None)


def of_line(case: Case, line: Table, known: Mapping[str, str]) -> str:
    """Which way one line goes."""
    if truth(case, line["when"], Notes()) is not True:
        return of_operand(line["else"], known)
    found = FLAT
    if line["table"]:
        row, column = (chosen(case, line["table"][key], Notes()) for key in ("rows", "columns"))
        if isinstance(row, int) and isinstance(column, int):
            found = of_operand(line["table"]["values"][row][column], known)
    for operand in line["of"]:
        found = both(found, of_operand(operand, known))
    value = begun(case, line)
    for step in line["steps"]:
        if not isinstance(value, Range):
            return MIXED
        after = stepped(case, value, step, Notes())
        found = of_step(case, step, found, known, kept=after == value)
        value = after
    return found


def of_step(case: Case, step: Table, found: str, known: Mapping[str, str], *, kept: bool) -> str:
    """Which way a line goes after one more step; `kept`: the step leaves the number as it is."""
    verb, operand = step
    if verb in ROUNDINGS:
        return found
    other = of_operand(operand, known)
    if verb in ("at_least", "at_most"):
        return found if kept else other
    if verb == "less":
        return both(found, {UP: DOWN, DOWN: UP}.get(other, other))
    factor = number(case, operand, Notes())
    if not isinstance(factor, Range) or factor.low < 0:
        return MIXED
    if verb == "divided_by":
        return both(found, {UP: DOWN, DOWN: UP}.get(other, other))
    return both(found, other)


def of_operand(operand: Table, known: Mapping[str, str]) -> str:
    """Which way an operand goes."""
    return FLAT if isinstance(operand, str) else known.get(operand[1], FLAT)


def both(one: str, other: str) -> str:
    """Which way two things go together."""
    if FLAT in (one, other) or one == other:
        return other if one == FLAT else one
    return MIXED
