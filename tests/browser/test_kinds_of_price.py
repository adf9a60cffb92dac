"""Every kind of price that other countries have, asked in the browser from a page on disk.

The tariffs are those that test the language (tests/fees/abroad): worksheets, tables, bands,
dated fees, ceilings. Each of their examples, worked by hand, must come out of the page too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.site.small_town import SERVICES, small_town
from viegli.commands import main

ABROAD = Path(__file__).parents[1] / "fees/abroad/data"
FILL = """([day, answers]) => {
    const form = document.querySelector(".calc-form");
    for (const field of form.querySelectorAll("input")) {
        if (field.type === "radio") field.checked = false;
        else field.value = "";
    }
    form.elements["aprekins-diena"].value = day;
    for (const [fact, text] of Object.entries(answers)) {
        const field = document.querySelector(`#aprekins-${fact}[type=text]`);
        if (field) field.value = text;
        else document.querySelector(`[name=aprekins-${fact}][value="${text}"]`).checked = true;
    }
    form.requestSubmit();
}"""


def records() -> dict[str, Any]:
    """The tariffs of abroad with every scalar as text."""
    text = (ABROAD / "tariffs.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    return found


@dataclass(frozen=True)
class Asked:
    """One worked example of a tariff."""

    tariff: str
    example: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.tariff}: {self.example['name']}"


TARIFFS = records()["tariffs"]
EXAMPLES = [
    Asked(one.get("version_of", one["id"]), example)
    for one in TARIFFS
    for example in one["examples"]
]


def town() -> dict[str, Any]:
    """A municipality with one service for each tariff of abroad."""
    found: dict[str, Any] = yaml.load(SERVICES, Loader=yaml.BaseLoader)
    listed = yaml.load((ABROAD / "services.yaml").read_text(), Loader=yaml.BaseLoader)
    found["sources"] += listed["sources"]
    (service,), (offering,) = found["services"], found["offerings"]
    found["services"], found["offerings"] = [], []
    for one in TARIFFS:
        if "version_of" not in one:
            name, slug = one["id"], one["id"].replace("_", "-")
            text = {"standard": "Maksa ir dažāda.", "easy": ["Maksa ir dažāda."]}
            fee = {"kind": "paid", "text": text, "tariffs": [name]}
            found["services"].append({**service, "id": name, "slug": slug, "fee": fee})
            found["offerings"].append({**offering, "id": name, "service": name})
    return found


def lists() -> dict[str, Any]:
    """The tariffs, each with a price list of its own: their points have the same numbers."""
    found = records()
    (first,) = found["price_lists"]
    found["price_lists"] = []
    for one in found["tariffs"]:
        one["price_list"] = f"list_{one.get('version_of', one['id'])}"
        slug = f"cenas-{one['id'].replace('_', '-')}"
        if "version_of" not in one:
            found["price_lists"].append({**first, "id": one["price_list"], "slug": slug})
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of that municipality."""
    folder = small_town(tmp_path_factory.mktemp("abroad"))
    for name, data in (("services", town()), ("tariffs", lists())):
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        (folder / f"data/{name}.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "-f", str(folder / "mkdocs.yml")]) == 0
    return folder / "site"


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """A tab that complains of nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.clock.set_fixed_time("2026-03-01T12:00:00")
    yield page
    assert said == []
    context.close()


def answers(page: Page, asked: Asked) -> dict[str, str]:
    """What an example says of the person, and what is usual where it says nothing."""
    data = json.loads(page.locator("[data-calculator] script").inner_text())
    known = {one["id"]: one for one in records()["facts"]}
    given = asked.example["given"]
    found = {fact: given.get(fact, known[fact].get("usual")) for fact in data["tables"][0]["facts"]}
    return {fact: text for fact, text in found.items() if text}


def show(page: Page, site: Path, tariff: str) -> None:
    """Go to the page of a tariff, from the disk."""
    address = (site / f"pagasts/{tariff.replace('_', '-')}/index.html").as_uri()
    if page.url.partition("#")[0] != address:
        page.goto(address)


def ask(page: Page, site: Path, asked: Asked) -> str:
    """What the page says first."""
    show(page, site, asked.tariff)
    page.evaluate(FILL, [asked.example["date"], answers(page, asked)])
    return " ".join(page.locator(".calc-short").inner_text().split())


def written(amount: str) -> str:
    euros, cents = amount.split(".")
    return f"{int(euros):,},{cents} €".replace(",", " ", 1 if len(euros) > 3 else 0)


@pytest.mark.parametrize("asked", EXAMPLES, ids=str)
def test_each_worked_example_comes_out_of_the_page(paper: Page, site: Path, asked: Asked) -> None:
    said = ask(paper, site, asked)
    reasons = " ".join(paper.locator(".calc-long").inner_text().split())
    if "ask" in asked.example:
        assert not said.startswith("Jūsu maksa")
        for amount in (
            asked.example["ask"].get("between", ()) if asked.example["ask"] != "yes" else ()
        ):
            assert written(amount) in said
        return
    free = said.startswith("Jums nav jāmaksā") and asked.example["fee"] == "0.00"
    assert free or said.startswith(f"Jūsu maksa {written(asked.example['fee'])}"), said
    for clause in asked.example.get("clauses", ()):
        assert clause in reasons


def example(tariff: str, name: str) -> Asked:
    return next(one for one in EXAMPLES if (one.tariff, one.example["name"]) == (tariff, name))


def test_a_worksheet_is_shown_line_by_line(paper: Page, site: Path) -> None:
    ask(paper, site, example("share_above_limit", "20,5 % no 400,01, uz leju"))
    rows = paper.locator(".calc-long dl:not(.answers) > div").all_inner_texts()
    assert [" ".join(row.split()) for row in rows] == ["Virs robežas 400,01", "Maksa 82"]


def test_bands_are_added_up(paper: Page, site: Path) -> None:
    ask(paper, site, example("water", "kvota izlietota"))
    lines = paper.locator(".calc-long section").first.locator("li").all_inner_texts()
    assert [" ".join(line.split()) for line in lines] == [
        "b) 0,02 € × 50 = 1,00 €",
        "c) 0,05 € × 60 = 3,00 €",
    ]


def test_a_fee_that_changes_soon_is_announced_with_its_new_sum(paper: Page, site: Path) -> None:
    asked = example("transport", "61 minūte ir trīs vienības")
    show(paper, site, asked.tariff)
    said = {**answers(paper, asked), "veteran": "yes"}
    paper.evaluate(FILL, ["2026-06-15", said])
    told = " ".join(paper.locator(".calc-short").inner_text().split())
    assert told.startswith("Jūsu maksa 6,00 €")
    assert "Maksa mainīsies no 2026. gada 1. jūlija. Tad tā būs 7,50 €." in told
    paper.evaluate(FILL, ["2026-07-01", said])
    told = " ".join(paper.locator(".calc-short").inner_text().split())
    assert told.startswith("Jūsu maksa 7,50 €")
    assert "mainīsies" not in told


@pytest.mark.parametrize("capital", ["14250.00", "14500.01", "23250.01"])
def test_no_picture_of_steps_is_drawn_of_a_price_that_slopes(
    paper: Page, site: Path, capital: str
) -> None:
    asked = Asked("two_limits", {"date": "2026-03-01", "given": {"capital": capital}})
    assert ask(paper, site, asked).startswith("Jūsu maksa")
    assert "Kā cena mainās" not in paper.locator(".calc-long").inner_text()
