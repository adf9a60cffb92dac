"""What a page asks for: little, only of its own host, and nothing of a script to be read."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from tests.browser.window import Window
from tests.built.pages import LANGUAGES, LEVELS, Address, PageFile, examples

MOST_BYTES = 60_000
MOST_REQUESTS = 6


@dataclass
class Diary:
    """What a tab asked for and what it complained of, since it was last cleared."""

    hosts: set[str] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Begin to listen."""
        page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        page.on("console", lambda message: self.troubles.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def clear(self) -> None:
        """Forget."""
        self.hosts.clear()
        self.troubles.clear()

    def _failed(self, request: Request) -> None:
        # A page that is left asks for nothing more.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"{request.failure}: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")


@pytest.fixture(scope="module")
def diary(page: Page) -> Diary:
    """What the tab has asked for."""
    kept = Diary()
    kept.watch(page)
    return kept


@pytest.fixture
def watched(window: Window, diary: Diary) -> tuple[Window, Diary]:
    """A tab that is listened to."""
    diary.clear()
    return window, diary


@pytest.fixture(scope="module")
def scriptless(browser: Browser, served: str) -> Iterator[Window]:
    """A tab that runs no scripts of pages."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 800}
    )
    yield Window(context.new_page(), served)
    context.close()


@pytest.mark.parametrize("address", examples(), ids=str)
def test_a_page_asks_only_its_own_host_and_says_the_same_without_scripts(
    watched: tuple[Window, Diary], scriptless: Window, address: Address
) -> None:
    """Only calculators, with the prices in a table too, and reading aids are more with scripts.

    A search page says without scripts that it cannot search.
    """
    window, diary = watched
    window.show(address, opened=False)
    scriptless.show(address, opened=False)
    window.ask("leaveOut", "[data-calculator], [data-filter], .aids-open")
    scriptless.page.evaluate("document.querySelectorAll('noscript').forEach(one => one.remove())")
    words = window.page.inner_text("body")
    assert len(words) > 200
    assert scriptless.page.inner_text("body") == words
    assert diary.hosts == {window.root.split("/")[2]}
    assert diary.troubles == []


def test_a_request_to_another_host_and_a_complaint_are_seen(
    watched: tuple[Window, Diary],
) -> None:
    window, diary = watched
    window.show(Address("lv", "standard", ""))
    with window.page.expect_request("http://127.0.0.2:9/x.png"):
        window.page.evaluate("new Image().src = 'http://127.0.0.2:9/x.png'")
    with window.page.expect_console_message(lambda message: message.text == "oh"):
        window.page.evaluate("console.error('oh')")
    assert "127.0.0.2:9" in diary.hosts
    assert "console: oh" in diary.troubles


def service_pages(pages: tuple[PageFile, ...], lang: str, level: str) -> list[PageFile]:
    return [
        page
        for page in pages
        if page.address.kind == "service"
        and (page.address.lang, page.address.level) == (lang, level)
    ]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_view_of_the_largest_service_page_is_light(
    browser: Browser, served: str, pages: tuple[PageFile, ...], lang: str, level: str
) -> None:
    largest = max(service_pages(pages, lang, level), key=lambda page: page.file.stat().st_size)
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    responses: list[Response] = []
    page = context.new_page()
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - no builtin
    page.goto(served + largest.url, wait_until="networkidle")
    loaded = [each for each in responses if not each.headers["content-type"].startswith("image/")]
    weights = {each.url.removeprefix(served): compressed(each) for each in loaded}
    context.close()
    told = f"/{largest.url}: {sum(weights.values())} bytes in {len(loaded)} requests: {weights}"
    assert any(name.endswith(".woff2") for name in weights), told
    assert sum(weights.values()) <= MOST_BYTES, told
    assert len(loaded) <= MOST_REQUESTS, told


def compressed(response: Response) -> int:
    """The bytes that a server that compresses would send; fonts are compressed already."""
    body = response.body()
    return len(body) if response.url.endswith(".woff2") else len(gzip.compress(body, 6, mtime=0))
