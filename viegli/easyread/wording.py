"""ER28 to ER31: words of offices, hurtful words, and whether a text speaks to its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from viegli.easyread.lexicon import Lexicon, inflected
from viegli.easyread.rule import Check, Rule
from viegli.easyread.units import Unit

_ADDRESS = re.compile(
    r"\b(?:jūs|jums|jūsu|jūsos|"
    r"(?!(?:aiz|ap|at|ie|iz|no|pa|pār|pie|sa|uz)iet\b)\w{2,}(?:iet|ieties))\b",
    re.IGNORECASE,
)
"""Words that speak to the reader; "aiziet" is what somebody else does."""
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
    "aprūpējamais": "cilvēks, par kuru rūpējas",
    "pacients": "jūs",
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
    "attiecībā uz": "par",
    "ņemot vērā": "jo",
    "nolūkā": "lai",
    "nepieciešams": "vajag",
    "izsniedz": "dod",
    "realizēt": "darīt",
    "respektīvi": "tas nozīmē",
    "tostarp": "arī",
}
HURTFUL = {
    "invalīds": "cilvēks ar invaliditāti",
    "kurlmēms": "nedzirdīgs cilvēks",
    "garīgi atpalicis": "cilvēks ar garīgās attīstības traucējumiem",
    "garīgi atpalikušs": "cilvēks ar garīgās attīstības traucējumiem",
    "plānprātīgs": "cilvēks ar garīgās attīstības traucējumiem",
    "nepilnvērtīgs": "cilvēks ar invaliditāti",
    "vājprātīgs": "cilvēks ar psihisku slimību",
    "debils": "cilvēks ar garīgās attīstības traucējumiem",
    "bomzis": "cilvēks bez mājām",
    "kroplis": "cilvēks ar invaliditāti",
}


def _listed(words: Mapping[str, str]) -> Check:
    """A check for the words of a list; what is found names the replacement."""
    wanted = {re.compile(rf"\b{inflected(word)}\b", re.IGNORECASE): word for word in words}

    def check(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
        for pattern, word in wanted.items():
            match = pattern.search(unit.text)
            if match and not _names(lexicon, unit, match.start()) and not _papers(unit, match):
                yield f'"{match[0]}", labāk: "{words[word]}"'

    return check


def _papers(unit: Unit, match: re.Match[str]) -> bool:
    """Whether a word is part of what stands in everybody's papers ("personas kods")."""
    return bool(re.match(r"personas (?:kod|apliecīb)", unit.text[match.start() :], re.IGNORECASE))


def _names(lexicon: Lexicon, unit: Unit, start: int) -> bool:
    """Whether an explained term or a name stands here."""
    return any(
        one.explained and one.start <= start < one.start + len(one.text)
        for one in lexicon.tokens(unit)
    )


def unspoken(text: tuple[Unit, ...]) -> str:
    """How often a text speaks to its reader, where that is less than once in 50 words."""
    words = sum(len(unit.words) for unit in text)
    said = sum(len(_ADDRESS.findall(unit.text)) for unit in text)
    return f"{said} reizes {words} vārdos" if said < words // 50 else ""


def _no_address(text: tuple[Unit, ...], _: Lexicon) -> Iterator[tuple[Unit, str]]:
    """The first unit, where a text does not speak to its reader."""
    if seldom := unspoken(text):
        yield text[0], seldom


_ADDRESSED = "Zvaniet mums. Jums ir pase. "
_PLAIN = "Cilvēks saņem palīdzību mājās katru dienu no rīta līdz vakaram. " * 6


RULES = (
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
        good=(
            "Jūs saņemat palīdzību.",
            "Tas ir personisks jautājums.",
            "Nesakiet savu personas kodu.",
        ),
        unit=_listed(PEOPLE),
    ),
    Rule(
        "ER30",
        "warning",
        "Iestādes valoda: {}.",
        "Rakstiet ikdienas vārdiem.",
        bad=(
            "Saskaņā ar lēmumu jūs maksājat.",
            "Projekta ietvaros jūs nemaksājat.",
            "Minētie dokumenti ir derīgi.",
        ),
        good=("Jūs maksājat.",),
        unit=_listed(OFFICIAL),
    ),
    Rule(
        "ER31",
        "error",
        "Vārds aizskar: {}.",
        "Vispirms ir cilvēks, pēc tam invaliditāte.",
        bad=("Tas ir bērniem invalīdiem.", "Tas ir garīgi atpalikušiem bērniem."),
        good=("Tas ir bērniem ar invaliditāti.",),
        unit=_listed(HURTFUL),
    ),
)
