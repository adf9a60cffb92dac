"""The comparison of municipalities in the browser, on an invented project."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import findings
from tests.browser.window import NARROW, WIDE
from tests.site.towns import towns
from viegli.commands import main


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    settings: Path = towns(tmp_path_factory.mktemp("towns"))
    assert main(["build", "-f", str(settings)]) == 0
    return (settings.parent / "site/pakalpojumi/pavadonis/index.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_screen(
    page: Page, axe: str, address: str, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.locator("#salidzinajums").is_visible()
    assert not findings(page, axe, "standard")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


def test_a_bar_is_as_long_as_its_price(page: Page, address: str) -> None:
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto(address)
    rows = page.locator("#cena table").first.locator("tbody tr")
    lengths = [
        float(rows.nth(at).locator("rect").bounding_box()["width"])  # type: ignore[index]
        for at in range(rows.count())
    ]
    assert rows.locator("strong").all_inner_texts() == [
        "1,00\N{NO-BREAK SPACE}€",
        "3,00\N{NO-BREAK SPACE}€",
    ]
    assert lengths[1] == pytest.approx(3 * lengths[0], rel=0.01)
