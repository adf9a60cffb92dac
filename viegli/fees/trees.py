"""The outcome of every person as a tree of questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from viegli.fees.boxes import EVERYBODY, Atom, Key, People
from viegli.fees.kinds import Kind

NOT_ASKED = "not asked"


@dataclass(frozen=True, eq=False)
class Arm:
    """Answers that lead to the same."""

    labels: tuple[str, ...]
    """Options, stretches of numbers as `0–780.00`, or `not asked`."""
    node: Node


@dataclass(frozen=True, eq=False)
class Node:
    """A question with what follows from its answers, or an outcome."""

    name: str
    """The question; of an outcome, its words."""
    arms: tuple[Arm, ...] = ()


class Trees:
    """Makes nodes; equal ones are the same node."""

    def __init__(self) -> None:
        self._made: dict[object, Node] = {}

    def node(self, name: str, arms: tuple[Arm, ...] = ()) -> Node:
        """The node, or where all answers lead to the same, that."""
        if len(arms) == 1:
            return arms[0].node
        key = name, tuple((arm.labels, id(arm.node)) for arm in arms)
        return self._made.setdefault(key, Node(name, arms))


def tree(people: People, said: Callable[[Key], str]) -> Node:
    """The tree of all people; `said` gives the outcome of a group in words.

    A question stands in it only where its answer matters, so equal functions are equal trees.
    """
    memo: dict[tuple[int, Key], Node] = {}
    trees = Trees()

    def below(at: int, key: Key) -> Node:
        if at == len(people.parts):
            return trees.node(said(key))
        if (at, key) not in memo:
            part = people.parts[at]
            found = [(labels(one), below(at + 1, one.joined(key))) for one in part.atoms]
            asked = [Asked(name, order(people, name)) for name in (*part.facts, *part.tests)]
            memo[at, key] = folded(asked, found, trees)
        return memo[at, key]

    return below(0, EVERYBODY)


@dataclass(frozen=True)
class Asked:
    """A question, or a test of a line, and its options in their order."""

    name: str
    options: Sequence[str]


def labels(atom: Atom) -> tuple[str, ...]:
    """The atom's answer to each question, and how the tests of its lines come out."""
    tests = ({True: "yes", False: "no", None: "unknown"}[one] for one in atom.lines)
    return (*(label(kind) for kind in atom.kinds), *tests)


def label(kind: Kind | None) -> str:
    """A kind of answer as the tree names it."""
    if kind is None:
        return NOT_ASKED
    return kind.said if kind.low is None else f"{kind.low}–{kind.high or ''}"


def order(people: People, name: str) -> Sequence[str]:
    """The options of a question in their order."""
    options: Sequence[str] = people.table["facts"].get(name, {}).get("options", ("yes", "no"))
    return options


def folded(
    asked: Sequence[Asked], found: Sequence[tuple[tuple[str, ...], Node]], trees: Trees
) -> Node:
    """The tree of the questions of one part."""
    if not asked:
        return found[0][1]
    kept: dict[str, list[tuple[tuple[str, ...], Node]]] = {}
    for (first, *rest), node in found:
        kept.setdefault(first, []).append((tuple(rest), node))
    arms: dict[Node, list[str]] = {}
    for first in sorted(kept, key=lambda text: rank(text, asked[0].options)):
        arms.setdefault(folded(asked[1:], kept[first], trees), []).append(first)
    whole = list(kept)
    whole.sort(key=lambda text: rank(text, asked[0].options))
    return trees.node(
        asked[0].name, tuple(Arm(tuple(joined(said, whole)), node) for node, said in arms.items())
    )


def joined(said: Sequence[str], whole: Sequence[str]) -> Iterator[str]:
    """The answers, with stretches of numbers that follow each other as one stretch."""
    at = 0
    while at < len(said):
        low, dash, high = said[at].partition("–")
        end = at
        while dash and end + 1 < len(said) and follows(said[end], said[end + 1], whole):
            end += 1
            high = said[end].partition("–")[2]
        yield f"{low}{dash}{high}"
        at = end + 1


def follows(one: str, other: str, whole: Sequence[str]) -> bool:
    """Whether a stretch of numbers stands right after another."""
    return whole.index(other) == whole.index(one) + 1


def rank(text: str, options: Sequence[str]) -> tuple[int, Decimal]:
    """Where an answer stands: options in their order, numbers by size, `not asked` first."""
    if text in options:
        return 1, Decimal(options.index(text))
    number = text.partition("–")[0]
    return (2, Decimal(number)) if number[:1].isdigit() else (0, Decimal(0))
