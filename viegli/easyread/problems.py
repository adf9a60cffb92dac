"""What is wrong with the easy text of a project, as problems with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from viegli.catalogue import Catalogue
from viegli.easyread.lexicon import Lexicon
from viegli.easyread.linter import in_text, in_unit, rules_for
from viegli.easyread.morphology import Dictionary
from viegli.easyread.pages import EasyPage, pages_of
from viegli.easyread.parity import parity
from viegli.easyread.pictures import pictures
from viegli.easyread.places import EasyText, lexicon_of, of_catalogue
from viegli.easyread.reading import reading_problems
from viegli.easyread.rule import Finding, Severity
from viegli.easyread.structure import PAGE_RULES, PageRule
from viegli.source import Problem

_SHOWN: Mapping[Severity, Literal["error", "warning"]] = {"error": "error", "warning": "warning"}


def easy_problems(catalogue: Catalogue, dictionary: Dictionary | None) -> list[Problem]:
    """Errors and warnings of all easy text in the records, each once."""
    lexicon = lexicon_of(catalogue, dictionary)
    found = [*of_texts(of_catalogue(catalogue), lexicon)]
    for page in pages_of(catalogue):
        found += of_page(page, lexicon)
    more = (*parity(catalogue), *pictures(catalogue), *reading_problems(catalogue))
    return list(dict.fromkeys((*found, *more)))


def negations(catalogue: Catalogue, dictionary: Dictionary | None) -> dict[str, int]:
    """How many negations each easy sentence has, by its path: ER32 only informs."""
    lexicon = lexicon_of(catalogue, dictionary)
    rules = [one for one in rules_for(lexicon) if one.id == "ER32" and one.severity == "info"]
    texts = of_catalogue(catalogue)
    found = {one.path: len([*in_unit(one.unit(1), lexicon, rules)]) for one in texts}
    return {path: count for path, count in found.items() if count}


def of_texts(texts: Sequence[EasyText], lexicon: Lexicon, lang: str = "lv") -> Iterator[Problem]:
    """What the rules about text find; whether a page speaks to its reader is asked of pages."""
    rules = [rule for rule in rules_for(lexicon, lang) if rule.id != "ER28"]
    units = tuple(text.unit(at) for at, text in enumerate(texts))
    found: list[Finding] = [*in_text(units, lexicon, rules)]
    for unit in units:
        found += in_unit(unit, lexicon, rules)
    for one in found:
        text = texts[one.unit.line]
        if one.severity in _SHOWN and one.rule not in text.allowed:
            yield _problem(text, one.rule, one.message, one.fix, one.severity)


def _problem(text: EasyText, rule: str, message: str, fix: str, severity: Severity) -> Problem:
    said = f"{rule}: {message} «{text.text}»"
    return Problem(text.place, text.path, rule, said, fix, _SHOWN[severity])


def of_page(page: EasyPage, lexicon: Lexicon) -> Iterator[Problem]:
    """What the rules about pages find."""
    passed = {one.rule for one in page.status.allow}
    for rule in PAGE_RULES:
        if rule.severity in _SHOWN and rule.id not in passed:
            yield from _of_rule(page, rule, lexicon)


def _of_rule(page: EasyPage, rule: PageRule, lexicon: Lexicon) -> Iterator[Problem]:
    for text, what in rule.check(page, lexicon):
        message = rule.says.replace("{}", what)
        if text is None:
            said = f"{rule.id}: {message}"
            yield Problem(page.place, page.path, rule.id, said, rule.fix, _SHOWN[rule.severity])
        elif rule.id not in text.allowed:
            yield _problem(text, rule.id, message, rule.fix, rule.severity)


def errors(found: Iterable[Problem]) -> int:
    """How many of the problems are errors."""
    return sum(one.severity == "error" for one in found)
