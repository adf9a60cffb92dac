"""What people pay of whom some answers are known, exactly, whatever else they would answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from viegli.fees.evaluate.cases import Case, Notes
from viegli.fees.evaluate.conditions import truth
from viegli.fees.evaluate.exploring import Memo, Node, explore, leaves
from viegli.fees.evaluate.numbers import Range, is_point
from viegli.fees.evaluate.people import narrowed, start, version_on
from viegli.fees.evaluate.points import decide, standing
from viegli.fees.evaluate.regions import parts
from viegli.fees.evaluate.reply import Answer, answered, spread_of
from viegli.fees.evaluate.rows import Outcome
from viegli.fees.terms import Table
from viegli.records import Fact

Region = tuple[str, ...] | Range
"""What can be answered to a question: one option, or the numbers of a stretch."""
People = Mapping[str, Region]
"""People by what they answer to some questions."""


@dataclass(frozen=True)
class Cell:
    """What people pay, as far as a table says it."""

    kind: str
    """fee, ask, or open: it hangs on something else too."""
    price: str | None = None
    """The price of a unit; where it is open, the least one."""
    high: str | None = None
    """The highest price, where it is open and has an end."""
    clauses: tuple[str, ...] = ()
    exempt: bool = False
    """Whether a point frees them."""
    between: tuple[tuple[str | None, tuple[str, ...]], ...] = ()
    """Where two prices hold: each with its points."""
    reason: str = ""
    """Why the office must be asked; empty where it hangs on something else too."""
    about: tuple[str, ...] = ()
    """The asks of the tariff that say so."""
    ask: bool = False
    """Whether, where it is open, the office may have to be asked too."""


@dataclass(frozen=True)
class Ground:
    """A tariff on a day, before people of whom nothing is known but how much they need."""

    table: Table
    day: str
    usual: Mapping[str, str]
    """The usual answers to questions with options, by question; numbers are never assumed."""

    @cached_property
    def version(self) -> Table:
        """The version of the day."""
        found = version_on(self.table, self.day)
        assert found, "a version holds"
        return found

    @cached_property
    def counted(self) -> Mapping[str, str]:
        """How much is used: one unit, and nothing before it; what conditions ask stays open."""
        one = {per["fact"]: per["size"] for per in self.version["per"]}
        before = {self.version["used_before"]: "0"} if self.version["used_before"] else {}
        return {
            name: said
            for name, said in {**one, **before}.items()
            if name not in self.version["cuts"]
        }

    @cached_property
    def nobody(self) -> Case:
        """The case of which only the quantities are known."""
        return start(self.table, self.version, self.counted, self.day)

    def case(self, people: People, assumed: Mapping[str, str]) -> Case | None:
        """The case of some people, the rest of whom answer as usual; none where nobody is such."""
        case = self.nobody
        for name, region in people.items():
            case = narrowed(case, name, region)
        for name, said in assumed.items():
            if name not in people:
                case = narrowed(case, name, self.read(name, said))
        return None if truth(case, case.table["impossible"], Notes()) else case

    def read(self, name: str, said: str) -> Region:
        """An answer as a region."""
        return start(self.table, self.version, {name: said}, self.day).known[name]

    def regions(self, name: str, assumed: Mapping[str, str]) -> list[Region]:
        """What can be answered to a question, as far as conditions tell it apart."""
        return parts(self.case({}, {**assumed, name: ""}) or self.nobody, name)

    def outcome(self, people: People, assumed: Mapping[str, str]) -> Outcome | Node | None:
        """What these people come to, or all that they may; none for nobody."""
        case = self.case(people, assumed)
        if case is None:
            return None
        found = decide(case, standing(case))
        if found.kind != "open":
            return found
        node = explore(case, self.memo)
        return node.outcome or node if node else None

    def hangs_on(self, people: People, assumed: Mapping[str, str]) -> list[str]:
        """The questions on which it hangs what these people pay, or why the office is asked."""
        case = self.case(people, assumed)
        found = decide(case, standing(case)) if case else None
        if case is None or found is None or found.kind == "fee":
            return []
        if found.kind == "ask":
            return list(found.notes.open)
        node = explore(case, self.memo)
        return list(spread_of(case, node)["matters"]) if node else []

    @cached_property
    def memo(self) -> Memo:
        """What was explored so far: equal futures of different people are the same."""
        return {}

    def cell(self, people: People, assumed: Mapping[str, str]) -> Cell | None:
        """What these people pay; none for nobody."""
        found = self.outcome(people, assumed)
        case = self.case(people, assumed)
        if case is None or found is None:
            return None
        if isinstance(found, Outcome) and vague(found):
            return Cell("ask")
        if isinstance(found, Outcome) and settled(found):
            return said(answered(case, found))
        node = found if isinstance(found, Node) else Node("", (), found)
        return said({"kind": "open", **spread_of(case, node)})


def ground(table: Table, facts: Mapping[str, Fact], day: str) -> Ground:
    """A tariff on a day, with the usual answers to those of its questions that have options."""
    usual = {name: facts[name].usual for name, one in table["facts"].items() if "options" in one}
    return Ground(table, day, {name: said for name, said in usual.items() if said})


def said(answer: Answer) -> Cell:
    """What a cell says of an answer."""
    span = answer["price"] or {} if answer["kind"] == "open" else {}
    price = answer["price"] if answer["kind"] == "fee" else None
    return Cell(
        kind=answer["kind"],
        price=price or span.get("from"),
        high=span.get("to"),
        clauses=tuple(answer.get("clauses", ())),
        exempt=answer.get("exempt", False),
        between=tuple((one["price"], tuple(one["clauses"])) for one in answer.get("between", ())),
        reason=answer.get("reason", ""),
        about=tuple(answer.get("about", ())),
        ask=bool(answer.get("ask")),
    )


def vague(outcome: Outcome) -> bool:
    """Whether it is sure that the office must be asked, but not why."""
    return bool(outcome.why and outcome.why.reason != "stated" and outcome.notes.open)


def settled(outcome: Outcome) -> bool:
    """Whether it is one price, or an ask."""
    return outcome.kind == "ask" or (is_point(outcome.price) and not outcome.maybe)


def amount(found: Outcome | Node) -> object:
    """What makes outcomes the same for people: the price, or all that is possible."""
    if isinstance(found, Node):
        return frozenset(amount(one) for one in leaves(found, {}))
    if found.kind == "ask":
        reason = found.why.reason if found.why else ""
        return reason, frozenset(one.key for one in found.decided)
    return found.price, found.maybe
