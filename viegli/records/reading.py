"""Turns the values of a file into records, or into problems with places and mends."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from viegli.records.base import Record
from viegli.source import Mapping, Node, Place, Problem

R = TypeVar("R", bound=Record)


def make(kind: type[R], value: Mapping) -> tuple[R | None, list[Problem]]:
    """A record of this kind, or nothing and every problem of the value."""
    try:
        return kind.model_validate(value), []
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        problems = (_problem(kind, value, cast("dict[str, Any]", one)) for one in found)
        return None, [one for one in problems if one is not None]


def _problem(kind: type[Record], value: Mapping, error: dict[str, Any]) -> Problem | None:
    """The problem behind an error; none for the echo of an error inside a list."""
    place, path, parent, here = _walk(value, error["loc"])
    context = error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        allowed = _allowed(kind, error["loc"])
        return Problem(
            place,
            path,
            "unknown-key",
            f"`{error['loc'][-1]}` is not a field here",
            _suggest(str(error["loc"][-1]), allowed),
        )
    if error["type"] == "missing":
        return Problem(
            parent,
            path,
            "missing",
            f"the field `{error['loc'][-1]}` is missing",
            f"add `{error['loc'][-1]}:`",
        )
    if error["type"] in ("tuple_type", "list_type"):
        return Problem(
            place,
            path,
            "type",
            "a list is expected here",
            "write one item in each line, each after `- `",
        )
    if error["type"] == "too_short":
        return (
            None
            if here
            else Problem(place, path, "empty", "the list is empty", "write at least one item")
        )
    return Problem(place, path, "value", error["msg"], context.get("fix", ""))


def _walk(value: Mapping, steps: tuple[int | str, ...]) -> tuple[Place, str, Place, Node]:
    """The place and the readable path of an error, the place of what holds it, and its value."""
    here: Node = value
    place, parent, path = value.place, value.place, ""
    for at, step in enumerate(steps):
        last = at == len(steps) - 1
        if isinstance(here, dict) and isinstance(step, str) and step in here:
            parent, path = here.place, f"{path}.{step}" if path else step
            place = here.place_of(step) if last and step not in here else here[step].place
            here = here[step]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            parent, here = here.place, here[step]
            place, path = here.place, f"{path}[{_name(here, step)}]"
        elif last and isinstance(here, dict):
            parent, path = here.place, f"{path}.{step}" if path else str(step)
    return place, path, parent, here


def _name(item: Node, at: int) -> str:
    """An item's id or number in the source where it has one, else its position."""
    if isinstance(item, dict):
        for key in ("id", "clause"):
            if isinstance(item.get(key), str):
                return str(item[key])
    return str(at)


def _allowed(kind: type[Record], steps: tuple[int | str, ...]) -> list[str]:
    """The fields of the record in which an unknown key stands."""
    names = _fields_at(kind, steps[:-1])
    return sorted(names)


def _fields_at(kind: type[Record], steps: tuple[int | str, ...]) -> set[str]:
    kinds: set[type[Record]] = {kind}
    for step in steps:
        inner = {
            found
            for one in kinds
            if isinstance(step, str) and step in one.model_fields
            for found in _kinds_in(one.model_fields[step].annotation)
        }
        kinds = inner or kinds
    answers = {one for one in kinds if {"unknown", "none"} & set(one.model_fields)}
    answered = steps and steps[-1] in ("unknown", "none")
    chosen = (
        {one for one in answers if steps[-1] in one.model_fields}
        if answered
        else (kinds - answers or kinds)
    )
    return {field.alias or name for one in chosen for name, field in one.model_fields.items()}


def _kinds_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _kinds_in(inner)


def _suggest(key: str, allowed: list[str]) -> str:
    if key.isdigit():
        return 'a comma inside { } starts a new field: write an amount as "6.90", a text in quotes'
    near = difflib.get_close_matches(key, allowed, 1)
    listed = f"the fields here are: {', '.join(allowed)}"
    return f"did you mean `{near[0]}`? {listed}" if near else listed
