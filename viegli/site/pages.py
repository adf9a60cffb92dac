"""Every page of the site: its view, its body, its frame."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from viegli.catalogue import Local
from viegli.records import Tariff
from viegli.site import frames, views
from viegli.site.addresses import Topic, href_of
from viegli.site.page import Level, Page, Slots, WrittenPage
from viegli.site.render import Templates
from viegli.site.scene import Scene
from viegli.site.scripts import CALCULATOR, PRICES, SEARCH, SITE, tags
from viegli.site.teller import Teller
from viegli.site.told import offered_of, tell_page

TEMPLATES = {"national": "service", "lost": "notfound"}
"""The template of a kind of page, where it is not called as the kind."""
STYLES = {
    views.SearchView: "search.css",
    views.PriceListView: "reference.css",
    views.GlossaryView: "reference.css",
    views.PicturesView: "reference.css",
}
"""The style sheet beside the one of every page."""


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
            indexed=topic.listed and topic.kind != "lost",
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
    """The link to a style sheet of its own, for pages that have one."""
    name = STYLES.get(type(view))
    return f'\n<link rel="stylesheet" href="{href_of(f"assets/{name}")}">' if name else ""


def _calculates(view: Any) -> bool:
    """Whether the page has a calculator."""
    payment = getattr(view, "payment", None)
    return bool(getattr(payment or view, "calculator", None))


def _tariffs(local: Local | None, topic: Topic) -> tuple[Tariff, ...]:
    """The tariffs of a municipality's service."""
    offered = offered_of(local, topic)
    if local is None or offered is None or offered.service.fee is None:
        return ()
    return tuple(local.shelf.tariffs[known] for known in offered.service.fee.tariffs)
