"""Compiles a tariff to the table that both evaluators read.

The table is plain data (texts, lists, maps), the same for the same records, and holds ids only:
words stay in the records. docs/fees.md says what its parts are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from viegli.catalogue import Shelf
from viegli.fees.behind import asked_facts, feeds, inputs, names_in
from viegli.fees.rows import asks, exempt, overlap, per, rows
from viegli.fees.terms import SIDES, Json, condition, dated, line, mentioned, tests, text
from viegli.fees.versions import first_day, last_day, versions_of
from viegli.records import Condition, Fact, Tariff

FORMAT = 1
"""Raised when tables change their form."""


@dataclass(frozen=True)
class Scope:
    """What a tariff may name."""

    shelf: Shelf
    impossible: tuple[Condition, ...] = ()
    """People who cannot exist."""


def table(tariff: Tariff, scope: Scope) -> Json:
    """The table of a tariff and its other versions; `viegli.fees.check` finds no error in them."""
    known = scope.shelf.facts
    versions = [version(one, scope.shelf) for one in versions_of(tariff, scope.shelf)]
    asked = asked_facts([name for one in versions for name in names_in(one)], known)
    ruled_out = [
        line
        for one in scope.impossible
        for line in condition(one, known)
        if {test["on"] for test in line} <= set(asked)
    ]
    facts = {name: question(known[name], known) for name in asked}
    common = [*tests(ruled_out), *(test for one in facts.values() for test in tests(one))]
    for one in versions:
        one["cuts"] = cuts([*tests(one), *common])
        one["feeds"] = feeds(one, facts)
        one["inputs"] = inputs(one, facts)
    named = set(mentioned([versions, ruled_out, list(facts.values())]))
    made = {
        "format": FORMAT,
        "id": tariff.version_of or tariff.id,
        "facts": facts,
        "parameters": {
            name: dated(one.values) for name, one in scope.shelf.parameters.items() if name in named
        },
        "impossible": ruled_out,
        "versions": versions,
    }
    return {**made, "days": days(made)}


def days(made: Json) -> list[str]:
    """The days on which a value of a table or a version begins, or has ended."""
    found = [value for values in made["parameters"].values() for value in values]
    found += [[one["from"], one["to"]] for one in made["versions"]]
    found += [value for values in prices_by_date(made["versions"]) for value in values]
    begun = {value[0] for value in found if value[0]}
    return sorted(begun | {next_day(value[1]) for value in found if value[1]})


def prices_by_date(term: Json) -> Iterator[Json]:
    """Every list of prices by date inside."""
    if isinstance(term, dict):
        if "dated" in term:
            yield term["dated"]
        for inner in term.values():
            yield from prices_by_date(inner)
    elif isinstance(term, list):
        for inner in term:
            yield from prices_by_date(inner)


def next_day(day: str) -> str:
    """The day after."""
    return str(date.fromisoformat(day) + timedelta(days=1))


def version(tariff: Tariff, shelf: Shelf) -> Json:
    """One version of a tariff."""
    start, end = first_day(tariff, shelf), last_day(tariff, shelf)
    return {
        "from": str(start) if start else None,
        "to": str(end) if end else None,
        "derive": [line(one, shelf.facts) for one in tariff.derive],
        "exempt": list(exempt(tariff, shelf.facts)),
        "asks": list(asks(tariff, shelf.facts)),
        "rows": list(rows(tariff, shelf.facts)),
        "overlap": list(overlap(tariff)),
        "per": list(per(tariff)),
        "used_before": tariff.used_before,
        "settle": [line(one, shelf.facts) for one in tariff.settle],
        "assumptions": list(tariff.assumptions),
    }


def question(fact: Fact, known: Mapping[str, Fact]) -> Json:
    """What can be answered, and when it is asked."""
    made: Json = {"type": fact.type}
    if fact.type in ("choice", "yes_no"):
        options = [one.id for one in fact.options]
        made["options"] = options or ["yes", "no"]
    else:
        made["decimals"] = fact.decimals
        made["least"] = text(fact.least) if fact.least is not None else "0"
        made["most"] = text(fact.most) if fact.most is not None else None
    if fact.not_asked is not None:
        made["not_asked"] = text(fact.not_asked)
    if fact.only_if is not None:
        made["only_if"] = condition(fact.only_if, known)
    return made


def cuts(found: Iterable[Json]) -> Json:
    """Where the bounds of conditions cut a number: at the bound (0), or just above it (1)."""
    made: dict[str, list[Json]] = {}
    for test in found:
        for key, side in SIDES.items():
            cut = [test.get(key), side]
            if key in test and cut not in made.setdefault(test["on"], []):
                made[test["on"]].append(cut)
    return made
