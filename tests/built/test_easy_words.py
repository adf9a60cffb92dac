"""Built easy pages explain hard words, have figures in words, and name who drew the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from tests.built.pages import PageFile
from viegli.catalogue import Catalogue, of_project
from viegli.easyread import explained, first_uses, labels
from viegli.easyread.lexicon import word_list

Pages = tuple[PageFile, ...]
ROOT = Path(__file__).parents[2]
KINDS = ("service", "national", "situation", "municipality", "services")
SHOWN = ".//*[(self::p or self::li or self::h3) and not(ancestor::details)]"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The project's own records."""
    return of_project(ROOT)


def easy(pages: Pages, lang: str = "") -> list[PageFile]:
    """The easy pages."""
    found = [page for page in pages if page.address.level == "easy"]
    return [page for page in found if lang in ("", page.address.lang)]


def blocks(page: PageFile) -> list[HtmlElement]:
    """The sentences of a page's records with what belongs to them, in its order."""
    found = page.all(
        "//main//*[@class='words'][not(ancestor::*[@data-calculator])][not(.//*[@class='place'])]"
    )
    return [each for each in found if not each.text_content().strip().startswith("Dokumentos")]


def told(block: HtmlElement) -> str:
    """What a block says, but for its explanations."""
    return "\n".join(" ".join(each.text_content().split()) for each in block.xpath(SHOWN))


def unexplained(page: PageFile, catalogue: Catalogue) -> Iterator[str]:
    """The hard words that a page does not explain where it uses them first."""
    core = word_list("core.txt")
    concepts = catalogue.national.concepts
    named = labels(
        one for one in concepts.values() if not set(one.label.standard.lower().split()) <= core
    )
    names = [one.name.easy[0].text for one in catalogue.base if one.name.easy]
    found = blocks(page)
    texts = [told(block) for block in found]
    for known, at in first_uses(texts, named, [one for one in names if " " in one]).items():
        label = concepts[known].label
        shown = label.easy[0].text if label.easy else label.standard
        summaries = [each for block in found[: at + 1] for each in block.xpath(".//summary")]
        asked = [" ".join(each.text_content().split()) for each in summaries]
        following = "".join(texts[at + 1 : at + 2])
        if f"Ko nozīmē {shown}?" not in asked and not explained(
            named[known], texts[at].splitlines()[0], following
        ):
            yield f"{label.standard}: {texts[at]}"


def test_a_hard_word_is_explained_where_a_page_uses_it_first(
    pages: Pages, catalogue: Catalogue
) -> None:
    found = [
        f"/{page.url}: {each}"
        for page in easy(pages, "lv")
        if page.address.kind in KINDS
        for each in unexplained(page, catalogue)
    ]
    assert found == []


LISTS = ("home", "municipality", "services", "situation")
"""Kinds of pages that lead to others: a word may stand there first as a link to its page."""


def test_a_hard_word_outside_the_sentences_is_a_link_or_is_explained(
    pages: Pages, catalogue: Catalogue
) -> None:
    core = word_list("core.txt")
    concepts = catalogue.national.concepts
    hard = [one for one in concepts.values() if not set(one.label.standard.split()) <= core]
    names = [one.name.easy[0].text for one in catalogue.base if one.name.easy]
    found = []
    for page in easy(pages, "lv"):
        shown = page.all("//main//*[self::h1 or self::h2 or self::h3 or self::p or self::li]")
        shown = [each for each in shown if not each.xpath(".//li | .//p | ancestor::details")]
        texts = [" ".join(each.text_content().split()) for each in shown]
        asked = " ".join(each.text_content() for each in page.all("//main//summary"))
        for known, at in first_uses(texts, labels(hard), names).items():
            label = concepts[known].label
            name = label.easy[0].text if label.easy else label.standard
            linked = shown[at].xpath("ancestor-or-self::a | .//a")
            said = explained(labels(hard)[known], texts[at], "".join(texts[at + 1 : at + 2]))
            if page.address.kind in LISTS and not (linked or said or f"{name}?" in asked):
                found.append(f"/{page.url}: {label.standard}: {texts[at]}")
    assert found == []


def test_other_languages_explain_as_many_words(pages: Pages) -> None:
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for page in easy(pages):
        kept = counts.setdefault((page.address.kind, page.address.topic), {})
        kept[page.address.lang] = len(page.all("//main//details[@class='word']"))
    assert {key: kept for key, kept in counts.items() if len(set(kept.values())) > 1} == {}
    assert sum(kept["lv"] for kept in counts.values()) > 50


MONEY = re.compile(r"€|\bEUR\b|(?<![\d.])\d+[.,]\d\d(?![\d.:])")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\s*[–-]\s*\d{1,2}[:.]\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b")
PHONE = re.compile(r"(?<![\d.,])[26]\d \d{3} \d{3}(?![\d.,])")


def plain(page: PageFile) -> str:
    """What readers see in the body, but for scripts and papers' official names."""
    for each in page.all("//main//script"):
        each.drop_tree()
    return " ".join(" ".join(page.texts("//main")).replace("\u00a0", " ").split())


def test_easy_pages_have_money_and_times_in_words(pages: Pages) -> None:
    found = [
        f"/{page.url}: {each}"
        for page in easy(pages)
        for each in (*MONEY.findall(plain(page)), *CLOCK.findall(plain(page)))
    ]
    assert found == []


def test_each_telephone_of_an_easy_page_can_be_called(pages: Pages) -> None:
    for page in easy(pages):
        linked = {
            re.sub(r"\D", "", " ".join(each.text_content().split())): each.get("href")
            for each in page.all("//main//a[starts-with(@href, 'tel:')]")
        }
        for number in PHONE.findall(plain(page)):
            digits = number.replace(" ", "")
            assert linked.get(digits) == f"tel:+371{digits}", f"/{page.url}: {number}"


def test_headings_of_easy_services_are_questions_or_calls(pages: Pages) -> None:
    found = [
        f"/{page.url}: {heading}"
        for page in easy(pages)
        if page.address.kind in KINDS
        for heading in page.texts("//main//h2 | //main//*[@class='words']/preceding::h3")
        if not heading.endswith(("?", "!"))
    ]
    assert found == []


def test_the_page_of_pictures_lists_every_picture_with_its_licence(pages: Pages) -> None:
    used = {
        each.get("src").rpartition("/")[2]
        for page in pages
        if page.address.kind != "pictures"
        for each in page.all("//img[contains(@src, 'assets/pictures/')]")
    }
    assert len(used) > 40
    for page in (each for each in pages if each.address.kind == "pictures"):
        for part in page.all("//section[@class='part']"):
            assert part.xpath(".//a[contains(@href, 'licen')]"), page.url
        listed = {
            each.get("src").rpartition("/")[2]
            for each in page.all("//section[.//a[contains(@href, 'licen')]]//li/img")
        }
        assert used <= listed, page.url
