"""The calculator of a fee, by keyboard alone: what people read, and that nothing is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import (
    HARMONIJA,
    HOME_CARE,
    HYGIENE,
    PENSIONER,
    SHELTER,
    TWO_PRICES,
    Reader,
    clean,
)
from tests.browser.window import Window
from tests.built.pages import Address

PROBES = Path(__file__).parent / "probes.js"


@pytest.mark.parametrize(
    ("income", "total", "price", "point"),
    [("780.00", "7,00 €", "0,70 €", "1.4.1."), ("780,01", "69,00 €", "6,90 €", "1.1.")],
)
def test_a_pensioner_alone_pays_by_one_cent(
    reader: Reader, axe: str, income: str, total: str, price: str, point: str
) -> None:
    address = reader.go(HOME_CARE)
    clean(reader, axe, address)
    reader.fill({**PENSIONER, "income": income, "hours": "10"})
    assert reader.result.startswith(f"Jūsu maksa {total}")
    assert price in reader.result
    assert point in reader.reasons
    assert "Cenrādim nav datuma" in reader.reasons
    assert "Tas ir aprēķins, nevis lēmums" in reader.reasons
    assert "63 050 876" in reader.reasons
    assert "780,00 € (no 2026. gada 1. janvāra līdz 2026. gada 31. decembrim)" in reader.reasons
    clean(reader, axe, address)


def test_two_prices_are_both_shown_with_their_points(reader: Reader, axe: str) -> None:
    address = reader.go(HOME_CARE)
    reader.fill({**TWO_PRICES, "income": "900", "hours": "10"})
    assert "Der vairākas cenas" in reader.result
    assert all(text in reader.result for text in ("7,00 €", "38,00 €", "1.4.5.", "1.3.1."))
    clean(reader, axe, address)


def test_a_poor_person_from_elsewhere_pays_in_full(reader: Reader) -> None:
    reader.go(HARMONIJA)
    answers = {"poor": "yes", "di_decision": "no", "declared_in": "elsewhere", "meals": "yes"}
    reader.fill({**answers, "days": "20"})
    assert reader.result.startswith("Jūsu maksa 821,60 €")
    assert "1.7.5." in reader.reasons


def test_nights_after_the_ninetieth_cost_more(reader: Reader) -> None:
    reader.go(SHELTER)
    answers = {"declared_in": "here", "able_to_pay": "yes", "extended": "yes"}
    reader.fill({**answers, "nights": "91", "nights_before": "0"})
    assert reader.result.startswith("Jūsu maksa 92,00 €")
    assert "1,00 € × 90 = 90,00 €" in reader.reasons
    assert "2,00 € × 1 = 2,00 €" in reader.reasons


def test_poor_ends_the_questions(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.choose("poor", "yes")
    assert reader.result.startswith("Jums nav jāmaksā")
    assert "1.2.1." in reader.reasons


def test_an_empty_form_says_what_is_possible_and_asks_on(reader: Reader) -> None:
    reader.go(HOME_CARE)
    assert "no 0,00 € līdz 6,90 €" in reader.result
    assert "Vai pašvaldība jūs ir atzinusi par trūcīgu?" in reader.result
    assert reader.values() == {}
    reader.to(".calc-short button")
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.name") == "aprekins-poor"


@pytest.mark.parametrize("text", ["780 eiro", "1 000,50 EUR", "€ 12", "5 евро"])
def test_an_amount_may_be_written_with_the_word_for_euro(reader: Reader, text: str) -> None:
    reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": text, "hours": "10"})
    assert reader.result.startswith("Jūsu maksa ")


def test_the_link_stays_open_when_it_is_opened_at_once_after_typing(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": "900", "hours": "10"})
    reader.page.wait_for_timeout(600)
    reader.page.fill("#aprekins-hours", "12,5")
    reader.page.locator("[data-link] summary").click()
    reader.page.wait_for_timeout(600)
    assert "hours=12%2C5" in reader.page.input_value("#aprekins-saite")


@pytest.mark.parametrize("text", ["abc", "-5", "1e9", "6,9,0"])
@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("lv", "Rakstiet skaitli ar cipariem"),
        ("en", "Write a number in digits"),
        ("ru", "ифрами"),
    ],
)
def test_nonsense_is_answered_in_the_readers_language(
    reader: Reader, axe: str, text: str, lang: str, sentence: str
) -> None:
    address = reader.go(HOME_CARE, lang)
    reader.fill({"poor": "no", "income": text})
    told = reader.page.locator(".wrong:visible").all_inner_texts()
    assert len(told) == 1
    assert sentence in told[0]
    assert reader.values() == {"poor": "no", "income": text}
    assert reader.page.evaluate("document.activeElement.id") == "aprekins-income"
    described = reader.page.evaluate(
        "document.getElementById('aprekins-income').getAttribute('aria-describedby')"
    )
    assert "aprekins-income-number" in described
    if text == "abc":
        clean(reader, axe, address)


def test_the_easy_page_asks_one_question_at_a_time(reader: Reader, axe: str) -> None:
    address = reader.go(HOME_CARE, level="easy")
    reader.to("[data-part=begin]")
    reader.page.keyboard.press("Enter")
    asked = 0
    answers = {**PENSIONER, "income": "780,00", "hours": "10"}
    while shown := reader.page.locator("[data-fact]:visible").all():
        assert len(shown) == 1
        focused = reader.page.evaluate("document.activeElement.tagName")
        assert focused == "H3"
        fact = shown[0].get_attribute("data-fact") or ""
        if asked in (0, 3):
            clean(reader, axe, address)
        if shown[0].locator("input").count():
            reader.write(fact, answers[fact])
            reader.page.keyboard.press("Enter")
        else:
            reader.press(fact, answers[fact])
        asked += 1
    assert asked >= 7
    assert reader.result.startswith("Jums jāmaksā: 7 eiro")
    assert "1 stunda: 70 centi." in reader.result
    assert "1.4.1." in reader.reasons
    clean(reader, axe, address)


def test_the_way_back_shows_what_was_answered(reader: Reader) -> None:
    reader.go(HOME_CARE, level="easy")
    reader.to("[data-part=begin]")
    reader.page.keyboard.press("Enter")
    reader.press("poor", "no")
    reader.press("di_decision", "no")
    reader.to("[data-part=back]")
    reader.page.keyboard.press("Enter")
    pressed = reader.page.locator("[data-fact]:visible [aria-pressed]")
    assert pressed.get_attribute("value") == "no"
    reader.press("di_decision", "yes")
    assert reader.result == "Jums nav jāmaksā."


def test_who_does_not_know_gets_the_range(reader: Reader) -> None:
    reader.go(HARMONIJA, level="easy")
    reader.to("[data-part=begin]")
    reader.page.keyboard.press("Enter")
    for _ in range(8):
        shown = reader.page.locator("[data-fact]:visible")
        if not shown.count():
            break
        reader.press(shown.get_attribute("data-fact") or "", "")
    assert "Precīzu cenu mēs nezinām." in reader.result
    assert "Visvairāk: 41 eiro 8 centi." in reader.result


def test_several_prices_are_chosen_from_first(reader: Reader) -> None:
    reader.go(HYGIENE)
    assert reader.result == "Izvēlieties, par ko gribat zināt cenu."
    reader.to("input[name=aprekins-kas]")
    reader.page.keyboard.press("Space")
    reader.page.keyboard.press("ArrowDown")
    reader.fill({"declared_in": "here", "wash_loads": "2"})
    assert reader.result.startswith("Jūsu maksa 3,00 €")


def test_answers_go_along_to_another_language_and_level_and_nowhere_else(reader: Reader) -> None:
    answers = {**PENSIONER, "income": "780,01", "hours": "10"}
    reader.go(HOME_CARE)
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.fill(answers)
    reader.page.locator(".langs a[hreflang=en]").focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/en/jelgava/aprupe-majas/")
    assert reader.result.startswith("You pay €69.00")
    assert reader.values() == answers
    reader.page.locator(".levels a").focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/en/jelgava/viegli/aprupe-majas/")
    assert reader.result.startswith("You have to pay: 69 euros")
    reader.page.locator(".levels a").focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/en/jelgava/aprupe-majas/")
    assert reader.values() == answers
    assert not [url for url in asked if "780" in url.partition("#")[0]]
    kept = "[document.cookie, localStorage.length, sessionStorage.length, location.hash]"
    assert reader.page.evaluate(kept) == ["", 0, 0, ""]
    reader.page.reload()
    assert reader.values() == {}


def test_a_link_with_answers_is_made_only_on_request(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.fill({"poor": "yes"})
    assert reader.page.input_value("#aprekins-saite") == ""
    reader.to("[data-link] summary")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_function("document.getElementById('aprekins-saite').value")
    assert "visas jūsu atbildes" in reader.page.locator("[data-link]").inner_text()
    link = reader.page.input_value("#aprekins-saite")
    reader.page.goto("about:blank")
    reader.page.goto(link)
    assert reader.result.startswith("Jums nav jāmaksā")
    assert reader.page.evaluate("location.hash") == ""


def test_a_coming_change_is_announced(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-20T12:00:00")
    reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": "700", "hours": "10"})
    assert "no 2027. gada 1. janvāra, vēl nav zināms" in reader.result


def test_a_coming_change_is_announced_before_the_quantity_is_known(reader: Reader) -> None:
    reader.page.clock.set_fixed_time("2026-11-20T12:00:00")
    reader.go(HOME_CARE)
    assert "no 2027. gada" not in reader.result, "a range is not what somebody pays"
    reader.fill({**PENSIONER, "income": "700"})
    assert "Cena: 0,70 € (1 stunda)" in reader.result
    assert "Kāda būs cena no 2027. gada 1. janvāra, vēl nav zināms." in reader.result


def test_a_change_that_is_past_is_not_announced_to_who_counts_for_an_earlier_day(
    reader: Reader,
) -> None:
    reader.go(HOME_CARE)
    reader.page.fill("#aprekins-diena", "2025-12-31")
    reader.fill({**PENSIONER, "income": "760", "hours": "10"})
    assert (
        reader.result == "Jūsu maksa 69,00 € mēnesī Cena: 6,90 € (1 stunda) 6,90 € × 10 = 69,00 €"
    )


def test_a_day_can_be_chosen(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.page.fill("#aprekins-diena", "2025-06-01")
    reader.fill({**PENSIONER, "income": "740,01", "hours": "10"})
    assert reader.result.startswith("Jūsu maksa 69,00 €")
    assert "740,00 €" in reader.reasons


def test_the_picture_of_the_steps_has_the_readers_place_and_a_table(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": "500", "hours": "10"})
    assert reader.page.locator("svg.steps-picture[role=img] .here").count() == 1
    rows = reader.page.locator(".calc-long tbody tr").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == [
        "no 0,00 € līdz 780,00 € jūs 0,70 €",
        "no 780,01 € 6,90 €",
    ]


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_a_saved_page_works_without_a_server(reader: Reader, built: Path, level: str) -> None:
    address = Address("lv", level, HOME_CARE)
    reader.page.goto((built / address.url / "index.html").as_uri())
    if level == "easy":
        reader.to("[data-part=begin]")
        reader.page.keyboard.press("Enter")
        reader.press("poor", "yes")
        assert reader.result == "Jums nav jāmaksā."
    else:
        reader.fill({**PENSIONER, "income": "780,01", "hours": "10"})
        assert reader.result.startswith("Jūsu maksa 69,00 €")


def test_a_saved_page_with_a_result_begins_anew(reader: Reader, built: Path) -> None:
    reader.go(HOME_CARE)
    reader.fill({"poor": "yes"})
    saved = built / HOME_CARE / "saved.html"
    saved.write_text(reader.page.content(), encoding="utf-8")
    try:
        reader.page.goto(saved.as_uri())
        assert "no 0,00 € līdz 6,90 €" in reader.result
        reader.choose("poor", "yes")
        assert reader.result.startswith("Jums nav jāmaksā")
    finally:
        saved.unlink()


def test_without_a_script_the_table_stands_and_the_form_does_not(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + HOME_CARE)
    assert not page.locator(".calc").is_visible()
    assert page.locator("table.fee").first.is_visible()
    context.close()


def test_a_calculator_that_fails_says_so_and_leaves_the_table(reader: Reader) -> None:
    def spoilt(route: Any) -> None:
        page = route.fetch()
        route.fulfill(response=page, body=page.text().replace('"tables":', '"no":'))

    reader.page.route(f"**/{HOME_CARE}", spoilt)
    reader.go(HOME_CARE)
    assert not reader.page.locator(".calc").is_visible()
    assert reader.page.locator("table.fee").first.is_visible()
    assert len(reader.said) == 1
    reader.said.clear()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("lang", ["lv", "en", "ru"])
def test_the_easy_calculator_is_as_easy_to_read_as_its_page(
    reader: Reader, lang: str, width: int
) -> None:
    reader.page.add_init_script(path=PROBES)
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.go(HOME_CARE, lang, "easy")
    seen = Window(reader.page, reader.root)

    def fits() -> None:
        assert seen.ask("type", {"size": 20, "height": 1.5}) == []
        assert seen.ask("smallTargets", 44) == []
        assert seen.ask("longLines", 60) == []
        assert seen.ask("sideBySide") == []
        assert seen.ask("overflow") == {"scrolls": 0, "outside": []}

    fits()
    reader.page.click("[data-part=begin]")
    answers = {**PENSIONER, "income": "780,01"} if lang == "ru" else TWO_PRICES
    while (shown := reader.page.locator("[data-fact]:visible")).count():
        fits()
        fact = shown.get_attribute("data-fact") or ""
        if shown.locator("input").count():
            reader.page.fill(f"#aprekins-{fact}", "abc")
            reader.page.keyboard.press("Enter")
            fits()
            reader.page.fill(f"#aprekins-{fact}", "10")
            reader.page.keyboard.press("Enter")
        else:
            reader.page.click(f'[data-fact="{fact}"] button[value="{answers[fact]}"]')
    for more in reader.page.locator("[data-part=result] summary").all():
        more.click()
    fits()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_form_fits_and_axe_finds_nothing(
    reader: Reader, axe: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    reader.page.add_init_script(path=PROBES)
    reader.page.emulate_media(color_scheme=scheme)
    reader.page.set_viewport_size({"width": width, "height": 800})
    address = reader.go(HOME_CARE)
    reader.fill({**PENSIONER, "income": "500", "hours": "10"})
    reader.page.click("[data-link] summary")
    clean(reader, axe, address)
    seen = Window(reader.page, reader.root)
    assert seen.ask("overflow") == {"scrolls": 0, "outside": []}
