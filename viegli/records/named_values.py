"""The kinds of single values that records hold, by the names that their modules give them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import Any

_MODULES = ("scalars", "texts", "conditions", "points", "operands", "lookups")
"""The modules in which kinds of values have names."""


def value_kinds() -> dict[str, str]:
    """The kinds of single values by name, each with its docstring."""
    return {name: doc for name, doc, _ in _aliases()}


def name_of(annotation: Any) -> str | None:
    """The name of a kind of value, or none where it has none."""
    return next((name for name, _, one in _aliases() if one == annotation), None)


@cache
def _aliases() -> tuple[tuple[str, str, Any], ...]:
    """Name, docstring and annotation of each kind of value, in the order of their modules."""
    found = []
    for module in (import_module(f"viegli.records.{name}") for name in _MODULES):
        for name, doc in _documented(inspect.getsource(module)):
            annotation = getattr(module, name)
            if not name.startswith("_") and hasattr(annotation, "__metadata__"):
                found.append((name, " ".join(doc.split()), annotation))
    return tuple(found)


def _documented(source: str) -> Iterator[tuple[str, str]]:
    """The names of a module that are set, each with the docstring below it."""
    body = ast.parse(source).body
    for one, after in pairwise(body):
        if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            value = after.value if isinstance(after, ast.Expr) else None
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield one.targets[0].id, value.value
