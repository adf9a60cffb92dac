"""Prices times quantities, and the lines that settle the total."""

from __future__ import annotations

from dataclasses import replace

from viegli.fees.evaluate.bands import counted
from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import doubted
from viegli.fees.evaluate.numbers import ONE, ZERO, Lack, Range, Value, is_point, point, show, times
from viegli.fees.evaluate.rows import Candidate, Exempt, Outcome
from viegli.fees.evaluate.worksheets import put, worksheet


def settled(case: Case, outcome: Outcome, exempt: Exempt) -> Outcome:
    """The outcome with its price and total."""
    decided = outcome.decided
    if outcome.kind != "fee":
        return outcome
    value = decided[0].price
    if not isinstance(value, Range):
        return replace(outcome, kind="ask", why=value)
    if any(one.free for one in decided):
        clauses = {clause for one in decided for clause in one.row["clauses"]}
        outcome.exempt = [row for row, one in exempt if one and set(row["frees"]) & clauses]
        return replace(outcome, price=point(ZERO), total=point(ZERO))
    outcome.price = value
    whole = total_of(case, decided[0], outcome)
    outcome.maybe = outcome.notes.maybe
    if isinstance(whole, Range):
        outcome.total = whole
        return outcome
    return replace(outcome, kind="open" if whole is None else "ask", why=whole)


def total_of(case: Case, one: Candidate, outcome: Outcome) -> Value:
    """Price times quantities, then the lines that settle the total."""
    assert isinstance(one.price, Range)
    lines = case.version["settle"]
    if one.total is None and one.price == point(ZERO) and not lines:
        return one.price
    each = one.price if one.total is None else one.total
    quantity = quantities(case, outcome, skip=bool(one.row["bands"]))
    if isinstance(quantity, Lack):
        sure = bool(lines) or each.low != ZERO
        return doubted(outcome.notes, sure=sure, value=point(ZERO), why=quantity)
    if quantity is None:
        return None
    whole = times(each, quantity)
    for name, value in (("price", one.price), ("quantity", quantity), ("total", whole)):
        put(case, name, value, Notes())
    return worksheet(case, lines, outcome.notes)


def quantities(case: Case, outcome: Outcome, *, skip: bool) -> Value:
    """The product of what the price is counted by; `skip` leaves out what bands have counted."""
    whole = point(ONE)
    for at, per in enumerate(case.version["per"]):
        value = counted(case, per, outcome.notes)
        if not isinstance(value, Range):
            return value
        if is_point(value):
            said = {"fact": per["fact"], "unit": per["unit"], "counted": show(value.low, 0)}
            outcome.units.append(said)
        if at or not skip:
            whole = times(whole, value)
    return whole
