"""Harmful edits of a Python package: where they can be made, and the package with one of them."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
COUNTED = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.BitAnd: ast.BitOr,
}  # fmt: skip
NAMES = {"ceil": "floor", "floor": "ceil", "min": "max", "max": "min", "any": "all", "all": "any"}
WAYS = {"up": "down", "down": "up", "half": "truncate", "truncate": "half"}
"""How to round."""
LEAVES = (ast.Return, ast.Continue, ast.Break)

Edit = Callable[[Any], None]
"""What is done to a node."""
Edits = Iterator[tuple[str, Edit]]
"""What is done to a node, each under its name."""


@dataclass(frozen=True)
class Spot:
    """One place of a source, and what is done there."""

    file: str
    at: int
    """The number of the node in its file."""
    name: str
    """Its text and what is done, so that the spot is known when others change."""
    edit: Edit

    def __str__(self) -> str:
        return self.name


def spots(folder: Path) -> list[Spot]:
    """Every place of a package that can be spoiled."""
    found, times = [], Counter[str]()
    for path in sorted(folder.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = functions(tree)
        for at, node in enumerate(ast.walk(tree)):
            for what, edit in edits(node):
                name = f"{path.stem}.{inside.get(node, '')}: {head(node)}: {what}"
                times[name] += 1
                again = f" ({times[name]})" if times[name] > 1 else ""
                found.append(Spot(path.name, at, name + again, edit))
    return found


def functions(tree: ast.AST) -> dict[ast.AST, str]:
    """The function in which each node stands."""
    defined = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {inner: node.name for node in defined for inner in ast.walk(node)}


def head(node: ast.AST) -> str:
    """The text of a node, without the block that follows it."""
    test = getattr(node, "test", None)
    return " ".join(ast.unparse(test or node).split())


def edits(node: Any) -> Edits:
    """What can be done to a node."""
    for kind, changes in KINDS.items():
        if isinstance(node, kind):
            yield from changes(node)


def comparisons(node: ast.Compare) -> Edits:
    for at, op in enumerate(node.ops):
        yield f"comparison {at + 1}", partial(_compare, at, COMPARED[type(op)]())


def both(node: ast.BoolOp) -> Edits:
    yield "and/or", putting(op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def exits(node: ast.If | ast.IfExp) -> Edits:
    leaves = isinstance(node, ast.If) and isinstance(node.body[-1], LEAVES)
    yield "exit never taken" if leaves else "never", putting(test=ast.Constant(False))
    yield "always", putting(test=ast.Constant(True))


def choices(node: ast.comprehension) -> Edits:
    for at in range(len(node.ifs)):
        yield f"all of them {at + 1}", partial(_let_all, at)


def signs(node: ast.UnaryOp) -> Edits:
    if isinstance(node.op, ast.Not):
        yield "not", putting(operand=ast.UnaryOp(ast.Not(), node.operand))
    elif isinstance(node.op, ast.USub):
        yield "sign", putting(op=ast.UAdd())


def sums(node: ast.BinOp | ast.AugAssign) -> Edits:
    if type(node.op) in COUNTED and not _joins(node):
        yield "arithmetic", putting(op=COUNTED[type(node.op)]())


def ways(node: ast.Constant) -> Edits:
    if isinstance(node.value, str) and node.value in WAYS:
        yield "rounding", putting(value=WAYS[node.value])


def names(node: ast.Attribute | ast.Name) -> Edits:
    key = "attr" if isinstance(node, ast.Attribute) else "id"
    if getattr(node, key) in NAMES:
        yield "rounding or extreme", putting(**{key: NAMES[getattr(node, key)]})


def calls(node: ast.Call) -> Edits:
    if isinstance(node.func, ast.Name) and node.func.id == "abs":
        yield "sign kept", putting(func=ast.parse("lambda one: one", mode="eval").body)


KINDS: dict[Any, Callable[[Any], Edits]] = {
    ast.Compare: comparisons,
    ast.BoolOp: both,
    ast.If | ast.IfExp: exits,
    ast.comprehension: choices,
    ast.UnaryOp: signs,
    ast.BinOp | ast.AugAssign: sums,
    ast.Constant: ways,
    ast.Attribute | ast.Name: names,
    ast.Call: calls,
}
"""What can be done to each kind of node."""


def putting(**fields: Any) -> Edit:
    """The edit that gives a node other parts."""

    def edit(node: Any) -> None:
        for name, value in fields.items():
            setattr(node, name, value)

    return edit


def _compare(at: int, op: ast.cmpop, node: Any) -> None:
    node.ops[at] = op


def _let_all(at: int, node: Any) -> None:
    node.ifs[at] = ast.Constant(True)


def _joins(node: Any) -> bool:
    sides = (getattr(node, side, None) for side in ("left", "right"))
    return any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in sides)
