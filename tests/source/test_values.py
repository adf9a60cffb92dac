"""Values know their places, and stay the letters that the editor wrote."""

from __future__ import annotations

import pickle
import unicodedata

import pytest

from viegli.source import (
    Mapping,
    Node,
    Place,
    Problem,
    Scalar,
    Sequence,
    in_order,
    parse,
    places_in,
)
from viegli.source.letters import decode


def read(text: str) -> Mapping:
    value, problems = parse(text, "a.yaml")
    assert problems == []
    assert value is not None
    return value


@pytest.mark.parametrize(
    "written",
    [
        "1.10",
        "1.1",
        "no",
        "yes",
        "12:30",
        "2020-02-31",
        "0x10",
        "010",
        "1_000",
        "5401",
        ".5",
        "+371",
    ],
)
def test_a_scalar_is_the_text_that_was_written(written: str) -> None:
    assert read(f"a: {written}\n") == {"a": written}


def test_keys_are_texts_too() -> None:
    assert list(read('1.10: a\n1.1: b\nno: c\n"": d\n')) == ["1.10", "1.1", "no", ""]


def test_places_count_letters_from_one() -> None:
    value = read("nosaukums: {ā: 'č', š: [ž]}\n")
    inner = value["nosaukums"]
    assert isinstance(inner, Mapping)
    assert inner.place == Place("a.yaml", 1, 12)
    assert inner.place_of("š") == Place("a.yaml", 1, 21)
    assert inner["š"].place == Place("a.yaml", 1, 24)
    assert inner.place_of("gone") == inner.place


def test_a_value_over_several_lines_begins_where_it_begins() -> None:
    value = read("a: >\n  viens\n  divi\nb: |\n  trīs\n")
    assert value == {"a": "viens divi\n", "b": "trīs\n"}
    assert value["b"].place == Place("a.yaml", 4, 4)


def test_every_place_inside_a_value_is_given() -> None:
    places = list(places_in(read("a: {b: [c]}\n")))
    assert [place.column for place in places] == [1, 1, 4, 5, 8, 9]


def test_letters_are_composed() -> None:
    apart = unicodedata.normalize("NFD", "aprūpe mājās")
    assert apart != "aprūpe mājās"
    assert read_bytes(f"a: {apart}\n".encode()) == {"a": "aprūpe mājās"}


def read_bytes(raw: bytes) -> Node:
    text, problem = decode(raw, "a.yaml")
    assert problem is None
    return read(text)


def test_values_keep_their_places_when_they_are_stored() -> None:
    value = read("a: [b]\n")
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert again["a"][0].place == Place("a.yaml", 1, 5)
    assert isinstance(again["a"], Sequence)


def test_an_alias_has_the_place_of_the_value_that_it_stands_for() -> None:
    value = read("a: &b {c: d}\ne: *b\n")
    assert value["e"] is value["a"]


def test_problems_come_once_and_in_the_order_of_files_and_lines() -> None:
    def at(file: str, line: int, column: int) -> Problem:
        return Problem(Place(file, line, column), "", "rule", "message")

    found = [at("b", 1, 1), at("a", 10, 1), at("a", 2, 5), at("a", 2, 1), at("a", 2, 5)]
    assert in_order(found) == [at("a", 2, 1), at("a", 2, 5), at("a", 10, 1), at("b", 1, 1)]


def test_a_problem_reads_as_place_field_message_and_mend() -> None:
    place = Place("data/services.yaml", 8, 16)
    assert str(Problem(place, "fee", "rule", "what is wrong", "what to write")) == (
        "data/services.yaml:8:16: fee: what is wrong; what to write"
    )
    assert str(Problem(place, "", "rule", "what is wrong")) == (
        "data/services.yaml:8:16: what is wrong"
    )


def test_a_scalar_is_a_text_with_a_place() -> None:
    scalar = Scalar("a", Place("a.yaml", 1, 2))
    assert scalar == "a"
    assert scalar.place.column == 2
