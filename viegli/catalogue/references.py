"""Checks that every id that a record points to is there."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping

from viegli.records import Nothing, Record, Unknown, records_in
from viegli.source import Place, Problem

POINTS_TO = {
    "assumption": "assumptions",
    "assumptions": "assumptions",
    "competent_authority": "organisations",
    "glossary": "concepts",
    "legal_basis": "legal_acts",
    "life_events": "concepts",
    "listed": "services",
    "location": "locations",
    "locations": "locations",
    "merged_into": "municipalities",
    "most_requested": "services",
    "office": "organisations",
    "organisation": "organisations",
    "parent": "organisations",
    "picture": "pictures",
    "price_list": "price_lists",
    "procedure": "procedures",
    "provider": "organisations",
    "related": "services",
    "service": "services",
    "situations": "concepts",
    "source": "sources",
    "superseded_by": "legal_acts",
    "tariffs": "tariffs",
    "used_before": "facts",
}
"""Fields that hold ids, and the kind of record that they name."""

Ids = Mapping[str, Collection[str]]


def dangling(record: Record, ids: Ids, path: str = "") -> Iterator[Problem]:
    """A problem for each id inside the record that names nothing."""
    for at, one in records_in(record, path):
        for field in type(one).model_fields:
            kind = POINTS_TO.get(field)
            if kind:
                yield from _field(one, field, kind, ids[kind], f"{at}.{field}" if at else field)


def _field(
    one: Record, field: str, kind: str, ids: Collection[str], path: str
) -> Iterator[Problem]:
    value = getattr(one, field)
    if value is None or isinstance(value, (Unknown, Nothing)):
        return
    for number, known in enumerate(value if isinstance(value, tuple) else (value,)):
        if isinstance(known, str) and known not in ids:
            near = difflib.get_close_matches(known, ids, 3) or sorted(ids)
            message = f'"{known}" is not among the {kind.replace("_", " ")}'
            fix = f"write one of: {', '.join(near[:12])}"
            yield Problem(_place(one, field, number), path, "unknown-id", message, fix)


def _place(one: Record, field: str, number: int) -> Place:
    written = one._written[field] if one._written and field in one._written else None
    if isinstance(written, list) and number < len(written):
        return written[number].place
    return one.place_of(field)
