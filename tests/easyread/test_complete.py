"""Every rule of the design's table is there, with its severity."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from viegli.easyread import PAGE_RULES, RULES
from viegli.easyread.structure import EVERY_ID

ROOT = Path(__file__).parents[2]
TABLES = [folder / "shared/design/easy-read.md" for folder in (ROOT, ROOT.parent)]
"""The table, in the project or beside it."""
ROW = re.compile(r"^\| (ER\d\d)[^|]*\|[^|]*\| ([EWI/]+)", re.MULTILINE)
LETTER = {"error": "E", "warning": "W", "info": "I"}
BESIDE = {"ER39": "E", "ER42": "E"}
"""Rules that are no list entries: parity of facts, and the test in the browser."""


def severities() -> dict[str, set[str]]:
    """The severities of each rule."""
    found = {known: {letter} for known, letter in BESIDE.items()}
    for rule in (*RULES, *PAGE_RULES):
        found.setdefault(rule.id, set()).add(LETTER[rule.severity])
    return found


def test_the_rules_are_numbered_without_a_gap() -> None:
    assert list(EVERY_ID) == [f"ER{number:02}" for number in range(1, 43)]
    assert set(severities()) == set(EVERY_ID)


def test_every_rule_has_the_severity_of_the_design() -> None:
    table = next((path for path in TABLES if path.is_file()), None)
    if table is None:
        pytest.skip("easy-read.md is not in shared/design beside the project")
    rows = dict(ROW.findall(table.read_text(encoding="utf-8")))
    assert {known: set(letters.split("/")) for known, letters in rows.items()} == severities()


def test_the_browser_test_of_er42_is_there() -> None:
    text = (ROOT / "tests/browser/test_easy.py").read_text(encoding="utf-8")
    assert "ER42" in text
