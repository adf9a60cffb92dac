"""The versions of a tariff and their days."""

from __future__ import annotations

from datetime import date

from viegli.catalogue import Shelf
from viegli.records import Tariff


def versions_of(tariff: Tariff, shelf: Shelf) -> list[Tariff]:
    """The tariff and its earlier and later versions, oldest first."""
    main = tariff.version_of or tariff.id
    found = [one for one in shelf.tariffs.values() if main in (one.id, one.version_of)]
    return sorted(found, key=lambda one: first_day(one, shelf) or date.min)


def first_day(tariff: Tariff, shelf: Shelf) -> date | None:
    """The first day a version holds; none where it is not known."""
    day = tariff.valid_from or shelf.price_lists[tariff.price_list].valid_from
    return day if isinstance(day, date) else None


def last_day(tariff: Tariff, shelf: Shelf) -> date | None:
    """The last day a version holds; none where it is not known or has none."""
    day = tariff.valid_to or shelf.price_lists[tariff.price_list].valid_to
    return day if isinstance(day, date) else None
