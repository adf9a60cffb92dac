"""A result on paper: one sheet, large enough to read, with all that one takes to an office."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Literal

import pytest
from pypdf import PdfReader

from tests.browser.reader import (
    HARMONIJA,
    HOME_CARE,
    HYGIENE,
    PENSIONER,
    SHELTER,
    TWO_PRICES,
    Reader,
)

Level = Literal["standard", "easy"]
SMALLEST = {"standard": 9.0, "easy": 14.0}
"""Points, of any letter on the sheet."""
ONE_PRICE = {**PENSIONER, "income": "780,00", "hours": "10"}
ALL_ASKED = {**TWO_PRICES, "income": "900", "hours": "10"}


def to_easy(reader: Reader) -> None:
    reader.page.locator(".levels a").focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/viegli/**")


def sheets(reader: Reader) -> PdfReader:
    """What the page is on paper, as Ctrl+P makes it."""
    return PdfReader(BytesIO(reader.page.pdf(prefer_css_page_size=True)))


def text_of(paper: PdfReader) -> tuple[str, float]:
    """All words of the first sheet, and the size of its smallest letters in points."""
    sizes: list[float] = []

    def seen(text: str, outer: Any, inner: Any, _: Any, size: float) -> None:
        if text.strip():
            sizes.append(abs(size * outer[3] * inner[3]))

    words = paper.pages[0].extract_text(visitor_text=seen)
    return " ".join(words.split()), min(sizes)


@pytest.mark.parametrize("answers", [ONE_PRICE, ALL_ASKED], ids=["one price", "two prices"])
@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize("lang", ["lv", "en", "ru"])
def test_a_result_prints_on_one_sheet_in_letters_large_enough(
    reader: Reader, lang: str, level: Level, answers: Mapping[str, str]
) -> None:
    reader.go(HOME_CARE, lang)
    reader.fill(answers)
    if level == "easy":
        to_easy(reader)
    paper = sheets(reader)
    assert len(paper.pages) == 1
    box = paper.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842), "A4"
    words, smallest = text_of(paper)
    assert smallest >= SMALLEST[level]
    assert "63 050 876" in words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("level", "found"),
    [
        (
            "standard",
            (
                "Aprūpe mājās",
                "Jūsu maksa 7,00 € mēnesī",
                "1.4.1.",
                "Tas ir aprēķins, nevis lēmums",
                "63 050 876",
                "Cenrādim nav datuma",
                "Kāds ir jūsu vecums? Pensijas vecumā",
                "780,00",
                "2026. gada 1. marts",
            ),
        ),
        (
            "easy",
            (
                "Aprūpe mājās",
                "Jums jāmaksā: 7 eiro mēnesī",
                "1.4.1.",
                "To izrēķināja dators.",
                "Īstā cena var būt citāda.",
                "63 050 876",
                "Cenrādim nav datuma.",
                "Kāds ir jūsu vecums? Pensijas vecumā",
                "780 eiro",
                "2026. gada 1. marts",
            ),
        ),
    ],
)
def test_the_sheet_says_the_price_its_point_who_decides_and_the_answers(
    reader: Reader, level: Level, found: tuple[str, ...]
) -> None:
    reader.go(HOME_CARE)
    reader.fill(ONE_PRICE)
    if level == "easy":
        to_easy(reader)
    words = text_of(sheets(reader))[0].replace("\u00a0", " ")
    assert [text for text in found if text not in words] == []
    assert "Kam paredzēts" not in words, "the rest of the page is left out"


@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize(
    ("topic", "answers"),
    [
        (
            HARMONIJA,
            {
                "poor": "no",
                "di_decision": "no",
                "declared_in": "here",
                "meals": "yes",
                "days": "20",
            },
        ),
        (
            SHELTER,
            {
                "declared_in": "here",
                "able_to_pay": "yes",
                "extended": "yes",
                "nights": "91",
                "nights_before": "0",
            },
        ),
        (HYGIENE, {"kas": "0", "declared_in": "here", "showers": "2"}),
    ],
    ids=["day centre", "shelter", "hygiene"],
)
def test_results_of_other_services_print_on_one_sheet_too(
    reader: Reader, topic: str, answers: Mapping[str, str], level: Level
) -> None:
    reader.go(topic, "ru", level)
    if level == "easy":
        reader.answer(answers)
    else:
        if "kas" in answers:
            reader.to("input[name=aprekins-kas]")
            reader.page.keyboard.press("Space")
        reader.fill({fact: text for fact, text in answers.items() if fact != "kas"})
    assert reader.page.locator("[data-do=print]").is_visible()
    paper = sheets(reader)
    assert len(paper.pages) == 1
    assert text_of(paper)[1] >= SMALLEST[level]


@pytest.mark.parametrize("level", ["standard", "easy"])
def test_the_button_prints_what_the_keys_print(reader: Reader, level: Level) -> None:
    reader.go(HOME_CARE)
    reader.fill({"poor": "yes"})
    if level == "easy":
        to_easy(reader)
    reader.page.evaluate("window.print = () => { window.printed = document.body.className; }")
    reader.to("[data-do=print]")
    before = reader.page.evaluate("document.body.className")
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("window.printed") == before
    assert len(sheets(reader).pages) == 1


def test_without_a_result_the_whole_page_is_printed(reader: Reader) -> None:
    reader.go(HOME_CARE)
    paper = sheets(reader)
    assert len(paper.pages) > 1
    words = " ".join(page.extract_text() for page in paper.pages)
    assert "Kam paredzēts" in words
    assert "Uzziniet savu cenu" not in words, "a form that cannot be filled in on paper"
