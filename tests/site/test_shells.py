"""A page is stamped into a shell: slots filled, links relative to where the page lies."""

from __future__ import annotations

import pytest

from viegli.site.shells import root_of, shell
from viegli.site.written import Rendered, address_of, home_of, shells_of, written_of

LANGUAGES = ("lv", "en", "ru")


def rendered(url: str, lang: str, *, is_shell: bool = False) -> Rendered:
    return Rendered(f"content/{url}.md", url, lang, "Virsraksts", "", is_shell, "<p>⟦body⟧</p>")


def test_every_slot_gets_its_text() -> None:
    cut = shell("<title>⟦title⟧</title><main>⟦body⟧</main>")
    page = cut.stamp({"title": "Cena", "body": "<p>1</p>", "footer": "unused"}, "./")
    assert page == "<title>Cena</title><main><p>1</p></main>\n"
    assert cut.slots == ("title", "body")


def test_root_goes_into_the_shell_and_into_the_slots() -> None:
    cut = shell('<link href="⟦root⟧a.css">⟦body⟧')
    page = cut.stamp({"body": '<a href="⟦root⟧en/">'}, "../../")
    assert page == '<link href="../../a.css"><a href="../../en/">\n'


def test_a_slot_named_in_a_text_stays_a_text() -> None:
    assert shell("⟦body⟧").stamp({"body": "⟦title⟧"}, "./") == "⟦title⟧\n"


def test_a_slot_without_a_text_is_named() -> None:
    with pytest.raises(KeyError, match="footer"):
        shell("⟦footer⟧").stamp({}, "./")


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("", "./"),
        ("jelgava/", "../"),
        ("en/jelgava/viegli/aprupe-majas/", "../../../../"),
        ("404.html", "/soc/"),
        ("en/404.html", "/soc/"),
    ],
)
def test_the_root_is_as_far_up_as_the_page_is_deep(url: str, root: str) -> None:
    assert root_of(url, "/soc/") == root


@pytest.mark.parametrize(
    ("url", "lang", "level", "name"),
    [
        ("", "lv", "standard", ""),
        ("./", "lv", "standard", ""),
        ("viegli/", "lv", "easy", ""),
        ("en/", "en", "standard", ""),
        ("en/viegli/par-vietni/", "en", "easy", "par-vietni/"),
        ("enerģija/", "lv", "standard", "enerģija/"),
    ],
)
def test_an_address_tells_language_and_level(url: str, lang: str, level: str, name: str) -> None:
    found = address_of(url, lang, LANGUAGES)
    assert (found.lang, found.level, found.name) == (lang, level, name)


def test_each_language_and_level_has_a_home() -> None:
    assert [home_of(lang, "easy", LANGUAGES) for lang in LANGUAGES] == [
        "viegli/",
        "en/viegli/",
        "ru/viegli/",
    ]
    assert home_of("lv", "standard", LANGUAGES) == ""


def test_shells_are_told_from_written_pages() -> None:
    pages = [
        rendered("", "lv", is_shell=True),
        rendered("en/viegli/", "en", is_shell=True),
        rendered("par-vietni/", "lv"),
    ]
    assert set(shells_of(pages, LANGUAGES)) == {("lv", "standard"), ("en", "easy")}
    assert [page.url for page, _ in written_of(pages, LANGUAGES)] == ["par-vietni/"]


def test_a_written_page_knows_its_languages_and_its_twin() -> None:
    urls = {"zinot/": "lv", "viegli/zinot/": "lv", "ru/zinot/": "ru", "en/par-vietni/": "en"}
    pages = {
        page.url: page
        for page, _ in written_of([rendered(*each) for each in urls.items()], LANGUAGES)
    }
    assert pages["zinot/"].alternates == {"lv": "zinot/", "ru": "ru/zinot/"}
    assert pages["zinot/"].twin == "viegli/zinot/"
    assert pages["viegli/zinot/"].twin == "zinot/"
    assert pages["ru/zinot/"].twin is None
