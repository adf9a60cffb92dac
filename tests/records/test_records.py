"""What records keep of the file that they were written in."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from viegli.records import Record, Source, TariffsFile, Unknown, make, records_in, texts
from viegli.records.municipality import ServicesFile
from viegli.source import Mapping, Place, Sequence, parse

SOURCE = """\
sources:
  - id: page
    title: {standard: Lapa, easy: [Viegla lapa, {text: Otrs teikums, picture: money}]}
    publisher: "  Dome
      Paraugpilī "
    url: {unknown: zudusi, reason: link_lost}
    dated: 2020-01-02
    retrieved: {none: true}
"""
TARIFF = """\
tariffs:
  - id: meals
    price_list: list
    title: Pusdienas
    unit_label: diena
    otherwise: {clause: 1.10, text: no, fee: 1.10}
"""


def read(kind: type[Record], text: str) -> Record:
    value, problems = parse(text, "a.yaml")
    assert value is not None
    record, found = make(kind, value)
    assert record is not None
    assert problems + found == []
    return record


def source() -> Source:
    file = read(ServicesFile, SOURCE)
    assert isinstance(file, ServicesFile)
    return file.sources[0]


def test_a_record_knows_its_place_and_that_of_each_field() -> None:
    page = source()
    assert page.place == Place("a.yaml", 2, 5)
    assert page.place_of("title") == Place("a.yaml", 3, 12)
    assert page.title.easy[1].place_of("picture") == Place("a.yaml", 3, 79)
    assert page.title.easy[0].place == Place("a.yaml", 3, 36)


def test_a_field_that_is_not_written_has_the_place_of_its_record() -> None:
    assert source().place_of("flags") == source().place


def test_a_text_is_one_line_whatever_its_line_breaks() -> None:
    assert source().publisher.standard == "Dome Paraugpilī"


def test_an_answer_is_a_value_none_or_unknown() -> None:
    page = source()
    assert page.dated == date(2020, 1, 2)
    assert isinstance(page.url, Unknown)
    assert page.url.reason == "link_lost"


def test_numbers_and_words_stay_as_they_are_written() -> None:
    file = read(TariffsFile, TARIFF)
    assert isinstance(file, TariffsFile)
    point = file.tariffs[0].otherwise
    assert point is not None
    assert (point.clause, point.text.standard) == ("1.10", "no")
    assert point.fee == Decimal("1.10")
    assert str(point.fee) == "1.10"


def test_a_record_cannot_be_changed() -> None:
    page = source()
    with pytest.raises(ValidationError):
        page.id = "other"  # type: ignore[misc]


def test_a_record_keeps_its_place_when_it_is_stored() -> None:
    page = pickle.loads(pickle.dumps(source()))
    assert page == source()
    assert page.place_of("title") == Place("a.yaml", 3, 12)


def test_every_text_is_found_with_its_level_and_its_place() -> None:
    found = [(text.level, text.text, text.place.line) for text in texts(source())]
    assert found == [
        ("standard", "Lapa", 3),
        ("easy", "Viegla lapa", 3),
        ("easy", "Otrs teikums", 3),
        ("standard", "Dome Paraugpilī", 4),
        ("standard", "zudusi", 6),
    ]


def test_records_inside_a_record_are_named_by_id_or_position() -> None:
    file = read(ServicesFile, SOURCE)
    paths = [path for path, _ in records_in(file)]
    assert "sources[page].title.easy[1]" in paths


def test_a_list_is_made_of_what_was_read() -> None:
    value, _ = parse(SOURCE, "a.yaml")
    assert isinstance(value, Mapping)
    assert isinstance(value["sources"], Sequence)
    made, _ = make(ServicesFile, value)
    assert made is not None
    assert made.written("sources") is value["sources"]
