"""What holds on every page of the built site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from lxml.html import HtmlElement

from tests.built.pages import EXAMPLES, STANDARD_ONLY, Address, PageFile, examples, shown

Pages = tuple[PageFile, ...]
Finder = Callable[[PageFile], Iterable[str]]

TEL = re.compile(r"tel:(?:\+371\d{8}|\d{3,6})")
DIGITS = re.compile(
    r"(?<![\d.,/–-])(?:\+371[ \u00a0]?)?[26]\d[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?![\d.,/–-])"
)
HANDLER = re.compile(r"^on[a-z]+$")
HOLE = re.compile(
    r".{0,30}(?:\bNone\b(?! of)|\bUndefined\b|\{[a-z_:]+\}|(?<!\.)\.\.(?!\.)|\s[,;.](?=\s|$)"
    r"|\(\s*\)).{0,30}"
)


def found(pages: Pages, finder: Finder) -> list[str]:
    """What a rule finds on each page, in one line with the page's address."""
    return [f"/{page.url}: {each}" for page in pages for each in finder(page)]


def test_every_page_is_of_a_kind_that_the_tests_know(pages: Pages) -> None:
    assert {page.address.kind for page in pages} == set(EXAMPLES)
    assert {page.address.kind for page in pages if page.address.level == "easy"} == set(
        EXAMPLES
    ) - STANDARD_ONLY
    urls = {page.url for page in pages}
    assert [page.url for page in pages if page.address.url != page.url] == []
    assert [address.url for address in examples() if address.url not in urls] == []


def test_every_page_exists_in_every_language(pages: Pages) -> None:
    urls = {page.url for page in pages}
    wanted = {
        Address(lang, page.address.level, page.address.topic).url
        for page in pages
        for lang in ("lv", "en", "ru")
    }
    assert sorted(wanted - urls) == []


def test_every_page_says_its_language(pages: Pages) -> None:
    wrong = [page.url for page in pages if page.tree.get("lang") != page.address.lang]
    assert wrong == []


def test_every_page_says_its_level(pages: Pages) -> None:
    wrong = [
        page.url
        for page in pages
        if page.all("//body")[0].get("data-level") != page.address.level
        or page.address.level not in page.all("//body")[0].get("class").split()
    ]
    assert wrong == []


def test_every_page_has_one_first_heading_and_skips_no_step(pages: Pages) -> None:
    def headings(page: PageFile) -> Iterator[str]:
        steps = [int(each.tag[1]) for each in page.all("//h1|//h2|//h3|//h4|//h5|//h6")]
        if steps.count(1) != 1 or steps[:1] != [1]:
            yield f"headings {steps}"
        for before, after in pairwise(steps):
            if after > before + 1:
                yield f"h{after} after h{before}"
        yield from (f"an empty {each.tag}" for each in _empty(page, "//h1|//h2|//h3|//h4"))

    wrong = found(pages, headings)
    assert not wrong, shown(wrong)


def _empty(page: PageFile, path: str) -> Iterator[HtmlElement]:
    return (each for each in page.all(path) if not each.text_content().strip())


def test_every_id_of_a_page_is_its_only_one(pages: Pages) -> None:
    def doubles(page: PageFile) -> Iterator[str]:
        counts = Counter(page.tree.xpath("//@id"))
        yield from (name for name, count in counts.items() if count > 1)

    wrong = found(pages, doubles)
    assert not wrong, shown(wrong)


def test_no_two_pages_of_a_language_have_the_same_title(pages: Pages) -> None:
    titles: dict[tuple[str, str], list[str]] = {}
    for page in pages:
        (title,) = page.texts("//title")
        assert title
        titles.setdefault((page.address.lang, title), []).append(page.url)
    assert [urls for urls in titles.values() if len(urls) > 1] == []


def test_every_page_describes_itself(pages: Pages) -> None:
    def descriptions(page: PageFile) -> Iterator[str]:
        if page.tree.xpath("count(//meta[@name='description'][string-length(@content) > 9])") != 1:
            yield "no description"

    wrong = found(pages, descriptions)
    assert not wrong, shown(wrong)


def test_no_link_or_button_is_without_words(pages: Pages) -> None:
    def silent(page: PageFile) -> Iterator[str]:
        for each in _empty(page, "//a[@href]|//button|//summary"):
            yield f"a silent {each.tag} {each.get('href', '')}"

    wrong = found(pages, silent)
    assert not wrong, shown(wrong)


def test_every_number_to_call_is_a_link_that_calls(pages: Pages) -> None:
    def unlinked(page: PageFile) -> Iterator[str]:
        for link in page.all("//a[starts-with(@href, 'tel:')]"):
            href = link.get("href")
            if not TEL.fullmatch(href):
                yield f"{href} is no number of Latvia"
            digits = re.sub(r"\D", "", link.text_content())
            if not href.endswith(digits) or not digits:
                yield f"{href} shows {link.text_content().strip()}"
        for text in page.tree.xpath("//body//text()[not(ancestor::a[starts-with(@href, 'tel:')])]"):
            yield from (f"{number} calls nobody" for number in DIGITS.findall(text))

    wrong = found(pages, unlinked)
    assert not wrong, shown(wrong)


def test_no_page_has_scripts_or_styles_of_its_own(pages: Pages) -> None:
    def inline(page: PageFile) -> Iterator[str]:
        for each in page.all("//*"):
            if not isinstance(each.tag, str):
                continue
            runs = each.tag == "script" and each.get("type") != "application/json"
            if each.tag == "style" or (runs and not each.get("src")):
                yield f"an inline {each.tag}"
            if each.get("href", "").strip().lower().startswith("javascript:"):
                yield f"a link that runs {each.get('href')}"
            yield from (
                f"{each.tag} has {name}"
                for name in each.attrib
                if name == "style" or HANDLER.match(name)
            )

    wrong = found(pages, inline)
    assert not wrong, shown(wrong)


def test_no_page_loads_anything_from_another_host(pages: Pages) -> None:
    loading = "//*[@src]/@src|//link/@href|//*[@srcset]/@srcset|//object/@data|//form/@action"

    def foreign(page: PageFile) -> Iterator[str]:
        for link in page.tree.xpath(loading):
            if re.match(r"(?:[a-z]+:)?//", link):
                yield link

    wrong = found(pages, foreign)
    assert not wrong, shown(wrong)


def test_no_slot_of_a_shell_is_left_open(pages: Pages) -> None:
    wrong = found(pages, lambda page: re.findall(r".{20}[⟦⟧].{20}", page.source))
    assert not wrong, shown(wrong)


def test_no_text_has_a_hole(pages: Pages) -> None:
    """A text put together badly: an unfilled {place}, two full stops, a space before a comma."""

    def holes(page: PageFile) -> Iterator[str]:
        for text in page.texts(
            "//main//*[self::p or self::li or self::dd or self::td or self::h1]"
        ):
            yield from (match[0] for match in HOLE.finditer(text))

    wrong = found(pages, holes)
    assert not wrong, shown(wrong)


def test_pictures_beside_text_are_silent_and_there(pages: Pages, built: Path) -> None:
    def pictures(page: PageFile) -> Iterator[str]:
        for each in page.all("//img"):
            if each.get("alt") is None:
                yield f"{each.get('src')} has no alt"
            if not (page.file.parent / each.get("src")).resolve().is_relative_to(built.resolve()):
                yield f"{each.get('src')} lies outside"

    wrong = found(pages, pictures)
    assert not wrong, shown(wrong)
