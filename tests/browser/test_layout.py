"""Nothing scrolls sideways and nothing is lost, however narrow the window or wide the letters."""

from __future__ import annotations

import pytest

from tests.browser.window import HALF, NARROW, WIDE, Window
from tests.built.pages import EXAMPLES, LANGUAGES, Address, PageFile, examples


@pytest.mark.parametrize("address", examples(), ids=str)
def test_nothing_is_lost_or_scrolls_sideways_at_any_zoom(window: Window, address: Address) -> None:
    """1280 px at 200 % are 640, at 400 % they are 320: the same words, all inside the window."""
    window.show(address)
    words = window.ask("words")
    assert len(words) > 200
    for width in (WIDE, HALF, NARROW):
        window.resize(width)
        assert window.ask("overflow") == {"scrolls": 0, "outside": []}, f"at {width} px"
        assert window.ask("clipped") == [], f"at {width} px"
        assert window.ask("words") == words, f"at {width} px"


@pytest.mark.parametrize("address", [each for each in examples() if each.lang == "ru"], ids=str)
def test_letters_and_lines_may_be_set_further_apart(window: Window, address: Address) -> None:
    """WCAG 1.4.12; Russian has the longest words."""
    window.show(address, NARROW)
    window.ask("space")
    assert window.ask("overflow") == {"scrolls": 0, "outside": []}
    assert window.ask("clipped") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_is_broken_on_a_telephone(
    window: Window, pages: tuple[PageFile, ...], lang: str
) -> None:
    broken = {}
    for page in pages:
        if page.address.lang == lang and page.address.kind != "findings":
            window.show(page.address, NARROW)
            window.page.evaluate("document.fonts.ready.then(() => {})")
            broken[page.url] = window.ask("brokenWords")
    assert len(broken) > len(EXAMPLES)
    assert {url: words for url, words in broken.items() if words} == {}


def test_a_broken_word_is_seen(window: Window) -> None:
    window.show(Address("lv", "easy", "jelgava/higiena/"), NARROW)
    window.page.evaluate("document.querySelector('h1').textContent = 'a'.repeat(90)")
    assert window.ask("brokenWords") == ["a" * 90]


def test_a_wide_thing_is_seen(window: Window) -> None:
    window.show(Address("lv", "standard", "avoti/"), NARROW)
    window.page.evaluate("document.querySelector('main p').style.whiteSpace = 'nowrap'")
    found = window.ask("overflow")
    assert found["scrolls"] > 0
    assert found["outside"]
