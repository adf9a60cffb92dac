"""Every page of the site: its view, its body, its frame."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from viegli.catalogue import Local, Offered
from viegli.records import PriceList, Tariff
from viegli.site import (
    easy_page,
    findings_page,
    frames,
    neighbours,
    picture_page,
    reference_pages,
    search_page,
    service_page,
    town_pages,
    views,
)
from viegli.site.addresses import Topic, href_of
from viegli.site.page import Level, Page, Slots, WrittenPage
from viegli.site.plan import findings_topic
from viegli.site.render import Templates
from viegli.site.scripts import CALCULATOR, PRICES, SEARCH, SITE, tags
from viegli.site.teller import Scene, Teller

TEMPLATES = {"national": "service", "lost": "notfound"}
"""The template of a kind of page, where it is not called as the kind."""
UNLISTED = ("lost", "findings", "search")
"""Kinds of page that stand in no sitemap."""


@dataclass(frozen=True)
class Told:
    """What a page shows, before it has a frame."""

    title: str
    description: str
    view: Any


@dataclass(frozen=True)
class Printer:
    """Prints the pages of a plan."""

    scene: Scene
    templates: Templates
    written: Collection[str]
    """The urls of the pages of content/."""
    leaflet: Callable[[Topic, str], views.LeafletLink | None] = lambda *_: None
    """The leaflet about a topic in a language."""

    def pages(self) -> Iterator[Page]:
        """Every page, one after the other."""
        for topic, lang, level in self.scene.plan.pages():
            yield self.page(topic, lang, level)

    def page(self, topic: Topic, lang: str, level: Level) -> Page:
        """One page."""
        plan = self.scene.plan
        tell = self._teller(topic, lang, level)
        told = tell_page(tell, topic)
        frame = frames.frame_of(
            tell, topic, frames.Said(told.title, told.description), self.written
        )
        view = replace(told.view, frame=frame)
        if topic.kind in ("service", "national"):
            view = replace(view, leaflet=self.leaflet(topic, lang))
        name = TEMPLATES.get(topic.kind, topic.kind)
        body = self.templates.body(name, level, lang, view)
        languages = plan.topics[topic]
        urls = {other: plan.url(topic, other, level) for other in languages}
        return Page(
            url=plan.url(topic, lang, level) or "",
            lang=lang,
            level=level,
            group=topic.town,
            slots=self._slots(frame, body, scripts_of(view), styles_of(view)),
            alternates={other: url for other, url in urls.items() if url is not None},
            indexed=topic.kind not in UNLISTED,
        )

    def frame(self, page: WrittenPage) -> Slots:
        """The slots around a page that people wrote."""
        made = frames.written_frame(self.scene, page, self.written)
        return self._slots(made, "", (SITE,))

    def _slots(
        self, frame: views.Frame, body: str, scripts: Iterable[str], styles: str = ""
    ) -> Slots:
        town = frame.municipality.text if frame.municipality else ""
        level = self.scene.plan.words[frame.lang].ui("Viegli lasīt")
        parts = (frame.title, town, level if frame.level == "easy" else "", frame.site_name)
        names = dict.fromkeys(part for part in parts if part)
        return {
            **self.templates.frame(frame.lang, frame),
            "title": escape(" – ".join(names)),
            "description": escape(frame.description),
            "scripts": tags(scripts, href_of) + styles,
            "body": body,
        }

    def _teller(self, topic: Topic, lang: str, level: Level) -> Teller:
        locals_ = self.scene.catalogue.locals
        local = next((one for one in locals_ if one.municipality.id == topic.town), None)
        return Teller(self.scene, lang, level, local, _tariffs(local, topic))


def scripts_of(view: Any) -> tuple[str, ...]:
    """The scripts that a page loads."""
    if isinstance(view, views.PriceListView):
        return (SITE, PRICES)
    if isinstance(view, views.SearchView):
        return (SITE, SEARCH)
    return (SITE, CALCULATOR) if _calculates(view) else (SITE,)


def styles_of(view: Any) -> str:
    """The style sheet that a page loads beside the one of every page."""
    if not isinstance(view, views.SearchView):
        return ""
    return f'\n<link rel="stylesheet" href="{href_of("assets/search.css")}">'


def _calculates(view: Any) -> bool:
    """Whether the page has a calculator."""
    payment = getattr(view, "payment", None)
    return bool(getattr(payment or view, "calculator", None))


def _tariffs(local: Local | None, topic: Topic) -> tuple[Tariff, ...]:
    """The tariffs of a municipality's service."""
    offered = _offered(local, topic)
    if local is None or offered is None or offered.service.fee is None:
        return ()
    return tuple(local.shelf.tariffs[known] for known in offered.service.fee.tariffs)


def _offered(local: Local | None, topic: Topic) -> Offered | None:
    found = (one for one in (local.offered if local else ()) if topic.kind == "service")
    return next((one for one in found if one.slug == topic.name), None)


def tell_page(tell: Teller, topic: Topic) -> Told:
    """The view of a page, with the title and the sentence that describe it."""
    if topic.kind in ("service", "national"):
        return _service(tell, topic)
    if topic.kind == "situation":
        return _situation(tell, topic)
    return _TELL[topic.kind](tell, topic)


def _service(tell: Teller, topic: Topic) -> Told:
    offered = _offered(tell.local, topic)
    bases = {one.slug: one for one in tell.scene.catalogue.base}
    service = offered.service if offered else bases[topic.name]
    name = neighbours.name_of(tell, offered) if offered else tell.name(service.name)
    build = easy_page.easy_service_view if tell.level == "easy" else service_page.service_view
    view = build(tell, service, offered, views.BLANK)
    easy = service.summary.easy
    first = tell.line(easy[0].text) if tell.level == "easy" and easy else tell.say(service.summary)
    return Told(name.text, first.text, view)


def _situation(tell: Teller, topic: Topic) -> Told:
    found = (one for one in town_pages.life_events(tell) if one.slug == topic.name)
    view = town_pages.situation_view(tell, next(found), views.BLANK)
    return Told(view.title.text, view.text.text if view.text else view.title.text, view)


def _home(tell: Teller, _: Topic) -> Told:
    ui = tell.forms.words.ui
    about = ui("Sociālie pakalpojumi: kas tos var saņemt, cik tie maksā, ko darīt.")
    return Told(ui("Sociālie pakalpojumi viegli"), about, town_pages.home_view(tell, views.BLANK))


def _lost(tell: Teller, _: Topic) -> Told:
    title = tell.forms.words.ui("Šādas lapas nav")
    return Told(title, title, town_pages.lost_view(tell, views.BLANK))


def _municipality(tell: Teller, _: Topic) -> Told:
    assert tell.local is not None, "a municipality's page has a municipality"
    view = town_pages.municipality_view(tell, tell.local, views.BLANK)
    title = tell.forms.words.ui("Sociālie pakalpojumi: {town}", town=view.name.text)
    return Told(title, view.intro.text if view.intro else title, view)


def _services(tell: Teller, _: Topic) -> Told:
    view = town_pages.services_view(tell, views.BLANK)
    title = tell.forms.words.ui("Sociālie pakalpojumi")
    return Told(title, view.statements[0].text if view.statements else title, view)


def _prices(tell: Teller, topic: Topic) -> Told:
    assert tell.local is not None, "a price list is a municipality's"
    lists = {one.slug: one for one in tell.local.folder.tariffs.price_lists}
    view = reference_pages.price_list_view(tell, lists[topic.name], views.BLANK)
    return Told(tell.forms.words.ui("Cenrādis"), view.title.text, view)


def _findings(tell: Teller, topic: Topic) -> Told:
    assert tell.local is not None, "a price list is a municipality's"
    lists = {findings_topic(topic.town, one).name: one for one in _lists(tell.local)}
    view = findings_page.findings_view(tell, lists[topic.name], views.BLANK)
    ui = tell.forms.words.ui
    return Told(ui("Cenrāža pārbaude"), ui("Kas cenrādī ir pretrunīgs un kas nav pateikts."), view)


def _lists(local: Local) -> tuple[PriceList, ...]:
    return local.folder.tariffs.price_lists


def _glossary(tell: Teller, _: Topic) -> Told:
    ui = tell.forms.words.ui
    view = reference_pages.glossary_view(tell, views.BLANK)
    return Told(ui("Vārdnīca"), ui("Grūto vārdu skaidrojumi."), view)


def _sources(tell: Teller, _: Topic) -> Told:
    ui = tell.forms.words.ui
    about = ui("No kurienes ir šīs vietnes ziņas, un ko neviens avots nepasaka.")
    view = reference_pages.sources_view(tell, views.BLANK)
    return Told(ui("Avoti un neatbildētie jautājumi"), about, view)


def _pictures(tell: Teller, _: Topic) -> Told:
    ui = tell.forms.words.ui
    view = picture_page.pictures_view(tell, views.BLANK)
    return Told(ui("Attēli"), ui("Kas zīmēja šīs vietnes attēlus un kā tos drīkst lietot."), view)


def _accessibility(tell: Teller, _: Topic) -> Told:
    own = tell.local is None
    local = tell.local.municipality.accessibility if tell.local else None
    record = tell.scene.catalogue.accessibility if own else local
    view = reference_pages.statement_view(tell, record, views.BLANK, own)
    title = tell.forms.words.ui("Piekļūstamības paziņojums")
    return Told(title, title, view)


def _search(tell: Teller, _: Topic) -> Told:
    ui = tell.forms.words.ui
    about = ui("Meklējiet saviem vārdiem: pakalpojumi, palīdzība, grūti vārdi.")
    return Told(ui("Meklēšana"), about, search_page.search_view(tell, views.BLANK))


_TELL = {
    "search": _search,
    "home": _home,
    "lost": _lost,
    "municipality": _municipality,
    "services": _services,
    "prices": _prices,
    "findings": _findings,
    "glossary": _glossary,
    "sources": _sources,
    "pictures": _pictures,
    "accessibility": _accessibility,
}
