"""Harmful edits of tables are caught by worked examples, by outcome maps or by proofs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from tests.fees.same import SAME_TABLES
from tests.fees.spoiled_tables import table_mutants
from tests.fees.test_language import ABROAD, catalogue
from viegli.fees.outcomes import outcome_map
from viegli.fees.proving import prove
from viegli.fees.subjects import Subject, subjects
from viegli.fees.worked import worked

LARGE = {"home_care": 6, "share_above_limit": 3, "sibling_fee": 3, "left_of_month": 3}
"""Tables whose maps take long: of their edits, one of so many is tried."""
BROKEN = (AssertionError, IndexError, KeyError, StopIteration, TypeError, ValueError)
"""What comes of a table that cannot be read."""


def drawn(text: str, share: int) -> bool:
    """Whether an edit is among those tried: the same ones, however the rest of a file changes."""
    return crc32(text.encode()) % share == 0


def every(tariffs: list[Subject]) -> Iterator[Subject]:
    """The tariffs of the repository, and those of its tests that have kinds of fee of their own."""
    yield from tariffs
    yield from subjects(catalogue(ABROAD))


def test_edits_of_tables_are_caught(tariffs: list[Subject]) -> None:
    names, tried, alive = [], 0, []
    for one in every(tariffs):
        text = outcome_map(one.table, one.usual)
        for mutant in table_mutants(one.table):
            names.append(mutant.name)
            if drawn(mutant.name, LARGE.get(one.id, 1)):
                tried += 1
                if survives(replace(one, table=mutant.table), text):
                    alive.append(mutant.name)
    assert tried >= 800
    assert [name for name in alive if not any(re.fullmatch(p, name) for p in SAME_TABLES)] == []
    assert [p for p in SAME_TABLES if not any(re.fullmatch(p, name) for name in names)] == []


def survives(one: Subject, text: str) -> bool:
    """Whether a spoiled tariff keeps its worked examples, its map, and what is proved of it."""
    try:
        if next(worked(one), None) or outcome_map(one.table, one.usual) != text:
            return False
        return next(prove([one]), None) is None
    except BROKEN:
        return False
