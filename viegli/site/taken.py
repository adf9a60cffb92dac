"""Addresses that the site keeps for its own pages, or that two records want."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from viegli.catalogue import Catalogue, Local
from viegli.records import Concept, Service
from viegli.site.addresses import EASY, FOLDERS, url_of
from viegli.site.plan import OWN, search_topic, statement_topic, town_topic
from viegli.source import Place, Problem

Claim = tuple[str, str, Place]
"""What wants an address: its path in messages, the address, where that stands."""


def taken(
    catalogue: Catalogue, languages: Collection[str], written: Iterable[str]
) -> Iterator[Problem]:
    """A problem for each slug, and each municipality's id, whose address another page has.

    `written` are the urls of the pages that people wrote in content/.
    """
    own = [url_of(topic, "", "standard") for topic in OWN]
    kept = _first([*own, *written, *FOLDERS.values(), EASY, "assets/"]) | {*languages}
    towns = (one.municipality for one in catalogue.locals)
    yield from _kept(
        kept, ((f"{one.id}.municipality.id", one.id, one.place_of("id")) for one in towns)
    )
    for local in catalogue.locals:
        yield from _in_town(local)
    yield from _twice(("services", one) for one in catalogue.base)
    words = catalogue.national.concepts.values()
    yield from _twice(("concepts", one) for one in words if one.kind == "life_event")


def _first(urls: Iterable[str]) -> set[str]:
    """The first folders of addresses."""
    return {url.partition("/")[0] for url in urls} - {""}


def _in_town(local: Local) -> Iterator[Problem]:
    """A problem for each slug in a municipality that the site's own pages have there."""
    home = url_of(town_topic(local), "", "standard")
    own = (url_of(one(local), "", "standard") for one in (search_topic, statement_topic))
    kept = _first([EASY, *(url.removeprefix(home) for url in own)])
    yield from _kept(kept, _claims(local))


def _claims(local: Local) -> Iterator[Claim]:
    town = local.municipality.id
    for one in local.folder.tariffs.price_lists:
        yield f"{town}.price_lists[{one.id}].slug", one.slug, one.place_of("slug")
    for each in local.offered:
        holder = each.offering if each.offering.slug else each.base
        yield f"{town}.{each.path}.slug", each.slug, holder.place_of("slug")


def _kept(kept: Collection[str], claims: Iterable[Claim]) -> Iterator[Problem]:
    for path, name, place in claims:
        if name in kept:
            message = f'the address "{name}" is kept for a page of the site itself'
            fix = f"write another one than {', '.join(sorted(kept))}"
            yield Problem(place, path, "address", message, fix)


def _twice(records: Iterable[tuple[str, Service | Concept]]) -> Iterator[Problem]:
    """A problem for each record whose slug an earlier one has."""
    first: dict[str, str] = {}
    for kind, one in records:
        if one.slug and first.setdefault(one.slug, one.id) != one.id:
            message = f'the address "{one.slug}" is that of `{first[one.slug]}` too'
            path = f"{kind}[{one.id}].slug"
            yield Problem(
                one.place_of("slug"), path, "address", message, "give it a slug of its own"
            )
