"""Words without their endings, so that one form of a word finds another.

All work on folded words: people leave diacritics out, and a stemmer that needs them fails there.
The endings come from the grammars, not from a corpus.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping


def stem(word: str, lang: str) -> str:
    """The folded word without its ending; as it is, in a language of which no endings are known."""
    if len(word) < 4 or _DIGIT.search(word):
        return word
    if _CYRILLIC.search(word):
        return slavic(word)
    return _STEMMERS.get(lang, _same)(word)


_DIGIT = re.compile(r"\d")
_CYRILLIC = re.compile("[а-я]")
_VOWEL = re.compile("[aeiou]")


def _endings(written: str) -> tuple[str, ...]:
    return tuple(sorted(written.split(), key=lambda one: (-len(one), one)))


_NOMINAL = _endings(
    "ajiem ajam ajos ajas ajai ajo aja iem ais ai ei am em im um us as es os is ie u a i e o s"
)
_VERBAL = re.compile(r"^(.{3,}?)([aeio]?san(a|as|u|ai|am|os)|[aeio]?ties|[aeio]t)$")
_SOFT = re.compile("([pbmv])j$")


def latvian(word: str) -> str:
    """A Latvian word without its ending: `aprupi` and `aprupes` give `aprup`."""
    bare = word[2:] if word.startswith("ja") and len(word) >= 7 else word
    verbal = _VERBAL.match(bare)
    left = verbal[1] if verbal else _without(bare, _NOMINAL, 3, _VOWEL)
    return _SOFT.sub(r"\1", left).replace("nn", "n").replace("ll", "l")


_ENGLISH = _endings("ings ing ies ied ed es s e y")


def english(word: str) -> str:
    """An English word without its ending: `showers` gives `shower`, `washing` gives `wash`."""
    if word.endswith("ss"):
        return word
    left = _without(word, _ENGLISH, 4, _VOWEL)
    return word[:-1] if left == word and word.endswith("s") else left


_SLAVIC = _endings(
    "иями ями ами иях ах ях ого его ому ему ими ових ови еви ов ев ом ем ам ям ои еи ии ую юю ая"
    " яя ое ее ие их им ия ию иеи ою ею а е и о у ю я"
)
_SLAVIC_VERBAL = re.compile("^(.{4,}?)(ати|ити|ути|яти|ат|ят|ит|ет|ут|ют|еш|иш|[аи]л[аи]?|ив)$")
_REFLEXIVE = re.compile("(ся|с)$")


def slavic(word: str) -> str:
    """A Russian or Ukrainian word without its ending: `ночлежку` gives `ночлежк`."""
    bare = _REFLEXIVE.sub("", word) if len(word) > 5 else word
    verbal = _SLAVIC_VERBAL.match(bare)
    return verbal[1] if verbal else _without(bare, _SLAVIC, 3, None)


def _without(word: str, endings: Iterable[str], keep: int, vowel: re.Pattern[str] | None) -> str:
    """The word without the first of the endings that leaves enough of it."""
    for ending in endings:
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= keep and (vowel is None or vowel.search(left)):
            return left
    return word


def _same(word: str) -> str:
    return word


_STEMMERS: Mapping[str, Callable[[str], str]] = {"lv": latvian, "en": english}
