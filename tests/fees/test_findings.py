"""What Jelgava's list is known to hold comes out of the machine."""

from __future__ import annotations

from datetime import date

import pytest

from viegli.fees.findings import Finding, findings, unsaid
from viegli.fees.persons import person
from viegli.fees.subjects import Subject

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def found(tariffs: list[Subject]) -> dict[str, list[Finding]]:
    return {one.id: findings(one, TODAY) for one in tariffs}


@pytest.fixture(scope="module")
def care(tariffs: list[Subject]) -> Subject:
    return next(one for one in tariffs if one.id == "home_care")


def points(found: list[Finding], what: str) -> set[tuple[str, ...]]:
    return {one.points for one in found if one.what == what}


def people(one: Subject, finding: Finding) -> list[str]:
    return [person(one.facts, each.said, each.names) for each in finding.people]


def test_twenty_of_thirty_six_pairs_of_points_overlap(
    found: dict[str, list[Finding]], care: Subject
) -> None:
    pairs = [one for one in found["home_care"] if one.what == "overlap"]
    assert len({one.points for one in pairs}) == 20
    assert {(one.amounts, one.under, one.of) for one in pairs} == {
        (("3.80", "0.70"), ("1.3.", "1.4."), 36)
    }
    assert all(one.points[0].startswith("1.3.") for one in pairs)
    assert all(one.points[1].startswith("1.4.") for one in pairs)
    assert all(one.people and len(one.places) == 2 for one in pairs)
    (one,) = (one for one in pairs if one.points == ("1.3.1.", "1.4.5."))
    assert people(care, one) == [
        "pilngadīgs, vēl nav pensijas vecumā; I grupas invaliditāte; ir atzinums par īpašas "
        "kopšanas nepieciešamību; invaliditāte kopš bērnības"
    ]


def test_two_points_never_give_their_price_alone(found: dict[str, list[Finding]]) -> None:
    assert points(found["home_care"], "disputed") == {("1.4.3.", "1.3.4."), ("1.4.4.", "1.3.5.")}


def test_one_cent_costs_a_pensioner_alone_ten_times_as_much(
    found: dict[str, list[Finding]], care: Subject
) -> None:
    jumps = [one for one in found["home_care"] if one.what == "jump"]
    assert {one.points[0] for one in jumps} == {"1.4.1.", "1.4.2.", "1.4.6."}
    (one,) = (one for one in jumps if one.points == ("1.4.1.", "1.1."))
    assert one.amounts == ("0.70", "6.90")
    assert people(care, one) == ["pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €"]


def test_the_same_pensioner_with_a_working_family_pays_the_price_between(
    found: dict[str, list[Finding]], care: Subject
) -> None:
    past = [one for one in found["home_care"] if one.what == "skipped"]
    (one,) = (one for one in past if one.points[:2] == ("1.4.1.", "1.1."))
    assert one.amounts == ("0.70", "6.90", "3.80")
    assert set(one.points[2:]) == {"1.3.2.", "1.3.4."}
    assert people(care, one)[0] == "pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €"
    family = people(care, one).index("dzīvo ar ģimeni, kas nodarbinātības dēļ nevar aprūpēt")
    assert one.people[family].clauses == ("1.3.2.",)


def test_the_highest_possible_fee_falls_beside_a_point_without_a_limit(
    found: dict[str, list[Finding]],
) -> None:
    falls = points(found["home_care"], "fall")
    assert ("1.3.6.", "1.4.5.") in falls
    assert all("1.4.5." in one for one in falls)


def test_points_that_do_not_ask_what_others_ask_are_named(
    found: dict[str, list[Finding]],
) -> None:
    lacking = {one.about: one.points for one in found["home_care"] if one.what == "no_limit"}
    assert lacking == {
        ("income",): ("1.3.1.", "1.4.5."),
        ("age",): ("1.3.1.",),
        ("household",): ("1.3.1.", "1.4.5.", "1.4.6."),
    }


def test_an_able_minor_in_the_family_makes_the_difference_of_two_points(
    found: dict[str, list[Finding]],
) -> None:
    alike = {one.points: one.about for one in found["home_care"] if one.what == "wider"}
    more = ("household", "family_no_adult_able_to_work")
    assert alike == {("1.3.4.", "1.4.3."): more, ("1.3.5.", "1.4.4."): more}


def test_a_poor_non_resident_is_not_freed(
    found: dict[str, list[Finding]], tariffs: list[Subject]
) -> None:
    one = next(one for one in tariffs if one.id == "harmonija")
    kept = {each.points[0]: each for each in found["harmonija"] if each.what == "not_exempt"}
    assert {name: each.amounts for name, each in kept.items()} == {
        "1.7.4.": ("39.71",),
        "1.7.5.": ("41.08",),
    }
    said = "atzīts par trūcīgu; deklarēts citā pašvaldībā; ar ēdināšanu"
    assert people(one, kept["1.7.5."]) == [said]


def test_who_pays_the_full_price_is_counted(found: dict[str, list[Finding]], care: Subject) -> None:
    (one,) = (one for one in found["home_care"] if one.what == "full_price")
    assert (one.points, one.amounts) == (("1.1.",), ("6.90",))
    assert one.count > 100
    told = people(care, one)
    assert {"bērns", "pensijas vecumā; ienākumi 780,01 €"} <= set(told)
    (never,) = (one for one in found["home_care"] if one.what == "no_relief")
    assert never.about == ("age", "child")


def test_what_the_list_leaves_open_is_asked(found: dict[str, list[Finding]]) -> None:
    asked = {name: [one for one in some if one.what == "ask"] for name, some in found.items()}
    assert all(some and all(one.count and one.people for one in some) for some in asked.values())
    (cut,) = (one for one in asked["night_shelter"] if one.cut_off)
    assert cut.points == ("1.10.3.",)


def test_every_price_but_those_of_harmonija_is_silent_about_people_declared_elsewhere(
    found: dict[str, list[Finding]],
) -> None:
    silent = {
        name: one.points
        for name, some in found.items()
        for one in some
        if one.what == "ask" and one.people[0].said["declared_in"] == "elsewhere"
    }
    assert set(silent) == set(found) - {"harmonija"}
    assert set(silent["home_care"]) == {"1.1.", "1.3.", "1.4."}


def test_part_of_a_month_is_the_only_part_without_a_word(found: dict[str, list[Finding]]) -> None:
    said = [(name, one.about) for name, some in found.items() for one in some if one.what == "part"]
    assert said == [("group_flat_space", ("months", "month"))]


def test_the_minimum_wage_ends_within_sixty_days(found: dict[str, list[Finding]]) -> None:
    (one,) = (one for one in found["home_care"] if one.what == "expiring")
    assert (one.about, one.day) == (("minimum_wage",), "2026-12-31")


def test_what_the_list_does_not_say_is_found(
    found: dict[str, list[Finding]], tariffs: list[Subject]
) -> None:
    said = [one.text for one in unsaid(tariffs[-1].price_list)]
    assert len(said) == 5
    assert any("1.10.3." in text for text in said)
    assert ("1.4.6.",) in points(found["home_care"], "note")
    assumed = [one.text for one in found["home_care"] if one.what == "assumption"]
    assert any("1.4.6." in text for text in assumed)
    (nights,) = (one for one in found["night_shelter"] if "viena nakts" in one.text)
    assert nights.what == "assumption"
