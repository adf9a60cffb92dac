"""Turns the values of a file into records, or into problems with places and mends."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from viegli.records.answers import Nothing, Unknown
from viegli.records.base import Record
from viegli.source import Mapping, Node, Place, Problem, Scalar

R = TypeVar("R", bound=Record)
Steps = tuple[int | str, ...]
"""The way to a value: keys and positions, with `=unknown`, `=none`, `=value` for an answer."""


def make(kind: type[R], value: Mapping) -> tuple[R | None, list[Problem]]:
    """A record of this kind, or nothing and every problem of the value."""
    try:
        return kind.model_validate(value), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return None, list(_problems(kind, value, cast("list[dict[str, Any]]", found)))


def _problems(
    kind: type[Record], value: Mapping, errors: list[dict[str, Any]]
) -> Iterator[Problem]:
    """The problems behind the errors.

    A field that is only mistyped is not missing too, nor is a list of wrong items too short.
    """
    nearest: dict[Steps, str] = {}
    for error in errors:
        if error["type"] == "extra_forbidden":
            near = _near(str(error["loc"][-1]), _allowed(kind, error["loc"]))
            nearest[error["loc"]] = near
    mistyped = {(*steps[:-1], near) for steps, near in nearest.items()}
    answered = {steps[:-1] for steps in nearest if steps[-1] in _ANSWERS}
    for error in errors:
        spot = _spot(value, error["loc"])
        if error["type"] == "extra_forbidden":
            name, allowed = str(error["loc"][-1]), _allowed(kind, error["loc"])
            yield _unknown_key(spot, name, nearest[error["loc"]], allowed)
        elif error["type"] == "missing":
            if error["loc"] not in mistyped and error["loc"][:-1] not in answered:
                yield _missing(spot, error["loc"][-1])
        elif error["type"] != "too_short" or not spot.node:
            yield _problem(spot, error)


_ANSWERS = ("unknown", "none")
"""Keys of an answer that is no value; in other records they are no fields."""


@dataclass(frozen=True)
class _Spot:
    """What an error is about."""

    key: Place
    """The place of the key, or of the item in its list."""
    value: Place
    parent: Place
    path: str
    """As `services[home_care].name.easy[0]`."""
    node: Node


def _spot(value: Mapping, steps: Steps) -> _Spot:
    here: Node = value
    spot = _Spot(value.place, value.place, value.place, "", value)
    for step in steps:
        if str(step).startswith("=") or step == "[key]" or isinstance(here, Scalar):
            continue
        if isinstance(step, int):
            inner = here[step] if isinstance(here, list) and step < len(here) else here
            path = f"{spot.path}[{_name(inner, step)}]"
            spot = _Spot(inner.place, inner.place, here.place, path, inner)
        else:
            inner = here.get(step, here) if isinstance(here, dict) else here
            key = here.place_of(step) if isinstance(here, Mapping) else here.place
            path = f"{spot.path}.{step}" if spot.path else step
            spot = _Spot(key, inner.place, here.place, path, inner)
        here = inner
    return replace(spot, value=spot.key) if steps and steps[-1] == "[key]" else spot


def _name(item: Node, at: int) -> str:
    """An item's id or number in the source where it has one, else its position."""
    if isinstance(item, dict):
        for key in ("id", "clause"):
            if isinstance(item.get(key), str):
                return str(item[key])
    return str(at)


def _unknown_key(spot: _Spot, name: str, near: str, allowed: list[str]) -> Problem:
    if name in _ANSWERS:
        message, fix = f"`{{{name}: …}}` cannot stand here", "write the value, or take it away"
        return Problem(spot.key, spot.path.rpartition(".")[0], "unknown-key", message, fix)
    listed = f"the fields here are: {', '.join(allowed)}"
    fix = f"did you mean `{near}`? {listed}" if near else listed
    message = f"`{name}` is not a field here"
    return Problem(spot.key, spot.path, "unknown-key", message, fix, mended=near)


def _missing(spot: _Spot, name: int | str) -> Problem:
    if isinstance(name, int):
        path = spot.path.rpartition("[")[0]
        return Problem(spot.parent, path, "count", "too few items stand here", "write exactly two")
    message, fix = f"the field `{name}` is missing", f"add `{name}:`"
    return Problem(spot.parent, spot.path, "missing", message, fix)


_SAID = {
    "tuple_type": ("type", "a list is expected here", "write each item on a line, after `- `"),
    "dict_type": ("type", "fields are expected here", "write `key: value`, each on its own line"),
    "too_short": ("empty", "the list is empty", "write at least one item"),
    "too_long": ("count", "too many items stand here", "write exactly two"),
}
"""Rule, message and fix for pydantic's own kinds of error."""


def _problem(spot: _Spot, error: dict[str, Any]) -> Problem:
    if error["type"] in _SAID:
        rule, message, fix = _SAID[error["type"]]
        return Problem(spot.value, spot.path, rule, message, fix)
    context = error.get("ctx", {})
    place = context.get("place") or spot.value
    mended = context.get("mended", "")
    return Problem(place, spot.path, "value", error["msg"], context.get("fix", ""), mended=mended)


def _near(key: str, allowed: list[str]) -> str:
    return next(iter(difflib.get_close_matches(key.lower(), allowed, 1)), "")


def _allowed(kind: type[Record], steps: Steps) -> list[str]:
    """The fields of the record in which an unknown key stands."""
    kinds: set[type[Record]] = {kind}
    for step in steps[:-1]:
        kinds = _inside(kinds, step)
    return sorted(field.alias or name for one in kinds for name, field in one.model_fields.items())


def _inside(kinds: set[type[Record]], step: int | str) -> set[type[Record]]:
    """The records that can stand one step further in."""
    answers: dict[int | str, set[type[Record]]] = {
        "=unknown": {Unknown},
        "=none": {Nothing},
        "=value": kinds - {Unknown, Nothing},
    }
    if step in answers:
        return answers[step]
    fields = (one.model_fields[step] for one in kinds if step in one.model_fields)
    return {found for field in fields for found in _kinds_in(field.annotation)} or kinds


def _kinds_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _kinds_in(inner)
