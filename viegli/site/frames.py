"""The frame of a page: its switches, crumbs, banner and footer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from viegli.language import language, mark
from viegli.site import parts, views
from viegli.site.addresses import Topic, href_of
from viegli.site.page import Level, WrittenPage
from viegli.site.plan import ACCESSIBILITY, GLOSSARY, HOME, SERVICES, SOURCES
from viegli.site.teller import Scene, Teller
from viegli.site.written import home_of, prefix_of

OTHER: dict[Level, Level] = {"standard": "easy", "easy": "standard"}
WRITTEN = (("par-vietni/", mark("Par vietni")), ("zinot/", mark("Ziņot par kļūdu")))
"""Pages of content/ that the footer leads to, where a language has them."""


def frame_of(
    tell: Teller,
    topic: Topic,
    title: str,
    description: str,
    written: Iterable[str],
) -> views.Frame:
    """The frame of a stamped page; `written` are the urls of the pages of content/.

    To be made after the page's own view, whose texts tell what state its translations are in.
    """
    plan = tell.scene.plan
    twin, same = plan.nearest(topic, tell.lang, OTHER[tell.level])
    links = []
    for lang in plan.languages:
        url, is_same = plan.nearest(topic, lang, tell.level)
        href = None if lang == tell.lang else href_of(url)
        links.append(views.LanguageLink(lang, language(lang).name, href, is_same))
    return _frame(
        tell,
        title=title,
        description=description,
        crumbs=_crumbs(tell, topic),
        languages=tuple(links),
        twin=href_of(twin),
        twin_same=same,
        written=written,
    )


def written_frame(scene: Scene, page: WrittenPage, written: Iterable[str]) -> views.Frame:
    """The frame of a page that people wrote."""
    tell = Teller(scene, page.lang, page.level)
    links = []
    for lang in scene.plan.languages:
        same = lang in page.alternates
        url = page.alternates[lang] if same else home_of(lang, page.level, scene.plan.languages)
        href = None if lang == page.lang else href_of(url)
        links.append(views.LanguageLink(lang, language(lang).name, href, same))
    other = home_of(page.lang, OTHER[page.level], scene.plan.languages)
    return _frame(
        tell,
        title=page.title,
        description=page.description,
        crumbs=_crumbs(tell, Topic("written")),
        languages=tuple(links),
        twin=href_of(page.twin if page.twin is not None else other),
        twin_same=page.twin is not None,
        written=written,
    )


def _frame(
    tell: Teller,
    *,
    title: str,
    description: str,
    crumbs: tuple[views.Anchor, ...],
    languages: tuple[views.LanguageLink, ...],
    twin: str,
    twin_same: bool,
    written: Iterable[str],
) -> views.Frame:
    call = parts.town_call(tell).phone if tell.local else None
    home = href_of(home_of(tell.lang, tell.level, tell.scene.plan.languages))
    links = _footer(tell, set(written))
    name = tell.local.municipality.names.nominative if tell.local else None
    return views.Frame(
        lang=tell.lang,
        level=tell.level,
        title=title,
        description=description,
        sample=_years(tell.dates) if tell.scene.sample else None,
        is_sample=tell.scene.sample,
        crumbs=crumbs,
        languages=languages,
        twin=twin,
        twin_same=twin_same,
        call=call,
        home=home,
        site_name=tell.scene.site_name,
        links=links,
        municipality=tell.line(name) if name else None,
        translated=tell.lang != tell.scene.plan.languages[0],
        unread="unread" in tell.states,
        outdated="outdated" in tell.states,
        missing="missing" in tell.states,
    )


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
        steps.append(tell.anchor(Topic("municipality", tell.local.municipality.id), name))
    if topic.kind == "national":
        words = tell.own(tell.forms.words.ui("Sociālie pakalpojumi"))
        steps.append(tell.anchor(SERVICES, words))
    return tell.anchors(steps)


def _footer(tell: Teller, written: set[str]) -> tuple[views.Anchor, ...]:
    ui = tell.forms.words.ui
    own = (
        Topic("accessibility", tell.local.municipality.id, "pieklustamiba") if tell.local else None
    )
    found = [
        tell.anchor(SERVICES, tell.own(ui("Sociālie pakalpojumi"))),
        tell.anchor(GLOSSARY, tell.own(ui("Vārdnīca"))),
        tell.anchor(SOURCES, tell.own(ui("Avoti un atklātie jautājumi"))),
        tell.anchor(own or ACCESSIBILITY, tell.own(ui("Piekļūstamība"))),
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
