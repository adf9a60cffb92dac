"""A text falls into sentences, list items and table cells."""

from __future__ import annotations

import pytest

from viegli.easyread import Unit, sentences, units
from viegli.easyread.hard_words import syllables


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Zvaniet mums. Mēs palīdzēsim.", ["Zvaniet mums.", "Mēs palīdzēsim."]),
        ("Jums ir 1. grupa. Tā ir smaga.", ["Jums ir 1. grupa.", "Tā ir smaga."]),
        ("Tas bija 2026. gada 1. maijā.", ["Tas bija 2026. gada 1. maijā."]),
        ("Tas notika 2020. Tad bija ziema.", ["Tas notika 2020.", "Tad bija ziema."]),
        ("Zvaniet pa tālr. 112. Gaidiet.", ["Zvaniet pa tālr. 112.", "Gaidiet."]),
        ("Vajag pasi u.c. dokumentus.", ["Vajag pasi u.c. dokumentus."]),
        ("Strēlnieku prosp. 38 ir centrs.", ["Strēlnieku prosp. 38 ir centrs."]),
        ("Raksta J. Rainis. Viņš ir dzejnieks.", ["Raksta J. Rainis.", "Viņš ir dzejnieks."]),
        ("Vai jums draud briesmas? Zvaniet!", ["Vai jums draud briesmas?", "Zvaniet!"]),
        ('Viņš teica: "Nāciet!" un gāja.', ['Viņš teica: "Nāciet!" un gāja.']),
        ("1.10.2. un 1.7.1. punkts", ["1.10.2. un 1.7.1. punkts"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_lines_are_blocks_items_and_cells() -> None:
    text = "Vajag:\n\n • pasi;\n 1. iesniegumu\n2) kopiju\nDuša\t1 reize\t1.00\n<p>Gaidiet.</p>"
    assert list(units(text)) == [
        Unit("Vajag:", "sentence", 1),
        Unit("pasi;", "item", 3),
        Unit("iesniegumu", "item", 4),
        Unit("kopiju", "item", 5),
        Unit("Duša", "cell", 6),
        Unit("1 reize", "cell", 6),
        Unit("1.00", "cell", 6),
        Unit("Gaidiet.", "sentence", 7),
    ]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("māja", 2),
        ("saule", 2),
        ("pakalpojumi", 5),
        ("invaliditāte", 6),
        ("tiesības", 3),
        ("ziema", 2),
        ("nē", 1),
        ("naktspatversme", 4),
    ],
)
def test_syllables_are_vowels_and_diphthongs(word: str, count: int) -> None:
    assert syllables(word) == count
