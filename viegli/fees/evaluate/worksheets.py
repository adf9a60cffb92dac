"""Works out the lines of worksheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import number, seen, truth
from viegli.fees.evaluate.numbers import (
    ZERO,
    Lack,
    Range,
    Value,
    inverse,
    is_point,
    point,
    rounded,
    times,
)

REST = "rest"


def rounding(how: str) -> Callable[[Range, Range], Range]:
    """The verb that rounds so, to a unit."""
    return lambda value, unit: Range(
        rounded(value.low, how, unit.low), rounded(value.high, how, unit.low)
    )


VERBS: Mapping[str, Callable[[Range, Range], Range]] = {
    "of": lambda value, other: Range(value.low + other.low, value.high + other.high),
    "less": lambda value, other: Range(value.low - other.high, value.high - other.low),
    "times": times,
    "percent": lambda value, other: times(times(value, other), point(Fraction(1, 100))),
    "divided_by": lambda value, other: times(value, inverse(other)),
    "at_least": lambda value, other: Range(max(value.low, other.low), max(value.high, other.high)),
    "at_most": lambda value, other: Range(min(value.low, other.low), min(value.high, other.high)),
    **{how: rounding(how) for how in ("up", "down", "half", "truncate")},
}


def put(case: Case, name: str, value: Value, notes: Notes) -> Value:
    """The value, which stands for its name from then on."""
    if is_point(value) and not notes.lacks:
        notes.touched.clear()
    case.lines[name] = value, notes
    return value


def work(case: Case, line: Any) -> Value:
    """The value of a line, which stands for its name from then on."""
    notes = Notes()
    value = worth(case, line, notes)
    notes.assumed |= dict.fromkeys(line["assumptions"])
    return put(case, line["id"], open_or_lack(notes) if value is None else value, notes)


def worksheet(case: Case, lines: Any, notes: Notes) -> Value:
    """The value of the last line, or of the `total` where there is none."""
    for line in lines:
        work(case, line)
    return seen(case, lines[-1]["id"] if lines else "total", notes)


def worth(case: Case, line: Any, notes: Notes) -> Value:
    """What a line comes to: its start, then its steps in their order."""
    when = truth(case, line["when"], notes)
    if when is None:
        return None
    if not when:
        return number(case, line["else"], notes)
    value = looked_up(case, line["table"], notes) if line["table"] else point(ZERO)
    for step in [*(["of", one] for one in line["of"]), *line["steps"]]:
        if not isinstance(value, Range):
            return value
        value = stepped(case, value, step, notes)
    return value


def open_or_lack(notes: Notes) -> Value:
    """None where an answer can settle it; else the number that nobody knows."""
    return None if notes.open or notes.touched else next(iter(notes.lacks), None)


def stepped(case: Case, value: Range, step: Any, notes: Notes) -> Value:
    """The value after one step, `[verb, operand]`."""
    verb, operand = step
    other = number(case, operand, notes)
    if not isinstance(other, Range):
        return other
    if verb == "divided_by" and other.low <= 0 <= other.high:
        return Lack("division") if is_point(other) else None
    return VERBS[verb](value, other)


def looked_up(case: Case, table: Any, notes: Notes) -> Value:
    """The number in the row, and in the column, that hold."""
    found = table["values"]
    for entries in (table["rows"], table["columns"]):
        at = chosen(case, entries, notes)
        if not isinstance(at, int):
            return at
        found = found[at]
    return number(case, found, notes)


def chosen(case: Case, entries: Any, notes: Notes) -> int | Lack | None:
    """The one entry that holds; a lack where none or several do; None where it is open.

    The entry `rest` holds where no other does.
    """
    found = [False if one == REST else truth(case, one, notes) for one in entries]
    if None in found:
        return None
    if REST in entries and True not in found:
        return int(entries.index(REST))
    return (
        found.index(True)
        if found.count(True) == 1
        else Lack("conflict" if True in found else "gap")
    )
