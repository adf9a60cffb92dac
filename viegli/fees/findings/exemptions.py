"""Exemptions that do not reach a point, and exemptions that change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from viegli.fees.boxes import Key
from viegli.fees.eras import Era, Sample
from viegli.fees.evaluate import fee
from viegli.fees.findings.finding import Finding, amount, places_of, somebody
from viegli.fees.standing import rows_standing
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table


def unfreed(one: Subject, era: Era) -> Iterator[Finding]:
    """The priced points from which an exemption does not free, though it holds for the person."""
    version = era.people.version
    found: dict[str, list[tuple[Key, Sample, list[Table]]]] = {}
    for key, group in era.samples.items():
        first = group[0]
        standing = rows_standing(era.people, key, version["exempt"])
        if standing and first.answer["kind"] == "fee" and not first.answer["exempt"]:
            for clause in first.answer["clauses"]:
                found.setdefault(clause, []).append((key, first, standing))
    for clause, met in found.items():
        yield not_freed(one, era, clause, met)


def not_freed(
    one: Subject, era: Era, clause: str, met: list[tuple[Key, Sample, list[Table]]]
) -> Finding:
    """The finding of a point from which some exemptions do not free."""
    version = era.people.version
    names = {row["clauses"][0]: row for _, _, standing in met for row in standing}
    points = (clause, *sorted(names))
    _, sample, standing = min(met, key=lambda each: [row["id"] for row in each[2]])
    asked = tuple(test["on"] for tests in standing[0]["if"] or () for test in tests)
    return Finding(
        "not_exempt",
        one.id,
        points,
        places_of(one, version, points),
        (somebody(one, era, sample, asked),),
        (amount(sample.answer),),
        sum(era.groups[key].count for key, _, _ in met),
    )


def idle(one: Subject, era: Era) -> Iterator[Finding]:
    """Each exemption without which nobody would pay more."""
    version = era.people.version
    for row in version["exempt"]:
        met = [
            group
            for key, group in era.samples.items()
            if row in rows_standing(era.people, key, version["exempt"])
        ]
        without = lacking(era, row)
        if met and all(pays_nothing(without, era, sample) for group in met for sample in group):
            yield Finding(
                "idle_exemption",
                one.id,
                tuple(row["clauses"][:1]),
                (one.place(version, row["id"]),),
                (somebody(one, era, met[0][0]),),
                count=len(met),
            )


def lacking(era: Era, row: Table) -> Table:
    """The table of the tariff without an exemption."""
    table, version = era.people.table, era.people.version
    rest = {**version, "exempt": [other for other in version["exempt"] if other is not row]}
    versions = [rest if one is version else one for one in table["versions"]]
    return {**table, "versions": versions}


def pays_nothing(table: Table, era: Era, sample: Sample) -> bool:
    """Whether a person pays nothing, or as much as they do, by a table."""
    answer = fee(table, sample.said, era.people.day)
    if not sample.answer.get("exempt"):
        return True
    return answer["kind"] == "fee" and not Decimal(answer["total"].partition("/")[0])
