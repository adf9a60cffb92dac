"""The outcome map of a tariff: every kind of person and their fee, as text to keep and compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from viegli.fees.boxes import People
from viegli.fees.eras import Era, Sample, eras
from viegli.fees.outlines import lines
from viegli.fees.periods import Period, held, values
from viegli.fees.spelled import BETWEEN
from viegli.fees.terms import Table
from viegli.fees.trees import tree

HEAD = """\
# Who pays what: {id}. Written by `viegli check --write-maps`, never by hand.
# A change here is a change of somebody's fee: read it before you commit it.
"""


def outcome_map(table: Table, usual: Mapping[str, str]) -> str:
    """The map of a tariff as text."""
    found = eras(table, usual)
    return "\n".join(
        [HEAD.format(id=table["id"]), *(line for one in found for line in section(one))]
    )


def section(one: Era) -> Iterator[str]:
    """The part of the map for days that are alike."""
    for period in one.periods:
        yield f"days {period}{amounts(one.people, period)}"
    yield from counted(one.people.version)
    yield f"assumed: {', '.join(one.people.version['assumptions']) or 'nothing'}"
    yield ""
    shared = one.people.version["assumptions"]
    yield from lines(tree(one.people, lambda key: words(one.samples[key], shared)))
    yield ""


def amounts(people: People, period: Period) -> str:
    """The parameters of a period."""
    found = [
        f"{value.owner} {entry[2]}"
        for value in values(people.table, people.version)
        if value.parameter
        for entry in held(value, period.first)
    ]
    return f": {', '.join(found)}" if found else ""


def counted(version: Table) -> Iterator[str]:
    """What is counted."""
    for per in version["per"]:
        part = {"exact": "a part exactly", "whole": "a part as a whole", None: "a part is ask"}
        size = "" if per["size"] == "1" else f"{per['size']} "
        read = f" [{', '.join(per['assumptions'])}]" if per["assumptions"] else ""
        yield f"counted: {per['fact']} by {size}{per['unit']}, {part[per['part']]}{read}"
    if version["used_before"]:
        yield f"counted before: {version['used_before']}"


def words(samples: Sequence[Sample], shared: Sequence[str]) -> str:
    """What a group pays, in one line."""
    texts = {said(one.answer, shared) for one in samples}
    if len(samples) == 1 or (len(texts) == 1 and samples[0].answer["kind"] != "fee"):
        return said(samples[0].answer, shared)
    first = samples[0].said
    names = [name for name in first if any(one.said[name] != first[name] for one in samples)]
    found = {}
    for one in sorted(samples, key=lambda one: [Decimal(one.said[name]) for name in names]):
        at = ", ".join(f"{name} {one.said[name]}" for name in names)
        found[at] = in_all(one.answer, shared)
    return BETWEEN.join(f"{at}: {outcome}" for at, outcome in found.items())


def in_all(answer: Mapping[str, Any], shared: Sequence[str]) -> str:
    """An answer in one line, with its total."""
    text, total = said(answer, shared), answer.get("total")
    if answer["kind"] != "fee" or answer["exempt"]:
        return text
    if answer["price"] == total:
        return text
    return f"{total} at {text}" if answer["price"] else f"{total} {text}"


def said(answer: Mapping[str, Any], shared: Sequence[str]) -> str:
    """An answer in one line: the price and its points, or why the office is asked."""
    if answer["kind"] not in ("fee", "ask"):
        return str(answer["kind"])
    more = [one for one in answer["assumptions"] if one not in shared]
    tail = f" [{', '.join(more)}]" if more else ""
    if answer["kind"] == "fee":
        head = "free" if answer["exempt"] else answer["price"] or "by bands"
        points = f" ({', '.join(answer['clauses'])})" if answer["clauses"] else ""
        return f"{head}{points}{tail}"
    sides = [f"{one['price'] or 'open'} ({', '.join(one['clauses'])})" for one in answer["between"]]
    why = " or ".join(sides) or ", ".join([*answer["about"], *answer["clauses"]])
    return f"ask {answer['reason']}{why and ': '}{why}{tail}"
