"""A person in the page's words: `pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from viegli.fees.persons import Person, label_of, words_of
from viegli.language import Said
from viegli.records import Fact
from viegli.site import views
from viegli.site.amounts import euros
from viegli.site.teller import Teller


def person(tell: Teller, one: Person) -> views.PersonView:
    """A person of whom something is told."""
    return views.PersonView(told(tell, tell.shelf.facts, one.said, one.names))


def told(
    tell: Teller, facts: Mapping[str, Fact], said: Mapping[str, str], names: Iterable[str]
) -> tuple[Said, ...]:
    """Some answers of a person, each in a few words."""
    return tuple(answer(tell, facts[name], said[name]) for name in names)


def answer(tell: Teller, fact: Fact, said: str) -> Said:
    """One answer in a few words."""
    words = words_of(fact, said)
    if fact.type == "choice":
        return tell.line(words or label_of(fact, said))
    if fact.type == "yes_no":
        ui = tell.forms.words.ui
        yes, no = ui("Jā"), ui("Nē")
        return tell.line(words) if words else after(tell, fact, yes if said == "yes" else no)
    number = euros(tell, said) if fact.type == "money" else tell.forms.number(said)
    if words is None:
        return after(tell, fact, number)
    label = tell.line(words)
    return replace(label, text=f"{label.text} {number}")


def after(tell: Teller, fact: Fact, text: str) -> Said:
    """The question with its answer."""
    question = tell.say(fact.question)
    return replace(question, text=f"{question.text} – {text}")
