"""The search in a browser: from the box to the page, by keyboard, from a disk, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.axe import findings
from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import LANGUAGES, LEVELS, Address
from tests.search.queries import Query, queries

BOX, STATUS, TITLES = "#mekle", "[data-part=status]", ".find-title a"
LISTED = "[data-part=list] > li"


def seek(page: Page, words: str) -> list[str]:
    """Type into the box, press Enter, and give where the results lead."""
    page.evaluate("document.querySelector('[data-part=status]').textContent = ''")
    page.fill(BOX, words)
    page.press(BOX, "Enter")
    page.wait_for_function("document.querySelector('[data-part=status]').textContent !== ''")
    return [str(link) for link in page.eval_on_selector_all(TITLES, "all => all.map(a => a.href)")]


def page_of(query: Query, level: str = "standard") -> Address:
    """The search page that a query is asked on."""
    return Address(query.lang, level, f"{query.town}/meklet/" if query.town else "meklet/")


@pytest.mark.parametrize("name", ["queries.yaml", "fresh.yaml"])
def test_the_page_finds_what_the_index_finds(window: Window, name: str) -> None:
    missed = []
    asked = sorted(queries(name), key=lambda query: query.indexes)
    for at, query in enumerate(asked):
        if at == 0 or asked[at - 1].indexes != query.indexes:
            window.show(page_of(query), opened=False)
        found = [link.removeprefix(window.root) for link in seek(window.page, query.ask)]
        foreign = window.page.locator("[data-part=status] a").count()
        if not query.answered(found) and not (foreign and not query.want):
            missed.append(f"{query.ask} ({query.lang}): {found[:3]}")
    assert len(missed) <= {"queries.yaml": 3, "fresh.yaml": 6}[name], "\n".join(missed)


def test_nothing_is_loaded_before_the_box_is_used_and_nothing_is_ever_sent(
    browser: Browser, served: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}jelgava/meklet/")
    assert not [url for url in asked if "finder" in url or "assets/search/" in url]
    with page.expect_request("**/assets/search/jelgava.lv.js"):
        page.focus(BOX)
    seek(page, "vīrs mani sit")
    assert not [url for url in asked if "%C4%ABrs" in url or "vīrs" in url]
    assert not page.evaluate("document.cookie || sessionStorage.length + localStorage.length")
    page.close()


def test_the_box_in_the_head_leads_to_the_results(window: Window) -> None:
    window.show(Address("lv", "easy", "jelgava/aprupe-majas/"), WIDE)
    window.page.fill(".seek input", "duša")
    with window.page.expect_navigation():
        window.page.press(".seek input", "Enter")
    window.page.wait_for_selector(TITLES)
    assert window.page.url.startswith(f"{window.root}jelgava/viegli/meklet/#q=du")
    assert window.page.input_value(BOX) == "duša"
    link = window.page.locator(TITLES).first
    assert link.get_attribute("href") == f"{window.root}jelgava/viegli/higiena/"
    link.click()
    window.page.wait_for_url("**/higiena/")
    window.page.go_back()
    window.page.wait_for_selector(TITLES)


@pytest.mark.parametrize("level", LEVELS)
def test_where_the_head_has_no_room_its_button_leads_to_the_box(window: Window, level: str) -> None:
    window.show(Address("lv", level, "jelgava/aprupe-majas/"), NARROW)
    assert not window.page.is_visible(".seek input")
    window.page.press(".seek button", "Enter")
    window.page.wait_for_function(f"document.activeElement.matches('{BOX}')")
    window.page.keyboard.type("duša")
    window.page.keyboard.press("Enter")
    window.page.wait_for_selector(TITLES)


def test_words_in_the_address_are_asked_at_once(window: Window) -> None:
    window.page.goto(f"{window.root}en/jelgava/meklet/?q=home+care")
    window.page.wait_for_selector(TITLES)
    assert window.page.input_value(BOX) == "home care"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_results_pass_axe_narrow_and_wide_light_and_dark(
    window: Window, axe: str, lang: str, level: str
) -> None:
    words = {"lv": "vīrs mani sit", "en": "shower", "ru": "негде спать"}[lang]
    window.show(Address(lang, level, "meklet/"))
    assert seek(window.page, words)
    for scheme in ("light", "dark"):
        window.scheme(scheme)
        for width in (WIDE, NARROW):
            window.resize(width)
            assert window.page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            )
            found = findings(window.page, axe, level)
            assert not found, f"{scheme}, {width} px:\n{found}"
    window.scheme("light")


def test_the_count_is_announced_and_each_result_says_level_place_and_what_it_is(
    window: Window,
) -> None:
    window.show(Address("lv", "standard", "jelgava/meklet/"))
    links = seek(window.page, "veļas mazgāšana")
    status = window.page.locator(STATUS)
    assert status.get_attribute("role") == "status"
    assert f"{len(links)}" in status.inner_text()
    first = window.page.locator(LISTED).first
    assert "Jelgava" in first.inner_text()
    assert "Parasts teksts" in first.inner_text()
    assert first.locator("img.pic").evaluate("image => image.complete && image.naturalWidth > 0")
    assert len(first.inner_text().splitlines()) >= 3


def test_easy_pages_show_few_results_and_lead_to_easy_pages(window: Window) -> None:
    window.show(Address("lv", "easy", "meklet/"))
    links = seek(window.page, "palīdzība")
    assert 1 <= len(links) <= 5
    assert all("/viegli/" in link for link in links)


def test_easy_results_are_called_as_the_easy_pages_are(window: Window) -> None:
    for level in LEVELS:
        window.show(Address("lv", level, "jelgava/meklet/"), opened=False)
        seek(window.page, "cik maksā duša")
        title = window.page.locator(TITLES).first.inner_text()
        assert (
            title == {"standard": "Higiēnas pakalpojumi", "easy": "Duša un veļas mazgāšana"}[level]
        )


@pytest.mark.parametrize(
    ("address", "help_words"),
    [
        (Address("lv", "standard", "jelgava/meklet/"), "soc@soc.jelgava.lv"),
        (Address("lv", "easy", "daugavpils/meklet/"), "Zvaniet"),
        (Address("ru", "standard", "meklet/"), "Даугавпилс"),
    ],
    ids=str,
)
def test_where_nothing_fits_it_says_so_and_whom_to_ask(
    window: Window, address: Address, help_words: str
) -> None:
    window.show(address)
    assert seek(window.page, "xqzwv") == []
    nothing = window.page.locator("[data-part=nothing]")
    assert nothing.is_visible()
    assert help_words in nothing.inner_text()
    assert nothing.locator("a").count()


def test_emergency_numbers_come_to_the_top_beside_danger_and_go_again(window: Window) -> None:
    window.show(Address("lv", "standard", "meklet/"))
    seek(window.page, "vīrs mani sit")
    assert window.page.locator("[data-part=urgent] .alarm a[href='tel:112']").is_visible()
    seek(window.page, "duša")
    assert window.page.locator("[data-part=urgent] .alarm").count() == 0


def test_latvian_names_in_results_are_marked_as_latvian(window: Window) -> None:
    window.show(Address("ru", "standard", "jelgava/meklet/"))
    seek(window.page, "социальные услуги елгава")
    marked = window.page.locator("[data-part=list] [lang=lv]")
    assert marked.all_inner_texts() == ["Jelgavas sociālo lietu pārvalde"]
    window.show(Address("en", "standard", "meklet/"))
    seek(window.page, "Jurmala")
    title = window.page.locator(TITLES, has_text="Social services: Jūrmala")
    assert title.locator("[lang=lv]").inner_text() == "Jūrmala"


def test_words_of_another_language_are_answered_in_it(window: Window) -> None:
    window.show(Address("lv", "standard", "meklet/"))
    links = seek(window.page, "негде ночевать")
    assert "/ru/" in links[0]
    assert window.page.locator("[data-part=status] a[lang=ru]").count() == 1
    assert window.page.locator(TITLES).first.get_attribute("lang") == "ru"


def test_the_keyboard_is_enough(window: Window) -> None:
    window.show(Address("lv", "standard", "jelgava/meklet/"))
    seek(window.page, "naktspatversme")
    window.page.keyboard.press("Tab")  # the button
    window.page.keyboard.press("Tab")
    while window.page.evaluate("document.activeElement.closest('.alarm')"):
        window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement.matches('.find-title a')")
    with window.page.expect_navigation():
        window.page.keyboard.press("Enter")
    assert window.page.url.endswith("/jelgava/naktspatversme/")


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A tab of a browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("level", LEVELS)
def test_without_a_script_the_page_says_so_and_lists_everything(
    bare: Page, served: str, level: str
) -> None:
    easy = "viegli/" if level == "easy" else ""
    bare.goto(f"{served}jelgava/{easy}aprupe-majas/")
    bare.fill(".seek input", "duša")
    bare.press(".seek input", "Enter")
    bare.wait_for_url("**/meklet/?q=*")
    text = bare.inner_text("main")
    assert "JavaScript" in text
    assert "soc@soc.jelgava.lv" in text
    assert "112" in text
    assert bare.locator("#pakalpojumi a.tile").count() == 7


def test_it_works_from_a_disk_without_a_server(browser: Browser, built: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    outside: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(("file://", "data:")):
            outside.append(request.url)

    page.on("request", note)
    page.goto((built / "jelgava/index.html").as_uri())
    page.fill(".seek input", "aprupe majas")
    page.press(".seek input", "Enter")
    page.wait_for_selector(TITLES)
    assert "aprupe-majas/index.html" in str(page.locator(TITLES).first.get_attribute("href"))
    page.locator(TITLES).first.click()
    page.wait_for_url("**/aprupe-majas/index.html")
    assert "Aprūpe mājās" in page.inner_text("h1")
    assert outside == []
    context.close()


def test_a_search_that_cannot_load_says_so_and_leaves_the_lists(
    browser: Browser, served: str
) -> None:
    page = browser.new_page()
    page.route("**/assets/finder.js", lambda route: route.abort())
    page.goto(f"{served}meklet/")
    seek(page, "duša")
    assert "nestrādā" in page.inner_text(STATUS)
    assert page.locator("#pakalpojumi a.tile").count() >= 10
    page.close()
