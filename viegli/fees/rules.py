"""What must hold between people: a higher income never pays less, and what editors add."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice, pairwise
from typing import Any

from viegli.fees.amounts import lowest
from viegli.fees.eras import Era
from viegli.fees.kinds import Kind
from viegli.fees.persons import answer
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table, condition
from viegli.fees.walks import Stop, holds, walks
from viegli.fees.witnesses import brackets, days, places
from viegli.records import Proof
from viegli.source import Place, Problem

Wrong = Callable[[Decimal, Decimal], bool]
"""Whether the second amount breaks the rule after the first."""
Pair = tuple[Era, Stop, Stop]
"""Two people who break a rule, and their days."""


def rising(one: Subject) -> Iterator[Problem]:
    """A problem where somebody with more money pays less, unless the tariff says that it may be."""
    for version in one.table["versions"]:
        record = one.record(version)
        stated = {proof.along for proof in record.proof if proof.given is None}
        for name, fact in one.table["facts"].items():
            if fact["type"] == "money" and name not in stated:
                yield from checked(one, version, Proof(along=name, fee="never_falls"), record.place)


def stated(one: Subject) -> Iterator[Problem]:
    """A problem for each rule of an editor that does not hold, with a pair of people."""
    for version in one.table["versions"]:
        for proof in one.record(version).proof:
            if proof.fee != "may_fall":
                yield from checked(one, version, proof, proof.place)


def checked(one: Subject, version: Table, proof: Proof, place: Place) -> Iterator[Problem]:
    """A problem with the first pair of people of a version who break a rule."""
    if proof.along not in one.facts:
        return
    only = condition(proof.given, one.facts) if proof.given else None
    spared = spared_of(one, version, proof)
    wrong: Wrong = (lambda a, b: b < a) if proof.fee == "never_falls" else (lambda a, b: b > a)
    found = []
    for era in one.eras_of(version):
        listed = chain(
            walks(era, proof.along, proof.order, only),
            met(one, era, proof, only),
            walks(era, proof.along, proof.order, only, inside=True),
        )
        pairs = (pair for walk in listed for pair in broken(walk, wrong))
        unspared = (pair for pair in pairs if not any(free(era, pair[1], rule) for rule in spared))
        found += [(era, *pair) for pair in islice(unspared, 1)]
    if found:
        yield told(one, found, proof, place)


def met(one: Subject, era: Era, proof: Proof, only: Table | None) -> Iterator[list[Stop]]:
    """The people met along a question where worksheets are."""
    for where, name, row in one.rows:
        if where is era and name == proof.along:
            said = [sample for sample in row if holds(era, sample.said, only)]
            if proof.order:
                said = [sample for sample in said if sample.said[name] in proof.order]
                said.sort(key=lambda sample: proof.order.index(sample.said[name]))
            yield [Stop(sample, Kind(sample.said[name]), 1) for sample in said]


def spared_of(one: Subject, version: Table, proof: Proof) -> list[Table]:
    """The people whom an editor excepts from the proof that a fee never falls."""
    listed = one.record(version).proof
    return [
        condition(other.given, one.facts)
        for other in listed
        if other.along == proof.along and other.fee == "may_fall" and other.given
    ]


def free(era: Any, stop: Stop, rule: Table) -> bool:
    """Whether a person is excepted."""
    return holds(era, stop.sample.said, rule)


def broken(walk: list[Stop], wrong: Wrong) -> Iterator[tuple[Stop, Stop]]:
    """The neighbours of a row whose lowest possible amounts break a rule."""
    known = [(stop, lowest(stop.sample.answer)) for stop in walk]
    priced = [(stop, total) for stop, total in known if total is not None]
    for (first, one), (second, other) in pairwise(priced):
        if wrong(one, other):
            yield first, second


def told(one: Subject, found: Sequence[Pair], proof: Proof, place: Place) -> Problem:
    """The problem of pairs of people who break a rule: the first of them, and all their days."""
    era, first, second = found[0]
    on = days(one, [(era, stop.sample) for era, stop, _ in found])
    fact = one.facts[proof.along]
    amounts = [f"{lowest(stop.sample.answer)} €" for stop in (first, second)]
    changed = answer(fact, second.sample.said[proof.along])
    version, pair = era.people.version, (first.sample, second.sample)
    said = one.person(version, first.sample)
    does = {"never_falls": "falls", "never_rises": "rises"}[proof.fee]
    message = (
        f"the fee {does} along `{proof.along}`: {said} – {amounts[0]}; {changed} – {amounts[1]}"
        f"{on}{brackets(places(one, version, *pair))}"
    )
    fix = f"mend the points, or state `proof: [{{along: {proof.along}, fee: may_fall}}]`"
    if proof.place == place:
        fix = "mend the points, or this rule"
    return one.problem(place, "", "monotone", message, fix)
