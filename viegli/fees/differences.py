"""Whose fee moves between two states of a tariff, counted in kinds of person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from viegli.fees.boxes import EVERYBODY, Atom, Key, Part, People
from viegli.fees.moves import Move, Pair, folded, of_units
from viegli.fees.outlines import chosen
from viegli.fees.spelled import by_numbers, read
from viegli.fees.trees import NOT_ASKED, Arm, Node, Trees

OPEN = "open"
"""What is said of a person of whom an earlier state asked more."""
Said = Mapping[str, str]
"""Answers by question."""


@dataclass(frozen=True)
class States:
    """What people pay in two states of a tariff."""

    before: Node
    people: People
    """Those of the later state; their stretches of numbers do not lie across those before."""
    after: Callable[[Key], str]
    """What a group pays."""
    now: Callable[[Said], str]
    """What one person pays in all."""
    was: Callable[[Said], str] | None = None
    """What one person paid in all, where more of the earlier state is known than its tree."""


def moves(both: States) -> list[Move]:
    """Every move from one state to another, the largest first."""
    restrict = Restrict()
    states: dict[tuple[Key, Node], tuple[int, Said]] = {(EVERYBODY, both.before): (1, {})}
    for part in both.people.parts:
        wider: dict[tuple[Key, Node], tuple[int, Said]] = {}
        for (key, node), (count, said) in states.items():
            for atom in part.atoms:
                state = atom.joined(key), restrict.to(node, answers_of(part, atom))
                known = wider.get(state)
                wider[state] = (
                    (known[0] + count, known[1]) if known else (count, {**said, **atom.said})
                )
        states = wider
    found = []
    for (key, node), (count, said) in states.items():
        listed = compared(both, first_outcome(node), both.after(key), said)
        pairs = [pair for pair in listed if not pair.same]
        found += [Move(count, of_units(pairs))] if pairs else []
    return folded(found)


def compared(both: States, before: str, after: str, said: Said) -> Iterator[Pair]:
    """People of a group whose outcome changes."""
    if before == after:
        return
    first, then = by_numbers(before), by_numbers(after)
    if not first[0][0] and not then[0][0]:
        yield Pair(said, read(before), read(after))
        return
    people = [{**said, **numbers} for numbers, _ in (*first, *then) if numbers]
    known = {tuple(numbers.items()): text for numbers, text in first}
    for one in {tuple(one.items()): one for one in people}.values():
        numbers = next(filter(None, (numbers for numbers, _ in (*first, *then))))
        own = known.get(tuple((name, one[name]) for name in numbers))
        was = own or (both.was(one) if both.was else None if first[0][0] else before)
        now = both.now(one)
        if was is not None and was not in (now, OPEN):
            yield Pair(one, read(was), read(now), total=bool(own or both.was))


def answers_of(part: Part, atom: Atom) -> tuple[tuple[str, str], ...]:
    """The answers of an atom by question, and how its tests of lines come out."""
    said = [
        (name, NOT_ASKED if kind is None else kind.low or kind.said)
        for name, kind in zip(part.facts, atom.kinds, strict=True)
    ]
    tests = ({True: "yes", False: "no", None: "unknown"}[one] for one in atom.lines)
    return (*said, *zip(part.tests, tests, strict=True))


def first_outcome(node: Node) -> str:
    """The outcome of a tree; where it hangs on a question that is gone, of its first answer."""
    return first_outcome(node.arms[0].node) if node.arms else node.name


class Restrict:
    """Cuts trees down to people with some answers."""

    def __init__(self) -> None:
        self._trees = Trees()
        self._known: dict[tuple[Node, str, str], Node] = {}

    def to(self, node: Node, answers: Iterable[tuple[str, str]]) -> Node:
        """The tree of the people who answer so."""
        for name, answer in answers:
            node = self._one(node, name, answer)
        return node

    def _one(self, node: Node, name: str, answer: str) -> Node:
        if not node.arms:
            return self._trees.node(node.name)
        key = node, name, answer
        if key not in self._known:
            if node.name == name:
                after = chosen(node, answer) or node.arms[0].node
                self._known[key] = self._one(after, name, answer)
            else:
                arms = (Arm(arm.labels, self._one(arm.node, name, answer)) for arm in node.arms)
                self._known[key] = self._trees.node(node.name, tuple(merged(arms)))
        return self._known[key]


def merged(arms: Iterable[Arm]) -> Iterator[Arm]:
    """The arms, those that lead to the same as one."""
    found: dict[Node, tuple[str, ...]] = {}
    for arm in arms:
        found[arm.node] = (*found.get(arm.node, ()), *arm.labels)
    for node, labels in found.items():
        yield Arm(labels, node)
