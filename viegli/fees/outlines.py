"""A tree of outcomes as lines of text, and read back from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from viegli.fees.spelled import BETWEEN
from viegli.fees.trees import NOT_ASKED, Arm, Node

ARROW = " → "
INDENT = "  "


def lines(node: Node, deep: int = 0) -> Iterator[str]:
    """The tree as text: `question: answers`, what follows one step further in."""
    indent = INDENT * deep
    if not node.arms:
        yield from ended(indent, node)
    for arm in node.arms:
        head = f"{indent}{node.name}: {', '.join(arm.labels)}"
        if arm.node.arms:
            yield head
            yield from lines(arm.node, deep + 1)
        else:
            yield from ended(f"{head} ", arm.node)


def ended(head: str, node: Node) -> Iterator[str]:
    """An outcome behind its head; that of people with several numbers on lines of their own."""
    first, *more = node.name.split(BETWEEN)
    if not more:
        yield f"{head}{ARROW.strip()} {first}"
        return
    indent = " " * (len(head) - len(head.lstrip(" ")) if head.strip() else len(head))
    yield f"{head}{ARROW.strip()}"
    yield from (f"{indent}{INDENT}{BETWEEN.strip()} {one}" for one in (first, *more))


def read(text: Sequence[str]) -> Node | None:
    """The tree of such lines; nothing where they are no tree."""
    try:
        return below([line for line in text if line.strip()], 0)
    except ValueError:
        return None


def below(text: Sequence[str], deep: int) -> Node:
    """The node that stands at the top of some lines."""
    if not text:
        raise ValueError("an outcome is missing")
    if text[0].strip().startswith(ARROW.strip()):
        return outcome(text)
    indent = INDENT * deep
    heads = [at for at, line in enumerate(text) if not line.startswith(indent + INDENT)]
    arms, name = [], ""
    for at, end in zip(heads, [*heads[1:], len(text)], strict=True):
        head, arrow, _ = f"{text[at].strip()} ".partition(ARROW)
        name, _, labels = head.strip().partition(": ")
        node = outcome(text[at:end]) if arrow else below(text[at + 1 : end], deep + 1)
        arms.append(Arm(tuple(labels.split(", ")), node))
    return Node(name, tuple(arms))


def outcome(text: Sequence[str]) -> Node:
    """The outcome at the end of a line, or on the lines after it."""
    first = text[0].partition(ARROW.strip())[2].strip()
    more = (one.strip().removeprefix(BETWEEN.strip()).strip() for one in text[1:])
    return Node(BETWEEN.join([first, *more] if first else more))


def chosen(node: Node, answer: str) -> Node | None:
    """What follows from an answer to the node's own question."""
    return next(
        (arm.node for arm in node.arms if any(fits(one, answer) for one in arm.labels)), None
    )


def fits(label: str, answer: str) -> bool:
    """Whether an answer is among those of a label: the same option, or inside the stretch."""
    low, dash, high = label.partition("–")
    if not dash or NOT_ASKED in (label, answer) or not answer[:1].isdigit():
        return label == answer
    return Decimal(low) <= Decimal(answer) and (not high or Decimal(answer) <= Decimal(high))


def begins(node: Node, name: str) -> set[str]:
    """Where the stretches of a number begin in a tree."""
    own = {label.partition("–")[0] for arm in node.arms for label in arm.labels if "–" in label}
    inner = {begin for arm in node.arms for begin in begins(arm.node, name)}
    return inner | own if node.name == name else inner
