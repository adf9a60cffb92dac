"""A mistake in a tariff is said with its place and its mend, and nothing is worked out from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

import viegli
from tests.fees.evaluators import ROOT
from viegli.catalogue import load

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "wrong_tariffs.yaml").read_text(encoding="utf-8"))
PICTURES = ROOT / "overrides" / "assets" / "pictures" / "pictures.yaml"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_said(case: dict[str, str], tmp_path: Path) -> None:
    shutil.copytree(HERE / "abroad" / "data", tmp_path / "data")
    file = tmp_path / "data" / "tariffs.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(case["from"]) == 1
    file.write_text(text.replace(case["from"], case["to"]), encoding="utf-8")
    problems = load(tmp_path / "data", PICTURES, tmp_path).problems
    said = [str(one) for one in problems if one.severity == "error"]
    assert any(case["says"] in one for one in said), said
    assert all(one.startswith("data/tariffs.yaml:") for one in said)
    with pytest.raises(ValueError, match=r"data/tariffs\.yaml:\d+:\d+: "):
        viegli.load(tmp_path)
