"""Checks the tables of worksheets: what chooses a row or a column, and their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from viegli.catalogue.conditions import answers
from viegli.catalogue.names import (
    Names,
    answer_problems,
    late,
    number_problems,
    subject_problems,
)
from viegli.catalogue.references import unknown_id
from viegli.records import Bound, Entry, LookUp, Record, records_in
from viegli.source import Place, Problem


def table_problems(table: LookUp, names: Names, path: str) -> Iterator[Problem]:
    """Every row, column and number of a table that cannot be meant."""
    yield from subject_problems(table.down, names, table.place_of("down"), f"{path}.down")
    sides = [(table.down, [row.at for row in table.rows], "rows")]
    if table.across:
        yield from subject_problems(table.across, names, table.place_of("across"), f"{path}.across")
        sides.append((table.across, list(table.columns), "columns"))
    for name, entries, field in sides:
        fact, place = names.facts.get(name), table.place_of(field)
        for entry in entries:
            yield from _bounds(entry, names, place, f"{path}.{field}")
            if entry.test and (fact or name in names.lines):
                yield from answer_problems(entry.test, name, fact, place, f"{path}.{field}")
            if not entry.rest and not (entry.test and entry.test.one_of) and fact and answers(fact):
                message = f"`{name}` is not a number"
                fix = f"write one of: {', '.join(answers(fact))}"
                yield Problem(place, f"{path}.{field}", "bound", message, fix)
        yield from _rest(entries, place, f"{path}.{field}")
    for row in table.rows:
        for one in (row.value, *row.values):
            yield from number_problems(one, names, row.place, f"{path}.rows")


def _bounds(entry: Entry, names: Names, place: Place, path: str) -> Iterator[Problem]:
    """A problem for each number that bounds a row or a column, and that is not known there."""
    for _, one in records_in(entry):
        name = one.parameter if isinstance(one, Bound) else None
        if name in names.later:
            yield late(name, place, path)
        elif name and "parameters" in names.known:
            there = {"parameters": [*names.known["parameters"], *names.lines]}
            yield from unknown_id(name, "parameters", there, place, path)


def _rest(entries: Collection[Record], place: Place, path: str) -> Iterator[Problem]:
    at = [number for number, one in enumerate(entries) if getattr(one, "rest", False)]
    if at and at != [len(entries) - 1]:
        message = "`rest` is what the other entries leave over"
        yield Problem(place, path, "rest", message, "write it once, as the last")
