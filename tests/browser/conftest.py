"""One Chromium for all tests of this folder, and a window on the served site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.reader import DAY, Reader
from tests.browser.window import WIDE, Window

HERE = Path(__file__).parent
AXE = HERE.parent / "node/node_modules/axe-core/axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def found_program() -> str | None:
    """Where Chromium lies on this machine."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as Debian packs it."""
    program = found_program()
    if program is None:
        pytest.skip("Chromium is missing; install the Debian package chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program, chromium_sandbox=False, args=list(FLAGS)
        )
        yield running
        running.close()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with an empty cache."""
    opened = browser.new_context(viewport={"width": WIDE, "height": 800})
    opened.add_init_script(path=HERE / "probes.js")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def page(context: BrowserContext) -> Page:
    """A tab that the tests of a module share."""
    return context.new_page()


@pytest.fixture
def visit(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that remembers nothing yet."""
    opened = browser.new_context(viewport={"width": WIDE, "height": 800})
    opened.add_init_script(path=HERE / "probes.js")
    yield opened
    opened.close()


@pytest.fixture
def window(page: Page, served: str) -> Window:
    """The tab, which knows where the site is."""
    return Window(page, served)


@pytest.fixture
def reader(browser: Browser, served: str) -> Iterator[Reader]:
    """A reader with a browser of their own, on a day of which all is known."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.clock.set_fixed_time(f"{DAY}T12:00:00")
    found = Reader(page, served)
    yield found
    assert found.said == []
    context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe."""
    if not AXE.is_file():
        pytest.skip("axe is missing; run: make test, where npm is installed")
    return AXE.read_text(encoding="utf-8")
