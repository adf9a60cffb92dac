"""The questions behind a version of a tariff: those it asks, and those its amounts hang on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from viegli.fees.maps import lines_of
from viegli.fees.terms import Json, mentioned
from viegli.records import Fact


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
    chains = {name: list(chain(one, known)) for name, one in known.items()}
    wanted = {one for name in names for one in chains.get(name, ())}
    return list(dict.fromkeys(one for name in chains if name in wanted for one in chains[name]))


def chain(fact: Fact, known: Mapping[str, Fact]) -> Iterator[str]:
    """The questions on which it depends whether this one is asked, and then this one."""
    for name in dict.fromkeys(test.fact for one in fact.only_if or () for test in one):
        yield from chain(known[name], known)
    yield fact.id


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
    return deepened([*counted_by(one), *mentioned([*lines_of(one)])], facts)


def deepened(names: Iterable[str], facts: Json) -> list[str]:
    """The questions among the names, and those on which they are asked, in the table's order."""
    wanted = [name for name in names if name in facts]
    for name in wanted:
        wanted += set(mentioned(facts[name].get("only_if"))) & set(facts) - set(wanted)
    return [name for name in facts if name in wanted]
