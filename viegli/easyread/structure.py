"""ER04, ER16, ER28 and ER36 to ER41: rules about records and whole easy pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from viegli.easyread.lexicon import Lexicon, inflected
from viegli.easyread.linter import RULES
from viegli.easyread.pages import SECTIONS, EasyPage
from viegli.easyread.places import EasyText
from viegli.easyread.rule import Severity
from viegli.easyread.units import sentences

Seen = tuple[EasyText | None, str]
"""Where a rule found something (none: the page as a whole), and what."""


@dataclass(frozen=True)
class PageRule:
    """A rule about an easy page."""

    id: str
    severity: Severity
    says: str
    fix: str
    check: Callable[[EasyPage, Lexicon], Iterable[Seen]]


def _two_sentences(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    for one in page.texts:
        if len(sentences(one.text)) > 1:
            yield one, one.text


def _unexplained(page: EasyPage, lexicon: Lexicon) -> Iterator[Seen]:
    """The first use of each word that the site can explain and this page does not."""
    for concept in page.concepts:
        label = concept.label.standard
        if concept.id in page.glossary or concept.kind not in ("term", "abbreviation"):
            continue
        if all(lexicon.everyday(word) for word in label.split()):
            continue
        at = _first_use(label, page.texts)
        if at is not None and not _explained(label, page.texts[at : at + 2]):
            yield page.texts[at], label


def _first_use(label: str, texts: tuple[EasyText, ...]) -> int | None:
    pattern = re.compile(rf"\b{inflected(label)}\b", re.IGNORECASE)
    return next((at for at, one in enumerate(texts) if pattern.search(one.text)), None)


def _explained(label: str, near: Iterable[EasyText]) -> bool:
    """Whether this sentence or the next one says what a word means."""
    pattern = re.compile(rf"{inflected(label)} (?:ir|nozīmē|palīdz|raksta)\b", re.IGNORECASE)
    return any(pattern.match(one.text) for one in near)


_ADDRESS = re.compile(r"\b(?:jūs|jums|jūsu|jūsos|\w{2,}(?:iet|ieties))\b", re.IGNORECASE)


def _no_address(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    text = " ".join(one.text for one in page.texts)
    words = len(text.split())
    said = len(_ADDRESS.findall(text))
    if said < words // 50:
        yield None, f"{said} reizes {words} vārdos"


def _long_page(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    words = sum(len(one.unit(1).words) for one in page.texts)
    if words > 300:
        yield None, str(words)


def _long_section(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    for key in ("what", "who", "cost"):
        count = sum(one.kind == "sentence" for one in page.sections[key])
        if count > 5:
            yield page.sections[key][0], f"{SECTIONS[key]}: {count}"


def _no_picture(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    if not page.picture:
        yield None, SECTIONS["what"]


def _missing(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    """What a page leaves out; one that nobody has begun says so itself, and whom to call."""
    begun = any(page.sections[key] for key in ("what", "who", "cost"))
    yield from ((None, what) for what in page.missing if begun)


def _other_number(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    for one in page.texts:
        for number in re.findall(r"\d+", re.sub(r"\{[^{}]*\}", "", one.text)):
            if number not in page.numbers:
                yield one, number


def _untested(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    if page.status.status != "tested":
        yield None, page.status.status


PAGE_RULES = (
    PageRule(
        "ER04",
        "error",
        "Vienā rindā ir vairāki teikumi ({}).",
        "Rakstiet katru teikumu savā rindā.",
        _two_sentences,
    ),
    PageRule(
        "ER16",
        "error",
        "Grūts vārds nav paskaidrots ({}).",
        "Pierakstiet to pakalpojuma vārdnīcā (glossary) vai paskaidrojiet nākamajā teikumā.",
        _unexplained,
    ),
    PageRule(
        "ER28",
        "error",
        "Lapa par maz uzrunā lasītāju ({}).",
        'Rakstiet "jūs", "jums", "zvaniet", "ejiet": vismaz 1 reizi 50 vārdos.',
        _no_address,
    ),
    PageRule(
        "ER36",
        "warning",
        "Lapā ir {} vārdi. Labāk ir līdz 300.",
        "Īsiniet lapu.",
        _long_page,
    ),
    PageRule(
        "ER36",
        "warning",
        "Zem viena virsraksta ir daudz teikumu ({}). Labāk ir līdz 5.",
        "Īsiniet šo daļu.",
        _long_section,
    ),
    PageRule(
        "ER37",
        "warning",
        "Daļai nav attēla ({}).",
        "Pierakstiet attēlu (picture).",
        _no_picture,
    ),
    PageRule(
        "ER38",
        "error",
        "Lapā nav teikts: {}.",
        "Uzrakstiet to vieglajā valodā vai pierakstiet, ka tas nav zināms (unknown).",
        _missing,
    ),
    PageRule(
        "ER39",
        "error",
        "Skaitļa {} nav parastajā tekstā.",
        "Pārbaudiet skaitli; cenas un lielumus rakstiet kā {price:…} un {parameter:…}.",
        _other_number,
    ),
    PageRule(
        "ER41",
        "info",
        "Teksts nav pārbaudīts ar lasītājiem ({}).",
        "Lasiet to kopā ar cilvēkiem, kuriem grūti lasīt.",
        _untested,
    ),
)
"""The rules about pages; ER42, about the look, is a test in the browser."""

EVERY_ID = tuple(sorted({*(one.id for one in RULES), *(one.id for one in PAGE_RULES)}))
