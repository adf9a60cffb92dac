"""Where a table can be spoiled: each amount, bound, option, date, row, step and policy."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

Json = Any
Path = tuple[Any, ...]
SWAPS = {
    "at_most": "less_than",
    "less_than": "at_most",
    "at_least": "more_than",
    "more_than": "at_least",
}
PARTS = {"exact": "whole", "whole": "exact", None: "exact"}
POLICIES = {"ask": "first_listed", "lowest_fee": "first_listed", "first_listed": "lowest_fee"}
VERBS = {
    "of": "less", "less": "of", "times": "divided_by", "divided_by": "times", "percent": "times",
    "at_least": "at_most", "at_most": "at_least",
    "up": "down", "down": "up", "half": "truncate", "truncate": "half",
}  # fmt: skip
LISTS = (
    "exempt", "asks", "rows", "overlap", "per", "derive", "settle", "assumptions", "bands",
    "steps", "of", "frees", "lines", "dated",
)  # fmt: skip
"""Lists from which each entry is taken away."""
DERIVED = ("cuts", "feeds", "inputs")
"""What a version holds that follows from its points."""


GONE = object()
"""Stands for what is taken away."""
Edits = Iterator[tuple[Path, str, Json]]
"""Where, what, and the new value."""


def edits(table: Json) -> Edits:
    """Every edit."""
    for name, fact in table["facts"].items():
        yield from inside(table, fact, ("facts", name))
    for name, values in table["parameters"].items():
        yield from dated(table, values, ("parameters", name))
    yield from conditions(table, table["impossible"], ("impossible",))
    for number, version in enumerate(table["versions"]):
        if len(table["versions"]) > 1:
            yield ("versions", number), "version removed", GONE
        for key in ("from", "to"):
            if version[key]:
                yield ("versions", number, key), "date", shifted(version[key])
        plain = {key: one for key, one in version.items() if key not in DERIVED}
        yield from inside(table, plain, ("versions", number))


def inside(table: Json, term: Json, path: Path) -> Edits:
    """The edits of a map, and of all below."""
    for key, value in term.items():
        here = (*path, key)
        if key in CHANGES:
            yield from CHANGES[key](table, value, here)
        elif isinstance(value, dict):
            yield from inside(table, value, here)
        elif isinstance(value, list):
            maps = {at: one for at, one in enumerate(value) if isinstance(one, dict)}
            yield from inside(table, maps, here)
        if key in LISTS and isinstance(value, list):
            for at in range(len(value)):
                yield (*here, at), f"{key} removed", GONE


def amount(table: Json, value: Json, path: Path) -> Edits:
    """The edits of a number, or of a price of another kind."""
    if isinstance(value, dict):
        yield from inside(table, value, path)
    elif value is not None:
        yield path, "amount", more(value)


def operands(_: Json, value: Json, path: Path) -> Edits:
    """The edits of numbers."""
    for at, one in enumerate(value):
        yield (*path, at), "amount", more(one)


def part(_: Json, value: Json, path: Path) -> Edits:
    """The edit of what becomes of a part of a unit."""
    yield path, "part", PARTS[value]


def policy(_: Json, value: Json, path: Path) -> Edits:
    """The edit of a policy."""
    yield path, "policy", POLICIES[value]


def before(_: Json, value: Json, path: Path) -> Edits:
    """The edit of what was used before."""
    if value:
        yield path, "used before removed", None


def dated(_: Json, values: Json, path: Path) -> Edits:
    """The edits of values by date."""
    for at, (start, end, value) in enumerate(values):
        yield (*path, at, 2), "amount", more(value)
        yield (*path, at, 0), "date", shifted(start)
        if end:
            yield (*path, at, 1), "date", shifted(end)


def steps(_: Json, value: Json, path: Path) -> Edits:
    """The edits of the steps of a line."""
    for at, (verb, operand) in enumerate(value):
        yield (*path, at, 0), "verb", VERBS[verb]
        yield (*path, at, 1), "amount", more(operand)


def looked_up(table: Json, value: Json, path: Path) -> Edits:
    """The edits of a table of a line."""
    if value is None:
        return
    for side in ("rows", "columns"):
        for at, entry in enumerate(value[side]):
            if isinstance(entry, list):
                yield from conditions(table, entry, (*path, side, at))
    for at, row in enumerate(value["values"]):
        for number, operand in enumerate(row):
            yield (*path, "values", at, number), "amount", more(operand)


def conditions(table: Json, condition: Json, path: Path) -> Edits:
    """The edits of a condition."""
    for at, line in enumerate(condition or ()):
        if len(condition) > 1 or path == ("impossible",):
            yield (*path, at), "condition removed", GONE
        for number, test in enumerate(line):
            here = (*path, at, number)
            if len(line) > 1:
                yield here, "test removed", GONE
            yield from bounds(table, test, here)


def bounds(table: Json, test: Json, path: Path) -> Edits:
    """The edits of a test."""
    if "in" in test:
        options = table["facts"][test["on"]]["options"]
        for option in options:
            kept = [one for one in options if (one in test["in"]) != (one == option)]
            yield (*path, "in"), f"option {option}", kept
    for bound, other in SWAPS.items():
        if bound in test:
            kept = {key: value for key, value in test.items() if key != bound}
            yield path, f"{bound} is {other}", {**kept, other: test[bound]}
            yield (*path, bound), "bound higher", more(test[bound])
            if len(test) > 2:
                yield (*path, bound), "bound removed", GONE


CHANGES = {
    **dict.fromkeys(("price", "size", "least", "most", "not_asked", "up_to", "else"), amount),
    **dict.fromkeys(("if", "when", "only_if"), conditions),
    "dated": dated,
    "table": looked_up,
    "steps": steps,
    "of": operands,
    "part": part,
    "then": policy,
    "used_before": before,
}
"""What can be done to what stands under a key; to the rest nothing, but to what is inside."""


def more(value: Json) -> Json:
    """A number that is a little larger, or a little more of what it names."""
    if not isinstance(value, str):
        return [more(value[0]), value[1]]
    return format(Decimal(value) + (Decimal("0.10") if "." in value else 1), "f")


def shifted(day: str) -> str:
    """The day after."""
    return str(date.fromisoformat(day) + timedelta(days=1))
