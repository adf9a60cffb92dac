"""What Jelgava's list is known to hold comes out of the machine."""

from __future__ import annotations

import pytest

from viegli.fees.findings import Finding, findings, unsaid
from viegli.fees.subjects import Subject


@pytest.fixture(scope="module")
def found(tariffs: list[Subject]) -> dict[str, list[Finding]]:
    return {one.id: findings(one) for one in tariffs}


def points(found: list[Finding], what: str) -> set[tuple[str, ...]]:
    return {one.points for one in found if one.what == what}


def test_twenty_pairs_of_points_overlap(found: dict[str, list[Finding]]) -> None:
    pairs = [one for one in found["home_care"] if one.what == "overlap"]
    assert len({one.points for one in pairs}) == 20
    assert {one.amounts for one in pairs} == {("3.80", "0.70")}
    assert all(one.points[0].startswith("1.3.") for one in pairs)
    assert all(one.points[1].startswith("1.4.") for one in pairs)
    assert all(one.person and len(one.places) == 2 for one in pairs)
    assert ("1.3.1.", "1.4.5.") in {one.points for one in pairs}


def test_one_cent_costs_a_pensioner_alone_ten_times_as_much(
    found: dict[str, list[Finding]],
) -> None:
    (one,) = (one for one in found["home_care"] if one.points == ("1.4.1.", "1.1."))
    assert (one.what, one.amounts) == ("jump", ("0.70", "6.90"))
    assert one.person.startswith("pensijas vecumā; ")
    assert one.person.endswith(" – 780,01 €")


def test_the_highest_possible_fee_falls_beside_a_point_without_a_limit(
    found: dict[str, list[Finding]],
) -> None:
    falls = points(found["home_care"], "fall")
    assert ("1.3.6.", "1.4.5.") in falls
    assert all("1.4.5." in one for one in falls)


def test_points_without_a_limit_of_income_are_named(found: dict[str, list[Finding]]) -> None:
    assert points(found["home_care"], "no_limit") == {("1.3.1.", "1.4.5.")}


def test_a_poor_non_resident_is_not_freed(found: dict[str, list[Finding]]) -> None:
    amounts = {one.points[0]: one.amounts for one in found["harmonija"] if one.what == "not_exempt"}
    assert amounts == {"1.7.4.": ("39.71",), "1.7.5.": ("41.08",)}


def test_who_pays_the_full_price_is_counted(found: dict[str, list[Finding]]) -> None:
    (one,) = (one for one in found["home_care"] if one.what == "full_price")
    assert (one.points, one.amounts) == (("1.1.",), ("6.90",))
    assert one.count > 100


def test_what_the_list_leaves_open_is_asked(found: dict[str, list[Finding]]) -> None:
    asked = {name: [one for one in some if one.what == "ask"] for name, some in found.items()}
    assert all(some and all(one.count and one.person for one in some) for some in asked.values())
    assert ("1.10.3.",) in points(found["night_shelter"], "ask")


def test_what_the_list_does_not_say_is_found(
    found: dict[str, list[Finding]], tariffs: list[Subject]
) -> None:
    said = [one.text for one in unsaid(tariffs[-1])]
    assert len(said) == 5
    assert any("1.10.3." in text for text in said)
    assert ("1.4.6.",) in points(found["home_care"], "unsaid")
    assert {one.text for one in found["home_care"] if one.what == "assumption"}
