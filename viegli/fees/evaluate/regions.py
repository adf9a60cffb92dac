"""The stretches into which conditions cut an answer."""

from __future__ import annotations

from fractions import Fraction

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import number
from viegli.fees.evaluate.numbers import Number, Range, rounded


def parts(case: Case, name: str) -> list[tuple[str, ...] | Range]:
    """What an answer can be, as far as conditions tell it apart."""
    known = case.known[name]
    if not isinstance(known, Range):
        return [(option,) for option in known]
    step = Fraction(1, 10 ** case.table["facts"][name]["decimals"])
    found: list[tuple[str, ...] | Range] = []
    low = known.low
    for cut in cuts(case, name, step):
        if low < cut <= known.high:
            found.append(Range(low, cut - step))
            low = cut
    return [*found, Range(low, known.high)]


def cuts(case: Case, name: str, step: Fraction) -> list[Number]:
    """The first answers from which on a bound is met or broken, in order."""
    found = []
    for operand, above in case.version["cuts"].get(name, ()):
        value = number(case, operand, Notes())
        if isinstance(value, Range):
            up = rounded(value.low, "up", step)
            found.append(up + step if above and up == value.low else up)
    return sorted(found)
