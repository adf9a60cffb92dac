"""One person in words, from the words of the questions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from viegli.records import Fact

YES_NO = {"yes": "jā", "no": "nē"}


def person(
    facts: Mapping[str, Fact], said: Mapping[str, str], names: Collection[str] | None = None
) -> str:
    """A person by their answers; `names` are the questions to tell of, all where it is none.

    For example: pensijas vecumā; dzīvoju atsevišķi, bez ģimenes; ienākumi … – 780,01 €.
    """
    told = [name for name in said if names is None or name in names]
    return "; ".join(answer(facts[name], said[name]) for name in told) or "ikviens"


def answer(fact: Fact, said: str) -> str:
    """One answer in words."""
    if fact.type == "choice":
        label = next(one.label.standard for one in fact.options if one.id == said)
        return label[:1].lower() + label[1:] if label[1:2].islower() else label
    question = fact.question.standard
    if fact.type == "yes_no":
        return f"{question} – {YES_NO[said]}"
    return f"{question} – {number(said)}{' €' if fact.type == 'money' else ''}"


def number(said: str) -> str:
    """A number as it is written in Latvian."""
    return said.replace(".", ",")
