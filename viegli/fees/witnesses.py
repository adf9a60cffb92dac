"""Somebody of whom a proof tells: in words, the days, and where the points stand that decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from viegli.fees.eras import Era, Sample
from viegli.fees.periods import Period, joined
from viegli.fees.subjects import Subject, rows_of
from viegli.fees.terms import Table
from viegli.source import Place

Met = Sequence[tuple[Era, Sample]]
"""People of whom the same is told, and their days."""


def witness(one: Subject, met: Met) -> str:
    """`vecs; ienākumi 1560,01 €, on 2026-01-01 … 2026-12-31 (tariffs.yaml:41:9)`."""
    era, first = met[0]
    version = era.people.version
    return f"{one.person(version, first)}{days(one, met)}{brackets(places(one, version, first))}"


def days(one: Subject, met: Met) -> str:
    """The days on which there are such people, where that is not on all that are proved."""
    listed = [era for era in one.eras if any(era is each for each, _ in met)]
    if len(listed) == len(one.eras):
        return ""
    periods = sorted((each for era in listed for each in era.periods), key=first_day)
    return f", on {', '.join(map(str, joined(periods)))}"


def first_day(period: Period) -> str:
    """The day on which it begins."""
    return period.first


def brackets(found: Iterable[Place]) -> str:
    """Places in brackets; nothing for none."""
    said = ", ".join(map(str, found))
    return f" ({said})" if said else ""


def places(one: Subject, version: Table, *samples: Sample) -> list[Place]:
    """Where the points stand that decide for some people, each once, in the order of the file."""
    rows = [(row, sample) for row in rows_of(version) for sample in samples]
    found = [
        place
        for row, sample in rows
        if row["id"] in sample.rows
        for place in of_row(one, version, row, sample.answer)
    ]
    return sorted(dict.fromkeys(found), key=by_line)


def of_row(one: Subject, version: Table, row: Table, answer: Mapping[str, Any]) -> list[Place]:
    """Where a row stands; of bands where those stand by which somebody pays, else all of them."""
    listed = [*enumerate(row.get("bands", ()))]
    sides = (answer, *answer.get("between", ()))
    used = {clause for side in sides for clause in side.get("clauses", ())}
    own = [at for at, band in listed if band["clause"] in used] or [at for at, _ in listed]
    return [one.place(version, f"bands[{at}]") for at in own] or [one.place(version, row["id"])]


def by_line(place: Place) -> tuple[str, int, int]:
    """Its file, line and column."""
    return place.file, place.line, place.column
