"""What a file with mistakes still tells: the records without any, and the ids it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from viegli.records import Record, TariffsFile, make
from viegli.source import Mapping, Node, Place, Problem, Scalar, Sequence, places_in

R = TypeVar("R", bound=Record)
Ids = dict[str, set[str] | None]
"""Ids by the list that they stand in; none where it cannot be known which ids there are."""

_ID = re.compile(r"[a-z][a-z0-9_]*")
POINTS = "points"
"""The name under which the numbers of tariffs' points are kept."""


def sound_records(kind: type[R], value: Mapping) -> tuple[R, list[Problem]]:
    """The file's records, those with mistakes left out, and every problem.

    A record whose mistakes can only mean one thing is kept as it is meant.
    """
    record, problems = make(kind, value)
    if record is None:
        value = _meant(value, {one.place: one.mended for one in problems if one.mended})
        record, hidden = make(kind, value)
        said = {one.place for one in problems}
        problems += [one for one in hidden if one.place not in said]
        if record is None:
            record, _ = make(kind, _without(value, hidden))
    return record or kind(), problems


def _meant(value: Mapping, words: dict[Place, str]) -> Mapping:
    """The map with the words as they are meant, by their places."""
    made = Mapping((), value.place)
    for key, inner in value.items():
        name = _word(key, words)
        made[key if name in value else name] = _inner(inner, words)
    return made


def _inner(value: Node, words: dict[Place, str]) -> Node:
    if isinstance(value, Mapping):
        return _meant(value, words)
    if isinstance(value, Sequence):
        return Sequence((_inner(one, words) for one in value), value.place)
    return _word(value, words)


def _word(word: str, words: dict[Place, str]) -> Scalar:
    place = word.place if isinstance(word, Scalar) else Place("")
    return Scalar(words.get(place, word), place)


def _without(value: Mapping, problems: list[Problem]) -> Mapping:
    """The file without the records that have mistakes, so that the others are checked too."""
    bad = {problem.place for problem in problems}
    kept = Mapping((), value.place)
    for key, part in value.items():
        if value.place_of(key) in bad:
            continue
        if isinstance(part, Sequence) and part.place not in bad:
            items = [item for item in part if bad.isdisjoint(places_in(item))]
            kept[key] = Sequence(items, part.place)
        elif bad.isdisjoint(places_in(part)):
            kept[key] = part
    return kept


def ids_in(kind: type[Record], value: Mapping | None, problems: list[Problem]) -> Ids:
    """The ids that a file names, those of records with mistakes too.

    `problems` are those of reading the file; `value` is none where there is no such file, or
    where it could not be read at all.
    """
    lists = [field.alias or name for name, field in kind.model_fields.items()]
    lists += [POINTS] if kind is TariffsFile else []
    if value is None:
        return {name: None if problems else set() for name in lists}
    doubtful = {problem.path for problem in problems if problem.rule == "duplicate-key"}
    strange = any(key not in lists for key in value)
    ids = {name: _ids(value.get(name), missing=strange) for name in lists}
    if POINTS in ids:
        ids[POINTS] = set(_points(value.get("tariffs"))) if ids["tariffs"] is not None else None
    return {name: None if name in doubtful else found for name, found in ids.items()}


def _ids(items: Node | None, *, missing: bool) -> set[str] | None:
    """The ids of a list; none where the list, or an id in it, cannot be made out.

    `missing`: the file has a key of no known name, which may be this list's.
    """
    if items is None:
        return None if missing else set()
    if isinstance(items, Mapping):
        items = Sequence([items], items.place)
    found = [item.get("id") if isinstance(item, Mapping) else None for item in items]
    clear = all(isinstance(one, str) and _ID.fullmatch(one) for one in found)
    return {str(one) for one in found} if clear else None


def _points(value: Node | None) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (str(one) for key, one in value.items() if key == "clause")
        for inner in value.values():
            yield from _points(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _points(inner)
