"""Z3 and the proofs by boxes find the same mistakes, in good tariffs and in spoiled ones."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.fees.small import FACTS, small
from tests.fees.solver import found_by_solver, translatable
from tests.fees.spoiled_tables import fresh, table_mutants
from tests.fees.test_proofs import MISTAKES
from tests.fees.test_spoiled_tables import drawn
from viegli.fees.overlaps import apart
from viegli.fees.proofs import complete
from viegli.fees.rules import rising
from viegli.fees.subjects import Subject

Edit = Callable[[Any], None]
RULES = {"gap", "overlap", "monotone"}


def found_by_proofs(one: Subject) -> set[str]:
    """The rules that do not hold, as the proofs say."""
    said = (problem.rule for proof in (complete, apart, rising) for problem in proof(one))
    return {rule for rule in said if rule in RULES}


def falling(one: Subject) -> set[str]:
    """The questions along which the tariff says that its fee may fall."""
    return {proof.along for proof in one.records[0].proof if proof.given is None}


def spoiled(one: Subject, edit: Edit) -> Subject:
    """The tariff after an edit of its table."""
    made = copy.deepcopy(one.table)
    edit(made["versions"][0])
    return replace(one, table=fresh(made))


def no_otherwise(version: Any) -> None:
    version["rows"].pop()


def no_policy(version: Any) -> None:
    version["overlap"].clear()


def dear(version: Any) -> None:
    next(row for row in version["rows"] if "1.4.1." in row["clauses"])["price"] = "9.90"


def dear_together(version: Any) -> None:
    """Every tier costs more than the full price."""
    for row in version["rows"][:-1]:
        row["price"] = "7.00"


def narrow(version: Any) -> None:
    """The office is asked of too few, and nobody else is forgotten."""
    version["asks"].clear()
    version["rows"][-1]["otherwise"] = False
    version["rows"][-1]["if"] = [[{"on": "declared_in", "in": ["here"]}]]


@pytest.fixture(scope="session")
def home_care(tariffs: list[Subject]) -> Subject:
    return next(one for one in tariffs if one.id == "home_care")


def test_both_find_nothing_in_the_tariffs_of_the_repository(tariffs: list[Subject]) -> None:
    asked = [one for one in tariffs if translatable(one.table)]
    assert "home_care" in {one.id for one in asked}
    assert len(asked) >= 6
    assert [one.id for one in asked if found_by_solver(one.table, falling(one))] == []
    assert [one.id for one in asked if found_by_proofs(one)] == []


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        (no_otherwise, {"gap"}),
        (no_policy, {"overlap"}),
        (dear, {"monotone"}),
        (dear_together, {"monotone"}),
        (narrow, {"gap", "overlap"}),
    ],
)
def test_both_find_what_was_spoiled(home_care: Subject, edit: Edit, wanted: set[str]) -> None:
    one = spoiled(home_care, edit)
    assert found_by_solver(one.table) >= wanted
    assert found_by_proofs(one) == found_by_solver(one.table)


def test_both_say_the_same_of_small_edits(home_care: Subject) -> None:
    seen: set[frozenset[str]] = set()
    for mutant in table_mutants(home_care.table):
        if drawn(mutant.name, 17) and translatable(mutant.table):
            one = replace(home_care, table=mutant.table)
            said = found_by_solver(one.table)
            assert found_by_proofs(one) == said, mutant.name
            seen.add(frozenset(said))
    assert len(seen) > 1


def small_mistakes() -> Iterator[Any]:
    """The small tariffs that can be put to the solver."""
    for case in MISTAKES:
        facts = FACTS
        for old, new in zip(case.get("right", ()), case.get("wrong", ()), strict=True):
            facts = facts.replace(old, new)
        one = small(case["tariff"], facts)
        if translatable(one.table) and not any(proof.given for proof in one.records[0].proof):
            yield pytest.param(one, id=case["rule"])


@pytest.mark.parametrize("one", small_mistakes())
def test_both_say_the_same_of_small_mistakes(one: Subject) -> None:
    assert found_by_proofs(one) == found_by_solver(one.table, falling(one))
