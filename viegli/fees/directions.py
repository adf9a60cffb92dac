"""Which way a worked-out amount goes along a number, between its bends."""

from __future__ import annotations

from collections.abc import Mapping

from viegli.fees.bends import begun
from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import number, truth
from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.worksheets import chosen, stepped
from viegli.fees.maps import lines_of
from viegli.fees.terms import Table

ROUNDINGS = ("up", "down", "half", "truncate")
UP, DOWN, FLAT, MIXED = "up", "down", "flat", "mixed"


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
