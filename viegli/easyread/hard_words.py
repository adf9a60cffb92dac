"""ER14, ER15 and ER35: long, rare and misspelt words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit

_NUCLEUS = re.compile(r"ai|au|ei|ie|iu|oi|ui|ou|[aāeēiīoōuū]", re.IGNORECASE)


def syllables(word: str) -> int:
    """How many syllables a Latvian word has: its vowels, diphthongs as one."""
    return len(_NUCLEUS.findall(word))


def _long_word(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    for token in lexicon.tokens(unit):
        if not _plain(token) or lexicon.everyday(token.text):
            continue
        if syllables(token.text) >= 6 or len(token.text) >= 14:
            yield token.text


def _plain(token: Token) -> bool:
    """Whether a token is a word that readers must know by themselves."""
    return not token.explained and not token.text[0].isdigit()


def _rare(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    for token in lexicon.tokens(unit):
        if _plain(token) and len(token.text) > 2 and not lexicon.everyday(token.text):
            yield from () if token.start and token.text[0].isupper() else (token.text,)


def _misspelt(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    for token in lexicon.tokens(unit):
        name = token.text.isupper() or (token.start and token.text[0].isupper())
        if _plain(token) and not name and not lexicon.spelt(token.text):
            yield token.text


RULES = (
    Rule(
        "ER14",
        "warning",
        "Garš vārds ({}).",
        "Izvēlieties īsāku vārdu vai paskaidrojiet to vārdnīcā.",
        bad=("Tas ir nodarbinātības jautājums.", "Tas ir darbspējīgajiem."),
        good=("Tas ir jautājums.",),
        unit=_long_word,
    ),
    Rule(
        "ER15",
        "warning",
        "Rets vārds ({}).",
        "Izvēlieties ikdienas vārdu vai paskaidrojiet to vārdnīcā.",
        bad=("Tā ir hipotēze.",),
        good=("Bērns iet uz skolu.", "Mēs dzīvojam Jelgavā."),
        unit=_rare,
        dictionary=True,
    ),
    Rule(
        "ER35",
        "warning",
        "Vārda nav vārdnīcā ({}).",
        "Pārbaudiet, vai vārds ir uzrakstīts pareizi.",
        bad=("Zvaniet socialajam dienestam.",),
        good=("Zvaniet sociālajam dienestam.", "Zvaniet Dacei Bērziņai."),
        unit=_misspelt,
        dictionary=True,
    ),
)
