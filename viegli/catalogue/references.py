"""Checks that every id that a record points to is there."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping

from viegli.records import Nothing, Record, Unknown, records_in
from viegli.source import Place, Problem

POINTS_TO = {
    "along": "facts",
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
    "version_of": "tariffs",
}
"""Fields that hold ids, and the kind of record that they name."""

_OF_ANOTHER = frozenset({"merged_into", "parent", "superseded_by", "version_of"})
"""Fields that name another record of the same kind."""

Known = Mapping[str, Collection[str]]
"""The ids there are, by kind. A kind is left out where a broken file hides which there are."""


def dangling(record: Record, known: Known, path: str = "") -> Iterator[Problem]:
    """A problem for each id inside the record that names nothing."""
    for at, one in records_in(record, path):
        for field in type(one).model_fields:
            if kind := POINTS_TO.get(field):
                yield from _field(one, field, kind, known, f"{at}.{field}" if at else field)


def unknown_id(name: str, kind: str, known: Known, place: Place, path: str) -> Iterator[Problem]:
    """A problem, where an id names nothing."""
    if kind not in known or name in known[kind]:
        return
    near = difflib.get_close_matches(name, known[kind], 3) or sorted(known[kind])
    listed = ", ".join(near[:12])
    more = ", …" if len(near) > 12 else ""
    fix = f"write one of: {listed}{more}" if near else f"there are none yet; write it in `{kind}:`"
    message = f'"{name}" is not among the {kind.replace("_", " ")}'
    yield Problem(place, path, "unknown-id", message, fix)


def _field(one: Record, field: str, kind: str, known: Known, path: str) -> Iterator[Problem]:
    value = getattr(one, field)
    if value is None or isinstance(value, (Unknown, Nothing)):
        return
    for number, name in enumerate(value if isinstance(value, tuple) else (value,)):
        if isinstance(name, str):
            place = _place(one, field, number)
            yield from unknown_id(name, kind, known, place, path)
            if field in _OF_ANOTHER and name == getattr(one, "id", None):
                fix = "name another one, or take the line away"
                yield Problem(place, path, "itself", f'"{name}" is this record itself', fix)


def _place(one: Record, field: str, number: int) -> Place:
    written = one.written(field)
    if isinstance(written, list) and number < len(written):
        return written[number].place
    return one.place_of(field)
