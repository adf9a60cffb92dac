"""Numbers of points that stand at two tariffs of one price list."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue import Catalogue, clauses
from viegli.records import Exempt, Point, Record, Tariff
from viegli.source import Problem


def numbered_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """A problem for each point whose number another tariff of its price list has.

    Exemptions in the same words may be repeated: the page of the list tells them once.
    """
    first: dict[tuple[str, str], tuple[Tariff, Record]] = {}
    for tariff in (one for folder in catalogue.folders for one in folder.tariffs.tariffs):
        for clause, row in clauses(tariff):
            known, before = first.setdefault((tariff.price_list, clause), (tariff, row))
            apart = main(known) != main(tariff)
            if apart and not (said(known, clause) & said(tariff, clause)):
                there = before.place_of("clause")
                message = f"the point {clause} stands at `{known.id}` too ({there})"
                fix = "write its own number; only exemptions in the same words are repeated"
                place, path = row.place_of("clause"), f"tariffs[{tariff.id}]"
                yield Problem(place, path, "duplicate-id", message, fix)


def main(tariff: Tariff) -> str:
    """The tariff of which it is a version."""
    return tariff.version_of or tariff.id


def said(tariff: Tariff, clause: str) -> set[str]:
    """The words of an exemption of this number; none where it is a point with a price."""
    found = set()
    for one in tariff.exempt:
        rows: tuple[Exempt | Point, ...] = (one, *one.clauses)
        found |= {row.text.standard for row in rows if row.clause == clause}
    return found
