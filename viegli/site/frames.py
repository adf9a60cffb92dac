"""The frame of a page: its switches, crumbs, banner and footer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from viegli.language import language, mark
from viegli.site import contacting, views
from viegli.site.addresses import Topic, href_of
from viegli.site.page import Level, WrittenPage
from viegli.site.plan import (
    ACCESSIBILITY,
    FINDINGS,
    GLOSSARY,
    HOME,
    PICTURES,
    SERVICES,
    SOURCES,
    search_topic,
    statement_topic,
    town_topic,
)
from viegli.site.scene import Scene
from viegli.site.teller import Teller
from viegli.site.written import home_of, prefix_of

OTHER: dict[Level, Level] = {"standard": "easy", "easy": "standard"}
WRITTEN = (("par-vietni/", mark("Par vietni")), ("zinot/", mark("Ziņot par kļūdu")))
"""Pages of content/ that the footer leads to, where a language has them."""


@dataclass(frozen=True)
class Said:
    """What a page says of itself."""

    title: str
    description: str


@dataclass(frozen=True)
class _Ways:
    """Where the switches of a page lead."""

    languages: tuple[views.LanguageLink, ...]
    twin: str
    twin_same: bool


def frame_of(tell: Teller, topic: Topic, said: Said, written: Iterable[str]) -> views.Frame:
    """The frame of a stamped page; `written` are the urls of the pages of content/.

    To be made after the page's own view, whose texts tell what state its translations are in.
    """
    plan = tell.scene.plan
    found = {lang: plan.nearest(topic, lang, tell.level) for lang in plan.languages}
    twin, same = plan.nearest(topic, tell.lang, OTHER[tell.level])
    ways = _Ways(_languages(tell.lang, found), href_of(twin), same)
    return _frame(tell, said, topic, ways, written)


def written_frame(scene: Scene, page: WrittenPage, written: Iterable[str]) -> views.Frame:
    """The frame of a page that people wrote."""
    tell = Teller(scene, page.lang, page.level)
    every = scene.plan.languages
    found = {
        lang: (page.alternates.get(lang, home_of(lang, page.level, every)), lang in page.alternates)
        for lang in every
    }
    same = page.twin is not None
    twin = page.twin if page.twin is not None else home_of(page.lang, OTHER[page.level], every)
    ways = _Ways(_languages(page.lang, found), href_of(twin), same)
    said = Said(page.title, page.description)
    return _frame(tell, said, Topic("written"), ways, written)


def _languages(own: str, found: Mapping[str, tuple[str, bool]]) -> tuple[views.LanguageLink, ...]:
    return tuple(
        views.LanguageLink(lang, language(lang).name, None if lang == own else href_of(url), same)
        for lang, (url, same) in found.items()
    )


def _frame(
    tell: Teller,
    said: Said,
    topic: Topic,
    ways: _Ways,
    written: Iterable[str],
) -> views.Frame:
    name = tell.local.municipality.names.nominative if tell.local else None
    return views.Frame(
        lang=tell.lang,
        level=tell.level,
        title=said.title,
        description=said.description,
        sample=_years(tell.dates) if tell.scene.sample else None,
        is_sample=tell.scene.sample,
        crumbs=_crumbs(tell, topic),
        languages=ways.languages,
        twin=ways.twin,
        twin_same=ways.twin_same,
        recorded=_recorded(tell),
        call=contacting.town_call(tell).phone if tell.local else None,
        home=href_of(home_of(tell.lang, tell.level, tell.scene.plan.languages)),
        site_name=tell.scene.site_name,
        links=_footer(tell, set(written)),
        municipality=tell.line(name) if name else None,
        search=None if topic.kind == "search" else tell.page(search_topic(tell.local)),
        translated=tell.lang != tell.scene.plan.languages[0],
        unread="unread" in tell.states,
        outdated="outdated" in tell.states,
        missing="missing" in tell.states,
        listed=topic.listed,
    )


def _recorded(tell: Teller) -> str:
    """The languages that recordings of the page are in."""
    heard = tell.scene.heard
    return " ".join(sorted(heard)) if tell.level == "easy" and tell.lang in heard else ""


def _years(dates: Iterable[date | None]) -> str:
    """From when the page's data are: `2021–2023`; empty where no source has a date."""
    years = sorted({one.year for one in dates if one})
    if not years:
        return ""
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _crumbs(tell: Teller, topic: Topic) -> tuple[views.Anchor, ...]:
    """From home to the parent of the page."""
    steps = []
    if topic != HOME:
        steps.append(tell.anchor(HOME, tell.own(tell.forms.words.ui("Sākums"))))
    if tell.local and topic.kind != "municipality":
        name = tell.line(tell.local.municipality.names.nominative)
        steps.append(tell.anchor(town_topic(tell.local), name))
    if topic.kind == "national":
        words = tell.own(tell.forms.words.ui("Sociālie pakalpojumi"))
        steps.append(tell.anchor(SERVICES, words))
    if topic.kind == "findings":
        prices = Topic("prices", topic.town, topic.name.removesuffix(f"/{FINDINGS}"))
        steps.append(tell.anchor(prices, tell.own(tell.forms.words.ui("Cenrādis"))))
    return tell.anchors(steps)


def _footer(tell: Teller, written: set[str]) -> tuple[views.Anchor, ...]:
    ui = tell.forms.words.ui
    own = statement_topic(tell.local) if tell.local else None
    found = [
        tell.anchor(SERVICES, tell.own(ui("Sociālie pakalpojumi"))),
        tell.anchor(GLOSSARY, tell.own(ui("Vārdnīca"))),
        tell.anchor(SOURCES, tell.own(ui("Avoti un neatbildētie jautājumi"))),
        tell.anchor(own or ACCESSIBILITY, tell.own(ui("Piekļūstamība"))),
        tell.anchor(PICTURES, tell.own(ui("Attēli"))),
        *(_written_link(tell, name, ui(words), written) for name, words in WRITTEN),
    ]
    return tell.anchors(found)


def _written_link(tell: Teller, name: str, text: str, written: set[str]) -> views.Anchor | None:
    languages = tell.scene.plan.languages
    standard = prefix_of(tell.lang, languages) + name
    same_level = home_of(tell.lang, tell.level, languages) + name
    for url in (same_level, standard):
        if url in written:
            return views.Anchor(tell.own(text), href_of(url))
    return None
