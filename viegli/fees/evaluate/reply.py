"""The answer as data: the fee and why, whom to ask and why, or what must be known first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from viegli.fees.evaluate.answers import wrong
from viegli.fees.evaluate.cases import Case, Table, dated
from viegli.fees.evaluate.exploring import Node, explore, leaves
from viegli.fees.evaluate.numbers import INF, Range, is_point, low, show
from viegli.fees.evaluate.people import start, version_on
from viegli.fees.evaluate.points import decide
from viegli.fees.evaluate.regions import regions
from viegli.fees.evaluate.rows import Candidate, Outcome
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
    version = version_on(table, day)
    if version is None:
        return {"kind": "ask", "reason": "no_version", "about": [], **nothing_known()}
    case = start(table, version, answers, day)
    node = explore(case, {})
    if node is None:
        return {"kind": "impossible"}
    outcome = node.outcome
    if outcome and (outcome.kind == "ask" or is_point(outcome.total)):
        return answered(case, outcome)
    return {"kind": "open", **spread_of(case, node)}


def possible(table: Table, answers: Mapping[str, str], day: str) -> Answer:
    """What can still come out: the prices, the totals, whether an ask, and the next question."""
    version = version_on(table, day)
    if version is None:
        return {**empty(), "ask": True}
    case = start(table, version, answers, day)
    node = explore(case, {})
    return spread_of(case, node) if node else empty()


def edges(table: Table, answers: Mapping[str, str], day: str, name: str) -> list[str]:
    """Where the conditions on a number begin to hold or to fail on a day, from the least answer."""
    version = version_on(table, day)
    if version is None:
        return []
    case = start(table, version, {**answers, name: ""}, day)
    known = case.known[name]
    assert isinstance(known, Range), f"{name} is not a number"
    return [show(region.low, 0) for region in regions(case, name, known)]


def empty() -> Answer:
    """What is possible where nothing is."""
    return {"price": None, "total": None, "ask": False, "next": None, "matters": []}


def nothing_known() -> Answer:
    """The parts of an answer that no point has decided."""
    names = ("between", "clauses", "outranked", "assumptions", "parameters", "needs")
    return {name: [] for name in names}


def spread_of(case: Case, node: Node) -> Answer:
    """What the outcomes below a node come to."""
    nodes: dict[int, Node] = {}
    found = leaves(node, nodes)
    fees = [one for one in found if one.kind == "fee"]
    hung = [name for one in nodes.values() if one.name for name in facts_of(case, one.name)]
    touched = [name for one in fees for name in one.notes.touched if not is_point(one.total)]
    return {
        "price": between(one.price for one in fees),
        "total": between(one.total for one in fees),
        "ask": any(one.kind == "ask" or any(row.maybe for row in one.decided) for one in found),
        "next": following(case, node, in_order(case, touched)),
        "matters": in_order(case, [*hung, *touched]),
    }


def in_order(case: Case, names: Iterable[str]) -> list[str]:
    """Each question once, in the table's order."""
    wanted = set(names)
    return [name for name in case.known if name in wanted]


def facts_of(case: Case, name: str) -> list[str]:
    """The open questions behind a question or a line."""
    behind = case.version["feeds"].get(name, [name])
    return [one for one in in_order(case, behind) if not answered_already(case, one)]


def answered_already(case: Case, name: str) -> bool:
    """Whether a question has one answer left."""
    known = case.known[name]
    return is_point(known) if isinstance(known, Range) else len(known) == 1


def between(ranges: Iterable[Range | None]) -> Answer | None:
    """From the lowest to the highest; `to` is none where there is no end."""
    known = [one for one in ranges if one]
    if not known:
        return None
    ends = min(one.low for one in known), max(one.high for one in known)
    low, high = (None if abs(end) == INF else show(end) for end in ends)
    return {"from": low, "to": high}


def following(case: Case, node: Node, touched: list[str]) -> Answer | None:
    """The next question, with the answers that are possible where it is a choice."""
    if node.name in case.known:
        options = [to[0] for to, _ in node.branches if not isinstance(to, Range)]
        return {"fact": node.name, "options": options or None}
    names = facts_of(case, node.name) if node.name else touched
    if not names:
        return None
    known = case.known[names[0]]
    return {"fact": names[0], "options": None if isinstance(known, Range) else list(known)}


def answered(case: Case, outcome: Outcome) -> Answer:
    """The answer of an outcome: a fee, or why the office must be asked."""
    held = decide(case).held
    rows = outcome.exempt or stated_by(case, outcome) or [one.row for one in outcome.decided]
    deciding = [name for row in rows for name in row["clauses"][:1]]
    clauses = [name for name in held if name in deciding]
    if outcome.kind == "fee" and not outcome.exempt:
        clauses += [part["clause"] for part in outcome.decided[0].parts]
    common: Answer = {
        "clauses": clauses,
        "outranked": [name for name in held if name not in clauses],
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
    entry = dated(case.table["parameters"].get(name, ()), case.day)
    return [{"id": name, "value": entry[2], "from": entry[0], "until": entry[1]}] if entry else []


def priced_as(case: Case, outcome: Outcome) -> Answer:
    """The fee with its price, what was counted, and the lines of its worksheet."""
    one = outcome.decided[0]
    return {
        "kind": "fee",
        "total": show(low(outcome.total)),
        "price": show(low(outcome.price)) if is_point(outcome.price) else None,
        "units": outcome.units,
        "bands": one.parts,
        "rows": [] if outcome.exempt else rows_of(case, one),
        "exempt": bool(outcome.exempt),
    }


def rows_of(case: Case, one: Candidate) -> list[dict[str, str]]:
    """The lines behind a price, each with its value."""
    total_of(case, one, Outcome("fee"))
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
    needs: list[str] = []
    for one in outcome.decided if outcome.why.reason == "conflict" else []:
        if one.key in sides:
            sides[one.key]["clauses"] += one.row["clauses"][:1]
        else:
            sides[one.key] = side(case, one, needs)
    return {
        "kind": "ask",
        "reason": outcome.why.reason,
        "about": list(outcome.why.names),
        "between": list(sides.values()),
        "needs": in_order(case, needs),
    }


def side(case: Case, one: Candidate, needs: list[str]) -> Answer:
    """One price of a conflict; what its total still needs is added to `needs`."""
    found = Outcome("fee")
    value = total_of(case, one, found) if isinstance(one.price, Range) else None
    if not is_point(value):
        needs += found.notes.touched
    price = show(low(one.price)) if is_point(one.price) else None
    total = show(low(value)) if is_point(value) else None
    return {"clauses": one.row["clauses"][:1], "price": price, "total": total}
