"""A condition in words: the questions and the answers that it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viegli.records import Bound, Condition, Row, Tariff, Test, records_in
from viegli.site.teller import Teller

SIGNS = {"more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤"}


def told(tell: Teller, tariff: Tariff, given: Condition | None) -> str:
    """The condition, as `Kāds ir jūsu vecums? Pensijas vecumā; … ≤ 2 × minimālā mēnešalga`."""
    lines = ["; ".join(test(tell, tariff, one) for one in line) for line in given or ()]
    either = tell.forms.words.ui("vai")
    return f" {either} ".join(lines)


def test(tell: Teller, tariff: Tariff, one: Test) -> str:
    """What one answer must be."""
    return f"{asked(tell, tariff, one.fact)} {' '.join(wanted(tell, tariff, one))}"


def asked(tell: Teller, tariff: Tariff, name: str) -> str:
    """The question, or what is worked out."""
    fact = tell.shelf.facts.get(name)
    if fact:
        return tell.say(fact.question).text
    return worked_out(tell, tariff, line_of(tariff, name))


def line_of(tariff: Tariff, name: str) -> Row:
    """The line of this id."""
    lines = (one for _, one in records_in(tariff) if isinstance(one, Row))
    return next(one for one in lines if one.id == name)


def worked_out(tell: Teller, tariff: Tariff, line: Row) -> str:
    """What a line is called, or where it has no name, what it adds up or begins from."""
    if line.label:
        return tell.say(line.label).text
    names = [one.name for one in line.of if one.name]
    return " + ".join(asked(tell, tariff, name) for name in names) or line.id


def wanted(tell: Teller, tariff: Tariff, one: Test) -> Iterator[str]:
    """The answers, or the bounds."""
    if one.one_of:
        yield tell.forms.either(answers(tell, one))
    for field, sign in SIGNS.items():
        bound = getattr(one, field)
        if bound:
            yield f"{sign} {number(tell, tariff, bound)}"


def answers(tell: Teller, one: Test) -> Iterable[str]:
    """The answers of which one must be given."""
    ui, fact = tell.forms.words.ui, tell.shelf.facts.get(one.fact)
    labels = {option.id: tell.say(option.label).text for option in (fact.options if fact else ())}
    yes_no = {"yes": ui("Jā"), "no": ui("Nē")} if fact and fact.type == "yes_no" else {}
    return [(labels | yes_no).get(each, each) for each in one.one_of]


def number(tell: Teller, tariff: Tariff, bound: Bound) -> str:
    """The number of a bound."""
    if bound.amount is not None:
        return tell.forms.number(bound.amount)
    name = bound.parameter or ""
    parameter = tell.shelf.parameters.get(name)
    label = tell.say(parameter.label).text if parameter else asked(tell, tariff, name)
    return label if bound.times == 1 else f"{tell.forms.number(bound.times)} × {label}"
