"""ER17 to ER21, ER27 and ER40: abbreviations, signs, citations, letters."""

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


_CAPITALS = r"[A-ZĀČĒĢĪĶĻŅŠŪŽА-ЯЁ]"
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XXI?)"
_ACRONYM = re.compile(rf"\b(?!{_ROMAN}\b){_CAPITALS}{{2,}}\b(?!-\d)")


def _shouting(unit: Unit) -> bool:
    """Whether the words of a unit stand in capitals; then none of them is an acronym."""
    found = re.findall(rf"\b{_CAPITALS}{{2,}}\b", unit.text)
    return len(found) > 1 and len(found) * 2 >= len(unit.words)


def _acronym(text: tuple[Unit, ...], lexicon: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Each acronym that the text has not told before, nor tells in the next sentence."""
    told = {word for term in lexicon.terms for word in _ACRONYM.findall(term)}
    for at, unit in enumerate(text):
        following = text[at + 1].text if at + 1 < len(text) else ""
        for word in dict.fromkeys(_ACRONYM.findall(unit.text)) if not _shouting(unit) else ():
            explained = re.match(rf"{word} (?:ir|nozīmē) |T[aā]s? ir ", following)
            if word not in told and not explained:
                yield unit, word
            told |= {word} if explained else set()


def _capitals(unit: Unit, _: Lexicon) -> Iterator[str]:
    if _shouting(unit):
        yield " ".join(re.findall(rf"\b{_CAPITALS}{{2,}}\b", unit.text)[:3])


_DOTTED = (
    r"(?<!\w)(?:nr|tālr|prosp|kab|plkst|piem|utt|resp|apm|lpp|u\.\s?c|u\.\s?tml|t\.\s?i|t\.\s?sk|"
    r"n\.\s?p\.\s?k|nr\.\s?p\.\s?k|p\.\s?k|\d+\s?min|\d{4}\.?\s?g|mēn|st)\."
)

RULES = (
    Rule(
        "ER17",
        "error",
        "Saīsinājums ({}).",
        'Rakstiet vārdu pilnībā: "tālrunis", nevis "tālr.".',
        bad=("Zvaniet pa tālr. 112.", "Vajag pasi u.c. dokumentus.", "Nāciet uz 1.kab."),
        good=("Zvaniet pa tālruni 112.", "Jums ir 1. grupa.", "Tas bija 2026. gada 1. maijā."),
        unit=matches(r"(?:(?<=\d)\.|)(?:" + _DOTTED + r"|(?<=\d\.)kab\.)", case=False),
    ),
    Rule(
        "ER18",
        "error",
        "Saīsinājums ar lielajiem burtiem ({}).",
        "Rakstiet nosaukumu pilnībā vai nākamajā teikumā paskaidrojiet.",
        bad=("Atzinumu raksta VDEĀK.",),
        good=("Atzinumu raksta VDEĀK.\nVDEĀK ir valsts ārstu komisija.", "Adrese ir LV-3001."),
        text=_acronym,
        latvian=False,
    ),
    Rule(
        "ER19",
        "error",
        "Romiešu cipars ({}).",
        'Rakstiet ar parasto ciparu: "1. grupa", nevis "I grupa".',
        bad=("Jums ir I grupas invaliditāte.", "Nāciet uz IV kabinetu."),
        good=("Jums ir 1. grupas invaliditāte.",),
        unit=matches(rf"\b{_ROMAN}\b(?!\.\s?[A-ZĀ-Ž])"),
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
        bad=("Tā teikts noteikumos Nr. 942.", "To nosaka likuma 5. pants."),
        good=("Tie ir pašvaldības noteikumi.",),
        unit=first(
            matches(
                r"noteikum\w*\s+Nr\.\s*\d+|\d+\.\s*(?:pant|punkt|apakšpunkt)\w*|\bpant(?:s|a|ā|u)\b|"
                r"\bapakšpunkt\w*|Ministru kabineta noteikum\w*|saistoš\w+ noteikum\w* Nr",
                case=False,
            )
        ),
    ),
    Rule(
        "ER40",
        "error",
        "Lielie burti ({}).",
        "Rakstiet ar parastiem burtiem.",
        bad=("ZVANIET SOCIĀLAJAM DIENESTAM.",),
        good=("Zvaniet sociālajam dienestam.",),
        unit=_capitals,
        latvian=False,
    ),
    Rule(
        "ER40",
        "error",
        "Slīpi vai pasvītroti burti ({}).",
        "Rakstiet ar parastiem burtiem.",
        bad=("Tas ir <i>svarīgi</i>.", "Tas ir _svarīgi_."),
        good=("Tas ir svarīgi.",),
        unit=first(matches(r"<[iu]>[^<]*</[iu]>|(?<!\w)_[^_\s][^_]*_(?!\w)")),
        latvian=False,
    ),
)
