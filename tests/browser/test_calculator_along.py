"""What goes along to another language or level, and addresses that bring what they should not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.reader import (
    HOME_CARE,
    HYGIENE,
    PENSIONER,
    TWO_PRICES,
    Reader,
)

LINK = "#aprekins?=home_care&.=2026-03-01&!=1&poor=yes"


def switch(reader: Reader, to: str) -> None:
    """Press a link of the head that leads to the same page."""
    reader.page.locator(to).first.focus()
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")


def test_a_question_left_open_is_not_asked_again_in_another_language(reader: Reader) -> None:
    reader.go(HOME_CARE, level="easy")
    reader.begin()
    reader.press("poor", "no")
    reader.press("di_decision", "")
    switch(reader, ".langs a[hreflang=en]")
    assert reader.asked == "declared_in"
    switch(reader, ".levels a")
    assert reader.page.locator("[data-fact=di_decision] input:checked").get_attribute("value") == ""
    switch(reader, ".levels a")
    assert reader.asked == "declared_in"


def test_the_price_asked_for_goes_along_before_anything_is_answered(reader: Reader) -> None:
    reader.go(HYGIENE)
    reader.to("input[name=aprekins-kas]")
    reader.page.keyboard.press("Space")
    reader.page.keyboard.press("ArrowDown")
    switch(reader, ".langs a[hreflang=ru]")
    assert reader.page.input_value("input[name=aprekins-kas]:checked") == "1"
    switch(reader, ".levels a")
    assert reader.asked == "declared_in"


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_a_day_goes_along_before_anything_is_answered(reader: Reader, level: str) -> None:
    reader.go(HOME_CARE, level=level)
    reader.page.fill("#aprekins-diena", "2025-06-01", force=True)
    switch(reader, ".langs a[hreflang=en]")
    assert reader.page.input_value("#aprekins-diena") == "2025-06-01"
    assert reader.page.evaluate("location.hash") == ""


def test_nothing_answered_is_nothing_in_the_address(reader: Reader) -> None:
    reader.go(HOME_CARE)
    went: list[str] = []
    reader.page.on("framenavigated", lambda frame: went.append(frame.url))
    switch(reader, ".langs a[hreflang=en]")
    assert [url for url in went if "#" in url] == []


def test_nonsense_goes_along_to_the_field_of_its_question(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.fill({"poor": "no", "income": "abc"})
    switch(reader, ".levels a")
    while reader.asked != "income":
        reader.press(reader.asked, PENSIONER[reader.asked])
    assert reader.page.input_value("#aprekins-income") == "abc"
    reader.to("#aprekins-income")
    reader.page.keyboard.press("Enter")
    assert reader.page.locator(".wrong:visible").count() == 1


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_a_link_put_into_the_address_of_the_open_page_is_taken(reader: Reader, level: str) -> None:
    address = reader.go(HOME_CARE, level=level)
    reader.page.goto(reader.root + address.url + LINK)
    reader.page.wait_for_function("!location.hash")
    reader.page.wait_for_function("document.querySelector('.calc-short .sum')")
    assert reader.result.startswith("Jums nav jāmaksā")


def test_a_page_whose_calculator_fails_keeps_no_answers_in_its_address(reader: Reader) -> None:
    def spoilt(route: Any) -> None:
        page = route.fetch()
        route.fulfill(response=page, body=page.text().replace("data-calculator=", "data-no="))

    reader.page.route(f"**/{HOME_CARE}", spoilt)
    reader.page.goto(reader.root + HOME_CARE + LINK)
    assert reader.page.evaluate("location.hash") == ""
    assert not reader.page.locator(".calc").is_visible()


@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize(
    "fragment",
    [
        "#aprekins?",
        "#aprekins?=gone&.=2026-99-99&poor=maybe&zzz=1&__proto__=x",
        "#aprekins?poor=%E0%A4%A&age=%22%5D",
    ],
)
def test_a_broken_link_begins_anew(reader: Reader, level: str, fragment: str) -> None:
    address = reader.go(HOME_CARE, level=level)
    reader.page.goto("about:blank")
    reader.page.goto(reader.root + address.url + fragment)
    assert reader.page.evaluate("location.hash") == ""
    if level == "standard":
        assert "no 0,00 € līdz 6,90 €" in reader.result
        assert reader.values() == {}
    else:
        assert reader.page.locator("[data-part=begin]").is_visible()


def test_a_year_of_six_digits_does_not_end_the_calculator(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.choose("poor", "yes")
    reader.to("#aprekins-diena")
    reader.page.keyboard.type("0301")
    reader.page.keyboard.type("202666")
    reader.page.keyboard.press("Tab")
    assert len(reader.page.input_value("#aprekins-diena").split("-")[0]) == 4
    assert reader.result.startswith("Jums nav jāmaksā")


@pytest.mark.parametrize(
    ("text", "read"), [("EUR 1 200,50", "1200,50"), ("780 eur.", "780"), ("6 90", "6 90")]
)
def test_spaces_are_read_between_thousands_only(reader: Reader, text: str, read: str) -> None:
    reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": text, "hours": "10"})
    if read == text:
        assert reader.page.locator(".wrong:visible").count() == 1
        assert reader.values()["income"] == text
    else:
        assert f"{read} eiro mēnesī" in reader.reasons.replace("\u00a0", " ")


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_each_of_two_prices_is_told_by_the_hour_and_by_the_month(
    reader: Reader, level: str
) -> None:
    reader.go(HOME_CARE, level=level)
    answers = {**TWO_PRICES, "income": "900", "hours": "10"}
    (reader.answer if level == "easy" else reader.fill)(answers)
    told = {
        "standard": ("38,00 € mēnesī 3,80 € (1 stunda)", "7,00 € mēnesī 0,70 € (1 stunda)"),
        "easy": ("38 eiro mēnesī 1 stunda: 3 eiro 80 centi", "7 eiro mēnesī 1 stunda: 70 centi"),
    }
    assert all(text in reader.result for text in told[level]), reader.result


def test_an_open_link_follows_the_answers(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.fill({"poor": "yes"})
    reader.page.click("[data-link] summary")
    reader.page.wait_for_function("document.getElementById('aprekins-saite').value")
    reader.page.check("input[name=aprekins-di_decision][value=yes]", force=True)
    assert "di_decision=yes" in reader.page.input_value("#aprekins-saite")
    reader.page.click("[type=reset]")
    reader.page.wait_for_function("!document.getElementById('aprekins-saite').value")
