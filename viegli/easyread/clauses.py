"""ER05 to ER07: clauses and verbs joined in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit
from viegli.easyread.verbs import finite, has, words

_ASKING = words(
    "kas ko kam kā kurš kura kuru kuram kurai kurā kuri kuras kuriem kurām kuros kurās kurus "
    "kur kad kāpēc cik kāds kāda kādu kādi kādas kādus kurp vai"
)
"""They begin a clause inside a sentence, and a question at its start."""
_ALWAYS = words("ka lai ja jo kamēr")
_ONLY_AFTER_COMMA = words("kā kas ko kam kad kur cik kāds kāda kādu kādi kādas kādus vai")


def subordinators(unit: Unit) -> list[str]:
    """The words of a unit that begin a clause within its sentence."""
    found = []
    for match in re.finditer(r"\w+", unit.text):
        word, before = match[0].lower(), unit.text[: match.start()].rstrip()
        after_comma = before.endswith((",", "(", "–", "-", ";"))
        listed = word in (_ASKING if after_comma else _ASKING - _ONLY_AFTER_COMMA)
        if word in _ALWAYS or (listed and before):
            found.append(match[0])
    return found


def _many_clauses(unit: Unit, _: Lexicon) -> Iterator[str]:
    words = subordinators(unit)
    if len(words) > 1:
        yield ", ".join(words)


def _long_clause(unit: Unit, _: Lexicon) -> Iterator[str]:
    words = subordinators(unit)
    if len(words) == 1 and len(unit.words) > 8:
        yield words[0]


def _two_verbs(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        apart = unit.text[: token.start].rstrip().endswith(",")
        asking = token.low == "vai" and apart
        if token.low in ("un", "vai", "bet") and not asking and len(unit.words) > 6:
            verb = _may if apart else finite
            before = [one for one in _clause(tokens[:at], unit) if verb(one, lexicon)]
            after = [one for one in tokens[at + 1 : at + 3] if finite(one, lexicon)]
            if before and after:
                yield f"{before[-1].text} {token.text} {after[0].text}"


def _may(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may be a verb; a comma before "un" or "bet" says that one stands there."""
    return not token.explained and has(lexicon.readings(token.text), "finite")


def _clause(tokens: Sequence[Token], unit: Unit) -> list[Token]:
    """The last tokens, from the last comma on."""
    start = unit.text.rfind(",", 0, tokens[-1].start if tokens else 0)
    return [one for one in tokens if one.start > start]


RULES = (
    Rule(
        "ER05",
        "error",
        "Teikumā ir vairāki palīgteikumi ({}).",
        "Sadaliet to vairākos teikumos.",
        bad=("Pastāstiet, kas notika, ja jums ir grūti.",),
        good=("Kas jums ir vajadzīgs?", "Ja nezināt, jautājiet.", "Tas ir ārsts, kurš palīdz."),
        unit=_many_clauses,
    ),
    Rule(
        "ER06",
        "warning",
        "Teikums ar palīgteikumu ({}) ir garāks par 8 vārdiem.",
        "Sadaliet to divos teikumos.",
        bad=("Pašvaldība palīdz cilvēkiem, kuri veselības dēļ nevar sevi aprūpēt mājās.",),
        good=("Pašvaldība palīdz cilvēkiem, kuri nevar sevi aprūpēt.",),
        unit=_long_clause,
    ),
    Rule(
        "ER07",
        "warning",
        "Teikumā ir 2 darbības ({}).",
        "Katrai darbībai rakstiet savu teikumu.",
        bad=(
            "Jūsu ģimene visu dienu strādā un nevar jūs aprūpēt.",
            "Pašvaldība maksā par ēdienu, bet jūs maksājat par istabu.",
        ),
        good=(
            "Zvaniet vai ejiet uz sociālo dienestu.",
            "Jūs varat mācīties un strādāt dienas centrā.",
        ),
        unit=_two_verbs,
        dictionary=True,
    ),
)
