"""ER04, ER16, ER28, ER36 to ER38 and ER41: rules about whole easy pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from viegli.easyread.lexicon import Lexicon
from viegli.easyread.linter import RULES
from viegli.easyread.pages import SECTIONS, EasyPage
from viegli.easyread.places import EasyText
from viegli.easyread.rule import Severity
from viegli.easyread.terms import explained, first_uses, labels
from viegli.easyread.units import sentences
from viegli.easyread.wording import unspoken

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
    bad: str
    """A page that breaks it, as samples.py reads pages: its test."""
    good: str
    """A page that does not."""


def _two_sentences(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    for one in page.texts:
        if len(sentences(one.text)) > 1:
            yield one, one.text


def _unexplained(page: EasyPage, lexicon: Lexicon) -> Iterator[Seen]:
    """The first use of each word that the site can explain and this page does not."""
    named = labels(page.concepts)
    texts = [one.text for one in page.texts]
    for known, at in first_uses(texts, named).items():
        names = named[known]
        if known in page.glossary or all(map(lexicon.everyday, names[0].split())):
            continue
        if not explained(names, texts[at], "".join(texts[at + 1 : at + 2])):
            yield page.texts[at], names[0]


def _no_address(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    if seldom := unspoken(tuple(one.unit(at) for at, one in enumerate(page.texts))):
        yield None, seldom


def _long_page(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    words = sum(len(one.unit(1).words) for one in page.texts)
    if words > 300:
        yield None, str(words)


def _long_section(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    """The first sentence of each run of more than 5; steps and papers are lists."""
    for key, texts in page.sections.items():
        run: list[EasyText] = []
        for one in (*texts, None) if key not in ("do", "bring") else ():
            if one is not None and one.kind == "sentence":
                run.append(one)
            elif one is None or one.kind == "heading":
                if len(run) > 5:
                    yield run[0], f"{SECTIONS.get(key, key)}: {len(run)}"
                run = []


def _no_question(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    yield from (
        (one, one.text)
        for one in page.texts
        if one.kind == "heading" and not one.text.endswith("?")
    )


def _no_picture(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    """The first sentence of each section without a picture."""
    for key, texts in page.sections.items():
        said = [one for one in texts if one.kind not in ("title", "heading")]
        if said and key not in page.pictures:
            yield said[0], SECTIONS.get(key, key)


def _missing(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    """What a page leaves out; one that nobody has begun says so itself, and whom to call."""
    begun = any(page.sections.get(key) for key in ("what", "who", "cost"))
    yield from ((None, what) for what in page.missing if begun)


def _untested(page: EasyPage, _: Lexicon) -> Iterator[Seen]:
    if page.status.status != "tested":
        yield None, page.status.status


_PLAIN = "Cilvēks dzīvo mājās."
PAGE_RULES = (
    PageRule(
        "ER04",
        "error",
        "Vienā rindā ir vairāki teikumi ({}).",
        "Rakstiet katru teikumu savā rindā.",
        _two_sentences,
        bad="what: Zvaniet mums. Mēs palīdzēsim.",
        good="what: Zvaniet mums.\nwhat: Mēs palīdzēsim.",
    ),
    PageRule(
        "ER16",
        "error",
        "Grūts vārds nav paskaidrots ({}).",
        "Pierakstiet to pakalpojuma vārdnīcā (glossary) vai paskaidrojiet nākamajā teikumā.",
        _unexplained,
        bad="term: hemodialīze\nwhat: Jums vajag hemodialīzi.\nwhat: Ejiet pie ārsta.",
        good="term: hemodialīze\nwhat: Jums vajag hemodialīzi.\n"
        "what: Hemodialīze ir asins attīrīšana.",
    ),
    PageRule(
        "ER28",
        "error",
        "Lapa par maz uzrunā lasītāju ({}).",
        'Rakstiet "jūs", "jums", "zvaniet", "ejiet": vismaz 1 reizi 50 vārdos.',
        _no_address,
        bad="\n".join([f"what: {_PLAIN}"] * 17),
        good="\n".join([*[f"what: {_PLAIN}"] * 12, "what: Zvaniet mums."]),
    ),
    PageRule(
        "ER36",
        "warning",
        "Lapā ir {} vārdi. Labāk ir līdz 300.",
        "Īsiniet lapu.",
        _long_page,
        bad="\n".join([f"do: {_PLAIN}"] * 101),
        good="\n".join([f"do: {_PLAIN}"] * 100),
    ),
    PageRule(
        "ER36",
        "warning",
        "Zem viena virsraksta ir daudz teikumu ({}). Labāk ir līdz 5.",
        "Sadaliet šo daļu ar virsrakstu (heading).",
        _long_section,
        bad="\n".join([f"what: {_PLAIN}"] * 6),
        good="\n".join([f"what: {_PLAIN}"] * 5 + ["what: # Kas vēl?"] + [f"what: {_PLAIN}"] * 5),
    ),
    PageRule(
        "ER36",
        "warning",
        "Virsraksts nav jautājums ({}).",
        'Rakstiet jautājumu: "Cik tas maksā?", nevis "Maksa".',
        _no_question,
        bad=f"what: # Maksa\nwhat: {_PLAIN}",
        good=f"what: # Cik tas maksā?\nwhat: {_PLAIN}",
    ),
    PageRule(
        "ER37",
        "warning",
        "Daļai nav attēla ({}).",
        "Pierakstiet attēlu (picture).",
        _no_picture,
        bad=f"bare: {_PLAIN}",
        good=f"what: {_PLAIN}\nwhat: Zvaniet mums.",
    ),
    PageRule(
        "ER38",
        "error",
        "Lapā nav teikts: {}.",
        "Uzrakstiet to vieglajā valodā vai pierakstiet, ka tas nav zināms (unknown).",
        _missing,
        bad=f"what: {_PLAIN}\nmissing: cik tas maksā",
        good=f"what: {_PLAIN}\ncost: Jūs nemaksājat.",
    ),
    PageRule(
        "ER41",
        "info",
        "Teksts nav pārbaudīts ar lasītājiem ({}).",
        "Lasiet to kopā ar cilvēkiem, kuriem grūti lasīt.",
        _untested,
        bad="status: linted",
        good="status: tested, tested_by: lasītāju grupa, tested_on: 2026-05-04",
    ),
)
"""The rules about pages; ER42, about the look, is a test in the browser."""

BESIDE = ("ER39", "ER42")
"""Rules of modules of their own: parity.py, and the test in the browser."""
EVERY_ID = tuple(sorted({*(one.id for one in RULES), *(one.id for one in PAGE_RULES), *BESIDE}))
