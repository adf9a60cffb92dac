"""Every calculator of the site works from the disk, and asks nothing of anybody."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.reader import DAY, HARMONIJA, HOME_CARE, HYGIENE, SHELTER, Reader
from tests.built.pages import LEVELS, Address, PageFile

TOWN = "jelgava/"
TOPICS = [
    HOME_CARE,
    HARMONIJA,
    f"{TOWN}dienas-centrs-atbalsts/",
    f"{TOWN}dienas-centrs-integra/",
    f"{TOWN}grupu-dzivoklis/",
    HYGIENE,
    SHELTER,
]


@dataclass
class Lonely:
    """A tab that reaches nobody but the disk, and what it tried and complained of."""

    page: Page
    tried: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def refuse(self, route: Route) -> None:
        self.tried.append(route.request.url)
        route.abort()


@pytest.fixture(scope="module")
def lonely(browser: Browser) -> Iterator[Lonely]:
    context = browser.new_context(offline=True)
    found = Lonely(context.new_page())
    context.route(lambda url: not url.startswith("file:"), found.refuse)
    found.page.on("console", lambda message: found.said.append(message.text))
    found.page.on("pageerror", lambda error: found.said.append(str(error)))
    found.page.clock.set_fixed_time(f"{DAY}T12:00:00")
    yield found
    context.close()


def test_the_list_names_every_page_with_a_calculator(pages: tuple[PageFile, ...]) -> None:
    having = {
        page.address.topic
        for page in pages
        if "data-calculator=" in page.file.read_text(encoding="utf-8")
    }
    assert having == {*TOPICS}


@pytest.mark.parametrize("lang", ["lv", "ru"])
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_calculator_works_from_the_disk_without_any_host(
    lonely: Lonely, built: Path, topic: str, level: str, lang: str
) -> None:
    lonely.said.clear()
    page = lonely.page
    page.goto((built / Address(lang, level, topic).url / "index.html").as_uri())
    if level == "easy":
        page.click("[data-part=begin]")
        for _ in range(20):
            if page.locator("[data-part=result]").is_visible():
                break
            shown = page.locator("[data-fact]:visible")
            if shown.locator("input").count():
                shown.locator("input").fill("2")
                shown.locator("button.button").click()
            else:
                shown.locator("button[value]").first.click()
        assert page.locator("[data-part=result]").is_visible()
    else:
        for choice in page.locator(".calc fieldset").all():
            if choice.is_visible():
                choice.locator("input").first.check(force=True)
        for number in page.locator(".calc input[type=text]:visible").all():
            number.fill("2")
        page.click(".calc [type=submit]")
    assert page.locator(".calc-short .sum").count() == 1
    assert page.locator("[data-do=print]").is_visible()
    assert lonely.said == []
    assert lonely.tried == []


def test_a_page_saved_into_one_folder_works(lonely: Lonely, built: Path, tmp_path: Path) -> None:
    """As "Save page as, complete" leaves it: scripts and styles lie beside the page."""
    lonely.said.clear()
    beside = tmp_path / "files"
    beside.mkdir()
    text = (built / HOME_CARE / "index.html").read_text(encoding="utf-8")
    for file in (built / "assets").iterdir():
        if file.suffix in (".js", ".css"):
            shutil.copy(file, beside)
            text = text.replace(f"../../assets/{file.name}", f"files/{file.name}")
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    lonely.page.goto((tmp_path / "page.html").as_uri())
    lonely.page.locator("input[name=aprekins-poor][value=yes]").check(force=True)
    assert lonely.page.locator(".calc-short .sum").inner_text() == "Jums nav jāmaksā"


@pytest.mark.parametrize("level", LEVELS)
def test_a_calculator_on_a_server_asks_no_other_host_and_nothing_after_it_began(
    reader: Reader, level: str
) -> None:
    asked: list[str] = []
    own = reader.root

    def seen(route: Route) -> None:
        asked.append(route.request.url)
        if route.request.url.startswith(own):
            route.continue_()
        else:
            route.abort()

    reader.page.route("**/*", seen)
    reader.go(HOME_CARE, level=level)
    assert [url for url in asked if not url.startswith(own)] == []
    reader.page.wait_for_load_state("networkidle")
    asked.clear()
    if level == "easy":
        reader.begin()
        reader.press("poor", "yes")
    else:
        reader.fill({"poor": "yes"})
    assert reader.result.startswith("Jums nav jāmaksā")
    assert [url for url in asked if not url.endswith(".svg")] == []
