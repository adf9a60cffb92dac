"""Lays each municipality's offerings over their services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viegli.catalogue.files import Folder
from viegli.catalogue.marks import figure_problems
from viegli.catalogue.overlay import fingerprint, overlay
from viegli.catalogue.references import Known, dangling
from viegli.catalogue.shelf import Shelf, by_id
from viegli.records import Offering, PriceList, Service
from viegli.source import Place, Problem, places_in


@dataclass(frozen=True)
class Offered:
    """A service as one municipality gives it."""

    offering: Offering
    service: Service
    """The service with the offering's overrides laid over it."""
    base: Service

    @property
    def slug(self) -> str:
        """Its part of the address."""
        return self.offering.slug or self.service.slug

    @property
    def path(self) -> str:
        """Its name in messages."""
        return f"offerings[{self.offering.id}]"


def offered_in(folder: Folder, shelf: Shelf, known: Known) -> tuple[list[Offered], list[Problem]]:
    """The offerings of a folder laid over their services, and what is wrong with them."""
    offered, problems = [], []
    for offering in folder.services.offerings:
        base = shelf.services.get(offering.service)
        if base is not None:
            path = f"offerings[{offering.id}]"
            laid, found = overlay(base, offering, path)
            one = Offered(offering, laid, base)
            problems += [*found, *_moved(one), *_inside_overrides(one, shelf, known)]
            offered.append(one)
    _, twice = by_id(folder.services.offerings, "offerings", {})
    return offered, [*problems, *twice, *_addresses(offered, folder.tariffs.price_lists)]


def _moved(one: Offered) -> Iterator[Problem]:
    """A warning, where the service has changed since the offering was written."""
    if one.offering.based_on and one.offering.based_on != fingerprint(one.base):
        message = f"the service `{one.base.id}` has changed since this was written"
        fix = f"read it again, then write `based_on: {fingerprint(one.base)}`"
        place = one.offering.place_of("based_on")
        yield Problem(place, f"{one.path}.based_on", "base-moved", message, fix, "warning")


def _inside_overrides(one: Offered, shelf: Shelf, known: Known) -> Iterator[Problem]:
    """What the values of overrides point to in vain."""
    values = [override.written("value") for override in one.offering.overrides]
    places = {place for value in values if value is not None for place in places_in(value)}
    if places:
        path = f"{one.path}.overrides"
        found = dangling(one.service, known, path)
        marks = figure_problems(one.service, shelf, known, path)
        yield from (problem for problem in (*found, *marks) if problem.place in places)


def _addresses(offered: list[Offered], price_lists: tuple[PriceList, ...]) -> Iterator[Problem]:
    """A problem for each address that two pages of the municipality would have."""
    taken: dict[str, str] = {}
    for price_list in price_lists:
        other = taken.setdefault(price_list.slug, price_list.id)
        if other != price_list.id:
            path, place = f"price_lists[{price_list.id}].slug", price_list.place_of("slug")
            yield _taken(price_list.slug, other, place, path)
    for one in offered:
        other = taken.setdefault(one.slug, one.offering.id)
        if other != one.offering.id:
            place = one.offering.place_of("slug")
            yield _taken(one.slug, other, place, f"{one.path}.slug")


def _taken(slug: str, other: str, place: Place, path: str) -> Problem:
    message = f'the address "{slug}" is that of `{other}` too'
    return Problem(place, path, "address", message, "give it a slug of its own")
