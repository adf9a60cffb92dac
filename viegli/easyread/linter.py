"""What all rules find in a text, and which rules did not run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viegli.easyread import (
    clauses,
    hard_words,
    length,
    letters,
    negations,
    nouns,
    numbers,
    one_name,
    signs,
    voice,
    wording,
)
from viegli.easyread.lexicon import Lexicon
from viegli.easyread.rule import Finding, Rule, found
from viegli.easyread.units import Unit, units

_PARTS = (
    clauses,
    hard_words,
    length,
    letters,
    negations,
    nouns,
    numbers,
    one_name,
    signs,
    voice,
    wording,
)
RULES: tuple[Rule, ...] = tuple(
    sorted((rule for part in _PARTS for rule in part.RULES), key=lambda rule: rule.id)
)
"""The rules about text."""


@dataclass(frozen=True)
class Report:
    """What the rules found."""

    findings: tuple[Finding, ...]
    words: int
    left_out: tuple[str, ...]
    """Ids of rules that did not run, because there is no dictionary."""

    def per_hundred(self) -> float:
        """Errors per 100 words."""
        errors = sum(one.severity == "error" for one in self.findings)
        return 100 * errors / self.words if self.words else 0.0


def rules_for(lexicon: Lexicon, language: str = "lv") -> tuple[Rule, ...]:
    """The rules that can run on texts of this language."""
    return tuple(
        rule
        for rule in RULES
        if (language == "lv" or not rule.latvian) and (lexicon.dictionary or not rule.dictionary)
    )


def in_unit(unit: Unit, lexicon: Lexicon, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find in one sentence, list item or table cell."""
    for rule in rules:
        if rule.unit is not None:
            for what in rule.unit(unit, lexicon):
                yield found(rule, unit, what)


def in_text(text: tuple[Unit, ...], lexicon: Lexicon, rules: Iterable[Rule]) -> Iterator[Finding]:
    """What the rules find that look at a whole text."""
    for rule in rules:
        if rule.text is not None and text:
            for unit, what in rule.text(text, lexicon):
                yield found(rule, unit, what)


def lint(text: str | Iterable[Unit], lexicon: Lexicon, language: str = "lv") -> Report:
    """What the rules say of a text, in its order."""
    whole = tuple(units(text) if isinstance(text, str) else text)
    rules = rules_for(lexicon, language)
    findings = [*in_text(whole, lexicon, rules)]
    for unit in whole:
        findings += in_unit(unit, lexicon, rules)
    findings.sort(key=lambda one: (one.unit.line, one.rule))
    return Report(
        tuple(findings),
        sum(len(unit.words) for unit in whole),
        left_out(lexicon, language),
    )


def left_out(lexicon: Lexicon, language: str = "lv") -> tuple[str, ...]:
    """Ids of the rules that do not run without the dictionary."""
    if lexicon.dictionary or language != "lv":
        return ()
    return tuple(dict.fromkeys(rule.id for rule in RULES if rule.dictionary))
