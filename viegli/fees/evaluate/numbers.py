"""Exact numbers, and ranges of them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

Number = Fraction
"""An exact number."""
ENDLESS = Fraction(10**30)
"""Stands for a number without an end; whatever is made of it stays far beyond all that is paid."""
FAR = Fraction(10**20)
"""From here on a number has no end."""
ZERO = Fraction(0)
ONE = Fraction(1)


class Range(NamedTuple):
    """The numbers from one end to the other."""

    low: Number
    high: Number


class Lack(NamedTuple):
    """Why there is no number: the reason of an `ask`, and what it is about."""

    reason: str
    names: tuple[str, ...] = ()


Value = Range | Lack | None
"""A number or what is known of it; a lack; or None where a condition must be known first."""


def point(value: Number) -> Range:
    """The range of one number."""
    return Range(value, value)


@lru_cache(maxsize=4096)
def exact(text: str) -> Range:
    """The number of decimal text."""
    return point(Fraction(text))


def is_point(value: Value) -> bool:
    """Whether it is one number."""
    return isinstance(value, Range) and value.low == value.high


def is_open(value: Value) -> bool:
    """Whether the number can still change when more is known."""
    return not isinstance(value, Lack) and not is_point(value)


def low(value: Value) -> Number:
    """The low end of a range."""
    assert isinstance(value, Range)
    return value.low


def show(value: Number, few: int = 2) -> str:
    """The number as decimal text with at least so many decimals; `1/3` where that has no end."""
    bottom, places, power = value.denominator, few, 10**few
    while power % bottom and power < bottom**4:
        power *= 10
        places += 1
    if power % bottom:
        return f"{value.numerator}/{bottom}"
    whole, rest = divmod(abs(value.numerator) * power // bottom, power)
    sign = "-" if value < 0 else ""
    return sign + (f"{whole}.{rest:0{places}}" if places else str(whole))


def times(one: Range, other: Range) -> Range:
    """All products of the two."""
    if one.low == one.high and other.low == other.high:
        return point(one.low * other.low)
    ends = [a * b for a in one for b in other]
    return Range(min(ends), max(ends))


def inverse(value: Range) -> Range:
    """What dividing by it multiplies with; it is never nothing."""
    return Range(ZERO if value.high > FAR else 1 / value.high, 1 / value.low)


def rounded(value: Number, how: str, unit: Fraction) -> Number:
    """The number in whole units: up, down, half (away from zero) or truncate (towards zero)."""
    count = value / unit
    whole: int
    if how == "half":
        whole = math.floor(abs(count) + Fraction(1, 2)) * (-1 if count < 0 else 1)
    elif how == "up" or (how == "truncate" and count < 0):
        whole = math.ceil(count)
    else:
        whole = math.floor(count)
    return whole * unit


def around(ranges: Iterable[Range]) -> Range | None:
    """The range that holds them all, or none where there is none."""
    found = list(ranges)
    if not found:
        return None
    return Range(min(one.low for one in found), max(one.high for one in found))
