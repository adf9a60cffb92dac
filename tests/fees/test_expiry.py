"""What soon nobody will know is told of while there is time to ask."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fees.small import small
from viegli.fees.expiry import expiring

WAGE = """
otherwise: {clause: "1.", text: t, fee: "1.00"}
tiers:
  - text: t
    fee: "0.50"
    clauses: [{clause: "2.", text: t, if: {income: at most 1 x wage}}]
"""
PRICE = """
otherwise:
  clause: "1."
  text: t
  fee:
    - {from: 2025-01-01, value: "1.00"}
    - {from: 2026-01-01, value: "2.00", until: 2026-06-30}
"""
VERSION = """
valid_from: 2026-01-01
valid_to: 2026-06-30
otherwise: {clause: "1.", text: t, fee: "1.00"}
"""
LAST = "parameters[wage]: the last value"
ASK = "after that day residents are told to ask; write what holds from"


@pytest.mark.parametrize(
    ("body", "day", "said"),
    [
        (WAGE, "2026-10-31", []),
        (
            WAGE,
            "2026-11-01",
            [
                f"tariffs.yaml:8:9: {LAST} ends on 2026-12-31, in 60 days; "
                f"{ASK} 2027-01-01 as soon as it is decided"
            ],
        ),
        (
            WAGE,
            "2027-01-01",
            [
                f"tariffs.yaml:8:9: {LAST} ended on 2026-12-31; "
                f"{ASK} 2027-01-01 as soon as it is decided"
            ],
        ),
        (
            PRICE,
            "2026-06-30",
            [
                "tariffs.yaml:40:7: tariffs[fee]: the price of 1. ends on 2026-06-30, today; "
                f"{ASK} 2026-07-01 as soon as it is decided"
            ],
        ),
        (
            VERSION,
            "2026-06-01",
            [
                "tariffs.yaml:35:5: tariffs[fee]: the tariff ends on 2026-06-30, in 29 days; "
                f"{ASK} 2026-07-01 as soon as it is decided"
            ],
        ),
    ],
)
def test_an_end_is_told_of_sixty_days_before(body: str, day: str, said: list[str]) -> None:
    found = list(expiring([small(body)], date.fromisoformat(day)))
    assert [str(one) for one in found] == said
    assert all(one.severity == "warning" for one in found)


def test_a_value_of_several_tariffs_is_told_of_once() -> None:
    assert len(list(expiring([small(WAGE), small(WAGE)], date(2026, 12, 1)))) == 1
