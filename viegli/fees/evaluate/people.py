"""A case from answers, and the same case when more is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from viegli.fees.evaluate.answers import read, top
from viegli.fees.evaluate.cases import Case, Table
from viegli.fees.evaluate.numbers import Range
from viegli.fees.evaluate.worksheets import work


def version_on(table: Table, day: str) -> Table | None:
    """The version of the tariff that holds on a day, or none."""
    for version in table["versions"]:
        start, end = version["from"], version["to"]
        if (start is None or start <= day) and (end is None or day <= end):
            return version  # type: ignore[no-any-return]
    return None


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
    return worked(Case(table, version, day, known, {}))


def worked(case: Case) -> Case:
    """The case with its derived lines worked out anew."""
    fresh = replace(case, lines={}, sure=dict(case.sure))
    for line in case.version["derive"]:
        work(fresh, line)
    return fresh


def narrowed(case: Case, name: str, to: tuple[str, ...] | Range) -> Case:
    """The case where the answer to a question is known to lie there."""
    return worked(replace(case, known={**case.known, name: to}))
