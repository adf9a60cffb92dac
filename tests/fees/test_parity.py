"""Python and JavaScript give the same answer on every input."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import pytest

from tests.fees.evaluators import Case, differences, in_javascript, in_python
from tests.fees.random_tariffs import random_cases, random_table
from viegli.fees.atoms import First
from viegli.fees.boxes import groups, people
from viegli.fees.evaluate import edges
from viegli.fees.kinds import Kind, choices, inside
from viegli.fees.periods import known, periods
from viegli.fees.subjects import Subject

TABLES = 2600
"""Random tariffs, of which each is asked EACH times: more than 50,000 cases in all."""
EACH = 20
SHARDS = 13


def test_all_corners_of_all_boxes_of_the_repository(tariffs: list[Subject]) -> None:
    cases = [case for one in tariffs for case in corners(one)]
    assert len(cases) > 5000
    assert not shown(differences(cases))


def corners(one: Subject) -> Iterator[Case]:
    """One person of each group, at both ends of every stretch, on each kind of day."""
    usual = First(one.usual)
    numbers = [n for n, fact in one.table["facts"].items() if "options" not in fact]
    for period in (period for period in periods(one.table) if known(one.table, period)):
        day = period.last or period.first
        stretches = {name: choices(one.table, day, name) for name in numbers}
        parts = people(one.table, day, usual).parts
        for name in numbers:
            yield Case(one.table, "edges", {}, day, name)
        for group in groups(parts).values():
            yield Case(one.table, "fee", dict(group.said), day)
            for name in numbers:
                for end in ends(stretches[name], group.said.get(name)):
                    yield Case(one.table, "fee", {**group.said, name: end}, day)
    for part in parts:
        for atom in part.atoms:
            yield Case(one.table, "possible", dict(atom.said), day)


def ends(stretches: list[Kind], said: str | None) -> set[str]:
    """Both ends of the stretch in which an answer lies, where there are several."""
    if said is None or len(stretches) == 1:
        return set()
    kind = next(kind for kind in stretches if inside(kind, said))
    return {end for end in (kind.low, kind.high) if end} - {said}


def test_an_unanswered_form_is_the_same(tariffs: list[Subject]) -> None:
    days = ["1999-01-01", "2013-12-31", "2026-03-01", "2027-01-01"]
    cases = [
        Case(one.table, do, {}, day)
        for one in tariffs
        for day in days
        for do in ("fee", "possible")
    ]
    assert not shown(differences(cases))


@pytest.mark.parametrize("shard", range(SHARDS))
def test_random_tariffs(shard: int) -> None:
    cases = [
        case
        for seed in range(shard, TABLES, SHARDS)
        for case in random_cases(random_table(seed), EACH, Random(seed), edges)
    ]
    assert len(cases) == TABLES * EACH // SHARDS
    with ThreadPoolExecutor(1) as pool:
        theirs = pool.submit(in_javascript, cases)
        ours = [in_python(case) for case in cases]
        found = [
            (case, one, other)
            for case, one, other in zip(cases, ours, theirs.result(), strict=True)
            if one != other
        ]
    assert not shown(found[:5])


def shown(found: list[tuple[Case, Any, Any]]) -> list[str]:
    """Differences as a person can read them."""
    return [
        f"{case.table['id']} {case.do} {case.answers} on {case.day} {case.name}\n"
        f"  Python:     {json.dumps(one, ensure_ascii=False)}\n"
        f"  JavaScript: {json.dumps(other, ensure_ascii=False)}"
        for case, one, other in found
    ]
