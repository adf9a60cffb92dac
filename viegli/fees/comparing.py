"""What some people pay for the same thing in several municipalities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain, zip_longest
from typing import Any

from viegli.fees.amounts import decimal
from viegli.fees.evaluate import fee
from viegli.fees.evaluate.people import version_on
from viegli.fees.persons import Person
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table

Units = tuple[tuple[str, str], ...]
"""What a price is counted by: each unit, and how many of it make one."""
MOST = 4
"""How many people are compared, at most."""


@dataclass(frozen=True)
class Paid:
    """What one person pays in one municipality."""

    subject: Subject
    kind: str
    """fee; ask, also with the prices between which the office decides; open: other answers are
    needed; unknown: no price is known for the day."""
    prices: tuple[Decimal, ...]
    """The price of one unit; of an ask each that is possible, of `open` the lowest and highest."""
    total: Decimal | None
    """The price of as much as the person's example counts, where it counts something."""
    clauses: tuple[str, ...]
    """The points that decide."""


@dataclass(frozen=True)
class Compared:
    """One person in several municipalities."""

    person: Person
    example_of: Subject
    """The tariff whose worked example they are."""
    counted: Mapping[str, str]
    """How many of each unit the example counts, by the unit."""
    paid: tuple[Paid, ...]


@dataclass(frozen=True)
class Comparison:
    """Tariffs with the same units, and what people pay by them."""

    units: Units
    subjects: tuple[Subject, ...]
    people: tuple[Compared, ...]


def comparisons(listed: Sequence[Subject], day: date) -> list[Comparison]:
    """Each group of tariffs of two municipalities or more with the same units.

    A municipality with several tariffs of the same units is left out: which of them is the same
    thing is not known.
    """
    found = []
    for units, group in by_units(listed, str(day)).items():
        towns = [one.municipality for one in group]
        kept = tuple(one for one in group if towns.count(one.municipality) == 1)
        people = tuple(chosen(kept, str(day))) if len(kept) > 1 else ()
        if people:
            found.append(Comparison(units, kept, people))
    return found


def by_units(listed: Sequence[Subject], day: str) -> dict[Units, list[Subject]]:
    """The tariffs by what their prices are counted by on a day."""
    found: dict[Units, list[Subject]] = {}
    for one in listed:
        version = version_of(one, day)
        units = tuple(sorted((per["unit"], per["size"]) for per in version["per"]))
        found.setdefault(units, []).append(one)
    return found


def version_of(one: Subject, day: str) -> Table:
    """The version of a day, or else the last one."""
    return version_on(one.table, day) or one.table["versions"][-1]


def chosen(group: Sequence[Subject], day: str) -> Iterator[Compared]:
    """The people of worked examples, from each tariff in turn, no two with the same outcome."""
    examples = [list(of_examples(one, group, day)) for one in group]
    seen: set[object] = set()
    for one in chain.from_iterable(zip_longest(*examples)):
        outcome = one and tuple((paid.kind, paid.prices) for paid in one.paid)
        if one is None or outcome in seen or len(seen) == MOST:
            continue
        if any(paid.prices for paid in one.paid):
            seen.add(outcome)
            yield one


def of_examples(own: Subject, group: Sequence[Subject], day: str) -> Iterator[Compared]:
    """The people of a tariff's examples in each municipality."""
    version = version_of(own, day)
    unit_of = {per["fact"]: per["unit"] for per in version["per"]}
    for example in own.record(version).examples:
        said = {name: text for name, text in example.answers.items() if name not in unit_of}
        counted = {unit_of[name]: text for name, text in example.answers.items() if name in unit_of}
        names = tuple(name for name in said if said[name] != own.usual.get(name))
        paid = tuple(pays(one, said, counted, day) for one in group)
        yield Compared(Person(said, names), own, counted, paid)


def pays(one: Subject, said: Mapping[str, str], counted: Mapping[str, str], day: str) -> Paid:
    """What a person pays for one unit, and for as much as is counted."""
    version, facts = version_of(one, day), one.table["facts"]
    known = {name: given for name, given in one.usual.items() if name in facts}
    known |= {name: given for name, given in said.items() if name in facts}
    single = {per["fact"]: per["size"] for per in version["per"]}
    several = {per["fact"]: counted.get(per["unit"], per["size"]) for per in version["per"]}
    answer = fee(one.table, {**known, **single}, day)
    whole = fee(one.table, {**known, **several}, day) if counted else {}
    total = decimal(whole["total"]) if whole.get("kind") == "fee" else None
    kind, prices = priced(answer)
    return Paid(one, kind, prices, total, tuple(answer.get("clauses", ())))


def priced(answer: Mapping[str, Any]) -> tuple[str, tuple[Decimal, ...]]:
    """The kind of an answer, and its prices from the lowest to the highest."""
    if answer["kind"] == "fee":
        return "fee", (decimal(answer["total"]),)
    if answer["kind"] == "ask":
        totals = [side["total"] for side in answer["between"]]
        kind = "unknown" if answer["reason"] in ("not_known", "no_version") else "ask"
        return kind, tuple(sorted(decimal(total) for total in totals if total))
    ends = (answer.get("total") or {}) if answer["kind"] == "open" else {}
    known = (decimal(ends[end]) for end in ("from", "to") if ends.get(end))
    return "open", tuple(max(one, Decimal(0)) for one in known)
