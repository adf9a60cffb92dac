"""What each kind of page shows: its view, with the title and the sentence that describe it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from viegli.catalogue import Local, Offered
from viegli.site import (
    easy_page,
    findings_page,
    leading,
    neighbours,
    picture_page,
    reference_pages,
    search_page,
    service_page,
    services_page,
    situation_page,
    town_pages,
    views,
)
from viegli.site.addresses import Topic
from viegli.site.plan import findings_topic
from viegli.site.teller import Teller


@dataclass(frozen=True)
class Told:
    """What a page shows, before it has a frame."""

    title: str
    description: str
    view: Any


def tell_page(tell: Teller, topic: Topic) -> Told:
    """The view of a page, with the title and the sentence that describe it."""
    return _TELL[topic.kind](tell, topic)


def offered_of(local: Local | None, topic: Topic) -> Offered | None:
    """The municipality's service that a page is about; nothing on any other page."""
    found = (one for one in (local.offered if local else ()) if topic.kind == "service")
    return next((one for one in found if one.slug == topic.name), None)


def _service(tell: Teller, topic: Topic) -> Told:
    offered = offered_of(tell.local, topic)
    bases = {one.slug: one for one in tell.scene.catalogue.base}
    service = offered.service if offered else bases[topic.name]
    name = neighbours.name_of(tell, offered) if offered else tell.name(service.name)
    build = easy_page.easy_service_view if tell.level == "easy" else service_page.service_view
    view = build(tell, service, offered, views.BLANK)
    easy = service.summary.easy
    first = tell.line(easy[0].text) if tell.level == "easy" and easy else tell.say(service.summary)
    return Told(name.text, first.text, view)


def _situation(tell: Teller, topic: Topic) -> Told:
    found = (one for one in leading.life_events(tell) if one.slug == topic.name)
    view = situation_page.situation_view(tell, next(found), views.BLANK)
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
    view = services_page.services_view(tell, views.BLANK)
    title = tell.forms.words.ui("Sociālie pakalpojumi")
    return Told(title, view.statements[0].text if view.statements else title, view)


def _prices(tell: Teller, topic: Topic) -> Told:
    assert tell.local is not None, "a price list is a municipality's"
    lists = {one.slug: one for one in tell.local.folder.tariffs.price_lists}
    view = reference_pages.price_list_view(tell, lists[topic.name], views.BLANK)
    return Told(tell.forms.words.ui("Cenrādis"), view.title.text, view)


def _findings(tell: Teller, topic: Topic) -> Told:
    assert tell.local is not None, "a price list is a municipality's"
    lists = {
        findings_topic(topic.town, one).name: one for one in tell.local.folder.tariffs.price_lists
    }
    view = findings_page.findings_view(tell, lists[topic.name], views.BLANK)
    ui = tell.forms.words.ui
    return Told(ui("Cenrāža pārbaude"), ui("Kas cenrādī ir pretrunīgs un kas nav pateikts."), view)


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
    "home": _home,
    "municipality": _municipality,
    "service": _service,
    "national": _service,
    "situation": _situation,
    "services": _services,
    "prices": _prices,
    "findings": _findings,
    "glossary": _glossary,
    "sources": _sources,
    "pictures": _pictures,
    "accessibility": _accessibility,
    "search": _search,
    "lost": _lost,
}
