"""A text names the price of a point; which amount stands there hangs on the day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.fees.small import small
from tests.site.small_town import TARIFFS, small_town
from viegli.catalogue import priced, prices_on
from viegli.commands import main

DATED = """
tiers:
  - clause: "1."
    text: t
    if: {age: old}
    fee:
      - {from: 2026-01-01, value: "1.00"}
      - {from: 2026-07-01, value: "1.50", until: 2026-12-31}
otherwise: {clause: "2.", text: t, fee: "6.90"}
"""


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2025, 12, 31), {"2.": "6.90"}),
        (date(2026, 6, 30), {"1.": "1.00", "2.": "6.90"}),
        (date(2026, 7, 1), {"1.": "1.50", "2.": "6.90"}),
        (date(2027, 1, 1), {"2.": "6.90"}),
    ],
)
def test_a_point_has_the_price_of_the_day(day: date, wanted: dict[str, str]) -> None:
    shelf = small(DATED).shelf
    assert prices_on(shelf, day) == {point: Decimal(fee) for point, fee in wanted.items()}
    assert priced(shelf) == {"1.", "2."}


def test_the_version_of_the_day_gives_the_price() -> None:
    old = """
valid_to: 2025-12-31
otherwise: {clause: "1.", text: t, fee: "1.00"}
- id: fee_now
version_of: fee
price_list: list
title: t
unit_label: u
valid_from: 2026-01-01
otherwise: {clause: "1.", text: t, fee: "2.00"}
"""
    shelf = small(old.strip()).shelf
    assert prices_on(shelf, date(2025, 12, 31)) == {"1.": Decimal("1.00")}
    assert prices_on(shelf, date(2026, 1, 1)) == {"1.": Decimal("2.00")}


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ('{from: 2026-01-01, value: "11.00", until: 2026-11-20}', "Krava maksā 11,00 €."),
        ('{from: 2026-11-21, value: "13.00", open_ended: yes}', "Krava maksā summa, kas vēl nav"),
    ],
)
def test_a_page_says_the_price_of_its_day(tmp_path: Path, dates: str, said: str) -> None:
    town = small_town(tmp_path)
    tariffs = TARIFFS.replace('fee: "12.50"', f"fee: [{dates}]")
    (town / "data/tariffs.yaml").write_text(tariffs, encoding="utf-8")
    assert main(["build", "-f", str(town / "mkdocs.yml")]) == 0
    page = next(one for one in town.glob("site/**/malka/index.html") if "viegli" not in one.parts)
    assert said in page.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
