"""Worked examples: each must come out as somebody worked it out by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from viegli.fees.evaluate import fee
from viegli.fees.subjects import Subject
from viegli.records import Example
from viegli.source import Problem


def worked(one: Subject) -> Iterator[Problem]:
    """A problem for each example that comes out otherwise than it says."""
    for version in one.table["versions"]:
        for example in one.record(version).examples:
            said = {**one.usual, **example.answers}
            known = {name: said[name] for name in one.table["facts"] if name in said}
            answer = fee(one.table, known, str(example.date))
            if not as_said(example, answer):
                what = f"examples[{example.name}]"
                message = f"this comes out as {outcome(answer)}"
                fix = "mend the example, or the points"
                yield one.problem(example.place, what, "example", message, fix)


def as_said(example: Example, answer: Mapping[str, Any]) -> bool:
    """Whether an answer is what an example says."""
    if example.clauses and {*example.clauses} != {*answer.get("clauses", ())}:
        return False
    if example.fee is not None:
        return answer["kind"] == "fee" and Fraction(answer["total"]) == Fraction(example.fee)
    sides = {Fraction(side["total"] or -1) for side in answer.get("between", ())}
    named = {Fraction(total) for total in example.ask.between} if example.ask else set()
    return answer["kind"] == "ask" and (not named or named == sides)


def outcome(answer: Mapping[str, Any]) -> str:
    """An answer in a few words."""
    points = f" ({', '.join(answer['clauses'])})" if answer.get("clauses") else ""
    if answer["kind"] == "fee":
        return f"{answer['total']} €{points}"
    if answer["kind"] == "ask":
        sides = " or ".join(f"{one['total']} €" for one in answer["between"] if one["total"])
        return f"`ask`: {answer['reason']}{sides and ' '}{sides}{points}"
    if answer["kind"] == "open":
        return f"open: `{answer['next']['fact']}` is not answered"
    wrong = ", ".join(f"{one['fact']} ({one['why']})" for one in answer.get("wrong", ()))
    return f"{answer['kind']}{wrong and ': '}{wrong}"
