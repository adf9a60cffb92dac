"""Easy pages look as easy-to-read rules ask: rule ER42, and ER38's telephone at top and end."""

from __future__ import annotations

import pytest

from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import LANGUAGES, Address, PageFile, examples

EASY = [address for address in examples() if address.level == "easy"]
easy_pages = pytest.mark.parametrize("address", EASY, ids=str)
WITH_PHONE = [
    Address(lang, "easy", topic)
    for lang in ("lv", "en", "ru")
    for topic in (
        "",
        "daugavpils/",
        "jelgava/aprupe-majas/",
        "jurmala/pavadonis/",
        "daugavpils/asistents/",
        "pakalpojumi/krizes-centrs/",
        "situacijas/nav-kur-gulet/",
    )
]
SIZE = {"size": 20, "height": 1.5}
FIRST_VIEW = 640
TOP_NUMBER = """
//body[@class="easy"]//*[@class="top"]//a[starts-with(@href, "tel:")]
"""


@easy_pages
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_easy_text_is_large_upright_and_calm(window: Window, address: Address, width: int) -> None:
    window.show(address, width)
    assert window.ask("type", SIZE) == []
    assert window.ask("slanted") == []


@easy_pages
def test_easy_lines_have_sixty_characters_at_most(window: Window, address: Address) -> None:
    window.show(address, WIDE)
    assert window.ask("longLines", 60) == []


@easy_pages
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_easy_targets_are_as_large_as_a_finger(
    window: Window, address: Address, width: int
) -> None:
    window.show(address, width)
    assert window.ask("smallTargets", 44) == []


@easy_pages
def test_an_easy_picture_stands_left_of_its_words(window: Window, address: Address) -> None:
    for width in (WIDE, NARROW):
        window.show(address, width)
        assert window.ask("sideBySide") == []


@pytest.mark.parametrize("address", WITH_PHONE, ids=lambda each: each.url)
def test_an_easy_page_has_its_number_at_the_top_and_again_at_the_end(
    window: Window, address: Address
) -> None:
    assert number_on_telephone(window, address) <= FIRST_VIEW
    phones = window.ask("phones")
    top = [each["href"] for each in phones if each["top"]]
    if address.kind in ("service", "municipality"):
        assert top
        assert top == [each["href"] for each in phones if each["last"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_number_stands_in_the_first_view_of_a_telephone(
    window: Window, pages: tuple[PageFile, ...], lang: str
) -> None:
    bottoms = {
        page.url: number_on_telephone(window, page.address)
        for page in pages
        if page.address.lang == lang and page.all(TOP_NUMBER)
    }
    assert len(bottoms) > 10
    assert {url: found for url, found in bottoms.items() if found > FIRST_VIEW} == {}


def number_on_telephone(window: Window, address: Address) -> float:
    """How far down the first number ends where everything in the head is shown."""
    window.show(address, NARROW)
    window.page.evaluate("document.querySelector('.listen').hidden = false")
    assert window.page.is_visible(".sample")
    bottom: float = window.ask("phones")[0]["bottom"]
    return bottom


@pytest.mark.parametrize(
    ("probe", "value", "harm"),
    [
        ("type", SIZE, "style.fontSize = '19px'"),
        ("type", SIZE, "style.lineHeight = '1.3'"),
        ("type", SIZE, "style.hyphens = 'auto'"),
        ("type", SIZE, "style.textAlign = 'justify'"),
        ("type", SIZE, "style.textTransform = 'uppercase'"),
        ("type", SIZE, "style.fontStyle = 'italic'"),
        ("longLines", 60, "textContent = 'garš vārds '.repeat(9)"),
        ("smallTargets", 44, "innerHTML = '<a href=\"tel:112\">112</a>'"),
    ],
)
def test_a_breach_of_an_easy_rule_is_seen(
    window: Window, probe: str, value: object, harm: str
) -> None:
    window.show(Address("lv", "easy", "jurmala/pavadonis/"), WIDE)
    window.page.evaluate("document.querySelector('.words p').style.maxWidth = 'none'")
    assert window.ask(probe, value) == []
    window.page.evaluate(f"document.querySelector('.words p').{harm}")
    assert window.ask(probe, value) != []
