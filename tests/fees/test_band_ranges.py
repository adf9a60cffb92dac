"""A band that has no price is a reason to ask for those alone who come into it."""

from __future__ import annotations

from typing import Any

from tests.fees.evaluators import Case, differences, in_python
from tests.fees.small import small

BANDS = """
valid_from: 2026-01-01
per: {hours: {unit: hour, part_counts_as: exact}}
bands:
  - {clause: a, text: A, up_to: 5, fee: "1.00"}
  - {clause: b, text: B, fee: [{from: 2026-01-01, value: "2.00", until: 2026-06-30}]}
"""
HALVES = """
valid_from: 2026-01-01
per: {people: {unit: person, size: 2}}
otherwise: {fee: "1.00", clause: c, text: C}
"""


def said(body: str, do: str, answers: dict[str, str]) -> Any:
    """The answer on a day without a price for the second band; both evaluators give it alike."""
    case = Case(small(body).table, do, answers, "2026-07-01")
    assert not differences([case])
    return in_python(case)


def test_a_band_without_a_price_leaves_the_bands_before_it() -> None:
    spread = said(BANDS, "possible", {})
    assert (spread["ask"], spread["total"]["from"], spread["matters"]) == (True, "0.00", ["hours"])
    assert said(BANDS, "fee", {})["kind"] == "open"
    assert said(BANDS, "fee", {"hours": "5"})["total"] == "5.00"
    assert said(BANDS, "fee", {"hours": "5.01"})["reason"] == "not_known"


def test_a_whole_number_of_people_can_be_a_part_of_a_larger_unit() -> None:
    assert said(HALVES, "possible", {})["ask"]
    assert said(HALVES, "fee", {"people": "4"})["total"] == "2.00"
    assert said(HALVES, "fee", {"people": "3"})["reason"] == "part"
