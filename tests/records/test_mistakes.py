"""Each mistake of mistakes/*.yaml is said exactly so, with its place and its mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from viegli.records import Record, ServicesFile, TariffsFile, make
from viegli.source import in_order, parse

KINDS: dict[str, type[Record]] = {"services.yaml": ServicesFile, "tariffs.yaml": TariffsFile}
FILES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def said(text: str, file: str) -> list[str]:
    """What an editor reads of a text that would be this file."""
    value, problems = parse(text, file)
    if value is not None:
        problems += make(KINDS[file], value)[1]
    return [str(problem) for problem in in_order(problems)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_text_that_the_mistakes_are_made_in_has_none(path: Path) -> None:
    cases = read(path)
    assert said(cases["text"], cases["file"]) == []


@pytest.mark.parametrize(
    ("path", "case"),
    [
        pytest.param(path, case, id=f"{path.stem}: {case['rule']}")
        for path in FILES
        for case in read(path)["cases"]
    ],
)
def test_a_mistake_is_said_with_its_place_and_its_mend(path: Path, case: dict[str, Any]) -> None:
    cases = read(path)
    assert case["right"] in cases["text"]
    text = cases["text"].replace(case["right"], case["wrong"], 1)
    assert said(text, cases["file"]) == case["says"]
