"""A leaflet is a tagged PDF that says on one or two sides what its page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from tests.leaflet.conftest import Printed, made

SERVICES = (
    "daugavpils/asistents",
    "daugavpils/pavadonis-bernam",
    "jelgava/aprupe-majas",
    "jelgava/higiena",
    "jelgava/naktspatversme",
    "jurmala/pavadonis",
)
LANGUAGES = ("lv", "en", "ru")
TITLES = {
    "lv": "Higiēnas pakalpojumi Jelgavā",
    "en": "Hygiene services in Jelgava",
    "ru": "Услуги гигиены в Елгаве",
}


def text_of(reader: PdfReader) -> str:
    """The words of all sides, white space folded."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def elements(node: Any, above: str = "") -> Iterator[tuple[str, str, Any]]:
    """Each element of the structure: its kind, the kind above it, itself."""
    node = node.get_object()
    kind = str(node.get("/S", ""))
    if kind:
        yield kind, above, node
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        if not isinstance(child, int):
            yield from elements(child, kind or above)


def tree(reader: PdfReader) -> list[tuple[str, str, Any]]:
    return list(elements(reader.trailer["/Root"]["/StructTreeRoot"]))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_leaflet_says_its_title_its_language_and_that_it_is_for_everyone(
    printed: Printed, lang: str
) -> None:
    reader = printed("jelgava/higiena", lang)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == lang
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == TITLES[lang]
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r'pdfuaid:part="1"', xmp)
    assert re.search(rf"<dc:title>.*>{TITLES[lang]}<.*</dc:title>", xmp, re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("service", SERVICES)
def test_a_leaflet_has_at_most_two_sides_of_a4(printed: Printed, service: str, lang: str) -> None:
    reader = printed(service, lang)
    assert len(reader.pages) <= 2
    for page in reader.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


def test_a_leaflet_is_printed_in_the_same_bytes_again(printed: Printed) -> None:
    printed("jelgava/higiena", "lv")
    first = made("jelgava/higiena", "lv").pdf
    made.cache_clear()
    assert made("jelgava/higiena", "lv").pdf == first
