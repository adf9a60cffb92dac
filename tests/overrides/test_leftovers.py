"""Nothing is kept that nothing uses: macros, imports of templates, variables of style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "macros").glob("*.jinja"))
STYLES = sorted((ROOT / "overrides/assets").glob("*.css"))
IMPORT = re.compile(r'\{% import "[\w.]+" as (\w+) %\}')
TAKEN = re.compile(r'\{% from "[\w.]+" import ([\w, ]+) %\}')
ASKED_BY_NAME = {"frame.html.jinja", "ondemand.html.jinja"}
"""Templates whose macros viegli/site/render.py calls."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def unused(text: str) -> Iterator[str]:
    """What a template imports and does not use."""
    rest = words(TAKEN.sub("", IMPORT.sub("", text)))
    yield from (name for name in IMPORT.findall(text) if name not in rest)
    for names in TAKEN.findall(text):
        yield from (name for name in names.split(", ") if name not in rest)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_imports_what_it_uses(file: Path) -> None:
    assert list(unused(file.read_text(encoding="utf-8"))) == []


def test_what_is_imported_for_nothing_is_seen() -> None:
    text = '{% import "a.html.jinja" as a %}{% from "b.html.jinja" import c, d %}{{ d() }}'
    assert list(unused(text)) == ["a", "c"]


def test_every_macro_is_called() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in TEMPLATES}
    said = words("\n".join(texts.values()))
    macros = [
        macro
        for name, text in texts.items()
        if name not in ASKED_BY_NAME
        for macro in re.findall(r"\{% macro (\w+)", text)
    ]
    assert len(macros) > 50
    assert [macro for macro in macros if said.count(macro) < 2] == []


def test_every_variable_of_a_style_sheet_is_used() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in STYLES)
    made = set(re.findall(r"(--[a-z-]+):", text))
    assert len(made) > 10
    assert {name for name in made if f"var({name}" not in text} == set()
