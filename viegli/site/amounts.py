"""Amounts that were worked out, in the page's words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from viegli.fees.amounts import decimal
from viegli.site.teller import Teller

CENT = Decimal("0.01")


def euros(tell: Teller, amount: Decimal | str) -> str:
    """`6,90 €`; `≈ 2,33 €` where it is no whole number of cents."""
    exact = decimal(amount) if isinstance(amount, str) else amount
    whole = exact.quantize(CENT, ROUND_HALF_UP)
    return f"{'' if whole == exact else '≈ '}{tell.forms.money(whole)}"


def any_of(tell: Teller, amounts: Iterable[Decimal | str]) -> str:
    """`3,80 € vai 0,70 €`."""
    return tell.forms.either(euros(tell, each) for each in amounts if each != "")
