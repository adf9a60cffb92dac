"""The ways to answer questions that depend on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise, product

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import holds, truth
from viegli.fees.evaluate.people import start
from viegli.fees.kinds import Kind, choices, grid, points, written
from viegli.fees.maps import maps, names_of, tested, weighed
from viegli.fees.terms import Table


@dataclass(frozen=True)
class First:
    """What is known of answers beforehand."""

    usual: Mapping[str, str]
    """The usual ones, which come first: from there, examples are taken."""
    also: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """Further numbers at which a stretch shall begin."""


@dataclass(frozen=True)
class Found:
    """Answers to the questions of a part."""

    kinds: tuple[Kind | None, ...]
    said: Mapping[str, str]
    case: Case
    lines: tuple[bool | None, ...] = ()
    """Whether each test of a derived line holds."""
    corners: tuple[Mapping[str, str], ...] = ()
    """More such people, where the tests of derived lines change."""


Seen = Callable[[Found, Mapping[str, str]], Found]
"""The same answers with other numbers, and how the tests of lines come out for them."""
MANY = 16
"""How many people are looked at for one way in which the tests of lines come out."""


def answered(
    table: Table, version: Table, day: str, facts: Sequence[str], first: First
) -> Iterator[Found]:
    """Every way in which a possible person answers some questions."""
    kinds = {
        name: choices(table, day, name, first.usual.get(name), first.also.get(name, ()))
        for name in facts
    }

    def further(at: int, before: tuple[Kind | None, ...], said: dict[str, str]) -> Iterator[Found]:
        case = start(table, version, said, day)
        if truth(case, table["impossible"], Notes()):
            return
        if at == len(facts):
            yield Found(before, said, case)
        elif truth(case, table["facts"][facts[at]].get("only_if"), Notes()) is False:
            yield from further(at + 1, (*before, None), said)
        else:
            for kind in kinds[facts[at]]:
                yield from further(at + 1, (*before, kind), {**said, facts[at]: kind.said})

    return further(0, (), {})


def lines_behind(version: Table, facts: Sequence[str], listed: Iterable[Table]) -> list[str]:
    """The derived lines of these questions that conditions test."""
    names = {name for tests in listed for test in tests for name in names_of(test)}
    return [
        line
        for line in tested(version)
        if line in names and set(version["feeds"][line]) & set(facts)
    ]


def line_tests(version: Table, lines: Sequence[str]) -> list[Table]:
    """The tests of derived lines, or by them, each once."""
    found = [test for one in maps(version) for test in one if {*names_of(test)} & {*lines}]
    return [test for at, test in enumerate(found) if test not in found[:at]]


def spelled(test: Table) -> str:
    """A test of a line as text: `per_head at_most 2 x limit`."""
    said = [one if isinstance(one, str) else " x ".join(one) for one in test.values()]
    return " ".join(word for pair in zip(test, said, strict=True) for word in pair if word != "on")


def apart(
    found: Iterable[Found],
    table: Table,
    version: Table,
    day: str,
    facts: Sequence[str],
    lines: Sequence[str],
) -> Iterator[Found]:
    """The same answers, told apart by the tests of derived lines too.

    Lines are followed along each question in turn: exact where they rise or fall along it.
    """
    tests = line_tests(version, lines)

    met: dict[tuple[str, ...], Found] = {}

    def seen(one: Found, said: Mapping[str, str]) -> Found:
        person = tuple(said.values())
        if person not in met:
            case = start(table, version, said, day)
            lines = tuple(holds(case, test, Notes()) for test in tests)
            met[person] = Found(one.kinds, said, case, lines)
        return met[person]

    numbers = weighed(table, version)
    for one in found:
        met.clear()
        known: dict[tuple[bool | None, ...], list[Found]] = {}
        asked = [
            name
            for name, kind in zip(facts, one.kinds, strict=True)
            if kind and kind.low and name in numbers
        ]
        for other in looked_at(one, facts, asked, table, seen):
            known.setdefault(other.lines, []).append(other)
        for first, *more in known.values():
            corners = [dict(said) for said in dict.fromkeys(tuple(x.said.items()) for x in more)]
            yield replace(first, corners=tuple(corners[:MANY]))


def looked_at(
    one: Found, facts: Sequence[str], asked: Sequence[str], table: Table, seen: Seen
) -> Iterator[Found]:
    """The answers, those on both sides of every change of the tests of lines, and the corners."""
    yield seen(one, one.said)
    corners = list(spread(one, facts, asked, table))
    for said in corners:
        for name in asked:
            kind = one.kinds[facts.index(name)]
            assert kind, "asked"
            fact = table["facts"][name]
            stops = [seen(one, {**said, name: value}) for value in points(kind, fact)]
            for low, high in pairwise(stops):
                yield from between(one, low, high, name, grid(fact), seen)
    for said in corners:
        yield seen(one, said)


def spread(
    one: Found, facts: Sequence[str], asked: Sequence[str], table: Table
) -> Iterator[dict[str, str]]:
    """The answers with every number at the corners of its kind."""
    kinds = dict(zip(facts, one.kinds, strict=True))
    ends = [
        dict.fromkeys([one.said[name], *points(kind, table["facts"][name])])
        for name, kind in kinds.items()
        if kind and name in asked
    ]
    for numbers in product(*ends):
        yield {**one.said, **dict(zip(asked, numbers, strict=True))}


def between(
    one: Found, low: Found, high: Found, name: str, step: Decimal, seen: Seen
) -> Iterator[Found]:
    """The answers on both sides of every change between two answers, found by halving."""
    if low.lines == high.lines:
        return
    first, last = Decimal(low.said[name]), Decimal(high.said[name])
    middle = (first + last) / 2 // step * step
    if middle in (first, last):
        yield from (low, high)
        return
    mid = seen(one, {**low.said, name: written(middle)})
    yield from between(one, low, mid, name, step, seen)
    yield from between(one, mid, high, name, step, seen)
