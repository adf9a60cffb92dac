"""Compiles a tariff to the table that both evaluators read.

The table is plain data (texts, lists, maps), the same for the same records, and holds ids only:
words stay in the records. docs/fees.md says what its parts are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from viegli.catalogue import Shelf
from viegli.fees.rows import asks, exempt, overlap, per, rows
from viegli.fees.terms import SIDES, Json, condition, dated, line, mentioned, tests, text
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


def versions_of(tariff: Tariff, shelf: Shelf) -> list[Tariff]:
    """The tariff and its earlier and later versions, oldest first."""
    main = tariff.version_of or tariff.id
    found = [one for one in shelf.tariffs.values() if main in (one.id, one.version_of)]
    return sorted(found, key=lambda one: first_day(one, shelf) or date.min)


def first_day(tariff: Tariff, shelf: Shelf) -> date | None:
    """The first day a version holds; none where it is not known."""
    day = tariff.valid_from or shelf.price_lists[tariff.price_list].valid_from
    return day if isinstance(day, date) else None


def last_day(tariff: Tariff, shelf: Shelf) -> date | None:
    """The last day a version holds; none where it is not known or has none."""
    day = tariff.valid_to or shelf.price_lists[tariff.price_list].valid_to
    return day if isinstance(day, date) else None


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


def names_in(one: Json) -> Iterator[str]:
    """Every question, parameter and line that a version mentions."""
    yield from mentioned(one)
    yield from counted_by(one)


def counted_by(one: Json) -> list[str]:
    """The questions about quantities."""
    before = [one["used_before"]] if one["used_before"] else []
    return [*(each["fact"] for each in one["per"]), *before]


def asked_facts(names: Iterable[str], known: Mapping[str, Fact]) -> list[str]:
    """The questions among the names, and those on which they are asked: in the order of asking.

    That is the order of the files, but that a question comes after those on which it depends.
    """
    wanted = [*names]
    for name in wanted:
        if name in known:
            wanted += behind(known[name])
    found: dict[str, None] = {}
    for name in [one for one in known if one in set(wanted)]:
        found |= dict.fromkeys([*behind(known[name]), name])
    return list(found)


def behind(fact: Fact) -> list[str]:
    """The questions on which it depends whether this one is asked."""
    return list(dict.fromkeys(test.fact for one in fact.only_if or () for test in one))


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


def feeds(one: Json, facts: Json) -> Json:
    """The questions behind every line of a version."""
    found: dict[str, list[str]] = {}
    for each in lines_of(one):
        names = dict.fromkeys(mentioned(each))
        deep = [inner for name in names for inner in found.get(name, [name])]
        found[each["id"]] = deepened(deep, facts)
    return found


def inputs(one: Json, facts: Json) -> list[str]:
    """The questions behind worksheets and quantities."""
    return deepened([*counted_by(one), *mentioned(lines_of(one))], facts)


def deepened(names: Iterable[str], facts: Json) -> list[str]:
    """The questions among the names, and those on which they are asked, in the table's order."""
    wanted = [name for name in names if name in facts]
    for name in wanted:
        wanted += set(mentioned(facts[name].get("only_if"))) & set(facts) - set(wanted)
    return [name for name in facts if name in wanted]


def lines_of(one: Json) -> list[Json]:
    """Every line of a version."""
    own = [each for row in one["rows"] for each in worksheet_of(row)]
    return [*one["derive"], *own, *one["settle"]]


def worksheet_of(row: Json) -> list[Json]:
    """The lines of a row's price."""
    price = row["price"]
    return list(price["lines"]) if isinstance(price, dict) and "lines" in price else []
