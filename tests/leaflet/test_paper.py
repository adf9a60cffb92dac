"""A leaflet is a tagged PDF that knows its language and title, the same each time."""

from __future__ import annotations

import re

import pytest

from tests.leaflet.conftest import Printed, made
from tests.leaflet.reading import text_of

LANGUAGES = ("lv", "en", "ru")


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
    title = reader.metadata.title
    assert title
    assert text_of(reader).startswith(title)
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r'pdfuaid:part="1"', xmp)
    assert re.search(rf"<dc:title>.*>{title}<.*</dc:title>", xmp, re.DOTALL)


def test_a_leaflet_is_printed_in_the_same_bytes_again(printed: Printed) -> None:
    printed("jelgava/higiena", "lv")
    first = made("jelgava/higiena", "lv").pdf
    made.cache_clear()
    assert made("jelgava/higiena", "lv").pdf == first


def test_no_line_is_broken_between_a_number_and_its_unit(printed: Printed) -> None:
    lines = [
        line.strip()
        for page in printed("jelgava/dienas-centrs-harmonija", "lv").pages
        for line in page.extract_text().splitlines()
    ]
    assert any("71\N{NO-BREAK SPACE}cent" in line for line in lines)
    assert [line for line in lines if line.endswith((" 39", " 41", "39", " 71"))] == []


def test_numbers_for_danger_stand_first_and_each_has_its_words_beside_it(
    printed: Printed,
) -> None:
    words = text_of(printed("krizes-centrs", "en"))
    assert words.index("112 Call if there is danger.") < words.index("What is it?")
