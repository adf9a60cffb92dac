"""What is proved of a tariff is found, with one person in words and the places of the points."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.fees.evaluators import ROOT
from tests.fees.small import FACTS, small
from viegli.catalogue import Catalogue
from viegli.fees.keeping import kept
from viegli.fees.proving import prove, proved
from viegli.fees.subjects import Subject

TEXT = Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8")
MISTAKES = yaml.load(TEXT, yaml.BaseLoader)  # every scalar as text


@pytest.mark.parametrize("case", MISTAKES, ids=[case["rule"] for case in MISTAKES])
def test_a_mistake_is_told_with_a_person(case: dict[str, str]) -> None:
    facts = FACTS
    for old, new in zip(case.get("right", ()), case.get("wrong", ()), strict=True):
        assert old in facts
        facts = facts.replace(old, new)
    found = [str(problem) for problem in prove([small(case["tariff"], facts)])]
    assert found == [" ".join(one.split()) for one in case["said"]]


def test_the_repository_holds_all_proofs(catalogue: Catalogue) -> None:
    assert proved(catalogue, ROOT / "data", ROOT) == []


def test_a_map_that_differs_says_whose_fee_moves(tariffs: list[Subject], tmp_path: Path) -> None:
    one = next(one for one in tariffs if one.id == "harmonija")
    home = tmp_path / "municipalities" / "jelgava" / "outcomes"
    home.mkdir(parents=True)
    file = ROOT / "data/municipalities/jelgava/outcomes/harmonija.txt"
    text = file.read_text(encoding="utf-8").replace("3.20", "3.10")
    (home / "harmonija.txt").write_text(text, encoding="utf-8")
    (home / "gone.txt").write_text("", encoding="utf-8")
    found = [str(problem) for problem in kept(tmp_path, tmp_path, [one])]
    point = one.records[0].tiers[1].place
    assert found == [
        "municipalities/jelgava/outcomes/harmonija.txt:30:1: tariffs[harmonija]: the map says "
        "otherwise than the prices: 1 kind of person moves from 3.10 (1.7.2.) to 3.20 (1.7.2.), "
        f"+0.10 (ar ēdināšanu; {point}); if that is meant, run `viegli check --write-maps` "
        "and commit the map",
        "municipalities/jelgava/outcomes/gone.txt:1:1: there is no such tariff; "
        "run `viegli check --write-maps`",
    ]


def test_a_map_whose_days_differ_says_which(tariffs: list[Subject], tmp_path: Path) -> None:
    one = next(one for one in tariffs if one.id == "home_care")
    home = tmp_path / "municipalities" / "jelgava" / "outcomes"
    home.mkdir(parents=True)
    file = ROOT / "data/municipalities/jelgava/outcomes/home_care.txt"
    text = file.read_text(encoding="utf-8").replace("minimum_wage 700.00", "minimum_wage 699.00")
    (home / "home_care.txt").write_text(text, encoding="utf-8")
    (found,) = (str(problem) for problem in kept(tmp_path, tmp_path, [one]))
    days = "days 2024-01-01 … 2024-12-31: minimum_wage"
    assert f'otherwise than the prices: "{days} 699.00" is now "{days} 700.00"; if that' in found
