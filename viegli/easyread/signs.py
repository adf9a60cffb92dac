"""ER17, ER20, ER21 and ER27: abbreviations, signs, citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viegli.easyread.lexicon import LINK, Lexicon
from viegli.easyread.rule import Check, Rule
from viegli.easyread.units import Unit

_LINK = re.compile(LINK, re.IGNORECASE)


def matches(pattern: str, *, groups: bool = False, case: bool = True) -> Check:
    """A check that finds a pattern outside addresses of the web."""
    wanted = re.compile(pattern, 0 if case else re.IGNORECASE)

    def check(unit: Unit, _: Lexicon) -> Iterator[str]:
        text = _LINK.sub(lambda link: " " * len(link[0]), unit.text)
        for match in wanted.finditer(text):
            yield next((one for one in match.groups() if one), match[0]) if groups else match[0]

    return check


def first(check: Check) -> Check:
    """The same check, once for each unit."""

    def once(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
        found = list(dict.fromkeys(check(unit, lexicon)))
        if found:
            yield " ".join(found)

    return once


_DOTTED = (
    r"(?<!\w)(?:nr|tālr|prosp|kab|plkst|piem|utt|resp|apm|lpp|u\.\s?c|u\.\s?tml|t\.\s?i|t\.\s?sk|"
    r"n\.\s?p\.\s?k|nr\.\s?p\.\s?k|p\.\s?k|\d+\s?min|\d{4}\.?\s?g|mēn|ned|mob|st|iel|bulv)\.|"
    r"(?<![\w.])[^\W\d_]+(?:-[^\W\d_]+)?\.(?=\s(?-i:[a-zāčēģīķļņšūž])\w)"
)
"""Known ones, and each word whose full stop ends no sentence: a small letter follows."""

RULES = (
    Rule(
        "ER17",
        "error",
        "Saīsinājums ({}).",
        'Rakstiet vārdu pilnībā: "tālrunis", nevis "tālr.".',
        bad=(
            "Zvaniet pa tālr. 112.",
            "Vajag pasi u.c. dokumentus.",
            "Nāciet uz 1.kab.",
            "Tas ir Liepu iel. 9.",
            "Zvaniet darba d. no rīta.",
        ),
        good=(
            "Zvaniet pa tālruni 112.",
            "Jums ir 1. grupa.",
            "Tas bija 2026. gada 1. maijā.",
            "Zvaniet mums. 3 cilvēki palīdz.",
        ),
        unit=matches(r"(?:(?<=\d)\.|)(?:" + _DOTTED + r"|(?<=\d\.)kab\.)", case=False),
    ),
    Rule(
        "ER20",
        "error",
        "Iekavas {}.",
        "Rakstiet to atsevišķā teikumā.",
        bad=("Grupu māja (dzīvoklis) ir Jelgavā.",),
        good=("Grupu māja ir Jelgavā.", "1) pase"),
        unit=first(matches(r"[(\[][^()\[\]]*[)\]]?")),
        latvian=False,
    ),
    Rule(
        "ER21",
        "warning",
        "Grūti lasāma zīme ({}).",
        "Lietojiet tikai punktu, komatu, kolu, domuzīmi un jautājuma zīmi.",
        bad=("Vajag pasi; iesniegumu arī.", "Vecāki un/vai bērni.", 'Projekts "Atver sirdi".'),
        good=("Jūs lasāt vietni www.jelgava.lv/lv.", "Vajag: pasi, iesniegumu."),
        unit=first(matches(r"[;§/*&#„“”«»\"]")),
        latvian=False,
    ),
    Rule(
        "ER27",
        "error",
        "Atsauce uz likumu ({}).",
        "Atstājiet to tikai parastajā lapā.",
        bad=(
            "Tā teikts noteikumos Nr. 942.",
            "To nosaka likuma 5. pants.",
            "Tā ir Bērnu tiesību aizsardzības likuma prasība.",
        ),
        good=("Tie ir pašvaldības noteikumi.", "Jums ir likumā dotas tiesības."),
        unit=first(
            matches(
                r"noteikum\w*\s+Nr\.\s*\d+|\d+\.\s*(?:pant|punkt|apakšpunkt)\w*|\bpant(?:s|a|ā|u)\b|"
                r"\bapakšpunkt\w*|Ministru kabineta noteikum\w*|saistoš\w+ noteikum\w* Nr|"
                r"(?<=\w\s)(?-i:[A-ZĀČĒĢĪĶĻŅŠŪŽ])\w+(?:\s(?:un|\w+[aesu]s?)){1,7}\slikum\w*",
                case=False,
            )
        ),
    ),
)
