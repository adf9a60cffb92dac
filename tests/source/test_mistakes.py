"""Each mistake of mistakes.yaml is said exactly so, before any record is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from viegli.source import in_order, read

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "mistakes.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_a_mistake_is_said_with_its_place_and_its_mend(
    case: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(bytes.fromhex(case["bytes"]) if "bytes" in case else case["yaml"].encode())
    value, problems = read(file, "a.yaml")
    assert [str(problem) for problem in in_order(problems)] == case["says"]
    assert value is not None or problems


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    value, problems = read(tmp_path / "gone.yaml", "gone.yaml")
    assert value is None
    assert [str(problem) for problem in problems] == [
        "gone.yaml:1:1: the file cannot be opened (No such file or directory); "
        "look at who may read it"
    ]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    value, problems = read(tmp_path, "a.yaml")
    assert value is None
    assert [str(problem) for problem in problems] == [
        "a.yaml:1:1: this is a folder, not a file; "
        "take it away, or give it another name, and write the file"
    ]
