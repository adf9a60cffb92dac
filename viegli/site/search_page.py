"""The search page: the box, what it looks in, and the other ways to find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from viegli.language import language
from viegli.site import contacting, views
from viegli.site.addresses import ROOT, href_of
from viegli.site.leading import life_events, national_link, service_link, situation_link
from viegli.site.plan import GLOSSARY, SERVICES, search_topic, town_topic
from viegli.site.render import embedded
from viegli.site.scripts import FINDER, MINISEARCH
from viegli.site.search_index import file_of, name_of
from viegli.site.teller import Teller

MOST = {"standard": 10, "easy": 5}
"""How many results a page shows: few where people read slowly."""


def search_view(tell: Teller, frame: views.Frame) -> views.SearchView:
    """The search page of the teller's municipality, or the national one."""
    local = tell.local
    return views.SearchView(
        frame=frame,
        in_municipality=tell.line(local.municipality.names.locative) if local else None,
        call=contacting.town_call(tell) if local else None,
        phones=() if local else tuple(_phones(tell)),
        services=tell.anchors(_services(tell)),
        situations=tell.anchors(situation_link(tell, one) for one in life_events(tell)),
        lists=tell.anchors(_lists(tell)),
        emergency=contacting.emergency(tell, tell.scene.catalogue.emergency),
        data=_data(tell),
    )


def _data(tell: Teller) -> Markup:
    """What the script of the page needs to know: addresses, no words."""
    told = {
        "finders": [href_of(MINISEARCH), href_of(FINDER)],
        "indexes": _indexes(tell, tell.lang),
        "others": list(_others(tell)),
        "root": ROOT,
        "pictures": href_of("assets/pictures/"),
        "easy": tell.level == "easy",
        "most": MOST[tell.level],
    }
    return embedded(told)


def _services(tell: Teller) -> Iterator[views.Anchor | None]:
    """The municipality's services; on the national page the base services."""
    if tell.local:
        yield from (service_link(tell, tell.local, each) for each in tell.local.offered)
    else:
        yield from (national_link(tell, each) for each in tell.scene.catalogue.base)


def _lists(tell: Teller) -> Iterator[views.Anchor | None]:
    ui = tell.forms.words.ui
    yield tell.anchor(SERVICES, tell.own(ui("Sociālie pakalpojumi")), "help")
    yield tell.anchor(GLOSSARY, tell.own(ui("Vārdnīca")), "glossary")


def _phones(tell: Teller) -> Iterator[views.TownPhone]:
    for local in tell.scene.catalogue.locals:
        name = tell.line(local.municipality.names.nominative)
        town = tell.anchor(town_topic(local), name, local.municipality.picture)
        if town:
            yield views.TownPhone(town, contacting.town_call(replace(tell, local=local)).phone)


def _indexes(tell: Teller, lang: str) -> list[str]:
    """The indexes of a language: the municipality's own first, then the national one."""
    towns = [tell.local.municipality.id] if tell.local else []
    return [href_of(file_of(name_of(lang, town))) for town in (*towns, "")]


def _others(tell: Teller) -> Iterator[dict[str, object]]:
    """The languages in which the search looks where it finds nothing in the page's own."""
    topic, plan = search_topic(tell.local), tell.scene.plan
    for lang in plan.languages:
        url = plan.url(topic, lang, tell.level)
        if lang != tell.lang and url is not None:
            yield {
                "code": lang,
                "name": language(lang).name,
                "href": href_of(url),
                "indexes": _indexes(tell, lang),
            }
