"""The rules on sentences as an editor writes them, from sentences.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from viegli.easyread import Lexicon, lint

CASES: Mapping[str, Mapping[str, list[str]]] = yaml.safe_load(
    Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8")
)


def found(key: str, text: str, words: Lexicon) -> list[str]:
    """What a rule of a severity says of a text."""
    rule, severity = key.split()
    every = lint(text, words).findings
    return [one.message for one in every if (one.rule, one.severity) == (rule, severity)]


@pytest.mark.parametrize("key", CASES)
def test_a_rule_finds_what_an_editor_should_not_write(key: str, words: Lexicon) -> None:
    assert not [text for text in CASES[key]["bad"] if not found(key, text, words)]


@pytest.mark.parametrize("key", CASES)
def test_a_rule_lets_pass_what_an_editor_may_write(key: str, words: Lexicon) -> None:
    assert not [text for text in CASES[key]["good"] if found(key, text, words)]


def test_each_rule_about_sentences_has_three_of_both(words: Lexicon) -> None:
    assert words
    assert all(len(case[kind]) >= 3 for case in CASES.values() for kind in ("bad", "good"))
