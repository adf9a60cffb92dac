"""Conditions of a tariff: closed, flat, so that they can be proved complete (no free-form code)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator

from viegli.records.base import Record, shown, wrong
from viegli.source import Scalar

_BOUND = re.compile(
    r"(at most|less than|at least|more than) "
    r"(?:(?:(\d+(?:\.\d+)?) x )?([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?))"
)

_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_KEYS = {"from": "at least", "to": "at most"}


class Bound(Record):
    """A number that an answer is compared with: an amount, or some times a parameter."""

    times: Decimal = Decimal(1)
    """How many times the parameter."""
    parameter: str | None = None
    """The dated parameter, as `minimum_wage`."""
    amount: Decimal | None = None
    """The amount, where it is no parameter."""


class Test(Record):
    """What one fact must be."""

    fact: str
    """The question's id."""
    one_of: tuple[str, ...] = ()
    """Answers of which one must be given."""
    at_most: Bound | None = None
    """The number must not be more."""
    less_than: Bound | None = None
    """The number must be less."""
    at_least: Bound | None = None
    """The number must not be less."""
    more_than: Bound | None = None
    """The number must be more."""


def read_bound(text: str) -> tuple[str, dict[str, Any]] | None:
    """What `at most 2 x minimum_wage` is called, and its number; none for other texts."""
    found = _BOUND.fullmatch(text)
    if not found:
        return None
    times, parameter, amount = found[2], found[3], found[4]
    made = (
        {"amount": Decimal(amount)}
        if amount
        else {"times": Decimal(times or 1), "parameter": parameter}
    )
    return found[1].replace(" ", "_"), made


def read_test(fact: str, value: Any) -> dict[str, Any]:
    """The fields of a test, from an answer, a list of answers, a bound, or a map of bounds."""
    if isinstance(value, list):
        return {"fact": fact, "one_of": tuple(_answer(fact, option) for option in value)}
    if isinstance(value, dict):
        return _range(fact, value)
    refuse_comma(value)
    bound = read_bound(str(value))
    return {"fact": fact, bound[0]: bound[1]} if bound else {"fact": fact, "one_of": (str(value),)}


def _answer(fact: str, value: Any) -> str:
    if not isinstance(value, str):
        message = f"an answer to `{fact}` is expected here"
        raise wrong(message, "write the answer, as its option's id", value.place)
    refuse_comma(value)
    return str(value)


def refuse_comma(text: Any) -> None:
    """Refuse a number that is written with a comma."""
    if isinstance(text, Scalar) and _COMMA.search(text):
        mended = _COMMA.sub(".", text)
        fix = f'write "{mended}"'
        raise wrong(f"{shown(text)} has a comma in a number", fix, text.place, mended)


def _range(fact: str, value: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"fact": fact}
    for key, number in value.items():
        refuse_comma(number)
        bound = read_bound(f"{_KEYS.get(key, key)} {number}") if isinstance(number, str) else None
        if not bound:
            said = f"{key}: {number}" if isinstance(number, str) else f"{key}:"
            fix = 'write {from: "0.01", to: 2 x minimum_wage}, or {more than: "0", less than: "9"}'
            raise wrong(f"{shown(said)} is not a bound", fix, number.place)
        if bound[0] in made:
            message = f"`{key}` says the same as another bound here"
            raise wrong(message, "keep one of the two", number.place)
        made[bound[0]] = bound[1]
    return made


def _condition(value: Any) -> Any:
    if isinstance(value, str) or not isinstance(value, (list, dict)):
        raise wrong(f"{shown(value)} is not a condition", "write {fact: answer}")
    maps = value if isinstance(value, list) else [value]
    for item in maps or [value]:
        if not isinstance(item, dict):
            message = "a condition is a map, or a list of maps"
            raise wrong(message, "write {fact: answer}", item.place)
        for asked in [item, *item.values()]:
            if not isinstance(asked, str) and not asked:
                raise wrong("the condition is empty", "write {fact: answer}", asked.place)
    return tuple(tuple(read_test(fact, item[fact]) for fact in item) for item in maps)


Condition = Annotated[tuple[tuple[Test, ...], ...], BeforeValidator(_condition)]
"""Any of these maps; in each all tests hold: `{age: child, income: at most 2 x minimum_wage}`."""
