"""Where two prices fit, the questions are named on which their totals still hang."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fees.evaluators import Case, differences, in_python
from tests.fees.small import small

TWO = """
valid_from: 2026-01-01
tiers:
  - {fee: "1.00", text: A, clauses: [{clause: a, text: T, if: {poor: "yes"}}]}
  - {fee: "3.00", text: B, clauses: [{clause: b, text: T, if: {poor: "yes"}}]}
overlap: [{between: [a, b], then: ask}]
"""
SETTLED = f"""{TWO}settle:
  - {{id: half, when: {{care: "yes"}}, of: total, times: "0.5", else: total}}
  - {{id: capped, of: half, at_most: income}}
"""


def asked(body: str, answers: dict[str, str]) -> Any:
    """The answer, which both evaluators give alike."""
    case = Case(small(body).table, "fee", {"poor": "yes", **answers}, "2026-03-01")
    assert not differences([case])
    return in_python(case)


def test_a_conflict_without_quantities_leaves_nothing_to_ask() -> None:
    answer = asked(TWO, {})
    assert (answer["reason"], answer["matters"]) == ("conflict", [])
    assert [side["total"] for side in answer["between"]] == ["1.00", "3.00"]


def test_a_conflict_names_the_quantity_of_its_totals() -> None:
    answer = asked(f"{TWO}per: {{hours: {{unit: hour, part_counts_as: exact}}}}\n", {})
    assert answer["matters"] == ["hours"]
    assert [side["total"] for side in answer["between"]] == [None, None]


@pytest.mark.parametrize(
    ("answers", "matters", "totals"),
    [
        ({}, ["age", "care"], [None, None]),
        ({"age": "child"}, ["income"], [None, None]),
        ({"age": "old", "income": "2"}, ["care"], [None, None]),
        ({"age": "old", "care": "no", "income": "2"}, [], ["1.00", "2.00"]),
    ],
)
def test_a_conflict_names_the_questions_behind_its_settling_lines(
    answers: dict[str, str], matters: list[str], totals: list[str | None]
) -> None:
    answer = asked(SETTLED, answers)
    assert answer["matters"] == matters
    assert [side["total"] for side in answer["between"]] == totals
