"""The conditions that decide, as the standard text and the easy text word them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Condition:
    """A condition and the words that state it."""

    name: str
    group: str
    """who, price or papers: where it decides."""
    states: re.Pattern[str]
    """Words that state it in any text."""
    also: re.Pattern[str]
    """Words that say the same in an easy text."""


@cache
def conditions() -> tuple[Condition, ...]:
    """The conditions of lists/conditions.txt."""
    text = files("viegli.easyread").joinpath("lists", "conditions.txt").read_text("utf-8")
    found, group = [], ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append(_condition(line, group))
    return tuple(found)


def _condition(line: str, group: str) -> Condition:
    name, _, words = line.partition(":")
    states, _, also = words.partition("=")
    return Condition(name, group, _pattern(states), _pattern(f"{states},{also}"))


def _pattern(words: str) -> re.Pattern[str]:
    """A pattern for a list of words; commas of a text do not part them."""
    each = [_spaced(one.strip()) for one in words.split(",") if one.strip()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"[\s,]+")


@cache
def stated_in(text: str) -> frozenset[Condition]:
    """The conditions that a text states."""
    return frozenset(one for one in conditions() if one.states.search(text))


def said_in(text: str) -> frozenset[Condition]:
    """The conditions that an easy text says in any way."""
    return frozenset(one for one in conditions() if one.also.search(text))
