"""One thing that a price list holds, as data: pages and the terminal put it into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from viegli.fees.eras import Era, Sample
from viegli.fees.evaluate import fee
from viegli.fees.persons import Person
from viegli.fees.subjects import Subject, found
from viegli.fees.terms import Table
from viegli.source import Place

What = Literal[
    "overlap",
    "disputed",
    "equal",
    "jump",
    "skipped",
    "fall",
    "full_price",
    "no_relief",
    "not_exempt",
    "idle_exemption",
    "no_limit",
    "wider",
    "ask",
    "part",
    "assumption",
    "note",
    "unsaid",
    "expired",
    "expiring",
]


@dataclass(frozen=True)
class Finding:
    """One thing that a price list holds."""

    what: What
    """overlap: two prices for one person; disputed: a point that never decides undisputed; equal:
    points that cost the same; jump and fall: along a number; skipped: a jump past a price that
    others pay; full_price: who pays what everybody else pays; no_relief: an answer with which
    nobody gets a lower price; not_exempt: points from which an exemption does not free;
    idle_exemption: one that changes nothing; no_limit: points without a test that their
    neighbours have; wider: points alike but for one answer; ask: where the office must be asked;
    part: a part of a unit is not said; assumption: what is read into the list; note: what the
    records note; unsaid: what the list as a whole does not say; expired and expiring: amounts
    without a value now, or soon."""
    tariff: str
    """Its id; empty for a whole price list."""
    points: tuple[str, ...] = ()
    """The points concerned."""
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    """Such people; the first is the one that the finding is about."""
    amounts: tuple[str, ...] = ()
    """The prices, in the order of the points; of a jump before and after."""
    count: int = 0
    """How many kinds of person are such."""
    under: tuple[str, ...] = ()
    """The points above those concerned."""
    of: int = 0
    """How many pairs of points there are under them."""
    about: tuple[str, ...] = ()
    """The question or the parameter, and the answers to it, that it is about."""
    text: str = ""
    """What the record says of it."""
    day: str = ""
    """The last day of an amount."""
    cut_off: bool = False
    """Whether the source breaks off there."""


def place_of(one: Subject, version: Table, clause: str) -> Place:
    """Where a point stands."""
    for row in [*version["exempt"], *version["asks"], *version["rows"]]:
        if row["clauses"][:1] == [clause] and not row.get("bands"):
            return one.place(version, row["id"])
    record = one.record(version)
    bands = (band for band in record.bands if band.clause == clause)
    return next((band.place for band in bands), found(record, "tiers").place)


def places_of(one: Subject, version: Table, clauses: Sequence[str]) -> tuple[Place, ...]:
    """Where points stand."""
    return tuple(place_of(one, version, clause) for clause in clauses)


def amount(answer: Mapping[str, Any]) -> str:
    """The price of an answer; of a conflict all that are known."""
    sides = [answer] if answer["kind"] == "fee" else answer["between"]
    prices = [side["price"] or side["total"] for side in sides]
    return " / ".join(price for price in prices if price)


def somebody(
    one: Subject, era: Era, sample: Sample, keep: tuple[str, ...] = (), *, edge: bool = True
) -> Person:
    """A person of a group, told as far as it matters, and in any case by the answers to keep.

    Their money is at the upper edge of its stretch, where no price hangs on it.
    """
    said = at_the_edge(era, sample.said) if edge else sample.said
    names = one.names(era.people.version, Sample(said, sample.answer, sample.rows))
    wanted = [name for name in said if name in names or name in keep]
    return Person(said, telling(era, said, wanted, keep))


def at_the_edge(era: Era, said: Mapping[str, str]) -> Mapping[str, str]:
    """The answers with each amount of money that no price hangs on at the top of its stretch."""
    version, facts = era.people.version, era.people.table["facts"]
    made = dict(said)
    for part in era.people.parts:
        own = {name: said[name] for name in part.facts if name in said}
        atom = next((atom for atom in part.atoms if atom.said == own), None)
        for name, kind in zip(part.facts, atom.kinds, strict=True) if atom else ():
            loose = facts[name]["type"] == "money" and name not in version["inputs"]
            if loose and kind and kind.high is not None:
                made[name] = kind.high
    return made


def telling(
    era: Era, said: Mapping[str, str], names: Sequence[str], keep: Sequence[str] = ()
) -> tuple[str, ...]:
    """The questions of these without whose answers the outcome would be another, or open."""
    table, day = era.people.table, era.people.day
    whole = fee(table, said, day)
    less = dict(said)
    for name in reversed([name for name in names if name not in keep]):
        rest = {other: given for other, given in less.items() if other != name}
        if alike(whole, fee(table, rest, day)):
            less = rest
    return tuple(name for name in names if name in less)


def alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two answers say the same, by the same points."""
    return all(one.get(key) == other.get(key) for key in ("kind", "clauses", "price", "reason"))
