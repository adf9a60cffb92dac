"""One field of a record is written; every other letter of the file stays."""

from __future__ import annotations

import pytest

from viegli.source import Place, with_field

CASES = [
    ("easy: {status: draft}\n", 7, "easy: {status: draft, of: {what: ab}}\n"),
    ("easy: {of: {what: xx}, status: draft}\n", 7, "easy: {of: {what: ab}, status: draft}\n"),
    (
        'easy: {status: tested, tested_by: "a } b"}  # note\n',
        7,
        'easy: {status: tested, tested_by: "a } b", of: {what: ab}}  # note\n',
    ),
]


@pytest.mark.parametrize(("text", "column", "after"), CASES)
def test_a_field_is_written_into_a_map_in_braces(text: str, column: int, after: str) -> None:
    assert with_field(text, Place("x.yaml", 1, column), "of", "{what: ab}") == after


def test_a_field_is_written_at_the_end_of_a_block() -> None:
    text = "a: 1\neasy:\n  status: draft\n  allow:\n    - {rule: ER14}\nsources: []\n"
    after = text.replace("sources", "  of: {what: ab}\nsources")
    assert with_field(text, Place("x.yaml", 3, 3), "of", "{what: ab}") == after


def test_a_field_of_a_block_is_replaced_where_it_stands() -> None:
    text = "easy:\n  of: {what: xx}\n  status: draft\nsources: []\n"
    after = "easy:\n  of: {what: ab}\n  status: draft\nsources: []\n"
    assert with_field(text, Place("x.yaml", 2, 3), "of", "{what: ab}") == after


def test_a_word_of_a_map_is_replaced() -> None:
    after = with_field("easy: {status: draft, of: {a: b}}\n", Place("", 1, 7), "status", "linted")
    assert after == "easy: {status: linted, of: {a: b}}\n"
