"""ER14, ER15, ER28 to ER31, ER34 and ER35: hard, official, hurtful and unknown words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from viegli.easyread.lexicon import Lexicon, Token, inflected
from viegli.easyread.rule import Check, Rule
from viegli.easyread.units import Unit

_NUCLEUS = re.compile(r"ai|au|ei|ie|iu|oi|ui|ou|[aāeēiīoōuū]", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?:jūs|jums|jūsu|jūsos|jūsējā|\w{2,}(?:iet|ieties|jiet))\b", re.IGNORECASE
)

PEOPLE = {
    "persona": "cilvēks",
    "klients": "jūs",
    "saņēmējs": "jūs",
    "pieprasītājs": "jūs",
    "iesniedzējs": "jūs",
    "pretendents": "jūs",
    "likumiskais pārstāvis": "cilvēks, kurš kārto jūsu lietas",
    "apgādājamais": "cilvēks, par kuru jūs rūpējaties",
    "bezpajumtnieks": "cilvēks bez mājām",
}
OFFICIAL = {
    "saskaņā ar": "pēc",
    "sakarā ar": "jo",
    "ietvaros": "tajā laikā, tajā darbā",
    "atbilstoši": "pēc",
    "attiecīgais": "šis",
    "turpmāk": "pēc tam",
    "minētais": "šis",
    "noteiktajā kārtībā": "pēc noteikumiem",
    "mērķauditorija": "kam tas ir",
    "nodrošina": "dod",
    "nodrošināt": "dot",
    "pamatojoties uz": "jo",
    "vēršas": "iet, zvana",
    "neesību": "nav",
    "veikt": "darīt",
    "uzrāda": "parāda",
}
HURTFUL = {
    "invalīds": "cilvēks ar invaliditāti",
    "kurlmēms": "nedzirdīgs cilvēks",
    "garīgi atpalicis": "cilvēks ar garīgās attīstības traucējumiem",
    "vājprātīgs": "cilvēks ar psihisku slimību",
    "debils": "cilvēks ar garīgās attīstības traucējumiem",
    "bomzis": "cilvēks bez mājām",
    "kroplis": "cilvēks ar invaliditāti",
}
SAME: tuple[tuple[str, ...], ...] = (
    ("VDEĀK", "VDEĀVK"),
    ("naktspatversme", "nakts patversme"),
    ("grupu māja", "grupu dzīvoklis"),
    ("aprūpe mājās", "mājas aprūpe"),
    ("dienas centrs", "dienas aprūpes centrs"),
    ("pavadonis", "pavadītājs"),
    ("cenrādis", "cenu lapa"),
    ("tālrunis", "telefons"),
)
"""Names of one concept: a text keeps to one of them."""


def _listed(words: Mapping[str, str]) -> Check:
    """A check for the words of a list; what is found names the replacement."""
    wanted = {re.compile(rf"\b{inflected(word)}\b", re.IGNORECASE): word for word in words}

    def check(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
        for pattern, word in wanted.items():
            match = pattern.search(unit.text)
            if match and not _names(lexicon, unit, match.start()):
                yield f'"{match[0]}", labāk: "{words[word]}"'

    return check


def _names(lexicon: Lexicon, unit: Unit, start: int) -> bool:
    """Whether an explained term or a name stands here."""
    return any(
        one.explained and one.start <= start < one.start + len(one.text)
        for one in lexicon.tokens(unit)
    )


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
        if _plain(token) and not token.text.isupper() and not lexicon.spelt(token.text):
            yield token.text


def _no_address(text: tuple[Unit, ...], _: Lexicon) -> Iterator[tuple[Unit, str]]:
    """The first unit, where a text speaks to the reader less than once in 50 words."""
    words = sum(len(unit.words) for unit in text)
    said = sum(len(_ADDRESS.findall(unit.text)) for unit in text)
    if said < words // 50:
        yield text[0], f"{said} reizes {words} vārdos"


def _two_names(text: tuple[Unit, ...], _: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Where a text first names a concept by another name than before."""
    for names in SAME:
        used: dict[str, Unit] = {}
        for unit in text:
            for name in names:
                if re.search(rf"\b{inflected(name)}\b", unit.text, re.IGNORECASE):
                    used.setdefault(name, unit)
        if len(used) > 1:
            yield list(used.values())[1], ", ".join(used)


_ADDRESSED = "Zvaniet mums. Jums ir pase. "
_PLAIN = "Cilvēks saņem palīdzību mājās katru dienu no rīta līdz vakaram. " * 6

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
        "ER28",
        "error",
        "Teksts par maz uzrunā lasītāju ({}).",
        'Rakstiet "jūs", "jums", "zvaniet", "ejiet": vismaz 1 reizi 50 vārdos.',
        bad=(_PLAIN,),
        good=(_ADDRESSED + _PLAIN,),
        text=_no_address,
    ),
    Rule(
        "ER29",
        "warning",
        "Iestādes vārds par cilvēku: {}.",
        'Rakstiet "jūs" vai "cilvēks".',
        bad=("Persona saņem palīdzību.", "Klientam ir pase."),
        good=("Jūs saņemat palīdzību.", "Tas ir personisks jautājums."),
        unit=_listed(PEOPLE),
    ),
    Rule(
        "ER30",
        "warning",
        "Iestādes valoda: {}.",
        "Rakstiet ikdienas vārdiem.",
        bad=("Saskaņā ar lēmumu jūs maksājat.", "Projekta ietvaros jūs nemaksājat."),
        good=("Jūs maksājat.",),
        unit=_listed(OFFICIAL),
    ),
    Rule(
        "ER31",
        "error",
        "Vārds aizskar: {}.",
        "Vispirms ir cilvēks, pēc tam invaliditāte.",
        bad=("Tas ir bērniem invalīdiem.",),
        good=("Tas ir bērniem ar invaliditāti.",),
        unit=_listed(HURTFUL),
    ),
    Rule(
        "ER34",
        "error",
        "Vienai lietai ir vairāki nosaukumi ({}).",
        "Visur lietojiet vienu nosaukumu.",
        bad=("Ejiet uz naktspatversmi.\nNakts patversmē jūs guļat.",),
        good=("Ejiet uz naktspatversmi.\nNaktspatversmē jūs guļat.",),
        text=_two_names,
    ),
    Rule(
        "ER35",
        "warning",
        "Vārda nav vārdnīcā ({}).",
        "Pārbaudiet, vai vārds ir uzrakstīts pareizi.",
        bad=("Zvaniet socialajam dienestam.",),
        good=("Zvaniet sociālajam dienestam.",),
        unit=_misspelt,
        dictionary=True,
    ),
)
