"""The maps of tests inside a table, and the lines that they test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Table = Any
"""A compiled tariff, or a piece of it."""


def maps(term: Table) -> list[Table]:
    """Every map of tests inside, each once."""
    found: list[Table] = []
    for condition in conditions(term):
        found += [tests for tests in condition if tests not in found]
    return found


def conditions(term: Table) -> Iterator[Table]:
    """Every condition inside."""
    if isinstance(term, dict):
        for key, inner in term.items():
            if key in ("if", "when"):
                yield inner or []
            elif key in ("rows", "columns") and "values" in term:
                yield from (entry for entry in inner if isinstance(entry, list))
            else:
                yield from conditions(inner)
    elif isinstance(term, list):
        for inner in term:
            yield from conditions(inner)


def tested(version: Table) -> list[str]:
    """The derived lines that conditions test."""
    names = {test["on"] for tests in maps(version) for test in tests}
    return [line["id"] for line in version["derive"] if line["id"] in names]
