"""The page of the reference that says every rule with its examples."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.easyread.linter import RULES
from viegli.easyread.parity import BAD, GOOD, OTHER, SAYS, STANDARD
from viegli.easyread.rule import Rule
from viegli.easyread.structure import EVERY_ID, PAGE_RULES, PageRule

_WORDS = {"error": "error", "warning": "warning", "info": "information"}
_START = """Rules for Latvian easy text (vieglā valoda), as `viegli easy` applies them;
`viegli check` fails where an error is found in the records. Text in other languages gets the rules
marked "any language". Those marked "dictionary" need Debian's `hunspell-lv` and `spylls`
(`pip install viegli[easy]`); without them the others run, and the report names those that did not.

An exception is written in the record, with its reason: `allow: [{rule: ER14, reason: "…"}]` beside
the `text` of a sentence, or in `easy:` of a service for a rule about the whole page.

Core words (ER15) stand in viegli/easyread/lists/core.txt, whose head says how the list was made;
right words that the dictionary lacks (ER35) stand in spelling.txt beside it.
Conditions that decide (ER39) stand in conditions.txt, with the words for them in both wordings.

Examples of rules about whole pages name the section before each sentence: what, who, cost, do,
bring (`bare` for a sentence without a picture, `#` for a heading).
"""
_PARITY = (
    f"{SAYS} {OTHER} (error, whole page)",
    "",
    f"Parastais teksts: `{STANDARD}`",
    "",
    *(f"- not: `{' ⏎ '.join(one.splitlines())}`" for one in BAD),
    *(f"- but: `{' ⏎ '.join(one.splitlines())}`" for one in GOOD),
    "",
)
_LOOK = (
    "Letters, lines, contrast, targets, hyphenation: tests/browser/test_easy.py measures them "
    "in the built pages. (error, browser)",
    "",
)
_BESIDE = {"ER39": _PARITY, "ER42": _LOOK}


def rules_page(made: str) -> str:
    """The page, in Markdown; `made` says that it is generated."""
    lines = ["# Rules of easy language", "", made, "", _START]
    every: list[Rule | PageRule] = sorted((*RULES, *PAGE_RULES), key=lambda rule: rule.id)
    for number in EVERY_ID:
        lines += [f"## {number}", "", *_BESIDE.get(number, ())]
        for rule in every:
            if rule.id == number:
                lines += [*_said(rule), ""]
    return "\n".join(lines)


def _said(rule: Rule | PageRule) -> Iterator[str]:
    notes = [_WORDS[rule.severity], *_notes(rule)]
    yield f"{rule.says.replace('{}', '…')} {rule.fix} ({', '.join(notes)})"
    yield ""
    bad, good = (rule.bad, rule.good) if isinstance(rule, Rule) else ((rule.bad,), (rule.good,))
    yield from (f"- not: {_shown(text)}" for text in bad)
    yield from (f"- but: {_shown(text)}" for text in good)


def _notes(rule: Rule | PageRule) -> Iterator[str]:
    if isinstance(rule, PageRule):
        yield "whole page"
        return
    if rule.dictionary:
        yield "dictionary"
    if not rule.latvian:
        yield "any language"


def _shown(text: str) -> str:
    line = " ⏎ ".join(text.strip().splitlines())
    return f"`{line[:90]}…`" if len(line) > 90 else f"`{line}`"
