"""The price list in the browser: the box that finds prices, and the tables of who pays what."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import LANGUAGES, Address

BOX = "#meklet"
WORDS = {"lv": ("dusas", "duša"), "en": ("shower", "Showers"), "ru": ("душ", "ДУША")}
"""Words as people write them: without marks, in another form, in capitals."""


def opened(window: Window, lang: str = "lv", width: int = WIDE) -> Page:
    window.show(Address(lang, "standard", "jelgava/cenradis/"), width, opened=False)
    return window.page


def find(page: Page, text: str) -> list[str]:
    """The points that are shown when this is written."""
    page.locator(BOX).fill(text)
    rows = page.locator(".fee tbody tr:visible .point")
    return [text.strip() for text in rows.all_inner_texts()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_is_found_without_its_marks_and_in_another_form(window: Window, lang: str) -> None:
    page = opened(window, lang)
    for word in WORDS[lang]:
        assert find(page, word) == ["1.9.1."]


@pytest.mark.parametrize("text", ["0,70", "0.70"])
def test_an_amount_is_found_with_a_comma_and_with_a_point(window: Window, text: str) -> None:
    found = find(opened(window), text)
    assert found == ["1.4.", "1.4.1.", "1.4.2.", "1.4.3.", "1.4.4.", "1.4.5.", "1.4.6."]


def test_a_point_is_found_below_the_point_and_the_heading_it_belongs_to(window: Window) -> None:
    page = opened(window)
    assert find(page, "1.3.2.") == ["1.3.", "1.3.2."]
    assert page.locator("section.part:visible h2").first.inner_text() == "Cenas"
    assert page.locator(".priced:visible").count() == 1
    assert page.locator(".chapters .row:visible").count() == 1


def test_every_word_must_fit(window: Window) -> None:
    assert find(opened(window), "harmonija bez ēdināšanas citā") == ["1.7.4."]


def test_the_number_of_points_found_is_announced(window: Window) -> None:
    page = opened(window)
    find(page, "dusas")
    status = page.get_by_role("status").filter(has_text="Atrasts")
    status.wait_for()
    assert status.inner_text().startswith("Atrasts: 2 no ")


def test_where_nothing_fits_it_says_so_and_whom_to_ask(window: Window) -> None:
    page = opened(window)
    assert find(page, "zebra") == []
    assert page.get_by_text("Nekas neder.").is_visible()
    assert page.locator("[data-nothing] a").get_attribute("href") == "mailto:soc@soc.jelgava.lv"


def test_an_empty_box_shows_the_whole_list_again(window: Window) -> None:
    page = opened(window)
    all_points = page.locator(".fee tbody tr:visible").count()
    find(page, "zebra")
    find(page, "")
    assert page.locator(".fee tbody tr:visible").count() == all_points
    assert page.locator(".priced > details:visible, .tariff > details:visible").count() > 3
    assert page.get_by_text("Nekas neder.").is_hidden()


def test_without_scripts_there_is_no_box_and_the_list_stands_whole(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}jelgava/cenradis/")
    assert not page.locator(BOX).is_visible()
    assert page.locator("#p-1-10-2").is_visible()
    context.close()


def test_the_box_works_in_a_page_that_lies_on_a_disk(browser: Browser, built: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((built / "jelgava/cenradis/index.html").as_uri())
    assert find(page, "dusas") == ["1.9.1."]
    assert page.locator(".chapters .row:visible").count() == 1
    page.wait_for_function("document.querySelector('[data-filter] [role=status]').textContent")
    assert said == []
    context.close()


@pytest.mark.parametrize("topic", ["jelgava/cenradis/", "jelgava/aprupe-majas/"])
def test_a_table_of_who_pays_what_scrolls_by_keyboard_inside_a_named_region(
    window: Window, topic: str
) -> None:
    window.show(Address("ru", "standard", topic), NARROW)
    page = window.page
    region = page.get_by_role("region", name="Уход за клиентом на дому")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW


def test_the_table_says_who_household_and_income_with_points_and_what_is_assumed(
    window: Window,
) -> None:
    window.show(Address("lv", "standard", "jelgava/aprupe-majas/"))
    words = window.page.locator(".matrix").inner_text()
    for said in (
        "līdz 780,00\N{NO-BREAK SPACE}€",
        "Ar ko jūs dzīvojat? Dzīvoju atsevišķi, bez ģimenes",
        "I grupa, II grupa vai III grupa",
        "Vai jūs strādājat algotu darbu? Nē",
        "Vai pašvaldība jūs ir atzinusi par trūcīgu? Jā: bez maksas",
        "Valstī noteiktā minimālā mēnešalga: 780,00\N{NO-BREAK SPACE}€",
    ):
        assert said in words
    row = window.page.locator(".matrix tbody").nth(1).locator("tr").nth(4)
    assert row.locator("td").all_inner_texts() == [
        "jājautā: 3,80\N{NO-BREAK SPACE}€\n1.3.4.\nvai 0,70\N{NO-BREAK SPACE}€\n1.4.3.",
        "3,80\N{NO-BREAK SPACE}€\n1.3.4.",
        "6,90\N{NO-BREAK SPACE}€\n1.1.",
    ]
