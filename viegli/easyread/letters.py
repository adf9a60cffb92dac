"""ER18, ER19 and ER40: acronyms, Roman numerals, letters that shout or lean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viegli.easyread.lexicon import Lexicon
from viegli.easyread.rule import Rule
from viegli.easyread.signs import first, matches
from viegli.easyread.units import Unit

_CAPITALS = r"[A-ZĀČĒĢĪĶĻŅŠŪŽА-ЯЁ]"
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XXI?)"
_ACRONYM = re.compile(rf"\b(?!{_ROMAN}\b){_CAPITALS}{{2,}}\b(?!-\d)")


def _shouted(unit: Unit, lexicon: Lexicon) -> list[str]:
    """The words that stand in capitals for stress: most of a unit, or words that need none."""
    found = re.findall(rf"\b{_CAPITALS}{{2,}}\b", unit.text)
    if len(found) > 1 and len(found) * 2 >= len(unit.words):
        return found
    return [one for one in found if _word(one.lower(), lexicon)]


def _word(low: str, lexicon: Lexicon) -> bool:
    """Whether letters are a word; short ones must be everyday, as an acronym may look like one."""
    return bool(lexicon.readings(low)) if len(low) > 4 else len(low) > 2 and lexicon.everyday(low)


def _acronym(text: tuple[Unit, ...], lexicon: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Each acronym that the text has not told before, nor tells in the next sentence."""
    told = {word for term in lexicon.terms for word in _ACRONYM.findall(term)}
    for at, unit in enumerate(text):
        following = text[at + 1].text if at + 1 < len(text) else ""
        for word in dict.fromkeys(_ACRONYM.findall(unit.text)):
            if word in _shouted(unit, lexicon):
                continue
            explained = re.match(rf"{word} (?:ir|nozīmē) |T[aā]s? ir ", following)
            explained = explained or re.match(rf"{word} (?:ir|nozīmē) ", unit.text)
            if word not in told and not explained:
                yield unit, word
            told |= {word} if explained else set()


def _capitals(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    if shouted := _shouted(unit, lexicon):
        yield " ".join(shouted[:3])


RULES = (
    Rule(
        "ER18",
        "error",
        "Saīsinājums ar lielajiem burtiem ({}).",
        "Rakstiet nosaukumu pilnībā vai nākamajā teikumā paskaidrojiet.",
        bad=("Atzinumu raksta VDEĀK.",),
        good=(
            "Atzinumu raksta VDEĀK.\nVDEĀK ir valsts ārstu komisija.",
            "VDEĀK ir valsts ārstu komisija.",
            "Adrese ir LV-3001.",
            "Jums NAV jāmaksā.",
        ),
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
        "ER40",
        "error",
        "Lielie burti ({}).",
        "Rakstiet ar parastiem burtiem.",
        bad=("ZVANIET SOCIĀLAJAM DIENESTAM.", "Jums NAV jāmaksā."),
        good=("Zvaniet sociālajam dienestam.", "Atzinumu raksta VDEĀK."),
        unit=_capitals,
        latvian=False,
    ),
    Rule(
        "ER40",
        "error",
        "Slīpi vai pasvītroti burti ({}).",
        "Rakstiet ar parastiem burtiem.",
        bad=("Tas ir <i>svarīgi</i>.", "Tas ir <em>svarīgi</em>.", "Tas ir _ļoti svarīgi_."),
        good=("Tas ir svarīgi.", "Rakstiet uz anna_ozola@jelgava.lv."),
        unit=first(
            matches(r"<(i|u|em)>[^<]*</\1>|(?<![\w*])([_*])[^_*\s](?:[^_*]*[^_*\s])?\2(?![\w*])")
        ),
        latvian=False,
    ),
)
