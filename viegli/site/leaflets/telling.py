"""What a leaflet says: the easy page of a service, and what only paper needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from viegli.catalogue import Offered
from viegli.records import Fee, Sentence, Service
from viegli.site import views
from viegli.site.addresses import Topic
from viegli.site.easy_page import easy_service_view
from viegli.site.leaflets.qr import qr_code
from viegli.site.teller import Teller

FEW = 3
"""So many sentences say in short what a service is."""
PRICE = "{price:"


def leaflet_view(
    tell: Teller, topic: Topic, service: Service, offered: Offered | None
) -> views.LeafletView:
    """The leaflet about a municipality's service, or about a national one."""
    page = easy_service_view(tell, service, offered, views.BLANK)
    url = tell.scene.plan.url(topic, tell.lang, "easy") or ""
    address = f"{tell.scene.site_url}{url}" if tell.scene.site_url else None
    where = page.in_municipality
    sources = _sources(tell, service, offered)
    return views.LeafletView(
        page=page,
        lang=tell.lang,
        title=f"{page.name.text} {where.text}" if where else page.name.text,
        description=page.what.lines[0].text.text if page.what.lines else page.name.text,
        site_name=tell.scene.site_name,
        sample=tell.scene.sample,
        address=address,
        shown_address=address.partition("://")[2] if address else None,
        qr=qr_code(address) if address else None,
        papers=_papers(page.documents),
        what_in_short=page.what.lines[:FEW],
        cost_in_short=_in_short(tell, service.fee) if service.fee else (),
        hours_gap=not page.weeks and any(not place.weeks for place in page.places),
        sources=sources,
        unread="unread" in tell.states,
        outdated="outdated" in tell.states,
        missing="missing" in tell.states,
    )


def _papers(papers: Iterable[views.EasyDocument]) -> tuple[views.PaperGroup, ...]:
    """The papers by what one does with them, in the order in which the record names them."""
    groups: dict[str, list[views.EasyDocument]] = {}
    for one in papers:
        action = "submit" if one.action == "statement" else one.action
        groups.setdefault(action, []).append(one)
    return tuple(views.PaperGroup(action, tuple(found)) for action, found in groups.items())


def _in_short(tell: Teller, fee: Fee) -> tuple[views.EasySentence, ...]:
    """What comes before the first list, and after it only the sentences that name a price."""
    lines = fee.text.easy
    first = next((at for at, line in enumerate(lines) if line.items), len(lines))
    told = [*lines[:first], *(line for line in lines[first:] if _names_price(line))]
    return tell.easy(told)


def _names_price(line: Sentence) -> bool:
    return PRICE in line.text and not line.items


def _sources(
    tell: Teller, service: Service, offered: Offered | None
) -> tuple[views.DataSource, ...]:
    """Who published the facts and when, each only once."""
    cites = (*(offered.offering.sources if offered else ()), *service.sources)
    found = (tell.shelf.sources[one.source] for one in cites)
    return tuple(
        dict.fromkeys(
            views.DataSource(
                tell.say(one.publisher),
                tell.day(one.dated) if isinstance(one.dated, date) else None,
            )
            for one in found
        )
    )
