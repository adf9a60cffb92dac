"""A case from answers, and the same case when more is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from viegli.fees.evaluate.answers import read, top
from viegli.fees.evaluate.cases import Case, Notes, Table, during
from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.rows import on_day
from viegli.fees.evaluate.worksheets import work


def version_on(table: Table, day: str) -> Table | None:
    """The version of the tariff that holds on a day, or none."""
    versions = table["versions"]
    return next((one for one in versions if during(one["from"], one["to"], day)), None)


def person_on(table: Table, answers: Mapping[str, str], day: str) -> Case | None:
    """The person of these answers before the version of a day, or none where none holds."""
    version = version_on(table, day)
    return start(table, version, answers, day) if version else None


def start(table: Table, version: Table, answers: Mapping[str, str], day: str) -> Case:
    """The person of these answers; what is not answered can still be anything."""
    known: dict[str, tuple[str, ...] | Range] = {}
    for name, fact in table["facts"].items():
        said = read(fact, answers[name]) if answers.get(name) else ""
        if not isinstance(said, str):
            known[name] = said
        elif "options" in fact:
            known[name] = tuple(fact["options"])
        else:
            known[name] = Range(Fraction(fact["least"]), top(fact))
    case = Case(table, version, day, known)
    for name, values in table["parameters"].items():
        case.parameters[name] = on_day(case, values, [name]), Notes(used={name: None})
    return worked(case)


def worked(case: Case) -> Case:
    """The case with its derived lines worked out anew."""
    fresh = replace(case, lines=dict(case.parameters), sure=dict(case.sure))
    for line in case.version["derive"]:
        work(fresh, line)
    return fresh


def narrowed(case: Case, name: str, to: tuple[str, ...] | Range) -> Case:
    """The case where the answer to a question is known to lie there."""
    return worked(replace(case, known={**case.known, name: to}))
