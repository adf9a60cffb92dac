"""What is still possible: the questions on which an outcome hangs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import lasting
from viegli.fees.evaluate.numbers import Range, is_point
from viegli.fees.evaluate.people import narrowed
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.evaluate.regions import parts
from viegli.fees.evaluate.rows import Outcome


@dataclass(frozen=True, eq=False)
class Node:
    """A question on which the outcome hangs, or an outcome. Equal futures are one node."""

    name: str
    """The question; empty for an outcome."""
    branches: tuple[tuple[tuple[str, ...] | Range, Node], ...] = ()
    """What it can be, and what follows."""
    outcome: Outcome | None = None


Memo = dict[Any, "Node | None"]
"""Nodes by outcome, by what is left to know, and by branches."""


def sameness(case: Case, outcome: Outcome) -> object:
    """What makes outcomes the same: the price and the total, or why the office is asked."""
    if outcome.kind == "ask":
        return outcome.why
    loose = not is_point(outcome.price) or (case.version["settle"] and not is_point(outcome.total))
    rows = tuple(one.row["id"] for one in outcome.decided)
    hangs = (rows, state(case)) if loose or outcome.maybe else None
    return outcome.price, outcome.total, outcome.maybe, hangs


def state(case: Case) -> object:
    """What numbers can still hang on."""
    return tuple(case.known[name] for name in case.version["inputs"])


def explore(case: Case, memo: Memo) -> Node | None:
    """What the outcome hangs on, first question first; nothing where nobody is such a person."""
    ruled_out = Notes()
    if lasting(case, case.table["impossible"], ruled_out):
        return None
    stood = standing(case)
    key = (*ruled_out.trace, *stood.freeing.trace, *stood.notes.trace, state(case))
    if key not in memo:
        memo[key] = led(case, decide(case, stood), memo)
    return memo[key]


def led(case: Case, outcome: Outcome, memo: Memo) -> Node | None:
    """The node of an outcome, or of the first question on which it hangs."""
    if outcome.kind != "open":
        return memo.setdefault(("outcome", sameness(case, outcome)), Node("", (), outcome))
    name = next(name for name in case.known if name in outcome.notes.open)
    found = [(to, explore(narrowed(case, name, to), memo)) for to in parts(case, name)]
    return branched(name, found, memo)


def branched(name: str, found: list[tuple[Any, Node | None]], memo: Memo) -> Node | None:
    """The node of a question; where every answer leads to the same, that."""
    live = tuple((to, node) for to, node in found if node)
    if len({id(node) for _, node in live}) < 2:
        return live[0][1] if live else None
    key = (name, tuple((to, id(node)) for to, node in live))
    return memo.setdefault(key, Node(name, live))


def leaves(node: Node, nodes: dict[int, Node]) -> list[Outcome]:
    """Every outcome that is still possible; the nodes passed are kept in `nodes`."""
    if id(node) in nodes:
        return []
    nodes[id(node)] = node
    if node.outcome:
        return [node.outcome]
    return [outcome for _, inner in node.branches for outcome in leaves(inner, nodes)]
