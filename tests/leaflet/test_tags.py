"""The tags of a leaflet: what a screen reader needs, as PDF/UA-1 asks for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.leaflet.conftest import Printed
from tests.leaflet.reading import content_numbers, structure, unmarked

SOME = (("jelgava/higiena", "lv"), ("jelgava/aprupe-majas", "ru"), ("krizes-centrs", "en"))
BELOW = {"LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI"}, "TR": {"Table", "TBody"}}
INSIDE = {"L": {"LI", "L"}, "LI": {"Lbl", "LBody"}}


@pytest.mark.parametrize("asked", SOME)
def test_every_element_stands_where_it_may(printed: Printed, asked: tuple[str, str]) -> None:
    every = structure(printed(*asked))
    assert every[0].kind == "Document"
    for one in every:
        assert one.above in BELOW.get(one.kind, {one.above}), f"{one.kind} in {one.above}"
        assert one.kind in INSIDE.get(one.above, {one.kind}), f"{one.kind} in {one.above}"


@pytest.mark.parametrize("asked", SOME)
def test_headings_begin_with_the_title_and_leave_out_no_level(
    printed: Printed, asked: tuple[str, str]
) -> None:
    reader = printed(*asked)
    levels = [int(one.kind[1]) for one in structure(reader) if one.kind[0] == "H"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - sooner <= 1 for sooner, later in pairwise(levels))
    title, below = reader.outline
    assert title["/Title"] == reader.metadata.title
    assert len(below) == len(levels) - 1


@pytest.mark.parametrize("asked", SOME)
def test_all_that_is_drawn_is_content_or_ornament(printed: Printed, asked: tuple[str, str]) -> None:
    reader = printed(*asked)
    parents = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in enumerate(reader.pages):
        assert unmarked(page, reader) == []
        told = content_numbers(page, reader)
        assert sorted(told) == list(range(len(told)))
        assert parents[parents.index(number) + 1].get_object().__len__() == len(told)


@pytest.mark.parametrize("asked", SOME)
def test_each_picture_that_is_told_has_words_and_a_place_on_its_side(
    printed: Printed, asked: tuple[str, str]
) -> None:
    reader = printed(*asked)
    figures = [one.node for one in structure(reader) if one.kind == "Figure"]
    assert len(figures) == 1, "the QR code; pictures beside words are ornament"
    for figure in figures:
        assert "QR" in figure["/Alt"]
        left, bottom, right, top = map(float, figure["/A"]["/BBox"])
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


@pytest.mark.parametrize("asked", SOME)
def test_each_link_says_where_it_leads(printed: Printed, asked: tuple[str, str]) -> None:
    reader = printed(*asked)
    links = [each.get_object() for page in reader.pages for each in page.get("/Annots", [])]
    assert links
    assert all(link["/Contents"] == link["/A"]["/URI"] for link in links)
    assert all("/StructParent" in link for link in links)
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


@pytest.mark.parametrize("asked", SOME)
def test_letters_come_from_the_sites_own_fonts_and_are_in_the_file(
    printed: Printed, asked: tuple[str, str]
) -> None:
    fonts = {}
    for page in printed(*asked).pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[str(inner["/BaseFont"])] = inner["/FontDescriptor"].get_object()
    families = {name.partition("+")[2].removesuffix("-Bold") for name in fonts}
    assert families
    assert families <= {"Viegli", "Viegli-Cyrillic"}
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())
