"""Where a text first uses the words of a glossary, and whether it explains them there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from viegli.easyread.lexicon import inflected
from viegli.records import Concept

_TELLS = r"(?:ir|nozīmē|palīdz|raksta|tīra)"
_MEANS = r"(?:Tas|Tā|Tie|Tās)\s(?:ir|nozīmē)\b"


def labels(concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    """The names of each word of a glossary, by its id; groups of people and situations are none."""
    return {
        one.id: (one.label.standard, *one.alt_labels)
        for one in concepts
        if one.kind in ("term", "abbreviation") and one.definition
    }


def first_uses(
    texts: Sequence[str], named: Mapping[str, Sequence[str]], hiding: Iterable[str] = ()
) -> dict[str, int]:
    """The number of the text that uses each word first; a longer name hides the words in it."""
    every = {**named, "": tuple(hiding)}
    listed = sorted(
        ((label, known) for known, names in every.items() for label in names),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
    if not listed:
        return {}
    pattern = re.compile(
        "|".join(f"(?P<w{at}>\\b{inflected(label)}\\b)" for at, (label, _) in enumerate(listed)),
        re.IGNORECASE,
    )
    found: dict[str, int] = {}
    for number, text in enumerate(texts):
        for match in pattern.finditer(text):
            found.setdefault(listed[int((match.lastgroup or "w0")[1:])][1], number)
    return {known: number for known, number in found.items() if known}


def explained(names: Sequence[str], used: str, following: str) -> bool:
    """Whether the sentence that uses a word, or the next one, says what it means."""
    forms = "|".join(inflected(name) for name in names)
    tells = re.compile(rf"(?:{forms})\s(?:\w+\s)?{_TELLS}\b", re.IGNORECASE)
    ends = re.compile(rf"(?:{forms})\.$", re.IGNORECASE).search(used)
    means = ends and re.match(_MEANS, following)
    return bool(tells.match(used) or tells.match(following) or means)
