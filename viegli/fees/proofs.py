"""What is proved of every tariff: nobody is forgotten, and no point is dead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from viegli.fees.eras import Era, Sample
from viegli.fees.standing import stands
from viegli.fees.subjects import Subject, rows_of
from viegli.fees.terms import Table
from viegli.fees.witnesses import witness
from viegli.source import Problem

UNSAID = {
    "gap": ("no point says what this person pays", "add a point, `otherwise:`, or `asks:`"),
    "not_asked": ("a number is needed that is not asked of this person", "add `not_asked:` to it"),
    "division": (
        "the worksheet divides by nothing for this person",
        "give what it divides by an `at_least:` in a line of its own, or add `asks:`",
    ),
    "conflict": (
        "two entries of a table hold for this person",
        "write `up to` or `below`, which begin where the entry before ends",
    ),
    "gap of a table": (
        "no entry of a table holds for this person",
        "add the entries that are missing, or `rest` as the last",
    ),
    "gap of bands": (
        "the last band ends before the quantity of this person",
        "add a band without `up_to:`, or `asks:`",
    ),
    "conflict of bands": (
        "a band ends before it begins for this person",
        "write the bands in the order of `up_to:`",
    ),
}
"""Asks that no list states, and how to mend them."""


def complete(one: Subject) -> Iterator[Problem]:
    """A problem for each reason why somebody gets neither a price nor an ask that is stated."""
    found: dict[tuple[str, ...], list[tuple[Era, Sample]]] = {}
    for era, sample in one.everybody():
        answer, version = sample.answer, era.people.version
        reason = answer.get("reason", "")
        if reason in UNSAID and len(answer["between"]) < 2:
            key = reason, one.record(version).id, *answer.get("about", ())
            found.setdefault(key, []).append((era, sample))
    for (reason, *_), met in found.items():
        version = met[0][0].people.version
        message, fix = UNSAID[f"{reason}{where(version, met[0][1])}"]
        place = one.record(version).place
        yield one.problem(place, "", reason, f"{message}: {witness(one, met)}", fix)


def where(version: Table, sample: Sample) -> str:
    """Whether bands or a table lack what a person needs, as the keys of `UNSAID` say it."""
    reason = sample.answer.get("reason")
    if reason in ("gap", "conflict") and "bands" in sample.rows:
        return " of bands"
    priced = sample.rows or any(row["otherwise"] for row in version["rows"])
    return " of a table" if reason == "gap" and priced else ""


def payable(one: Subject) -> Iterator[Problem]:
    """A problem where somebody would pay less than nothing, once for a version."""
    found: dict[str, list[tuple[Era, Sample]]] = {}
    walked = ((era, sample) for era, _, row in one.rows for sample in row)
    for era, sample in chain(one.everybody(), walked):
        total = sample.answer.get("total")
        if isinstance(total, str) and total.startswith("-"):
            found.setdefault(one.record(era.people.version).id, []).append((era, sample))
    for met in found.values():
        era, sample = met[0]
        total = sample.answer["total"]
        message = f"this person pays less than nothing, {total} €: {witness(one, met)}"
        fix = 'write `not_below: "0"` after what is taken off'
        yield one.problem(one.record(era.people.version).place, "", "negative", message, fix)


def alive(one: Subject) -> Iterator[Problem]:
    """A problem for each point that decides for nobody."""
    for version in one.table["versions"]:
        met = [sample for era in one.eras_of(version) for sample in era.everybody()]
        rows = {name for sample in met for name in sample.rows}
        clauses = {name for sample in met for name in sample.answer.get("clauses", ())}
        for row in rows_of(version) if met else ():
            bands = enumerate(row.get("bands", ()))
            dead = [
                (band["clause"], f"bands[{at}]", "")
                for at, band in bands
                if band["clause"] not in clauses
            ]
            if row["id"] not in rows:
                name = (*row["clauses"], row["id"])[0]
                dead = [(name, row["id"], in_its_way(one, version, row))]
            for name, path, why in dead:
                message = f"{name} decides for nobody{why}"
                fix = "mend its `if:`, or that of the point that is always in its way"
                yield one.problem(one.place(version, path), "", "dead-clause", message, fix)


def in_its_way(one: Subject, version: Table, row: Table) -> str:
    """For whom a row would hold, and the points that decide for them."""
    for era in one.eras_of(version):
        for key, group in era.samples.items():
            if stands(era.people, key, row):
                return f"; somebody for whom others decide: {witness(one, [(era, group[0])])}"
    return "; its conditions hold for nobody"
