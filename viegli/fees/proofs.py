"""What is proved of every tariff: nobody is forgotten, and no point is dead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from viegli.fees.subjects import Subject, rows_of
from viegli.source import Problem

UNSAID = {
    "gap": ("no point says what this person pays", "add a point, `otherwise:`, or `asks:`"),
    "not_asked": ("a number is needed that is not asked of this person", "add `not_asked:` to it"),
    "division": ("the worksheet divides by nothing for this person", "add `at_least:` or `asks:`"),
    "conflict": (
        "two entries of a table hold for this person",
        "write `up to` or `below`, which begin where the entry before ends",
    ),
}
"""Asks that no list states, and how to mend them."""


def complete(one: Subject) -> Iterator[Problem]:
    """A problem for each reason why somebody gets neither a price nor an ask that is stated."""
    seen: set[object] = set()
    for era, sample in one.everybody():
        answer, version = sample.answer, era.people.version
        reason = answer.get("reason", "")
        key = one.record(version).id, reason, *answer.get("about", ())
        unsaid = reason in UNSAID and len(answer["between"]) < 2
        if not unsaid or key in seen:
            continue
        seen.add(key)
        message, fix = UNSAID[reason]
        yield one.problem(
            one.record(version).place, "", reason, f"{message}: {one.person(version, sample)}", fix
        )


def payable(one: Subject) -> Iterator[Problem]:
    """A problem where somebody would pay less than nothing, once for a version."""
    seen: set[str] = set()
    met = ((era, sample) for era, _, row in one.rows for sample in row)
    for era, sample in chain(one.everybody(), met):
        version, total = era.people.version, sample.answer.get("total")
        record = one.record(version)
        if isinstance(total, str) and total.startswith("-") and record.id not in seen:
            seen.add(record.id)
            message = (
                f"this person pays less than nothing, {total} €: {one.person(version, sample)}"
            )
            fix = 'write `not_below: "0"` after what is taken off'
            yield one.problem(record.place, "", "negative", message, fix)


def alive(one: Subject) -> Iterator[Problem]:
    """A problem for each point that decides for nobody."""
    for version in one.table["versions"]:
        met = [sample for era in one.eras_of(version) for sample in era.everybody()]
        rows = {name for sample in met for name in sample.rows}
        clauses = {name for sample in met for name in sample.answer.get("clauses", ())}
        for row in rows_of(version) if met else ():
            bands = [band["clause"] for band in row.get("bands", ())]
            dead = [name for name in bands if name not in clauses]
            if row["id"] not in rows or dead:
                said = ", ".join(dead or row["clauses"][:1]) or row["id"]
                message = f"{said} decides for nobody"
                fix = "mend its `if:`, or that of the point that is always in its way"
                yield one.problem(one.place(version, row["id"]), "", "dead-clause", message, fix)
