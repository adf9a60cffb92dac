"""Checks the places of texts where a figure is to stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viegli.catalogue.figures import MARK, doubtful, priced
from viegli.catalogue.references import Known, unknown_id
from viegli.catalogue.shelf import Shelf
from viegli.catalogue.sound import POINTS
from viegli.catalogue.tariffs import clauses
from viegli.records import ProcessingTime, Record, Statistic, records_in, texts
from viegli.source import Problem

_PARAMETER = re.compile(r"parameter:([a-z][a-z0-9_]*)(?:\*[0-9]+(?:\.[0-9]+)?)?")
_FIX = "write {price:POINT} or {parameter:NAME}, as {price:1.1.}"


def figure_problems(
    record: Record, shelf: Shelf, known: Known, path: str = ""
) -> Iterator[Problem]:
    """A problem for each place of a text that names no figure."""
    own = set(_own_marks(record))
    points, several = _priced(shelf, known), doubtful(shelf)
    for found in texts(record, path):
        for mark in MARK.findall(found.text):
            kind, _, name = mark.partition(":")
            if parameter := _PARAMETER.fullmatch(mark):
                yield from unknown_id(parameter[1], "parameters", known, found.place, found.path)
            elif kind == "price" and name in several:
                message = f"{len(several[name])} points {name} have a price"
                fix = f"give each a number of its own ({', '.join(several[name])})"
                yield Problem(found.place, found.path, "figure", message, fix)
            elif kind == "price" and (points is None or name in points):
                continue
            elif (found.text, mark) not in own:
                message = f"`{{{mark}}}` names no figure"
                yield Problem(found.place, found.path, "figure", message, _FIX)
        if re.search(r"[{}]", MARK.sub("", found.text)):
            message = "a { or } stands here without the other one"
            yield Problem(found.place, found.path, "figure", message, _FIX)


def _own_marks(record: Record) -> Iterator[tuple[str, str]]:
    """Texts that stand beside a figure of their own record, with the mark of that figure."""
    for _, one in records_in(record):
        if isinstance(one, Statistic):
            yield from ((found.text, "value") for found in texts(one.text))
        elif isinstance(one, ProcessingTime):
            yield from ((found.text, "within") for found in texts(one.what))


def _priced(shelf: Shelf, known: Known) -> frozenset[str] | None:
    """Points that have a price, or may have one in a tariff with mistakes; none for any point."""
    if POINTS not in known:
        return None
    sound = {clause for tariff in shelf.tariffs.values() for clause, _ in clauses(tariff)}
    return priced(shelf) | (set(known[POINTS]) - sound)
