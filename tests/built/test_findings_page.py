"""The findings page tells the municipality, in each language, what the machine found."""

from __future__ import annotations

import re

import pytest

from tests.built.pages import LANGUAGES, PageFile
from tests.conftest import ROOT

Pages = tuple[PageFile, ...]
PLACE = re.compile(r"(data/[\w/]+\.yaml):(\d+(?:, \d+)*)")
PENSIONER = {
    "lv": "pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €",
    "en": "of pension age; lives separately; income €780.01",
    "ru": "пенсионного возраста; живёт отдельно; доход 780,01 €",
}


def page_of(pages: Pages, lang: str) -> PageFile:
    prefix = "" if lang == "lv" else f"{lang}/"
    return next(page for page in pages if page.url == f"{prefix}jelgava/cenradis/atklajumi/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_cliff_is_told_with_its_points_and_a_person_in_words(pages: Pages, lang: str) -> None:
    page = page_of(pages, lang)
    (one,) = (text for text in page.texts("//li") if text == f"1.4.1., 1.1.: {PENSIONER[lang]}")
    assert one


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pair_that_overlaps_is_listed(pages: Pages, lang: str) -> None:
    listed = page_of(pages, lang).texts("//section[@id='pretrunas']//details//li")
    pairs = {text.partition(" (")[0] for text in listed}
    assert len(listed) == len(pairs) == 20
    assert "1.3.1., 1.4.5." in pairs


def test_the_number_beside_a_part_is_that_of_its_findings(pages: Pages) -> None:
    page = page_of(pages, "lv")
    counts = {
        link.get("href"): int(link.text_content().rpartition("(")[2].rstrip(")"))
        for link in page.all("//nav[@class='contents']//a")
    }
    assert (counts["#pretrunas"], counts["#ienakumi"]) == (22, 8)
    assert set(counts) < {f"#{section.get('id')}" for section in page.all("//main//section")}


def test_every_place_is_a_line_of_the_data(pages: Pages) -> None:
    told = page_of(pages, "lv").texts("//code")
    assert len(told) > 40
    for file, lines in PLACE.findall("\n".join(told)):
        size = len((ROOT / file).read_text(encoding="utf-8").splitlines())
        assert all(0 < int(line) <= size for line in lines.split(", "))
    assert all(PLACE.fullmatch(each) for each in told)


def test_only_the_price_list_leads_there(pages: Pages) -> None:
    page = page_of(pages, "lv")
    leading = {
        each.url
        for each in pages
        if each.address.lang == "lv"
        and each is not page
        and any(each.to(href) == page.url for href in each.tree.xpath("//a/@href"))
    }
    assert leading == {"jelgava/cenradis/"}


def test_search_engines_are_kept_out(pages: Pages) -> None:
    assert page_of(pages, "lv").all("//meta[@name='robots'][@content='noindex']")
