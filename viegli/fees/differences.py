"""Whose fee moves between two states of a tariff, counted in kinds of person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from viegli.fees.boxes import EVERYBODY, Atom, Key, Part, People
from viegli.fees.outlines import chosen
from viegli.fees.trees import NOT_ASKED, Arm, Node, Trees


@dataclass(frozen=True)
class Move:
    """People whose outcome changes in the same way."""

    count: int
    """How many kinds of person."""
    before: str
    after: str
    said: Mapping[str, str]
    """The answers of one of them."""

    def __str__(self) -> str:
        kinds = "kind of person moves" if self.count == 1 else "kinds of person move"
        return f"{self.count} {kinds} from {self.before} to {self.after}"


def moves(before: Node, people: People, after: Callable[[Key], str]) -> list[Move]:
    """Every move from the outcomes of a tree to those that `after` gives, the largest first.

    The stretches of numbers of `people` must not lie across those of the tree.
    """
    restrict = Restrict()
    states: dict[tuple[Key, Node], tuple[int, Mapping[str, str]]] = {(EVERYBODY, before): (1, {})}
    for part in people.parts:
        wider: dict[tuple[Key, Node], tuple[int, Mapping[str, str]]] = {}
        for (key, node), (count, said) in states.items():
            for atom in part.atoms:
                state = atom.joined(key), restrict.to(node, answers_of(part, atom))
                known = wider.get(state)
                wider[state] = (
                    (known[0] + count, known[1]) if known else (count, {**said, **atom.said})
                )
        states = wider
    return sorted(gathered(states, after), key=lambda move: -move.count)


def gathered(
    states: Mapping[tuple[Key, Node], tuple[int, Mapping[str, str]]], after: Callable[[Key], str]
) -> Iterable[Move]:
    """The moves of people who end in these states."""
    found: dict[tuple[str, str], Move] = {}
    for (key, node), (count, said) in states.items():
        ends = first_outcome(node), after(key)
        if ends[0] != ends[1]:
            known = found.get(ends)
            found[ends] = Move(
                count + (known.count if known else 0), *ends, known.said if known else said
            )
    return found.values()


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
