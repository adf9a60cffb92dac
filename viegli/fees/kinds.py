"""The kinds of answer to a question: its options, or the stretches into which conditions cut it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from viegli.fees.evaluate import edges
from viegli.fees.terms import Table

FAR = {"money": Decimal(100_000), "count": Decimal(1000)}
"""How far beyond the last bound of a number without end people are looked at."""
FIRST_COUNT = "1"
"""What is counted where nothing else is asked for: nothing counted costs nothing."""


@dataclass(frozen=True)
class Kind:
    """An option, or the numbers of a stretch."""

    said: str
    """An answer of this kind."""
    low: str | None = None
    """The first number of the stretch; none for options."""
    high: str | None = None
    """Its last number; none for options, and where there is no end."""


def choices(
    table: Table, day: str, name: str, usual: str | None = None, also: Iterable[str] = ()
) -> list[Kind]:
    """The kinds of answer to a question on a day; the usual one first.

    `also` are further numbers at which a stretch shall begin.
    """
    fact = table["facts"][name]
    if "options" in fact:
        found = [Kind(option) for option in fact["options"]]
        return sorted(found, key=lambda kind: kind.said != usual)
    step = grid(fact)
    found_edges = {Decimal(edge) for edge in edges(table, {}, day, name)}
    least, most = min(found_edges), fact["most"]
    more = {Decimal(one) for one in also}
    kept = {one for one in more if least < one and (most is None or one <= Decimal(most))}
    begins = [written(one) for one in sorted(found_edges | kept)]
    ends = [*(written(Decimal(begin) - step) for begin in begins[1:]), fact["most"]]
    found = [Kind(begin, begin, end) for begin, end in zip(begins, ends, strict=True)]
    return [example(kind, usual) for kind in found]


def example(kind: Kind, usual: str | None) -> Kind:
    """The stretch with the answer taken as its example: the usual one, one, or its first."""
    for said in (usual, FIRST_COUNT):
        if said is not None and inside(kind, said):
            return replace(kind, said=said)
    return kind


def grid(fact: Table) -> Decimal:
    """The smallest difference between two answers."""
    return Decimal(1).scaleb(-fact["decimals"])


def written(value: Decimal) -> str:
    """The number as an answer, without needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def inside(kind: Kind, number: str) -> bool:
    """Whether a number is of this kind."""
    value = Decimal(number)
    return Decimal(kind.low or 0) <= value and (kind.high is None or value <= Decimal(kind.high))


def points(kind: Kind, fact: Table) -> list[str]:
    """Answers of a kind where things can change: its ends, the numbers beside them, one between."""
    return list(dict.fromkeys(corners(kind, fact)))


def corners(kind: Kind, fact: Table) -> Iterator[str]:
    """The ends of a kind and what is beside them, least first."""
    if kind.low is None:
        yield kind.said
        return
    low, step = Decimal(kind.low), grid(fact)
    high = Decimal(kind.high) if kind.high is not None else low + FAR[fact["type"]]
    between = (low + high) / 2
    for value in (low, low + step, between.quantize(step), high - step, high):
        if low <= value <= high:
            yield written(value)
