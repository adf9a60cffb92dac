"""Each rule finds its bad examples and lets its good ones pass."""

from __future__ import annotations

import re

import pytest

from viegli.easyread import RULES, Lexicon, Rule, latvian, left_out, lint

CASES = [pytest.param(rule, id=f"{rule.id}-{rule.severity}-{at}") for at, rule in enumerate(RULES)]


def said(rule: Rule, text: str, words: Lexicon) -> list[str]:
    """What a rule says of a text."""
    start = rule.says.split("{}", maxsplit=1)[0]
    return [
        one.message
        for one in lint(text, words).findings
        if one.rule == rule.id and one.severity == rule.severity and one.message.startswith(start)
    ]


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_finds_its_bad_examples(rule: Rule, words: Lexicon) -> None:
    assert rule.bad
    for text in rule.bad:
        assert said(rule, text, words), text


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_lets_its_good_examples_pass(rule: Rule, words: Lexicon) -> None:
    assert rule.good
    for text in rule.good:
        assert not said(rule, text, words), text


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_says_in_latvian_what_is_wrong_and_how_to_mend_it(rule: Rule) -> None:
    assert re.fullmatch(r"ER\d\d", rule.id)
    assert rule.says.endswith(".")
    assert rule.fix.endswith(".")
    assert "{}" in rule.says


def test_the_fixes_are_themselves_without_errors(words: Lexicon) -> None:
    for rule in RULES:
        found = [one for one in lint(rule.fix, words).findings if one.severity == "error"]
        assert not [one for one in found if one.rule in ("ER01", "ER05", "ER11", "ER20")]


def test_without_a_dictionary_the_other_rules_run_and_the_rest_are_named() -> None:
    bare = latvian(None)
    report = lint("Pakalpojums tiek nodrošināts (bez maksas).", bare)
    assert {one.rule for one in report.findings} == {"ER08", "ER20", "ER30"}
    assert report.left_out == left_out(bare)
    assert set(report.left_out) == {rule.id for rule in RULES if rule.dictionary}


def test_other_languages_get_the_rules_that_are_about_no_language(words: Lexicon) -> None:
    report = lint("You are in group I (see below).", words, "en")
    assert [one.rule for one in report.findings] == ["ER20"]
    assert report.left_out == ()


def test_a_term_that_the_site_explains_is_no_hard_word(words: Lexicon) -> None:
    text = "Jums vajag hemodialīzi."
    assert "ER15" in {one.rule for one in lint(text, words).findings}
    knowing = latvian(words.dictionary, terms=["hemodialīze"])
    assert not lint(text, knowing).findings


def test_a_name_of_several_words_is_one_noun(words: Lexicon) -> None:
    text = "Zvaniet Jelgavas sociālo lietu pārvaldei."
    assert "ER13" in {one.rule for one in lint(text, words).findings}
    knowing = latvian(words.dictionary, names=["Jelgavas sociālo lietu pārvalde"])
    assert not lint(text, knowing).findings
