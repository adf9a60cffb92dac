"""Each service of the site has a leaflet; its pages lead to it, and it says what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.built.pages import PageFile, shown
from viegli.site.leaflets import machine

Pages = tuple[PageFile, ...]

PRICE = re.compile(r"\d+ (?:eiro|cent|euro|евро|цент)")
WAGE = re.compile("alga|wage|зарплат")
ACTION = re.compile("(?:Šo|šo|šī) dokument|this document|(?:этот|Этот|этого) документ")
"""What to do with a paper; on the leaflet it stands once above all papers of which it is true."""


@dataclass(frozen=True)
class Leaflet:
    """A leaflet and the easy page that it tells."""

    file: Path
    page: PageFile

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(self.file)

    @cached_property
    def words(self) -> str:
        """The words of all sides without any white space."""
        return "".join("".join(side.extract_text().split()) for side in self.reader.pages)


@pytest.fixture(scope="module")
def leaflets(pages: Pages, built: Path) -> tuple[Leaflet, ...]:
    """Every leaflet of the site."""
    if lacking := machine.missing():
        pytest.skip(lacking)
    by_folder = {page.file.parent: page for page in pages}
    return tuple(Leaflet(file, by_folder[file.parent]) for file in sorted(built.rglob("*.pdf")))


def links(page: PageFile) -> list[str]:
    return page.tree.xpath("//*[@class='to-print']/a/@href")


def test_every_service_of_a_municipality_has_a_leaflet_in_each_language(
    pages: Pages, leaflets: tuple[Leaflet, ...]
) -> None:
    easy = {
        page.url
        for page in pages
        if page.address.kind == "service" and page.address.level == "easy"
    }
    told = {leaflet.page.url for leaflet in leaflets}
    assert easy <= told
    assert {page.address.kind for page in pages if page.url in told - easy} == {"national"}


def test_both_pages_of_a_service_lead_to_its_leaflet_and_say_how_big_it_is(
    pages: Pages, leaflets: tuple[Leaflet, ...]
) -> None:
    found = {leaflet.file: [0, len(leaflet.file.read_bytes())] for leaflet in leaflets}
    for page in pages:
        for link in page.all("//*[@class='to-print']/a"):
            target = (page.file.parent / link.get("href")).resolve()
            found[target][0] += 1
            assert f"(PDF, {round(found[target][1] / 1000)} kB)" in link.text_content()
    assert {count for count, _ in found.values()} == {2}


def test_a_leaflet_has_at_most_two_sides_of_a4(leaflets: tuple[Leaflet, ...]) -> None:
    sides = {leaflet.page.url: len(leaflet.reader.pages) for leaflet in leaflets}
    assert [url for url, count in sides.items() if count > 2] == []
    for leaflet in leaflets:
        for side in leaflet.reader.pages:
            assert [round(float(length)) for length in side.mediabox[2:]] == [595, 842]


def test_a_leaflet_has_the_telephones_of_its_page_at_its_top_and_at_its_end(
    leaflets: tuple[Leaflet, ...],
) -> None:
    wrong = []
    for leaflet in leaflets:
        for number in leaflet.page.texts("//div[@id='zvans']//a[@class='tel']"):
            if leaflet.words.count("".join(number.split())) < 2:
                wrong.append(f"/{leaflet.page.url}: {number}")
    assert not wrong, shown(wrong)


def parts(leaflet: Leaflet) -> Iterator[str]:
    """What the page says and the leaflet must say, too: who, what to do, what to bring, where."""
    for known in ("kam", "ka", "kas-vajadzigs"):
        for block in leaflet.page.all(f"//section[@id='{known}']//*[@class='words']"):
            if ACTION.search(block.text_content()):
                continue
            for each in block.iter("p", "li"):
                # Words of the glossary are explained on the page, a leaflet has no room for them.
                if next(each.iterancestors("details"), None) is None:
                    yield " ".join(each.text_content().split())
    yield from leaflet.page.texts("//section[@id='kur']//a[@class='place']")
    yield from leaflet.page.texts(
        "//section[@id='kur']//*[@class='words']//li[not(ancestor::details)]"
    )


def test_a_leaflet_says_all_prices_conditions_steps_papers_places_and_hours_of_its_page(
    leaflets: tuple[Leaflet, ...],
) -> None:
    wrong = []
    checked = 0
    for leaflet in leaflets:
        told = list(parts(leaflet))
        prices = leaflet.page.texts(
            "//section[@id='cena']/div[@class='line' or @class='line bare']//p"
        )
        told += [text for text in prices if PRICE.search(text) and not WAGE.search(text)]
        for text in told:
            checked += 1
            if "".join(text.split()) not in leaflet.words:
                wrong.append(f"/{leaflet.page.url}: {text}")
    assert checked > 1000
    assert not wrong, shown(wrong)
