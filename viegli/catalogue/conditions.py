"""Checks that a condition asks what there is: facts, their answers, parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from viegli.catalogue.references import Known, unknown_id
from viegli.records import Bound, Condition, Fact, Test
from viegli.source import Mapping as Written
from viegli.source import Node, Place, Problem, Sequence


def condition_problems(
    condition: Condition, written: Node, path: str, facts: Mapping[str, Fact], known: Known
) -> Iterator[Problem]:
    """Every unknown fact, answer and parameter of a condition."""
    lines = written if isinstance(written, Sequence) else [written]
    for line, asked in zip(condition, lines, strict=True):
        for test in line:
            if not isinstance(asked, Written):
                continue
            yield from unknown_id(test.fact, "facts", known, asked.place_of(test.fact), path)
            fact = facts.get(test.fact)
            yield from _answers(test, asked[test.fact], path, fact) if fact else ()
            yield from _bounds(test, asked[test.fact], path, fact, known)


def answers(fact: Fact) -> tuple[str, ...]:
    """The answers that a question allows; empty for numbers."""
    if fact.type == "yes_no":
        return ("yes", "no")
    return tuple(option.id for option in fact.options)


def not_an_answer(fact: Fact, text: str) -> str:
    """What to write in place of a text that cannot be answered; nothing where it can be."""
    allowed = answers(fact)
    if allowed:
        return "" if text in allowed else f"write one of: {', '.join(allowed)}"
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text):
        return 'write a number, as "12.50"'
    if len(text.partition(".")[2]) > fact.decimals:
        return f"write at most {fact.decimals} decimals" if fact.decimals else "write no decimals"
    if Decimal(text) < (fact.least or 0):
        return f"write {fact.least} or more"
    return f"write {fact.most} or less" if Decimal(text) > (fact.most or Decimal(text)) else ""


def _answers(test: Test, written: Node, path: str, fact: Fact) -> Iterator[Problem]:
    allowed = answers(fact)
    places = [one.place for one in written] if isinstance(written, Sequence) else [written.place]
    for answer, place in zip(test.one_of, places, strict=False):
        if not allowed and not (fact.type == "count" and re.fullmatch(r"\d+(\.\d+)?", answer)):
            message = f"`{fact.id}` is a number: it needs a bound"
            yield Problem(place, path, "bound", message, "write at most 100, or at least 1")
        elif allowed and answer not in allowed:
            message = f'"{answer}" is no answer to `{fact.id}`'
            yield Problem(place, path, "unknown-id", message, f"write one of: {', '.join(allowed)}")


def _bounds(
    test: Test, written: Node, path: str, fact: Fact | None, known: Known
) -> Iterator[Problem]:
    bounds = [test.at_least, test.more_than, test.at_most, test.less_than]
    for bound in bounds:
        if not isinstance(bound, Bound):
            continue
        place = _bound_place(written, bound)
        if fact and (allowed := answers(fact)):
            fix = f"write one of: {', '.join(allowed)}"
            yield Problem(place, path, "bound", f"`{fact.id}` is not a number", fix)
        if bound.parameter:
            yield from unknown_id(bound.parameter, "parameters", known, place, path)


def _bound_place(written: Node, bound: Bound) -> Place:
    """The place of a bound; in `{from: …, to: …}` that of the one that names the parameter."""
    if isinstance(written, Written) and bound.parameter:
        for one in written.values():
            if isinstance(one, str) and one.split()[-1:] == [bound.parameter]:
                return one.place
    return written.place
