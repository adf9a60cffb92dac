"""The dictionary's readings, and the lists of our own."""

from __future__ import annotations

import re

import pytest

from viegli.easyread import Dictionary, Lexicon
from viegli.easyread.lexicon import inflected, word_list


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("nevar", ("varēt", "verb", "finite")),
        ("jāmaksā", ("maksāt", "verb", "finite")),
        ("pieteikties", ("pieteikt", "verb", "infinitive")),
        ("izveidotas", ("izveidot", "verb", "passive")),
        ("uzrādot", ("uzrādīt", "verb", "ot")),
        ("noticis", ("notikt", "verb", "active")),
        ("nestrādājošs", ("strādāt", "verb", "present")),
        ("saņemšanai", ("saņemt", "verb", "noun")),
        ("pakalpojumu", ("pakalpojums", "noun", "")),
        ("sociālajā", ("sociāls", "adjective", "")),
    ],
)
def test_a_word_is_read_as_stem_kind_and_form(
    word: str, reading: tuple[str, str, str], dictionary: Dictionary
) -> None:
    assert reading in {(one.stem, one.kind, one.form) for one in dictionary.readings(word)}


def test_a_word_in_capitals_is_read_too(dictionary: Dictionary) -> None:
    assert dictionary.readings("JELGAVAS") == dictionary.readings("Jelgavas")
    assert not dictionary.readings("socialajam")


def test_every_core_word_is_spelt_right(words: Lexicon) -> None:
    assert not [word for word in word_list("core.txt") if not words.spelt(word)]


def test_a_core_word_that_the_dictionary_lacks_is_known_in_every_case(words: Lexicon) -> None:
    assert words.everyday("e-pastu")
    assert not words.everyday("e-iesniegumu")


def test_a_word_of_our_own_spelling_list_is_not_in_the_dictionary(
    dictionary: Dictionary, words: Lexicon
) -> None:
    for word in word_list("spelling.txt"):
        assert not dictionary.readings(word), f"{word} needs no place in the list"
        assert words.spelt(word)
    assert words.spelt("e-pastu")


@pytest.mark.parametrize(
    ("term", "form"),
    [
        ("ģimenes ārsts", "Ģimenes ārstam"),
        ("servisa dzīvoklis", "servisa dzīvokļa"),
        ("krīze", "krīzes"),
        ("pusaudzis", "pusaudža"),
        ("pārstāvis", "pārstāvja"),
    ],
)
def test_a_term_is_found_in_every_case(term: str, form: str) -> None:
    assert re.fullmatch(inflected(term), form, re.IGNORECASE)


def test_a_core_noun_in_the_plural_stands_there_as_the_dictionary_lists_it(
    dictionary: Dictionary,
) -> None:
    core = word_list("core.txt")
    for word in sorted(one for one in core if one.endswith(("i", "as", "es"))):
        readings = dictionary.readings(word)
        nouns = {one.stem for one in readings if one.kind == "noun"}
        if readings and len(nouns) == len(readings):
            assert nouns & core, f"{word}: write {' or '.join(sorted(nouns))}"
