"""The answer as data: the fee and why, whom to ask and why, or what must be known first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from viegli.fees.evaluate.answers import wrong
from viegli.fees.evaluate.cases import Case, Table, dated
from viegli.fees.evaluate.exploring import Node, explore, leaves
from viegli.fees.evaluate.numbers import FAR, Range, around, is_open, is_point, low, show
from viegli.fees.evaluate.people import person_on
from viegli.fees.evaluate.points import held, standing
from viegli.fees.evaluate.regions import parts
from viegli.fees.evaluate.rows import Candidate, Outcome, Part
from viegli.fees.evaluate.totals import total_of

Answer = dict[str, Any]
"""What a reader gets: only texts, lists, maps, yes and no."""


def fee(table: Table, answers: Mapping[str, str], day: str) -> Answer:
    """The fee of a person on a day (`2026-03-01`).

    `kind` is `fee`, `ask`, `open` (more must be answered), `impossible` (nobody is such a person)
    or `wrong` (answers that cannot be read). Amounts are exact decimal text.
    """
    found = wrong(table, answers)
    if found:
        return {"kind": "wrong", "wrong": found}
    case = person_on(table, answers, day)
    if case is None:
        names = ("about", "between", "clauses", "outranked", "assumptions", "parameters", "matters")
        return {"kind": "ask", "reason": "no_version", **{name: [] for name in names}}
    node = explore(case, {})
    if node is None:
        return {"kind": "impossible"}
    outcome = node.outcome
    if outcome and (outcome.kind == "ask" or (is_point(outcome.total) and not outcome.maybe)):
        return answered(case, outcome)
    return {"kind": "open", **spread_of(case, node)}


def possible(table: Table, answers: Mapping[str, str], day: str) -> Answer:
    """What can still come out: the prices, the totals, whether an ask, and the next question."""
    case = person_on(table, answers, day)
    node = explore(case, {}) if case else None
    if case and node:
        return spread_of(case, node)
    return {"price": None, "total": None, "ask": case is None, "next": None, "matters": []}


def edges(table: Table, answers: Mapping[str, str], day: str, name: str) -> list[str]:
    """Where the conditions on a number begin to hold or to fail on a day, from the least answer."""
    case = person_on(table, {**answers, name: ""}, day)
    found = parts(case, name) if case else []
    return [show(region.low, 0) for region in found if isinstance(region, Range)]


def spread_of(case: Case, node: Node) -> Answer:
    """What the outcomes below a node come to."""
    nodes: dict[int, Node] = {}
    found = leaves(node, nodes)
    fees = [one for one in found if one.kind == "fee"]
    loose = [one for one in fees if one.maybe or not is_point(one.total)]
    touched = [name for one in loose for name in one.notes.touched]
    return {
        "price": between(one.price for one in fees),
        "total": between(one.total for one in fees),
        "ask": any(one.kind == "ask" or one.maybe for one in found),
        "next": following(node, in_order(case, touched)),
        "matters": in_order(case, [*(one.name for one in nodes.values()), *touched]),
    }


def in_order(case: Case, names: Iterable[str]) -> list[str]:
    """Each question once, in the table's order."""
    wanted = set(names)
    return [name for name in case.known if name in wanted]


def between(ranges: Iterable[Range | None]) -> Answer | None:
    """From the lowest to the highest; none where there is no end."""
    whole = around(one for one in ranges if one)
    if whole is None:
        return None
    low, high = (None if abs(end) > FAR else show(end) for end in whole)
    return {"from": low, "to": high}


def following(node: Node, touched: list[str]) -> Answer | None:
    """The next question, with the answers that are possible where it is a choice."""
    if node.name:
        options = [to[0] for to, _ in node.branches if not isinstance(to, Range)]
        return {"fact": node.name, "options": options or None}
    return {"fact": touched[0], "options": None} if touched else None


def answered(case: Case, outcome: Outcome) -> Answer:
    """The answer of an outcome: a fee, or why the office must be asked."""
    holding = held(standing(case))
    rows = outcome.exempt or stated_by(case, outcome) or [one.row for one in outcome.decided]
    deciding = [name for row in rows for name in row["clauses"][:1]]
    clauses = [name for name in holding if name in deciding]
    if outcome.kind == "fee" and not outcome.exempt:
        clauses += [part.clause for part in outcome.decided[0].parts]
    common: Answer = {
        "clauses": clauses,
        "outranked": [name for name in holding if name not in clauses],
        "assumptions": list(dict.fromkeys([*case.version["assumptions"], *outcome.notes.assumed])),
        "parameters": [entry for name in outcome.notes.used for entry in used(case, name)],
    }
    if outcome.kind == "ask":
        return {**asked(case, outcome), **common}
    return {**priced_as(case, outcome), **common}


def stated_by(case: Case, outcome: Outcome) -> list[Table]:
    """The rows that leave it open."""
    names = outcome.why.names if outcome.why else ()
    return [row for row in case.version["asks"] if row["id"] in names]


def used(case: Case, name: str) -> list[dict[str, str | None]]:
    """The value of a parameter on the day, with its days; none where it is not known."""
    entry = dated(case.table["parameters"][name], case.day)
    return [{"id": name, "value": entry[2], "from": entry[0], "until": entry[1]}] if entry else []


def priced_as(case: Case, outcome: Outcome) -> Answer:
    """The fee with its price, what was counted, and the lines of its worksheet."""
    one = outcome.decided[0]
    return {
        "kind": "fee",
        "total": show(low(outcome.total)),
        "price": show(low(outcome.price)) if is_point(outcome.price) else None,
        "units": outcome.units,
        "bands": [band(part) for part in one.parts],
        "rows": [] if outcome.exempt else rows_of(case, one),
        "exempt": bool(outcome.exempt),
    }


def band(part: Part) -> dict[str, str]:
    """What is paid in one band."""
    return {
        "clause": part.clause,
        "counted": show(part.counted, 0),
        "price": show(part.price),
        "total": show(part.total),
    }


def rows_of(case: Case, one: Candidate) -> list[dict[str, str]]:
    """The lines behind a price, each with its value."""
    price = one.row["price"]
    lines = price["lines"] if isinstance(price, dict) and "lines" in price else []
    found = []
    for line in [*case.version["derive"], *lines, *case.version["settle"]]:
        value = case.lines[line["id"]][0] if line["id"] in case.lines else None
        if isinstance(value, Range) and is_point(value):
            found.append({"line": line["id"], "value": show(value.low, 0)})
    return found


def asked(case: Case, outcome: Outcome) -> Answer:
    """Why the office must be asked; of a conflict each price, its total and its points."""
    assert outcome.why, "an ask has a reason"
    sides: dict[object, Answer] = {}
    still: list[str] = []
    for one in outcome.decided if outcome.why.reason == "conflict" else []:
        if one.key in sides:
            sides[one.key]["clauses"] += one.row["clauses"][:1]
        else:
            sides[one.key] = side(case, one, still)
    return {
        "kind": "ask",
        "reason": outcome.why.reason,
        "about": list(outcome.why.names),
        "between": list(sides.values()),
        "matters": in_order(case, still),
    }


def side(case: Case, one: Candidate, still: list[str]) -> Answer:
    """One price of a conflict, with its total; or the questions on which that hangs, in `still`."""
    outcome = Outcome("fee")
    value = total_of(case, one, outcome) if isinstance(one.price, Range) else one.price
    if is_open(value):
        still += [*outcome.notes.open, *outcome.notes.touched]
    price = show(low(one.price)) if is_point(one.price) else None
    total = show(low(value)) if is_point(value) else None
    return {"clauses": one.row["clauses"][:1], "price": price, "total": total}
