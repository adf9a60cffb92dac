"""Reading aids: by keyboard, in every mode, for the visit alone, before anything is painted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.axe import findings
from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import Address, examples

MODES: tuple[dict[str, str], ...] = (
    {"size": "largest", "space": "wide"},
    {"colours": "white", "size": "large"},
    {"colours": "black", "calm": "yes"},
)
LOUDEST = {"size": "largest", "space": "wide", "colours": "black", "calm": "yes"}
EASY = Address("lv", "easy", "jelgava/aprupe-majas/")
STANDARD = Address("ru", "standard", "jelgava/aprupe-majas/")
KINDS = [each for each in examples() if each.lang == "ru"]
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
DRESSED = """
    const root = document.documentElement;
    new MutationObserver(() => { globalThis.dressed ??= performance.now(); })
      .observe(document, { attributes: true, subtree: true, attributeFilter: ["data-size"] });
"""


@pytest.fixture
def reader(visit: BrowserContext, served: str) -> Window:
    """A tab of a new visit."""
    return Window(visit.new_page(), served)


def chosen(page: Page) -> dict[str, str]:
    """What the page wears."""
    found: dict[str, str] = page.evaluate("({ ...document.documentElement.dataset })")
    return found


def letters(page: Page) -> float:
    """How large the page's text is, in pixels."""
    size: float = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    return size


def wear(window: Window, mode: dict[str, str], address: Address, width: int = WIDE) -> None:
    """Show a page to a reader who has chosen this before."""
    window.show(address, width, opened=False)
    window.page.evaluate(
        "mode => { for (const name in mode) sessionStorage[`viegli.${name}`] = mode[name]; }", mode
    )
    window.page.reload()
    window.ask("unfold")


def focused(page: Page) -> str:
    """What has the focus: its class, or the name and value of a field."""
    found: str = page.evaluate(
        "(({ className, name, value }) => name ? `${name}=${value}` : className)"
        "(document.activeElement)"
    )
    return found


def opened(window: Window) -> None:
    """Open the panel, which is loaded by the first press."""
    window.page.click(".aids-open")
    window.page.wait_for_selector("dialog.aids")


def tab_to(page: Page, target: str) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page) == target:
            return
    raise AssertionError(f"{target} is not reached by Tab")


def test_letters_grow_by_keyboard_and_stay_large_for_the_visit(reader: Window) -> None:
    page = reader.page
    reader.show(STANDARD, opened=False)
    before = letters(page)
    tab_to(page, "aids-open")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog.aids")
    assert focused(page) == "size="
    assert page.get_attribute(".aids-open", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert letters(page) > 1.2 * before
    page.keyboard.press("ArrowDown")
    assert chosen(page) == {"size": "largest"}
    assert letters(page) > 1.4 * before
    page.keyboard.press("Escape")
    assert focused(page) == "aids-open"
    page.wait_for_selector(".aids-open[aria-expanded=false]")
    assert not page.is_visible("dialog.aids")
    reader.show(EASY, opened=False)
    assert chosen(page) == {"size": "largest"}
    opened(reader)
    assert focused(page) == "size=largest"


def test_every_aid_can_be_chosen_and_all_be_usual_again(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    opened(reader)
    for name, value in LOUDEST.items():
        page.check(f"input[name={name}][value={value}]")
    assert chosen(page) == LOUDEST
    page.click("button[type=reset]:visible")
    assert chosen(page) == {}
    assert page.eval_on_selector_all("dialog :checked", "all => all.map((one) => one.value)") == [
        *("" for _ in LOUDEST)
    ]
    assert page.evaluate("sessionStorage.length") == 0
    page.click("dialog button:not([type=reset])")
    page.wait_for_selector(".aids-open[aria-expanded=false]")
    assert not page.is_visible("dialog.aids")


def test_a_choice_is_kept_for_the_visit_and_nowhere_else(
    reader: Window, browser: Browser, visit: BrowserContext
) -> None:
    page = reader.page
    wear(reader, LOUDEST, EASY)
    kept = "[localStorage.length, document.cookie, indexedDB.databases().then((all) => all.length)]"
    assert page.evaluate(f"Promise.all({kept})") == [0, "", 0]
    assert visit.cookies() == []
    with browser.new_context() as another:
        next_visit = Window(another.new_page(), reader.root)
        next_visit.show(EASY, opened=False)
        assert chosen(next_visit.page) == {}


def test_a_page_that_comes_back_wears_what_was_chosen_since(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    reader.show(STANDARD, opened=False)
    opened(reader)
    page.check("input[name=size][value=large]")
    page.go_back()
    page.wait_for_function("document.documentElement.dataset.size === 'large'")
    opened(reader)
    assert page.is_checked("input[name=size][value=large]")


@pytest.mark.parametrize("address", [EASY, STANDARD], ids=str)
def test_the_page_is_dressed_before_anything_is_painted(reader: Window, address: Address) -> None:
    page = reader.page
    page.add_init_script(DRESSED)
    wear(reader, {"size": "largest"}, address)
    page.wait_for_function(f"{FIRST_PAINT} > 0")
    assert page.evaluate(f"dressed < {FIRST_PAINT}")


def test_aids_work_in_a_page_opened_from_disk(visit: BrowserContext, built: Path) -> None:
    page = visit.new_page()
    page.goto((built / EASY.url / "index.html").as_uri())
    page.click(".aids-open")
    page.check("input[name=colours][value=black]")
    page.goto((built / STANDARD.url / "index.html").as_uri())
    assert chosen(page) == {"colours": "black"}


def test_a_choice_holds_for_the_page_where_a_browser_remembers_nothing(
    reader: Window,
) -> None:
    troubles: list[str] = []
    reader.page.on("pageerror", lambda error: troubles.append(str(error)))
    reader.page.add_init_script(
        "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new Error('no'); } })"
    )
    reader.show(EASY, opened=False)
    opened(reader)
    reader.page.check("input[name=size][value=large]")
    assert chosen(reader.page) == {"size": "large"}
    assert troubles == []


def test_what_a_stranger_left_in_the_memory_changes_nothing(reader: Window) -> None:
    wear(reader, {"size": "<b>", "colours": "toString"}, EASY)
    assert chosen(reader.page) == {}


@pytest.mark.parametrize("mode", MODES, ids=str)
@pytest.mark.parametrize("address", [EASY, STANDARD], ids=str)
def test_axe_finds_nothing_with_aids(
    reader: Window, axe: str, address: Address, mode: dict[str, str]
) -> None:
    wear(reader, mode, address)
    opened(reader)
    for width in (WIDE, NARROW):
        reader.resize(width)
        found = findings(reader.page, axe, address.level)
        assert not found, f"at {width} px:\n{found}"


@pytest.mark.parametrize("contrast", ["more", "no-preference"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_what_the_browser_asks_for(
    reader: Window, axe: str, contrast: Any, scheme: Any
) -> None:
    reader.page.emulate_media(contrast=contrast, color_scheme=scheme)
    reader.show(EASY, opened=False)
    ink, paper = reader.page.evaluate(
        "(({ color, background }) => [color, background.slice(0, background.indexOf(')') + 1)])"
        "(getComputedStyle(document.body))"
    )
    extremes = {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert ({ink, paper} == extremes) == (contrast == "more")
    assert findings(reader.page, axe, EASY.level) == ""
    wear(reader, {"colours": "black"}, EASY)
    ink = reader.page.evaluate("getComputedStyle(document.body).color")
    assert ink == "rgb(255, 255, 0)"


def test_colours_are_not_offered_where_the_system_sets_them(reader: Window) -> None:
    reader.page.emulate_media(forced_colors="active")
    reader.show(EASY, opened=False)
    opened(reader)
    assert reader.page.is_visible(".aid-size")
    assert not reader.page.is_visible(".aid-colours")


def test_nothing_moves_by_itself_for_anybody(reader: Window) -> None:
    moving = (
        "[getComputedStyle(document.documentElement).scrollBehavior,"
        " getComputedStyle(document.querySelector('.contents a')).transitionDuration,"
        " document.getAnimations().length]"
    )
    reader.page.emulate_media(reduced_motion="no-preference")
    reader.show(STANDARD, opened=False)
    assert reader.page.evaluate(moving) == ["auto", "0s", 0]
    wear(reader, {"calm": "yes"}, STANDARD)
    assert reader.page.evaluate(moving) == ["auto", "0s", 0]


@pytest.mark.parametrize("address", KINDS, ids=str)
def test_nothing_is_lost_with_the_largest_letters_far_apart(
    reader: Window, address: Address
) -> None:
    reader.show(address)
    words = reader.ask("words")
    wear(reader, {"size": "largest", "space": "wide"}, address)
    for width in (WIDE, NARROW):
        reader.resize(width)
        assert reader.ask("overflow") == {"scrolls": 0, "outside": []}, f"at {width} px"
        assert reader.ask("clipped") == [], f"at {width} px"
        assert reader.ask("words") == words, f"at {width} px"
    opened(reader)
    assert reader.ask("overflow") == {"scrolls": 0, "outside": []}


@pytest.mark.parametrize("address", [EASY, STANDARD], ids=str)
def test_buttons_and_choices_are_as_large_as_a_finger(reader: Window, address: Address) -> None:
    for width in (WIDE, NARROW):
        reader.show(address, width, opened=False)
        opened(reader)
        for each in reader.page.locator(".aids-open, dialog label, dialog button").all():
            box = each.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 44, each.inner_text()


def test_paper_has_no_buttons_and_no_chosen_colours(reader: Window) -> None:
    wear(reader, LOUDEST, EASY)
    opened(reader)
    reader.page.emulate_media(media="print")
    assert not reader.page.is_visible(".aids-open")
    assert not reader.page.is_visible("dialog.aids")
    style = "(({ color, fontSize }) => [color, fontSize])(getComputedStyle(document.body))"
    assert reader.page.evaluate(style) == ["rgb(0, 0, 0)", "18.6667px"]


def test_a_telephone_can_be_read_on_paper_that_shows_backgrounds(reader: Window) -> None:
    reader.page.emulate_media(media="print")
    reader.show(EASY, opened=False)
    style = "(({ color, backgroundColor }) => [color, backgroundColor])"
    call = f"{style}(getComputedStyle(document.querySelector('.call')))"
    assert reader.page.evaluate(call) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]


def test_a_button_whose_script_is_lost_is_not_left_dead(reader: Window) -> None:
    reader.page.route("**/aids.*.js", lambda route: route.abort())
    reader.show(EASY, opened=False)
    reader.page.click(".aids-open")
    reader.page.wait_for_selector(".aids-open", state="hidden")


def test_without_scripts_no_button_is_dead(browser: Browser, served: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto(served + EASY.url)
        assert not page.is_visible(".aids-open")
