"""Checks what tariffs count by, the answers of their examples, and what they say is proved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from viegli.catalogue.conditions import answers
from viegli.catalogue.names import is_number
from viegli.catalogue.references import Known, unknown_id
from viegli.records import Amounts, Example, Fact, LookUp, Proof, Record, Tariff, records_in
from viegli.source import Mapping as Written
from viegli.source import Place, Problem


def counting_problems(
    tariff: Tariff, facts: Mapping[str, Fact], known: Known, points: Collection[str]
) -> Iterator[Problem]:
    """Every quantity, example and proof that cannot be meant."""
    path = f"tariffs[{tariff.id}]"
    per = tariff.written("per")
    for name, counted in tariff.per.items():
        place = per.place_of(name) if isinstance(per, Written) else tariff.place
        yield from _number(name, facts, place, f"{path}.per")
        for one in counted.assumptions:
            yield from unknown_id(one, "assumptions", known, place, f"{path}.per.{name}")
    if tariff.used_before:
        place = tariff.place_of("used_before")
        yield from _number(tariff.used_before, facts, place, f"{path}.used_before")
        if tariff.used_before in facts and not tariff.bands:
            message, fix = "`used_before` counts for bands only", "write `bands:`, or take it away"
            yield Problem(place, f"{path}.used_before", "bands", message, fix)
    yield from _one_price(tariff, path)
    for example in tariff.examples:
        yield from _example(example, facts, known, points, f"{path}.examples[{example.name}]")
    for proof in tariff.proof:
        yield from _proof(proof, facts, f"{path}.proof")


def _one_price(tariff: Tariff, path: str) -> Iterator[Problem]:
    """A problem for each line of `settle` that takes the one price of bands that have several."""
    for row in tariff.settle if len(tariff.bands) > 1 else ():
        if any("price" in _named(one) for _, one in records_in(row)):
            message = "there is no one `price` where bands have several"
            fix = "take `total` or `quantity`, or write `tiers:` in place of `bands:`"
            yield Problem(row.place, f"{path}.settle[{row.id}]", "bands", message, fix)


def _named(one: Record) -> tuple[str | None, ...]:
    """What a number, or a table, of a worksheet names."""
    if isinstance(one, LookUp):
        return one.down, one.across
    return (one.name,) if isinstance(one, Amounts) else ()


def _number(name: str, facts: Mapping[str, Fact], place: Place, path: str) -> Iterator[Problem]:
    fact = facts.get(name)
    if fact and answers(fact):
        fix = "name a question of type count or money"
        yield Problem(place, path, "number", f"`{name}` is not a number", fix)


def _example(
    example: Example,
    facts: Mapping[str, Fact],
    known: Known,
    points: Collection[str],
    path: str,
) -> Iterator[Problem]:
    given = example.written("given")
    for name, answer in example.answers.items():
        place = given.place_of(name) if isinstance(given, Written) else example.place
        yield from unknown_id(name, "facts", known, place, f"{path}.given")
        fact = facts.get(name)
        allowed = answers(fact) if fact else ()
        if fact and not (answer in allowed if allowed else is_number(answer)):
            fix = f"write one of: {', '.join(allowed)}" if allowed else 'write a number, as "12.50"'
            message = f'"{answer}" is no answer to `{name}`'
            yield Problem(place, f"{path}.given", "unknown-id", message, fix)
    for clause in example.clauses:
        if clause not in points:
            fix = f"write one of: {', '.join(sorted(points))}"
            message = f"the point {clause} is not in this tariff"
            yield Problem(example.place_of("clauses"), path, "unknown-id", message, fix)


def _proof(proof: Proof, facts: Mapping[str, Fact], path: str) -> Iterator[Problem]:
    fact = facts.get(proof.along)
    if fact is None:
        return
    allowed = answers(fact)
    place = proof.place_of("order")
    for one in proof.order:
        if one not in allowed:
            fix = f"write some of: {', '.join(allowed)}" if allowed else "take `order:` away"
            yield Problem(place, path, "unknown-id", f'"{one}" is no answer to `{fact.id}`', fix)
    if allowed and not proof.order:
        message = f"the answers to `{fact.id}` have no order of their own"
        yield Problem(place, path, "missing", message, f"add `order: [{', '.join(allowed)}]`")
