"""ER32: negations."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.easyread.lexicon import Lexicon
from viegli.easyread.morphology import Form
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit
from viegli.easyread.verbs import has, only, words

_NEGATED = words(
    "nav nebija nebūs neesmu neesam neesat nevar nevarat nevaru nedrīkst nedrīkstat nevajag "
    "nezina nezinām nezināt nespēj neder negrib nepieder nenotiek"
)

_SAYING: tuple[Form, ...] = ("finite", "infinitive")


def _negations(unit: Unit, lexicon: Lexicon) -> list[str]:
    found = []
    for token in lexicon.tokens(unit):
        if token.low in _NEGATED:
            found.append(token.text)
        elif token.low.startswith("ne") and only(lexicon.readings(token.text), *_SAYING):
            bare = lexicon.readings(token.low[2:])
            found += [token.text] if has(bare, *_SAYING) else []
    return found


def _two_negations(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _negations(unit, lexicon)
    if len(words) > 1:
        yield ", ".join(words)


def _negation(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _negations(unit, lexicon)
    if len(words) == 1:
        yield words[0]


RULES = (
    Rule(
        "ER32",
        "error",
        "Teikumā ir vairāki noliegumi ({}).",
        "Sakiet to bez nolieguma vai divos teikumos.",
        bad=("Jūs nevarat saņemt palīdzību, ja nav pases.", "Jums nav tiesību nemaksāt."),
        good=("Jūs nestrādājat.", "Nelaimes gadījumā jums jāzvana."),
        unit=_two_negations,
    ),
    Rule(
        "ER32",
        "info",
        "Teikumā ir noliegums ({}).",
        "Padomājiet, vai to var pateikt bez nolieguma.",
        bad=("Iepriekš pieteikties nevajag.",),
        good=("Var nākt uzreiz.",),
        unit=_negation,
    ),
)
