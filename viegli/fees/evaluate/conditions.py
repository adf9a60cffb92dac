"""Whether conditions hold: True, False, or None where it is not known yet."""

from __future__ import annotations

from typing import Any

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.numbers import Lack, Number, Range, Value, exact, times


def every(one: bool | None, other: bool | None) -> bool | None:
    """Whether both are true."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def lasting(case: Case, condition: Any, notes: Notes) -> bool | None:
    """Whether a condition holds that asks for no line but derived ones: once known, it stays so."""
    if condition is None:
        return True
    found, inner = case.sure.get(id(condition)) or (None, Notes())
    if found is None:
        found = truth(case, condition, inner)
        if found is not None:
            case.sure[id(condition)] = found, inner
    notes.add(inner)
    notes.trace += inner.trace
    return found


def truth(case: Case, condition: Any, notes: Notes) -> bool | None:
    """Whether any map of a condition holds; without a condition, it does."""
    if condition is None:
        return True
    left, trace = [], []
    for number, tests in enumerate(condition):
        inner = Notes()
        found = all_hold(case, tests, inner)
        notes.used |= inner.used
        if found:
            notes.trace.append("T")
            notes.assumed |= inner.assumed
            return True
        if found is None:
            left.append(inner)
            trace.append(f"{number}:{';'.join(inner.trace)}")
    for inner in left:
        notes.add(inner)
    notes.trace.append("|".join(trace) or "F")
    return None if left else False


def all_hold(case: Case, tests: Any, notes: Notes) -> bool | None:
    """Whether all tests of a map hold."""
    found: bool | None = True
    for number, test in enumerate(tests):
        one = holds(case, test, notes)
        if one is False:
            return False
        if one is None:
            notes.trace.append(f"{number},{','.join(notes.open)}")
        found = every(found, one)
    return found


def holds(case: Case, test: Any, notes: Notes) -> bool | None:
    """Whether one test holds; a question that is not asked passes no test."""
    name = test["on"]
    if name not in case.known:
        return bounded(case, test, seen(case, name, notes), notes)
    asked = lasting(case, case.table["facts"][name].get("only_if"), notes)
    if asked is False:
        return False
    known = case.known[name]
    if isinstance(known, Range):
        return every(asked, bounded(case, test, known, notes))
    inside = sum(option in test["in"] for option in known)
    if not inside:
        return False
    if inside < len(known):
        notes.open[name] = None
        return None
    return asked


def bounded(case: Case, test: Any, value: Value, notes: Notes) -> bool | None:
    """Whether a number keeps to the bounds of a test."""
    if not isinstance(value, Range):
        return None
    found: bool | None = True
    for bound, operand in test.items():
        if bound == "on":
            continue
        limit = number(case, operand, notes)
        if isinstance(limit, Range):
            one = within(bound, value, limit.low)
            if one is None and test["on"] in case.known:
                notes.open[test["on"]] = None
            found = every(found, one)
        else:
            found = every(found, None)
    return found


def within(bound: str, value: Range, limit: Number) -> bool | None:
    """Whether all, none or some numbers of a range keep to a bound."""
    if bound in ("less_than", "at_least"):
        low, high = value.low < limit, value.high < limit
    else:
        low, high = value.low <= limit, value.high <= limit
    return None if low != high else low != (bound in ("at_least", "more_than"))


def number(case: Case, operand: Any, notes: Notes) -> Value:
    """The number of an operand: an amount, or some times a question, a line or a parameter."""
    if isinstance(operand, str):
        return exact(operand)
    value = seen(case, operand[1], notes)
    return times(value, exact(operand[0])) if isinstance(value, Range) else value


def seen(case: Case, name: str, notes: Notes) -> Value:
    """The number that a name stands for."""
    if name in case.lines:
        value, inner = case.lines[name]
        notes.add(inner)
    else:
        value = asked_number(case, name, notes)
    if isinstance(value, Lack):
        notes.lacks[value] = None
    return value


def asked_number(case: Case, name: str, notes: Notes) -> Value:
    """The number that was answered, or its stand-in where the question is not asked."""
    fact = case.table["facts"][name]
    asked = lasting(case, fact.get("only_if"), notes)
    if asked is None:
        return None
    if not asked:
        stand_in = fact.get("not_asked")
        return Lack("not_asked", (name,)) if stand_in is None else exact(stand_in)
    value = case.known[name]
    assert isinstance(value, Range), "worksheets name numbers only"
    if value.low != value.high:
        notes.touched[name] = None
    return value


def doubted(notes: Notes, sure: bool, value: Range, why: Lack) -> Value:
    """The lack where it is sure; else the value, with a note that it may be lacking."""
    if sure:
        return why
    notes.lacks[why] = None
    return value
