"""What is proved of questions: somebody's fee hangs on each, and somebody can give each answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from typing import Any

from viegli.fees.boxes import Key
from viegli.fees.eras import Era, Sample
from viegli.fees.subjects import Subject, rows_of
from viegli.fees.terms import mentioned
from viegli.fees.trees import Node, tree
from viegli.fees.witnesses import brackets
from viegli.source import Place, Problem


def asked(one: Subject) -> Iterator[Problem]:
    """A problem for each question that matters to nobody, and each answer that nobody can give."""
    live, possible = mattering(one), given(one)
    for name, fact in one.table["facts"].items() if one.eras else ():
        if name not in live:
            yield dead(one, name)
        for option in fact.get("options", ()):
            if (name, option) not in possible:
                message = f"nobody can answer {option} to `{name}`"
                fix = "mend `impossible:` or `only_if:`"
                yield one.problem(one.records[-1].place, "", "dead-answer", message, fix)


def mattering(one: Subject) -> set[str]:
    """The questions on which somebody's fee hangs, and those of days of which nothing is known."""
    live = unproved(one)
    for era in one.eras:
        live |= named(tree(era.people, partial(plainly, era))) | counted(era)
    return live | {name for _, name, row in one.rows if len({paid(each) for each in row}) > 1}


def given(one: Subject) -> set[tuple[str, str]]:
    """Each question with the answers that somebody can give; of a number, one of each stretch."""
    return {
        (name, kind.said)
        for era in one.eras
        for part in era.people.parts
        for atom in part.atoms
        for name, kind in zip(part.facts, atom.kinds, strict=True)
        if kind
    }


def unproved(one: Subject) -> set[str]:
    """The words of versions of which nothing is known, as no amount of their days is."""
    proved = [era.people.version for era in one.eras]
    return {
        word
        for version in one.table["versions"]
        if version not in proved
        for word in words_in(version)
    }


def words_in(table: Any) -> Iterator[str]:
    """Every key and every text of a table."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for name, inner in table.items():
            yield from (name, *words_in(inner))
    elif isinstance(table, list):
        for inner in table:
            yield from words_in(inner)


def dead(one: Subject, name: str) -> Problem:
    """The problem of a question; behind a worksheet a warning, for not all ways are looked at."""
    place, points = one.records[-1].place, brackets(asking(one, name))
    if any(name in version["inputs"] for version in one.table["versions"]):
        message = f"nobody was found whose fee hangs on the answer to `{name}`{points}"
        fix = "look at the lines that it stands in"
        return one.problem(place, "", "dead-question", message, fix, "warning")
    message = f"the answer to `{name}` changes nobody's fee{points}"
    return one.problem(place, "", "dead-question", message, "take it out of the conditions")


def asking(one: Subject, name: str) -> list[Place]:
    """Where the points stand that ask a question, or reckon with its answer."""
    rows = [(version, row) for version in one.table["versions"] for row in rows_of(version)]
    return [one.place(version, row["id"]) for version, row in rows if name in {*mentioned(row)}]


def named(node: Node) -> set[str]:
    """The questions, and tests of lines, on which a tree hangs."""
    if not node.arms:
        return set()
    return {node.name, *(name for arm in node.arms for name in named(arm.node))}


def plainly(era: Era, key: Key) -> str:
    """What a group pays, without the points."""
    return str([paid(one) for one in era.samples[key]])


def paid(one: Sample) -> str:
    """What a person pays, without the points."""
    keys = ("kind", "price", "total", "reason", "about", "between")
    return str([one.answer.get(name) for name in keys])


def counted(era: Era) -> set[str]:
    """The questions that are counted, or whose number changes somebody's amount."""
    version = era.people.version
    found = {per["fact"] for per in version["per"]} | {version["used_before"]}
    words = {word for part in era.people.parts for test in part.tests for word in test.split()}
    for word in words:
        found |= {word, *version["feeds"].get(word, ())}
    for group in era.samples.values():
        for one, other in combinations(group, 2):
            changed = [name for name in one.said if one.said[name] != other.said.get(name)]
            if len(changed) == 1 and one.answer.get("total") != other.answer.get("total"):
                found.add(changed[0])
    return found
