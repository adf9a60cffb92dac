"""What the lines of worksheets may name: questions, parameters, and lines before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from viegli.catalogue.conditions import answers
from viegli.catalogue.references import Known, unknown_id
from viegli.records import Amounts, Fact, Test
from viegli.source import Place, Problem


@dataclass(frozen=True)
class Names:
    """What a line may name."""

    facts: Mapping[str, Fact]
    known: Known
    lines: tuple[str, ...]
    """The lines before it."""
    later: frozenset[str] = frozenset()
    """The line itself, those after it, and those of other worksheets."""


def number_problems(
    one: Amounts | None, names: Names, place: Place, path: str
) -> Iterator[Problem]:
    """A problem where a number is not there, or not yet."""
    if one is None or one.name is None or one.name in names.lines:
        return
    fact = names.facts.get(one.name)
    if fact and answers(fact):
        fix = "name a number, or write a table with `down:` this question"
        yield Problem(place, path, "number", f"`{fact.id}` is not a number", fix)
    elif one.name in names.later:
        yield late(one.name, place, path)
    elif {"facts", "parameters"} <= {*names.known}:
        yield from unknown_id(one.name, "numbers", _numbers(names), place, path)


def late(name: str, place: Place, path: str) -> Problem:
    """The problem of a line that is named before it is worked out."""
    message = f'"{name}" is not among the numbers that are known here'
    return Problem(place, path, "order", message, "move its line up, before this one")


def subject_problems(name: str, names: Names, place: Place, path: str) -> Iterator[Problem]:
    """A problem where a condition or a table asks what there is not."""
    if "facts" in names.known:
        there = {"questions": [*names.known["facts"], *names.lines]}
        yield from unknown_id(name, "questions", there, place, path)


def _numbers(names: Names) -> Known:
    choices = {name for name, fact in names.facts.items() if answers(fact)}
    facts = [name for name in names.known["facts"] if name not in choices]
    return {"numbers": [*facts, *names.known["parameters"], *names.lines]}


def answer_problems(
    test: Test, name: str, fact: Fact | None, place: Place, path: str
) -> Iterator[Problem]:
    """A problem for each answer that cannot be given."""
    allowed = answers(fact) if fact else ()
    for one in test.one_of:
        good = one in allowed if allowed else is_number(one)
        if not good:
            fix = f"write one of: {', '.join(allowed)}" if allowed else "write a number or a bound"
            yield Problem(place, path, "unknown-id", f'"{one}" is no answer to `{name}`', fix)


def is_number(text: str) -> bool:
    """Whether a text is a plain number."""
    return bool(re.fullmatch(r"[0-9]+(\.[0-9]+)?", text))
