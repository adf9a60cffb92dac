"""ER11 to ER13: nouns made of verbs, and chains of nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.morphology import Reading
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit
from viegli.easyread.verbs import has, words

_VERBAL_NOUN = re.compile(r"\w{2,}šan(?:a|as|ai|u|ā|ām|ās)$")
_OPEN = ("ēdin", "mazgā", "žāvē", "pieteik", "ārstē", "ēš")
"""Stems of nouns in -šana that everybody knows."""


def _verbal_nouns(unit: Unit, lexicon: Lexicon) -> list[str]:
    return [
        token.text
        for token in lexicon.tokens(unit)
        if not token.explained and _VERBAL_NOUN.match(token.low) and not token.low.startswith(_OPEN)
    ]


def _many_verbal_nouns(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _verbal_nouns(unit, lexicon)
    if len(words) > 1:
        yield ", ".join(words)


def _verbal_noun(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _verbal_nouns(unit, lexicon)
    if len(words) == 1:
        yield words[0]


_GENITIVE = {
    "1": ("a", "u"),
    "2": ("a", "u"),
    "3": ("us", "u"),
    "4": ("as", "u"),
    "5": ("es", "u"),
    "6": ("s", "u"),
}
_POINTING = words("katra katru visa visu sava savu jūsu mūsu viņu viņa cita citu tā to šo sakarā")


def noun(token: Token, lexicon: Lexicon) -> tuple[bool, bool]:
    """Whether a token is a noun, and whether it may be a genitive."""
    readings = lexicon.readings(token.text.split()[-1])
    nouns = [one for one in readings if one.kind == "noun" or one.form == "noun"]
    if not nouns or token.low in _POINTING or has(readings, "finite", "infinitive"):
        return False, False
    of = any(token.low.endswith(_GENITIVE.get(one.declension or "4", "-")) for one in nouns)
    return True, of and not _same_as_base(token, nouns)


def _same_as_base(token: Token, nouns: Sequence[Reading]) -> bool:
    """Whether a word is as the dictionary lists it: no genitive."""
    return all(one.stem.lower() == token.low for one in nouns)


def chains(unit: Unit, lexicon: Lexicon) -> Iterator[list[str]]:
    """Runs of nouns, each but the last in the genitive; adjectives may stand between them."""
    run: list[str] = []
    open_, edge = False, 0
    for token in lexicon.tokens(unit):
        known, genitive = noun(token, lexicon)
        apart = bool(unit.text[edge : token.start].strip())
        edge = token.start + len(token.text)
        if apart or not open_ or not (known or _describes(token, lexicon)):
            yield _without_object(run)
            run, open_ = [], False
        if known:
            run, open_ = [*run, token.text], genitive
    yield _without_object(run)


def _describes(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is an adjective that may stand inside a chain."""
    adjective = any(one.kind == "adjective" for one in lexicon.readings(token.text))
    return adjective and not token.low.endswith("ais")


def _without_object(run: list[str]) -> list[str]:
    """A chain that ends in a place begins after the object before it ("kursu pusceļa mājā")."""
    if not run or not run[-1].endswith(("ā", "ē", "ī", "ās", "ēs", "īs", "os")):
        return run
    last = max((at for at, word in enumerate(run[:-1]) if word.endswith("u")), default=-1)
    return run[last + 1 :] if last < len(run) - 2 else run


def _long_chain(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    yield from (" ".join(one) for one in chains(unit, lexicon) if len(one) > 3)


def _chain(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    yield from (" ".join(one) for one in chains(unit, lexicon) if len(one) == 3)


RULES = (
    Rule(
        "ER11",
        "error",
        "Vairāki lietvārdi ar -šana ({}).",
        'Rakstiet darbības vārdus: "saņemt", nevis "saņemšana".',
        bad=("Lēmums par pakalpojuma piešķiršanu un saņemšanu.",),
        good=("Duša un veļas mazgāšana ir bez pieteikšanās.",),
        unit=_many_verbal_nouns,
    ),
    Rule(
        "ER12",
        "warning",
        "Lietvārds ar -šana ({}).",
        'Rakstiet darbības vārdu: "saņemt", nevis "saņemšana".',
        bad=("Pakalpojuma saņemšana ir bez maksas.",),
        good=("Veļas mazgāšana maksā 1 eiro.",),
        unit=_verbal_noun,
    ),
    Rule(
        "ER13",
        "error",
        "Gara lietvārdu ķēde ({}).",
        "Sadaliet to ar darbības vārdu vai prievārdu.",
        bad=("Tā ir ģimenes locekļa ienākumu summa.",),
        good=("Ģimenes ienākumi ir nauda.",),
        unit=_long_chain,
        dictionary=True,
    ),
    Rule(
        "ER13",
        "warning",
        "Lietvārdu ķēde ({}).",
        "Sadaliet to ar darbības vārdu vai prievārdu.",
        bad=("Jautājiet par dzīvokļa telpu cenu.",),
        good=("Jautājiet par dzīvokļa cenu.",),
        unit=_chain,
        dictionary=True,
    ),
)
