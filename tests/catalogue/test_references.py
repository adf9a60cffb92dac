"""Every field that holds the id of another record is checked."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

from viegli import records
from viegli.catalogue.references import POINTS_TO
from viegli.records import Record
from viegli.records.scalars import Ref

ELSEWHERE = {
    "LookUp.across": "a question or a line of the worksheet",
    "LookUp.down": "a question or a line of the worksheet",
}
"""Fields whose ids are checked with the worksheet that they stand in."""


def kinds() -> list[type[Record]]:
    """Every kind of record there is."""
    found: list[type[Record]] = []
    waiting = [Record]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            if kind.__module__.startswith(records.__name__):
                found.append(kind)
                waiting.append(kind)
    return found


def reads_an_id(annotation: Any) -> bool:
    reader = inspect.getclosurevars(get_args(Ref)[1].func).nonlocals["read"]
    for part in getattr(annotation, "__metadata__", ()):
        check = getattr(part, "func", None)
        if (
            inspect.isfunction(check)
            and inspect.getclosurevars(check).nonlocals.get("read") is reader
        ):
            return True
    return any(reads_an_id(inner) for inner in get_args(annotation))


def fields() -> Iterator[tuple[str, str]]:
    for kind in kinds():
        for name, annotation in get_type_hints(kind, include_extras=True).items():
            if name in kind.model_fields and name != "id" and reads_an_id(annotation):
                yield kind.__name__, name


def test_there_are_fields_to_check() -> None:
    assert ("Offering", "service") in set(fields())
    assert ("Service", "legal_basis") in set(fields())


@pytest.mark.parametrize(("kind", "field"), sorted(set(fields())))
def test_a_field_that_holds_an_id_says_of_what(kind: str, field: str) -> None:
    assert field in POINTS_TO or f"{kind}.{field}" in ELSEWHERE


@pytest.mark.parametrize("field", sorted(POINTS_TO))
def test_what_is_checked_is_a_field(field: str) -> None:
    assert field in {name for _, name in fields()}
