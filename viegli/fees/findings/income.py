"""What happens to a fee from one step of income to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, Literal

from viegli.fees.amounts import decimal, highest, lowest
from viegli.fees.eras import Era
from viegli.fees.evaluate import fee
from viegli.fees.findings.finding import Finding, amount, places_of, telling
from viegli.fees.persons import Person
from viegli.fees.subjects import Subject
from viegli.fees.walks import Stop, walks

Step = Literal["jump", "fall"]
MORE = 3
"""A fee that rises to more than so many times for one step of income is a jump."""


def steps(one: Subject, era: Era) -> Iterator[Finding]:
    """Each jump and each fall of a fee by the fewest points; after a jump what it goes past."""
    found = list(every_step(one, era))
    for first in found:
        if not any(within(other, first) for other in found):
            yield first


def within(one: Finding, other: Finding) -> bool:
    """Whether a finding says the same with fewer points."""
    alike = one.what == other.what and one.amounts == other.amounts
    return alike and set(one.points) < set(other.points)


def every_step(one: Subject, era: Era) -> Iterator[Finding]:
    """Each jump and fall, once by the rows that decide."""
    seen: set[object] = set()
    for name, fact in one.table["facts"].items():
        for walk in walks(era, name) if fact["type"] == "money" else ():
            for before, after in pairwise(walk):
                what = kind_of(before, after)
                ends = tuple(sorted(before.sample.rows)), tuple(sorted(after.sample.rows))
                if what and (what, ends) not in seen:
                    seen.add((what, ends))
                    yield step(one, era, what, before, after)
                    if what == "jump":
                        yield from skipped(one, era, before, after)


def kind_of(before: Stop, after: Stop) -> Step | None:
    """Whether a fee jumps or falls between two people."""
    ends = [(lowest(stop.sample.answer), highest(stop.sample.answer)) for stop in (before, after)]
    (low, high), (next_low, next_high) = ends
    if low is None or high is None or next_low is None or next_high is None:
        return None
    if next_low < low or next_high < high:
        return "fall"
    plain = low == high and next_low == next_high
    return "jump" if plain and low and next_low > low * MORE else None


def step(one: Subject, era: Era, what: Step, before: Stop, after: Stop) -> Finding:
    """The finding of a jump or a fall."""
    points = points_of(before, after)
    return Finding(
        what,
        one.id,
        points,
        places_of(one, era.people.version, points),
        (Person(after.sample.said, names_of(one, era, before, after)),),
        tuple(amount(stop.sample.answer) for stop in (before, after)),
        after.count,
    )


def points_of(*stops: Stop) -> tuple[str, ...]:
    """The points that decide for some people, each once."""
    return tuple(dict.fromkeys(name for stop in stops for name in stop.sample.answer["clauses"]))


def names_of(one: Subject, era: Era, *stops: Stop) -> tuple[str, ...]:
    """The questions to tell of people who differ in one answer."""
    found = {name for stop in stops for name in one.names(era.people.version, stop.sample)}
    wanted = [name for name in stops[-1].sample.said if name in found]
    told = {name for stop in stops for name in telling(era, stop.sample.said, wanted)}
    return tuple(name for name in wanted if name in told)


def skipped(one: Subject, era: Era, before: Stop, after: Stop) -> Iterator[Finding]:
    """The price between those of a jump that the same person pays for one other answer."""
    low, high = (decimal(stop.sample.answer["total"]) for stop in (before, after))
    between = [
        (person, answer)
        for person, answer in others(one, era, after)
        if answer["kind"] == "fee" and low < decimal(answer["total"]) < high
    ]
    if between:
        new = [name for _, answer in between for name in answer["clauses"]]
        points = tuple(dict.fromkeys([*points_of(before, after), *new]))
        ends = tuple(amount(stop.sample.answer) for stop in (before, after))
        told = Person(after.sample.said, names_of(one, era, before, after))
        yield Finding(
            "skipped",
            one.id,
            points,
            places_of(one, era.people.version, points),
            (told, *(replace(each, clauses=tuple(answer["clauses"])) for each, answer in between)),
            (*ends, *dict.fromkeys(amount(answer) for _, answer in between)),
        )


def others(one: Subject, era: Era, stop: Stop) -> Iterator[tuple[Person, Mapping[str, Any]]]:
    """The same person with one other answer to one question, and what they pay."""
    table, said = era.people.table, stop.sample.said
    usual = {name: given for name, given in one.usual.items() if name in table["facts"]}
    for name, fact in table["facts"].items():
        for option in fact.get("options", ()) if name in said else ():
            if option != said[name]:
                changed = {**usual, **said, name: option}
                yield Person(changed, (name,)), fee(table, changed, era.people.day)
