"""Which points hold for a group of people."""

from __future__ import annotations

from collections.abc import Iterable

from viegli.fees.boxes import Key, People
from viegli.fees.terms import Table


def rows_standing(people: People, key: Key, rows: Iterable[Table]) -> list[Table]:
    """The rows whose conditions hold for a group."""
    return [row for row in rows if stands(people, key, row)]


def stands(people: People, key: Key, row: Table) -> bool:
    """Whether a row's condition holds for a group."""
    if row["if"] is None:
        return True
    return any(not key[0] >> people.maps.index(tests) & 1 for tests in row["if"])
