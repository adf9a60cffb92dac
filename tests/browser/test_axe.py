"""axe finds nothing on one page of each kind, level and language, narrow, wide or dark."""

from __future__ import annotations

import pytest

from tests.browser.axe import findings
from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import Address, examples

LATVIAN = [address for address in examples() if address.lang == "lv"]


@pytest.mark.parametrize("address", examples(), ids=str)
def test_axe_finds_nothing_on_a_page_narrow_or_wide(
    window: Window, axe: str, address: Address
) -> None:
    window.scheme("light")
    window.show(address)
    for width in (WIDE, NARROW):
        window.resize(width)
        found = findings(window.page, axe, address.level)
        assert not found, f"at {width} px:\n{found}"


@pytest.mark.parametrize("address", LATVIAN, ids=str)
def test_axe_finds_nothing_on_a_page_in_the_dark(
    window: Window, axe: str, address: Address
) -> None:
    window.scheme("dark")
    window.show(address)
    found = findings(window.page, axe, address.level)
    assert not found, found


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('main p').style.color = '#999'", "color-contrast"),
        ("document.querySelector('main img').removeAttribute('alt')", "image-alt"),
    ],
)
def test_axe_sees_a_fault(window: Window, axe: str, harm: str, rule: str) -> None:
    window.scheme("light")
    easy = Address("lv", "easy", "jelgava/aprupe-majas/")
    window.show(easy)
    window.page.evaluate(harm)
    assert rule in findings(window.page, axe, easy.level)
