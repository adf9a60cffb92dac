"""People who ask for their fee by keyboard alone; axe finds nothing after any of their steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pytest

from tests.browser.reader import (
    HARMONIJA,
    HOME_CARE,
    PENSIONER,
    SHELTER,
    TWO_PRICES,
    Reader,
    clean,
)

Lang = Literal["lv", "en", "ru"]


@dataclass(frozen=True)
class Person:
    """Somebody, and what the calculator must tell them in figures and in points."""

    topic: str
    answers: Mapping[str, str]
    totals: tuple[str, ...]
    points: tuple[str, ...]


PEOPLE = {
    "pensioner at 780.00": Person(
        HOME_CARE, {**PENSIONER, "income": "780.00", "hours": "10"}, ("7.00",), ("1.4.1.",)
    ),
    "pensioner at 780.01": Person(
        HOME_CARE, {**PENSIONER, "income": "780,01", "hours": "10"}, ("69.00",), ("1.1.",)
    ),
    "group I since childhood": Person(
        HOME_CARE,
        {**TWO_PRICES, "income": "900", "hours": "10"},
        ("7.00", "38.00"),
        ("1.4.5.", "1.3.1."),
    ),
    "poor, from elsewhere": Person(
        HARMONIJA,
        {
            "poor": "yes",
            "di_decision": "no",
            "declared_in": "elsewhere",
            "meals": "yes",
            "days": "20",
        },
        ("821.60",),
        ("1.7.5.",),
    ),
    "91 nights, extended": Person(
        SHELTER,
        {
            "declared_in": "here",
            "able_to_pay": "yes",
            "extended": "yes",
            "nights": "91",
            "nights_before": "0",
        },
        ("92.00",),
        ("1.10.1.", "1.10.2."),
    ),
}
CASES = [(who, "lv") for who in PEOPLE] + [
    ("pensioner at 780.01", "en"),
    ("group I since childhood", "ru"),
    ("poor, from elsewhere", "ru"),
    ("91 nights, extended", "en"),
]
UNITS = {"lv": ("eiro", "cent"), "en": ("euro", "cent"), "ru": ("евро", "цент")}
MONTH = {"lv": "mēnesī", "en": "a month", "ru": "в месяц"}
REACH = {HOME_CARE: "63 050 876", HARMONIJA: "soc@soc.jelgava.lv", SHELTER: "Kalpaka iela 9"}
"""How to reach those who decide; where no source has a telephone, what there is instead."""


def written(amount: str, lang: str, level: str) -> str:
    """How the page writes an amount, at least its beginning."""
    euros, cents = amount.split(".")
    if level == "standard":
        return f"€{amount}" if lang == "en" else f"{euros},{cents} €"
    euro, cent = UNITS[lang]
    return f"{euros} {euro}" if cents == "00" else f"{euros} {euro}|{int(cents)} {cent}"


def says(text: str, wanted: str) -> bool:
    return all(part in text for part in wanted.split("|"))


@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize(("who", "lang"), CASES, ids=lambda value: str(value).replace(" ", "_"))
def test_each_person_learns_their_fee_and_each_step_is_clean(
    reader: Reader, axe: str, who: str, lang: Lang, level: Literal["standard", "easy"]
) -> None:
    person = PEOPLE[who]
    address = reader.go(person.topic, lang, level)
    steps: list[str] = []

    def each() -> None:
        clean(reader, axe, address, ".calc")
        steps.append(reader.asked if level == "easy" else reader.result)

    reader.each = each
    if level == "easy":
        asked = reader.answer(person.answers)
        assert len(steps) == len(asked) + 1
    else:
        reader.fill(person.answers)
        assert len(steps) > len(person.answers)
    clean(reader, axe, address)
    told = f"{reader.result} {reader.reasons}"
    for total in person.totals:
        assert says(reader.result, written(total, lang, level)), reader.result
    if person.topic != SHELTER:
        assert MONTH[lang] in reader.result
    if not (level == "easy" and person.topic == SHELTER):
        assert all(point in told for point in person.points), told
    assert REACH[person.topic] in reader.reasons
    focused = reader.page.evaluate("document.activeElement.classList.contains('calc-short')")
    assert focused, "the result has the focus when it is there"


@pytest.mark.parametrize(
    ("lang", "least", "most"),
    [("lv", "0 eiro", "6 eiro 90"), ("en", "0 euro", "6 euro"), ("ru", "0 евро", "6 евро 90")],
)
def test_who_answers_nothing_on_the_easy_page_gets_a_range(
    reader: Reader, axe: str, lang: Lang, least: str, most: str
) -> None:
    address = reader.go(HOME_CARE, lang, "easy")
    reader.each = lambda: clean(reader, axe, address, ".calc")
    reader.answer({})
    assert least in reader.result
    assert most in reader.result


def test_an_unanswered_form_is_clean_and_says_what_is_possible(reader: Reader, axe: str) -> None:
    address = reader.go(HOME_CARE, "ru")
    clean(reader, axe, address)
    reader.each = lambda: clean(reader, axe, address, ".calc")
    reader.fill({})
    assert "0,00 €" in reader.result
    assert "6,90 €" in reader.result
    assert reader.page.locator(".calc-long").inner_text() == ""
    assert not reader.page.locator("[data-do=print]").is_visible()


@pytest.mark.parametrize("text", ["", "abc", "-5", "1e9", "6,9,0"])
@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("lv", "Rakstiet veselu skaitli ar cipariem"),
        ("en", "Write a whole number in digits"),
        ("ru", "цифрами"),
    ],
)
def test_nonsense_on_the_easy_page_is_answered_and_what_was_said_is_kept(
    reader: Reader, axe: str, text: str, lang: Lang, sentence: str
) -> None:
    address = reader.go(HARMONIJA, lang, "easy")
    reader.begin()
    answers = {"poor": "no", "di_decision": "no", "declared_in": "here", "meals": "yes"}
    while (fact := reader.asked) != "days":
        reader.press(fact, answers[fact])
    reader.write("days", text)
    reader.page.keyboard.press("Enter")
    told = reader.page.locator(".wrong:visible").all_inner_texts()
    assert len(told) == 1
    assert sentence.lower() in told[0].lower()
    assert reader.page.evaluate("document.activeElement.id") == "aprekins-days"
    assert reader.page.input_value("#aprekins-days") == text
    clean(reader, axe, address, ".calc")
    reader.write("days", "20")
    reader.page.keyboard.press("Enter")
    assert "64" in reader.result


def test_once_nothing_more_matters_the_form_says_so(reader: Reader) -> None:
    reader.go(HOME_CARE)
    reader.choose("poor", "yes")
    assert reader.result == "Jums nav jāmaksā Uz pārējiem jautājumiem nav jāatbild."
    reader.fill({**PENSIONER, "income": "500", "hours": "10"})
    assert "pārējiem" not in reader.result


def test_the_easy_page_shows_the_steps_of_the_price_to_who_wants_to_see_them(
    reader: Reader, axe: str
) -> None:
    address = reader.go(HOME_CARE, level="easy")
    reader.answer({**PENSIONER, "income": "780,01", "hours": "10"})
    assert "Jums neder neviena zemāka cena." in reader.reasons
    picture = reader.page.locator("svg.steps-picture[role=img]")
    assert not picture.is_visible()
    reader.to(".steps-of summary")
    reader.page.keyboard.press("Enter")
    assert picture.is_visible()
    assert picture.locator(".here").count() == 1
    rows = reader.page.locator(".steps-of li").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == [
        "no 0 eiro līdz 780 eiro: 70 centi",
        "no 780 eiro 1 cents: 6 eiro 90 centi jūs",
    ]
    clean(reader, axe, address, ".calc")


def test_a_link_from_the_easy_page_is_made_on_request_and_warns(reader: Reader, axe: str) -> None:
    address = reader.go(HOME_CARE, level="easy")
    reader.answer({"poor": "yes"})
    assert reader.page.input_value("#aprekins-saite") == ""
    reader.to("[data-link] summary")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_function("document.getElementById('aprekins-saite').value")
    assert "tas redz jūsu atbildes" in reader.page.locator("[data-link]").inner_text()
    clean(reader, axe, address, ".calc")
    link = reader.page.input_value("#aprekins-saite")
    reader.page.goto("about:blank")
    reader.page.goto(link)
    assert reader.result == "Jums nav jāmaksā."
    assert reader.page.evaluate("location.hash") == ""
