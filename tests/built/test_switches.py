"""The switches of language and level, and the sitemap, lead to the same topic where it exists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tests.built.pages import LANGUAGES, TOWNS, UNLISTED, Address, PageFile, shown

Pages = tuple[PageFile, ...]
SITE = "https://viegli.example/"
NAMES = {
    "sm": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def nearest(topic: str, lang: str, level: str, urls: set[str]) -> str:
    """The page of the topic, else the municipality's home, else the home."""
    town = topic.partition("/")[0]
    steps = [topic, f"{town}/" if town in TOWNS else "", ""]
    found = (Address(lang, level, step).url for step in steps)
    return next(url for url in found if url in urls)


def wrong_languages(page: PageFile, urls: set[str]) -> Iterator[str]:
    (switch,) = page.all("//nav[contains(@class, 'langs')]")
    links = {link.get("hreflang"): page.to(link.get("href")) for link in switch.iter("a")}
    own = page.address
    wanted = {
        lang: nearest(own.topic, lang, own.level, urls) for lang in LANGUAGES if lang != own.lang
    }
    if links != wanted:
        yield f"/{page.url}: {links} should be {wanted}"
    current = [each.get("lang") for each in switch.xpath(".//*[@aria-current]")]
    if current != [own.lang]:
        yield f"/{page.url}: says that it is {current}"
    if any(each.get("lang") != each.get("hreflang") for each in switch.iter("a")):
        yield f"/{page.url}: a language's name is not in that language"


def wrong_levels(page: PageFile, urls: set[str]) -> Iterator[str]:
    (switch,) = page.all("//nav[contains(@class, 'levels')]")
    other = "standard" if page.address.level == "easy" else "easy"
    wanted = nearest(page.address.topic, page.address.lang, other, urls)
    links = [page.to(link.get("href")) for link in switch.iter("a")]
    if links != [wanted]:
        yield f"/{page.url}: {links} should be {wanted}"
    if len(switch.xpath(".//*[@aria-current]")) != 1:
        yield f"/{page.url}: does not say which level it is"


def test_the_language_switch_of_every_page_stays_with_its_topic(pages: Pages) -> None:
    urls = {page.url for page in pages}
    wrong = [each for page in pages for each in wrong_languages(page, urls)]
    assert not wrong, shown(wrong)


def test_the_level_switch_of_every_page_stays_with_its_topic(pages: Pages) -> None:
    urls = {page.url for page in pages}
    wrong = [each for page in pages for each in wrong_levels(page, urls)]
    assert not wrong, shown(wrong)


def test_a_service_and_a_situation_have_both_levels(pages: Pages) -> None:
    urls = {page.url for page in pages}
    lonely = [
        page.url
        for page in pages
        if page.address.kind in ("home", "municipality", "service", "national", "situation")
        for level in ("standard", "easy")
        if Address(page.address.lang, level, page.address.topic).url not in urls
    ]
    assert lonely == []


def entries(site: Path) -> dict[str, dict[str, str]]:
    """The pages of the sitemap, each with its alternates."""
    tree = etree.parse(site / "sitemap.xml")
    found = {}
    for entry in tree.getroot().findall("sm:url", NAMES):
        links = entry.findall("xhtml:link", NAMES)
        assert {link.get("rel") for link in links} <= {"alternate"}
        (place,) = entry.findall("sm:loc", NAMES)
        assert place.text not in found
        found[place.text] = {link.get("hreflang"): link.get("href") for link in links}
    return found


def test_the_sitemap_names_every_page_but_those_for_lost_readers_and_for_municipalities(
    pages: Pages, built: Path
) -> None:
    left_out = UNLISTED | {"lost"}
    wanted = {SITE + page.url for page in pages if page.address.kind not in left_out}
    assert set(entries(built)) == wanted


def test_the_languages_of_the_sitemap_name_each_other(built: Path) -> None:
    found = entries(built)
    for place, alternates in found.items():
        assert place in alternates.values()
        assert alternates["x-default"] == alternates[LANGUAGES[0]]
        assert set(alternates) == {*LANGUAGES, "x-default"}
        for other in alternates.values():
            assert found[other] == alternates


def test_alternates_of_the_sitemap_are_the_same_topic(pages: Pages, built: Path) -> None:
    addresses = {SITE + page.url: page.address for page in pages}
    for place, alternates in entries(built).items():
        own = addresses[place]
        for lang, other in alternates.items():
            if lang != "x-default":
                assert addresses[other] == Address(lang, own.level, own.topic)
