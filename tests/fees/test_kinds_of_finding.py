"""Each kind of finding is found in a small tariff that holds it, and not in one that does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tests.fees.small import small
from viegli.fees.findings import Finding, What, findings, unsaid
from viegli.fees.persons import person
from viegli.site.findings_page import GROUPS

TEXT = Path(__file__).with_name("findings.yaml").read_text(encoding="utf-8")
CASES = yaml.load(TEXT, yaml.BaseLoader)  # every scalar as text
TODAY = date(2026, 11, 20)


def found(tariff: str, what: str) -> tuple[list[Finding], Any]:
    one = small(tariff)
    return [each for each in findings(one, TODAY) if each.what == what], one


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_a_finding_stands_with_its_points_its_prices_and_a_person(case: dict[str, Any]) -> None:
    listed, one = found(case["tariff"], case["what"])
    assert listed
    first = listed[0]
    assert list(first.points) == case["points"]
    assert list(first.amounts) == case.get("amounts", [])
    assert first.places
    assert all(place.file == "tariffs.yaml" for place in first.places)
    if "person" in case:
        told = first.people[0]
        assert person(one.facts, told.said, told.names) == case["person"]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_it_does_not_stand_where_its_reason_is_gone(case: dict[str, Any]) -> None:
    assert found(case["without"], case["what"])[0] == []


def test_every_kind_of_finding_has_a_case() -> None:
    assert {case["what"] for case in CASES} == set(get_args(What)) - {"unsaid"}


def test_every_kind_of_finding_has_its_place_on_the_page() -> None:
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(get_args(What))


def test_a_list_does_not_say_what_is_unknown_in_its_record() -> None:
    one = small('otherwise: {clause: "2.", text: b, fee: "3.00"}')
    assert [each.text for each in unsaid(one.price_list)] == ["nav teikts", "nav teikts"]
    assert len({each.places for each in unsaid(one.price_list)}) == 2


def test_a_tariff_that_is_never_known_has_findings_of_its_dates_only() -> None:
    price = '[{from: 2027-01-01, value: "2.00", until: 2027-02-01}]'
    body = f'otherwise: {{clause: "2.", text: b, fee: {price}}}'
    one = small(f"valid_to: 2026-01-01\nvalid_from: 2025-01-01\n{body}")
    assert [each.what for each in findings(one, TODAY)] == ["expired"]
