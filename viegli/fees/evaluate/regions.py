"""The stretches into which conditions cut an answer."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import number
from viegli.fees.evaluate.numbers import INF, Number, Range, rounded


def parts(case: Case, name: str) -> list[tuple[str, ...] | Range]:
    """What an answer or a line can be, as far as conditions tell it apart."""
    known = case.known.get(name)
    if isinstance(known, tuple) and not isinstance(known, Range):
        return [(option,) for option in known]
    return list(regions(case, name, known))


def regions(case: Case, name: str, known: Range | None) -> Iterator[Range]:
    """The stretches of a number between the bounds that conditions set it."""
    whole = known or Range(-INF, INF)
    begins = [
        (whole.low, 0),
        *(cut for cut in cuts(case, name) if whole.low < cut[0] <= whole.high),
    ]
    step = grid(case, name)
    for at, (low_end, above) in enumerate(begins):
        if at + 1 == len(begins):
            yield Range(low_end, whole.high, bool(above))
        else:
            following, side = begins[at + 1]
            end = following - step if step else following
            yield Range(low_end, end, bool(above), not step and not side)


def grid(case: Case, name: str) -> Fraction | None:
    """The smallest difference between two answers; none for lines."""
    fact = case.table["facts"].get(name)
    return Fraction(1, 10 ** fact["decimals"]) if fact else None


def cuts(case: Case, name: str) -> list[tuple[Number, int]]:
    """Where a region begins: at a number (0) or just above it (1), in order."""
    step, found = grid(case, name), set()
    for operand, above in case.version["cuts"].get(name, ()):
        value = number(case, operand, Notes())
        if isinstance(value, Range):
            found.add(snapped(value.low, above, step) if step else (value.low, above))
    return sorted(found)


def snapped(value: Number, above: int, step: Fraction) -> tuple[Number, int]:
    """The first answer at a number, or above it."""
    up = rounded(value, "up", step)
    return (up + step if above and up == value else up), 0
