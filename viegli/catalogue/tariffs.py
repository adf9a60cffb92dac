"""Checks tariffs: conditions ask what there is, and points are there, once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from viegli.catalogue.conditions import condition_problems, not_an_answer
from viegli.catalogue.counting import counting_problems
from viegli.catalogue.references import Known, unknown_id
from viegli.catalogue.shelf import by_id
from viegli.catalogue.worksheets import worksheet_problems
from viegli.records import Fact, Record, Row, Tariff, TariffsFile, records_in
from viegli.source import Mapping as Written
from viegli.source import Place, Problem

_CONDITIONS = {"given": "if", "only_if": "only_if", "when": "when"}
"""Fields that hold a condition, and how they are written."""


def tariff_problems(
    file: TariffsFile, facts: Mapping[str, Fact], known: Known
) -> Iterator[Problem]:
    """Every unknown fact, answer, parameter and point of a tariffs file."""
    yield from _conditions(file, facts, known)
    for fact in file.facts:
        yield from _fact(fact, facts)
    versions = {one.id for one in file.tariffs if one.version_of}
    for tariff in file.tariffs:
        yield from _tariff(tariff, facts, known)
        if tariff.version_of in versions - {tariff.id}:
            path = f"tariffs[{tariff.id}].version_of"
            message = f'"{tariff.version_of}" is a version of another tariff'
            fix = "name the tariff that has no `version_of:`"
            yield Problem(tariff.place_of("version_of"), path, "version", message, fix)


def _conditions(file: TariffsFile, facts: Mapping[str, Fact], known: Known) -> Iterator[Problem]:
    named: Known = known
    for path, record in records_in(file):
        if path.count("[") == 1 and "." not in path:
            named = _with_lines(record, known)
        for field, key in _CONDITIONS.items():
            condition, written = getattr(record, field, None), record.written(key)
            if condition and written is not None:
                yield from condition_problems(condition, written, f"{path}.{key}", facts, named)
    impossible = file.written("impossible")
    if isinstance(impossible, list):
        for at, (condition, written) in enumerate(zip(file.impossible, impossible, strict=True)):
            yield from condition_problems(condition, written, f"impossible[{at}]", facts, known)


def _with_lines(record: Record, known: Known) -> Known:
    """The ids that a record's conditions may name: a worksheet's lines too."""
    lines = {one.id for _, one in records_in(record) if isinstance(one, Row)}
    kinds = [kind for kind in ("facts", "parameters") if kind in known]
    return {**known, **{kind: {*known[kind], *lines} for kind in kinds}} if lines else known


def _fact(fact: Fact, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    path, fix = f"facts[{fact.id}]", not_an_answer(fact, fact.usual) if fact.usual else ""
    if fix:
        message = f'"{fact.usual}" is no answer to `{fact.id}`'
        yield Problem(fact.place_of("usual"), f"{path}.usual", "unknown-id", message, fix)
    if fact.id in _before(fact, facts):
        message = f"whether `{fact.id}` is asked hangs on the answer to it"
        fix = "let it hang on other questions only"
        yield Problem(fact.place_of("only_if"), f"{path}.only_if", "circle", message, fix)
    yield from by_id(fact.options, f"{path}.options", {})[1]


def _before(fact: Fact, facts: Mapping[str, Fact]) -> list[str]:
    """The questions on which it depends whether this one is asked, also by way of others."""
    found = [test.fact for line in fact.only_if or () for test in line]
    for name in found:
        asked = facts[name].only_if if name in facts else None
        new = dict.fromkeys(test.fact for line in asked or () for test in line)
        found += [one for one in new if one not in found]
    return found


def _tariff(tariff: Tariff, facts: Mapping[str, Fact], known: Known) -> Iterator[Problem]:
    path = f"tariffs[{tariff.id}]"
    points: dict[str, Place] = {}
    for clause, row in clauses(tariff):
        place = row.place_of("clause")
        if clause in points:
            message = f"the point {clause} stands here twice (first in {points[clause]})"
            yield Problem(place, path, "duplicate-id", message, "write its own number")
        points.setdefault(clause, place)
    for exempt in tariff.exempt:
        yield from _points(exempt, "of", exempt.of, points, f"{path}.exempt")
    said: set[frozenset[str]] = set()
    for pair in tariff.overlap:
        yield from _points(pair, "between", pair.between, points, f"{path}.overlap")
        if frozenset(pair.between) in said:
            message = f"{' and '.join(pair.between)} stand here for the second time"
            yield Problem(pair.place, f"{path}.overlap", "overlap", message, "keep one of the two")
        said.add(frozenset(pair.between))
    yield from worksheet_problems(tariff, facts, known)
    yield from counting_problems(tariff, facts, known, points)
    per = tariff.written("per")
    for counted in tariff.per:
        place = per.place_of(counted) if isinstance(per, Written) else tariff.place
        yield from unknown_id(counted, "facts", known, place, f"{path}.per")


def _points(
    row: Record, field: str, named: tuple[str, ...], known: Collection[str], path: str
) -> Iterator[Problem]:
    written = row.written(field)
    for at, clause in enumerate(named):
        if clause not in known:
            place: Place = written[at].place if isinstance(written, list) else row.place
            message = f"the point {clause} is not in this tariff"
            fix = f"write one of: {', '.join(sorted(known))}"
            yield Problem(place, f"{path}.{field}", "unknown-id", message, fix)


def clauses(tariff: Tariff) -> Iterator[tuple[str, Record]]:
    """Every point of a tariff with its record."""
    rows = (*tariff.exempt, *tariff.tiers, *tariff.bands, *tariff.asks, tariff.otherwise)
    for row in rows:
        if row is None:
            continue
        if row.clause:
            yield row.clause, row
        for point in getattr(row, "clauses", ()):
            yield point.clause, point


def assumed(tariff: Tariff) -> tuple[str, ...]:
    """Every assumption that a tariff or a part of it rests on, in the order of the record."""
    found = dict.fromkeys(tariff.assumptions)
    for one in (*(inside for _, inside in records_in(tariff)), *tariff.per.values()):
        found |= dict.fromkeys(getattr(one, "assumptions", ()))
        if known := getattr(one, "assumption", None):
            found[known] = None
    return tuple(found)
