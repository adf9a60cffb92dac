"""The stretches into which conditions cut an answer."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import number
from viegli.fees.evaluate.numbers import Number, Range, rounded


def parts(case: Case, name: str) -> list[tuple[str, ...] | Range]:
    """What an answer can be, as far as conditions tell it apart."""
    known = case.known[name]
    if isinstance(known, Range):
        return list(regions(case, name, known))
    return [(option,) for option in known]


def regions(case: Case, name: str, known: Range) -> list[Range]:
    """The stretches of a number between the bounds that conditions set it."""
    step = grid(case, name)
    begins = [known.low, *(cut for cut in cuts(case, name, step) if known.low < cut <= known.high)]
    return [Range(low, following - step) for low, following in pairwise(begins)] + [
        Range(begins[-1], known.high)
    ]


def grid(case: Case, name: str) -> Fraction:
    """The smallest difference between two answers."""
    return Fraction(1, 10 ** case.table["facts"][name]["decimals"])


def cuts(case: Case, name: str, step: Fraction) -> list[Number]:
    """The first answers from which on a bound is met or broken, in order."""
    found = set()
    for operand, above in case.version["cuts"].get(name, ()):
        value = number(case, operand, Notes())
        if isinstance(value, Range):
            up = rounded(value.low, "up", step)
            found.add(up + step if above and up == value.low else up)
    return sorted(found)
