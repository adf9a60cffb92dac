"""Jelgava's list names no place of residence in most points: one treatment for all of them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import viegli
from tests.fees.evaluators import ROOT
from viegli.catalogue import of_project
from viegli.catalogue.tariffs import assumed
from viegli.commands import main

BOOK = viegli.load(ROOT)
DAY = "2026-03-01"
SILENT: Mapping[str, Mapping[str, str]] = {
    "home_care": {"poor": "no", "di_decision": "no", "hours": "10"},
    "integra_meals": {"poor": "no", "di_decision": "no", "days": "20"},
    "atbalsts_meals": {"poor": "no", "di_decision": "no", "days": "20"},
    "group_flat_space": {"area": "18.5", "months": "1", "heating": "yes"},
    "hygiene_shower": {"showers": "1"},
    "hygiene_washing": {"wash_loads": "2"},
    "hygiene_drying": {"dry_loads": "2"},
}
"""What points 1.1 to 1.6, 1.8 and 1.9 price, and answers of somebody who pays."""
EXEMPTING = [name for name, answers in SILENT.items() if "poor" in answers]


@pytest.mark.parametrize("place", ["elsewhere", "nowhere"])
@pytest.mark.parametrize("name", SILENT)
def test_who_is_declared_elsewhere_and_would_pay_must_ask(name: str, place: str) -> None:
    found = viegli.fee(BOOK, name, {**SILENT[name], "declared_in": place}, DAY)
    assert (found["kind"], found["reason"]) == ("ask", "stated")


@pytest.mark.parametrize("place", ["elsewhere", "nowhere", None])
@pytest.mark.parametrize("known", ["poor", "di_decision"])
@pytest.mark.parametrize("name", EXEMPTING)
def test_an_exemption_that_names_no_place_frees_everybody_and_says_so(
    name: str, known: str, place: str | None
) -> None:
    answers = {known: "yes"} | ({"declared_in": place} if place else {})
    found = viegli.fee(BOOK, name, answers, DAY)
    assert (found["kind"], found["total"]) == ("fee", "0.00")
    assert "exempt_wherever_declared" in found["assumptions"]


@pytest.mark.parametrize("poor", ["yes", "no"])
def test_the_list_prices_harmonija_for_people_from_elsewhere(poor: str) -> None:
    answers = {"declared_in": "elsewhere", "poor": poor, "di_decision": "no"}
    found = viegli.fee(BOOK, "harmonija", {**answers, "meals": "yes", "days": "20"}, DAY)
    assert (found["kind"], found["total"]) == ("fee", "821.60")


@pytest.mark.parametrize(("hours", "is_told"), [("10", False), ("10.5", True)])
def test_how_a_part_is_counted_is_told_where_a_part_is_counted(hours: str, is_told: bool) -> None:
    pensioner = {"declared_in": "here", "age": "pension_age", "disability": "none"}
    answers = {**SILENT["home_care"], **pensioner, "household": "alone", "income": "500"}
    found = viegli.fee(BOOK, "home_care", {**answers, "hours": hours}, DAY)
    assert ("exact_part_hours" in found["assumptions"]) is is_told


def test_a_tariff_tells_the_assumptions_of_all_its_parts() -> None:
    tariffs = {one.id: one for folder in of_project(ROOT).folders for one in folder.tariffs.tariffs}
    assert set(assumed(tariffs["home_care"])) == {
        "list_in_force",
        "exact_part_hours",
        "per_family_member",
        "exempt_wherever_declared",
    }


def test_the_municipality_is_told_every_assumption_also_of_parts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["findings", "jelgava", "-f", str(ROOT / "mkdocs.yml")]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if ": assumption: " in line]
    for words in (
        "nepilnu stundu",
        "nepilnu kvadrātmetru",
        "Atbrīvojumam no maksas cenrādis nenosauc dzīvesvietu",
    ):
        assert any(words in line for line in told), words
