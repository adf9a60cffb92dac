"""Somebody who asks the calculator by keyboard alone, and cases to ask about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page

from tests.browser.axe import findings
from tests.built.pages import Address

HOME_CARE = "jelgava/aprupe-majas/"
HARMONIJA = "jelgava/dienas-centrs-harmonija/"
SHELTER = "jelgava/naktspatversme/"
HYGIENE = "jelgava/higiena/"
DAY = "2026-03-01"
PENSIONER = {
    "poor": "no",
    "di_decision": "no",
    "declared_in": "here",
    "age": "pension_age",
    "disability": "none",
    "household": "alone",
    "crisis": "no",
    "works": "no",
}
TWO_PRICES = {
    **PENSIONER,
    "age": "working_age",
    "disability": "group_1",
    "special_care": "yes",
    "since_childhood": "yes",
}


class Reader:
    """Somebody who has a keyboard and no mouse."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.root = root
        self.said: list[str] = []
        self.each: Callable[[], None] = lambda: None
        """What is done after every change."""
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def go(self, topic: str, lang: str = "lv", level: str = "standard") -> Address:
        address = Address(lang, level, topic)
        self.page.goto(self.root + address.url)
        return address

    def to(self, selector: str) -> None:
        """Press Tab until this has the focus."""
        for _ in range(250):
            if self.page.evaluate("what => document.activeElement.matches(what)", selector):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"Tab does not lead to {selector}")

    def choose(self, fact: str, option: str) -> None:
        name = f"aprekins-{fact}"
        self.to(f"input[name={name}]")
        self.page.keyboard.press("Space")
        for _ in range(8):
            self.each()
            if self.page.input_value(f"input[name={name}]:checked") == option:
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail(f"{fact} has no answer {option}")

    def write(self, fact: str, text: str) -> None:
        self.to(f"#aprekins-{fact}")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, fact: str, option: str) -> None:
        """On the easy page: the button of an answer."""
        self.to(f'[data-fact="{fact}"] button[value="{option}"]')
        self.page.keyboard.press("Enter")
        self.each()

    def begin(self) -> None:
        """On the easy page: the first question."""
        self.to("[data-part=begin]")
        self.page.keyboard.press("Enter")
        self.each()

    @property
    def asked(self) -> str:
        """On the easy page: the question that is shown, or nothing."""
        shown = self.page.locator("[data-fact]:visible").all()
        assert len(shown) <= 1
        return (shown[0].get_attribute("data-fact") or "") if shown else ""

    def answer(self, answers: Mapping[str, str]) -> list[str]:
        """On the easy page: answer what is asked until there is a result; give the questions."""
        seen: list[str] = []
        self.begin()
        while fact := self.asked:
            seen.append(fact)
            if self.page.locator(f"#aprekins-{fact}[type=text]").count() and answers.get(fact):
                self.write(fact, answers[fact])
                self.page.keyboard.press("Enter")
                self.each()
            else:
                self.press(fact, answers.get(fact, ""))
        return seen

    def fill(self, answers: Mapping[str, str]) -> None:
        for fact, text in answers.items():
            if self.page.locator(f"#aprekins-{fact}[type=text]").count():
                self.write(fact, text)
                self.page.keyboard.press("Tab")
                self.each()
            else:
                self.choose(fact, text)
        self.to("[type=submit]")
        self.page.keyboard.press("Enter")
        self.each()

    @property
    def result(self) -> str:
        return " ".join(self.page.locator(".calc-short").inner_text().split())

    @property
    def reasons(self) -> str:
        return " ".join(self.page.locator(".calc-long").inner_text().split())

    def values(self) -> dict[str, str]:
        """The answers that stand in the form."""
        script = """() => Object.fromEntries([...document.querySelectorAll("[data-fact]")]
            .filter((one) => !one.hidden)
            .map((one) => [one.dataset.fact,
                one.querySelector("input[type=text], input:checked")?.value ?? ""])
            .filter(([, text]) => text))"""
        found: dict[str, str] = self.page.evaluate(script)
        return found


def clean(reader: Reader, axe: str, address: Address, inside: str = "html") -> None:
    """Fail where axe finds anything."""
    found = findings(reader.page, axe, address.level, inside)
    assert not found, found
