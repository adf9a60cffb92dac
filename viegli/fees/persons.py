"""One person in words: what is said of each answer, or else the words of the question."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from viegli.records import Fact

YES_NO = {"yes": "jā", "no": "nē"}


@dataclass(frozen=True)
class Person:
    """Somebody of whom something is told."""

    said: Mapping[str, str]
    """All their answers."""
    names: tuple[str, ...]
    """The questions whose answers are worth telling."""
    clauses: tuple[str, ...] = ()
    """The points that decide for them, where another one's are told too."""


def person(
    facts: Mapping[str, Fact], said: Mapping[str, str], names: Collection[str] | None = None
) -> str:
    """A person by their answers; `names` are the questions to tell of, all where it is none.

    For example: pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €.
    """
    told = [name for name in said if names is None or name in names]
    return "; ".join(answer(facts[name], said[name]) for name in told) or "ikviens"


def answer(fact: Fact, said: str) -> str:
    """One answer in words."""
    words = words_of(fact, said)
    if fact.type == "choice":
        return words or label_of(fact, said)
    number_said = f"{number(said)}{' €' if fact.type == 'money' else ''}"
    if words is None:
        told = YES_NO[said] if fact.type == "yes_no" else number_said
        return f"{fact.question.standard} – {told}"
    return words if fact.type == "yes_no" else f"{words} {number_said}"


def words_of(fact: Fact, said: str) -> str | None:
    """What the records say of a person with this answer, where they have words for it."""
    if fact.type == "choice":
        text = next(one.said for one in fact.options if one.id == said)
    else:
        text = fact.said_no if fact.type == "yes_no" and said == "no" else fact.said
    return text.standard if text else None


def label_of(fact: Fact, said: str) -> str:
    """The words of an option, to stand inside a sentence."""
    label = next(one.label.standard for one in fact.options if one.id == said)
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def number(said: str) -> str:
    """A number as it is written in Latvian."""
    return said.replace(".", ",")
