"""ER08 to ER10 and ER33: forms of verbs that hide who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.nouns import noun
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit
from viegli.easyread.verbs import BEING, finite, has, only, words

_PASSIVE = words("tiek tika tiks tikt tiktu netiek netika netiks netiktu")
_PARTICIPLE = re.compile(r"\w{2,}t(?:s|a|i|as|ie|ais|ā|ās)$")


def _passive(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if token.low in _PASSIVE:
            near = (*tokens[at + 1 : at + 5], *tokens[max(0, at - 2) : at])
            other = [one for one in near if _PARTICIPLE.match(one.low)]
            if other:
                yield f"{token.text} {other[0].text}"


def _being(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if token.low in BEING:
            near = [one for one in tokens[at + 1 : at + 3] if _done_to(one, lexicon)]
            after = tokens[tokens.index(near[0]) + 1 :] if near else ()
            if near and not (after and _agree(near[0], after[0])):
                yield f"{token.text} {near[0].text}"


def _agree(quality: Token, thing: Token) -> bool:
    """Whether a word in -ts describes the next one ("saīsināti nosaukumi")."""
    ending = quality.low.rpartition("t")[2]
    return thing.low.endswith(ending) and not thing.text[0].isdigit()


def _done_to(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a -ts participle, and no everyday quality as "atvērts"."""
    quality = re.sub(r"t(?:a|i|as)$", "ts", token.low) in lexicon.core
    readings = lexicon.readings(token.text)
    done = has(readings, "passive") and all(
        one.form == "passive" or (one.kind == "adjective" and one.stem.endswith("ts"))
        for one in readings
    )
    return done and not token.explained and not quality


def _participles(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    for token in lexicon.tokens(unit):
        readings = () if token.explained else lexicon.readings(token.text)
        if token.low in lexicon.core:
            continue
        hard = "oš" in token.low or token.low.endswith(("ot", "oties")) or "dam" in token.low
        if hard and only(readings, "present", "ot"):
            yield token.text


_PREPOSITIONS = words("par ar uz pie no bez līdz pēc pirms pret starp pa")

_WOULD = words("būtu nebūtu")
"""Conditionals that the dictionary calls words by themselves."""


def _conditional(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if _may_be_conditional(token, lexicon) and not _attribute(tokens, at, lexicon):
            yield token.text


def _may_be_conditional(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    if low in _WOULD:
        return True
    stem = low[:-1] if low.endswith("tu") else f"{low[:-2]}ies" if low.endswith("tos") else ""
    if not stem or token.explained or not has(lexicon.readings(stem), "infinitive"):
        return False
    return all(one.kind == "verb" for one in lexicon.readings(low))


def _attribute(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word in -tu only describes the noun after it ("algotu darbu")."""
    if at + 1 == len(tokens) or not noun(tokens[at + 1], lexicon)[0]:
        return False
    before = at > 0 and tokens[at - 1].low in _PREPOSITIONS
    return before or any(finite(one, lexicon) for one in tokens[:at])


RULES = (
    Rule(
        "ER08",
        "error",
        "Nav teikts, kurš to dara ({}).",
        'Sakiet, kurš to dara: "dienests maksā", nevis "tiek maksāts".',
        bad=("Pakalpojums tiek nodrošināts mājās.", "Lēmums netika pieņemts."),
        good=("Dienests pieņem lēmumu.", "Jūs tiekat mājās ar autobusu."),
        unit=_passive,
    ),
    Rule(
        "ER09",
        "warning",
        "Nav teikts, kurš to dara ({}).",
        "Sakiet, kurš to dara.",
        bad=("Centri ir paredzēti bērniem.", "Maksa ir noteikta cenrādī."),
        good=("Centri ir bērniem.", "Durvis ir atvērtas."),
        unit=_being,
        dictionary=True,
    ),
    Rule(
        "ER10",
        "warning",
        "Grūta darbības vārda forma ({}).",
        'Rakstiet parastu darbības vārdu: "ja strādājat", nevis "strādājot".',
        bad=("Iesniedziet kopiju, uzrādot pasi.", "Nestrādājošs cilvēks nemaksā."),
        good=("Jūs varat dzīvot mājās.", "Tas ir drošs."),
        unit=_participles,
        dictionary=True,
    ),
    Rule(
        "ER33",
        "warning",
        "Vēlējuma forma ({}).",
        'Rakstiet "var", nevis "varētu".',
        bad=("Jūs varētu saņemt palīdzību.", "Cilvēks mācītos.", "Būtu labi atnākt agrāk."),
        good=("Jūs strādājat algotu darbu.", "Tā ir sociālo lietu pārvalde."),
        unit=_conditional,
        dictionary=True,
    ),
)
