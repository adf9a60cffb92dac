"""Checks the conditions of tariffs: facts, answers, parameters and points are there."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue.shelf import Shelf
from viegli.records import Bound, Fact, Tariff, TariffsFile, Test, records_in
from viegli.source import Place, Problem


def tariff_problems(file: TariffsFile, shelf: Shelf) -> Iterator[Problem]:
    """Every unknown fact, answer, parameter and point of a tariffs file."""
    for path, record in records_in(file):
        for field in ("given", "only_if"):
            for line in getattr(record, field, None) or ():
                for test in line:
                    yield from _test(test, shelf, _if_place(record, field), path)
    for number, condition in enumerate(file.impossible):
        for line in condition:
            for test in line:
                yield from _test(test, shelf, file.place_of("impossible"), f"impossible[{number}]")
    for tariff in file.tariffs:
        yield from _tariff(tariff, shelf)


def _if_place(record: object, field: str) -> Place:
    written = "if" if field == "given" else field
    return record.place_of(written)  # type: ignore[attr-defined, no-any-return]


def _test(test: Test, shelf: Shelf, place: Place, path: str) -> Iterator[Problem]:
    fact = shelf.facts.get(test.fact)
    if fact is None:
        fix = f"write one of: {', '.join(sorted(shelf.facts))}"
        yield Problem(place, path, "unknown-id", f'"{test.fact}" is not among the facts', fix)
        return
    allowed = answers(fact)
    for answer in test.one_of:
        if allowed and answer not in allowed:
            message = f'"{answer}" is no answer to `{fact.id}`'
            yield Problem(place, path, "unknown-id", message, f"write one of: {', '.join(allowed)}")
        if not allowed:
            message = f"`{fact.id}` is a number: it needs a bound"
            yield Problem(place, path, "bound", message, "write at most …, at least …")
    for bound in (test.at_most, test.less_than, test.at_least, test.more_than):
        if isinstance(bound, Bound):
            yield from _bound(bound, allowed, fact, shelf, place, path)


def _bound(
    bound: Bound, allowed: tuple[str, ...], fact: Fact, shelf: Shelf, place: Place, path: str
) -> Iterator[Problem]:
    if allowed:
        fix = f"write one of: {', '.join(allowed)}"
        yield Problem(place, path, "bound", f"`{fact.id}` is not a number", fix)
    if bound.parameter and bound.parameter not in shelf.parameters:
        fix = f"write one of: {', '.join(sorted(shelf.parameters))}"
        message = f'"{bound.parameter}" is not among the parameters'
        yield Problem(place, path, "unknown-id", message, fix)


def answers(fact: Fact) -> tuple[str, ...]:
    """The answers that a question allows; empty for numbers."""
    if fact.type == "yes_no":
        return ("yes", "no")
    return tuple(option.id for option in fact.options)


def _tariff(tariff: Tariff, shelf: Shelf) -> Iterator[Problem]:
    path = f"tariffs[{tariff.id}]"
    known = {clause for clause, _ in clauses(tariff)}
    for exempt in tariff.exempt:
        yield from _points(exempt.of, known, exempt.place_of("of"), path)
    for pair in tariff.overlap:
        yield from _points(pair.between, known, pair.place, path)
    for counted in tariff.per:
        if counted not in shelf.facts:
            place = tariff.place_of("per")
            fix = f"write one of: {', '.join(sorted(shelf.facts))}"
            yield Problem(place, path, "unknown-id", f'"{counted}" is not among the facts', fix)


def _points(named: tuple[str, ...], known: set[str], place: Place, path: str) -> Iterator[Problem]:
    for clause in named:
        if clause not in known:
            message = f"the point {clause} is not in this tariff"
            fix = f"write one of: {', '.join(sorted(known))}"
            yield Problem(place, path, "unknown-id", message, fix)


def clauses(tariff: Tariff) -> Iterator[tuple[str, object]]:
    """Every point of a tariff with its record."""
    rows = (*tariff.exempt, *tariff.tiers, *tariff.bands, *tariff.asks, tariff.otherwise)
    for row in rows:
        if row is None:
            continue
        if row.clause:
            yield row.clause, row
        for point in getattr(row, "clauses", ()):
            yield point.clause, point
