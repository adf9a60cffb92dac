"""Every text of every page is in the language that it is said to be in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.built.pages import Fragment, PageFile, shown
from viegli.site.foreign import marker

Pages = tuple[PageFile, ...]

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATVIAN = re.compile("[āčēģīķļņšūž]", re.IGNORECASE)
CYRILLIC_WORD = re.compile(r"[\u0400-\u04ff]{2,}")
LATIN_LINE = re.compile(r"^[^\u0400-\u04ff]*[a-z]{3,} [a-z]{2,}[^\u0400-\u04ff]*$", re.MULTILINE)
UNMARKABLE = frozenset({"title", "meta@description"})
"""Where HTML has no place for a mark. A name may stand there, as in every other language."""


def wrong_script(fragment: Fragment) -> bool:
    """Whether letters of the text do not exist in its language."""
    if CYRILLIC.search(fragment.text):
        return fragment.lang != "ru"
    return bool(LATVIAN.search(fragment.text)) and fragment.lang != "lv"


def misplaced(page: PageFile) -> Iterator[str]:
    for fragment in page.fragments:
        if wrong_script(fragment) and fragment.where not in UNMARKABLE:
            text = " ".join(fragment.text.split())
            yield f"/{page.url}: {fragment.where} in {fragment.lang}: {text[:90]}"


def test_letters_stand_only_in_a_language_that_has_them(pages: Pages) -> None:
    wrong = [each for page in pages for each in misplaced(page)]
    assert not wrong, shown(wrong)


def test_a_russian_page_has_no_unmarked_sentence_in_latin_letters(pages: Pages) -> None:
    wrong = [
        f"/{page.url}: {fragment.where}: {fragment.text.strip()}"
        for page in pages
        for fragment in page.fragments
        if fragment.lang == "ru" and LATIN_LINE.search(fragment.text.strip())
    ]
    assert not wrong, shown(wrong)


def test_the_languages_named_on_a_page_are_those_of_the_site(pages: Pages) -> None:
    assert {str(lang) for page in pages for lang in page.tree.xpath("//@lang")} == {
        "lv",
        "en",
        "ru",
    }


def untold(page: PageFile) -> Iterator[str]:
    """Headings and first sentences that are Latvian from end to end."""
    needed = "//h1|//p[contains(@class, 'lead')]|//main//section/h2|//header|//footer|//title"
    for each in page.all(needed):
        said = "".join(each.xpath("descendant-or-self::text()[not(ancestor::*[@lang='lv'])]"))
        name = each.xpath("boolean(.//*[@lang='lv'])") and page.address.kind == "glossary"
        if not said.strip() and not name:
            yield f"/{page.url}: {each.tag}: {' '.join(each.text_content().split())}"
        needs = page.address.lang == "ru" and each.tag in ("h1", "title", "p")
        if needs and not CYRILLIC_WORD.search(said):
            yield f"/{page.url}: {each.tag} has no Russian word: {said.strip()}"


def test_no_page_exists_in_a_language_in_which_what_it_needs_is_not_said(pages: Pages) -> None:
    wrong = [each for page in pages if page.address.lang != "lv" for each in untold(page)]
    assert not wrong, shown(wrong)


def test_every_translated_page_says_that_no_person_has_read_it(pages: Pages) -> None:
    kinds = ("service", "national", "situation", "municipality", "glossary")
    silent = [
        page.url
        for page in pages
        if page.address.lang != "lv"
        and page.address.kind in kinds
        and not page.all("//main//*[contains(@class, 'translation')]/p")
    ]
    assert silent == []


LATVIAN_TEXTS = ("Sociālais dienests", "Par aprūpi no mājām", "Atver sirdi Zemgalē", "Es un tu")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("no name at all", "no name at all"),
        ("in Jūrmala & around", 'in <span lang="lv">Jūrmala</span> &amp; around'),
        (
            "the Office (Sociālais dienests) of Jelgava",
            'the Office (<span lang="lv">Sociālais dienests</span>) of Jelgava',
        ),
        (
            "the project Atver sirdi Zemgalē no longer",
            'the project <span lang="lv">Atver sirdi Zemgalē</span> no longer',
        ),
        ("it says “par aprūpi”", 'it says “<span lang="lv">par aprūpi</span>”'),
        ("tu – Jūrmala, tu", 'tu – <span lang="lv">Jūrmala</span>, tu'),
    ],
)
def test_a_latvian_name_in_a_translation_is_marked(text: str, marked: str) -> None:
    assert str(marker("en", "lv", LATVIAN_TEXTS)(text)) == marked


def test_nothing_is_marked_on_a_latvian_page() -> None:
    assert str(marker("lv", "lv", LATVIAN_TEXTS)("Jūrmala <b>")) == "Jūrmala &lt;b&gt;"
