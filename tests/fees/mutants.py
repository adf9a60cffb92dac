"""Harmful edits: of tables, and of the sources of both evaluators."""

from __future__ import annotations

import ast
import copy
import importlib.machinery
import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

from viegli.fees.behind import feeds, inputs
from viegli.fees.compile import cuts, days
from viegli.fees.terms import tests

SWAPS = {
    "at_most": "less_than",
    "less_than": "at_most",
    "at_least": "more_than",
    "more_than": "at_least",
}


@dataclass(frozen=True)
class Mutant:
    """An edit and its result."""

    name: str
    kind: str
    table: Any


def table_mutants(table: Any) -> Iterator[Mutant]:
    """Every table that comes out of one edit."""
    for path, kind, edit in edits(table):
        made = copy.deepcopy(table)
        edit(made)
        name = f"{table['id']} {'.'.join(map(str, path))}: {kind}"
        yield Mutant(name, kind.split()[0], fresh(made))


def fresh(table: Any) -> Any:
    """The table with all that follows from its points worked out anew."""
    common = [*tests(table["impossible"]), *tests(list(table["facts"].values()))]
    for one in table["versions"]:
        for key in ("cuts", "feeds", "inputs"):
            one.pop(key, None)
        one["cuts"] = cuts([*tests(one), *common])
        one["feeds"] = feeds(one, table["facts"])
        one["inputs"] = inputs(one, table["facts"])
    table.pop("days", None)
    table["days"] = days(table)
    return table


def edits(table: Any) -> Iterator[tuple[tuple[Any, ...], str, Any]]:
    """Every edit: where, what, and how."""
    for name, values in table["parameters"].items():
        for at, entry in enumerate(values):
            path = ("parameters", name, at)
            yield (*path, 2), "amount", setter((*path, 2), more(entry[2]))
            yield (*path, 0), "date", setter((*path, 0), shifted(entry[0]))
            if entry[1]:
                yield (*path, 1), "date", setter((*path, 1), shifted(entry[1]))
    for at in range(len(table["impossible"])):
        yield ("impossible", at), "people removed", remover(("impossible", at))
    for number, version in enumerate(table["versions"]):
        yield from version_edits(table, version, ("versions", number))


def version_edits(table: Any, version: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    """The edits of a version."""
    for key in ("exempt", "asks", "rows", "overlap", "per", "derive", "assumptions"):
        for at, row in enumerate(version[key]):
            yield (*path, key, at), f"{key} removed", remover((*path, key, at))
            if key in ("exempt", "asks", "rows"):
                yield from row_edits(table, row, (*path, key, at))
    for at, per in enumerate(version["per"]):
        here = (*path, "per", at)
        part = {"exact": "whole", "whole": "exact", None: "exact"}[per["part"]]
        yield (*here, "part"), "part", setter((*here, "part"), part)
        yield (*here, "size"), "amount", setter((*here, "size"), more(per["size"]))
    for at, pair in enumerate(version["overlap"]):
        then = "first_listed" if pair["then"] != "first_listed" else "lowest_fee"
        yield (*path, "overlap", at), "policy", setter((*path, "overlap", at, "then"), then)
    if version["used_before"]:
        yield (*path, "used_before"), "used_before", setter((*path, "used_before"), None)


def row_edits(table: Any, row: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    """The edits of a row."""
    yield from condition_edits(table, row["if"], (*path, "if"))
    for at in range(len(row.get("frees", ()))):
        yield (*path, "frees", at), "exempt frees less", remover((*path, "frees", at))
    if isinstance(row.get("price"), str):
        yield (*path, "price"), "amount", setter((*path, "price"), more(row["price"]))
    for at, band in enumerate(row.get("bands", ())):
        here = (*path, "bands", at)
        yield here, "band removed", remover(here)
        yield (*here, "price"), "amount", setter((*here, "price"), more(band["price"]))
        if band["up_to"]:
            limit = str(int(band["up_to"]) + 1)
            yield (*here, "up_to"), "bound", setter((*here, "up_to"), limit)
        yield from condition_edits(table, band["if"], (*here, "if"))


def condition_edits(table: Any, condition: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    """The edits of a condition."""
    for at, line in enumerate(condition or ()):
        if len(condition) > 1:
            yield (*path, at), "condition removed", remover((*path, at))
        for number, test in enumerate(line):
            here = (*path, at, number)
            if len(line) > 1:
                yield here, "test removed", remover(here)
            yield from test_edits(table, test, here)


def test_edits(table: Any, test: Any, path: tuple[Any, ...]) -> Iterator[Any]:
    """The edits of a test."""
    if "in" in test:
        options = table["facts"][test["on"]]["options"]
        for option in options:
            kept = [one for one in options if (one in test["in"]) != (one == option)]
            if kept:
                yield (*path, option), "option", setter((*path, "in"), kept)
    for bound, other in SWAPS.items():
        if bound in test:
            limit = test[bound]
            yield (*path, bound), "bound", renamer(path, bound, other)
            higher = more(limit) if isinstance(limit, str) else [more(limit[0]), limit[1]]
            yield (*path, bound), "bound higher", setter((*path, bound), higher)


def more(text: str) -> str:
    """A number that is a little larger."""
    value = Decimal(text)
    return format(value + (Decimal("0.10") if "." in text else 1), "f")


def shifted(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(days=1))


def inner(table: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        table = table[step]
    return table


def setter(path: tuple[Any, ...], value: Any) -> Any:
    def edit(table: Any) -> None:
        inner(table, path[:-1])[path[-1]] = value

    return edit


def remover(path: tuple[Any, ...]) -> Any:
    def edit(table: Any) -> None:
        del inner(table, path[:-1])[path[-1]]

    return edit


def renamer(path: tuple[Any, ...], name: str, other: str) -> Any:
    def edit(table: Any) -> None:
        test = inner(table, path)
        test[other] = test.pop(name)

    return edit


# Python

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
COUNTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Mod: ast.FloorDiv}
NAMES = {"ceil": "floor", "floor": "ceil", "min": "max", "max": "min", "any": "all", "all": "any"}


@dataclass(frozen=True)
class Spot:
    """One place of a source, and what is done there."""

    file: str
    line: str
    """The line of the source, so that the spot is known when others change."""
    what: str
    at: int
    """The number of the node in its file."""

    def __str__(self) -> str:
        return f"{self.file}: {self.line}: {self.what}"


def spots(folder: Path) -> list[Spot]:
    """Every place of a package that can be spoiled."""
    found = []
    for path in sorted(folder.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for at, node in enumerate(ast.walk(ast.parse(text))):
            for what in kinds(node):
                line = text.splitlines()[getattr(node, "lineno", 1) - 1].strip()
                found.append(Spot(path.name, line, what, at))
    return found


def kinds(node: ast.AST) -> Iterator[str]:
    """What can be done to a node."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARED:
        yield "comparison"
    if isinstance(node, ast.BoolOp):
        yield "and/or"
    if isinstance(node, ast.If) and any(isinstance(one, ast.Return) for one in node.body):
        yield "exit never taken"
    if isinstance(node, ast.BinOp) and type(node.op) in COUNTED and not _typing(node):
        yield "arithmetic"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not"
    if isinstance(node, ast.Attribute | ast.Name) and _name(node) in NAMES:
        yield "rounding or extreme"


def _typing(node: ast.BinOp) -> bool:
    return any(
        isinstance(side, ast.Constant) and isinstance(side.value, str)
        for side in (node.left, node.right)
    )


def _name(node: ast.Attribute | ast.Name) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id


def spoil(node: Any, what: str) -> None:
    """Change a node of a tree."""
    if what == "comparison":
        node.ops[0] = COMPARED[type(node.ops[0])]()
    elif what == "and/or":
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif what == "exit never taken":
        node.test = ast.Constant(value=False)
    elif what == "arithmetic":
        node.op = COUNTED[type(node.op)]()
    elif what == "not":
        node.op, node.operand = ast.Not(), ast.UnaryOp(op=ast.Not(), operand=node.operand)
    elif isinstance(node, ast.Attribute):
        node.attr = NAMES[node.attr]
    else:
        node.id = NAMES[node.id]


class Rooms:
    """Packages made from sources that were changed in memory."""

    def __init__(self, folder: Path, package: str) -> None:
        self.folder = folder
        self.package = package
        self.count = 0

    def room(self, change: Any) -> ModuleType:
        """The package under another name; `change(file, tree)` spoils the tree of a file."""
        self.count += 1
        name = f"spoiled_{self.count}"
        for path in self._inside_out():
            text = path.read_text(encoding="utf-8").replace(self.package, name)
            tree = ast.parse(text)
            change(path.name, tree)
            ast.fix_missing_locations(tree)
            own = name if path.stem == "__init__" else f"{name}.{path.stem}"
            spec = importlib.machinery.ModuleSpec(own, None, is_package=own == name)
            module = sys.modules.setdefault(own, importlib.util.module_from_spec(spec))
            module.__dict__["_code"] = compile(tree, str(path), "exec")
        self._run(name)
        return sys.modules[name]

    def _inside_out(self) -> list[Path]:
        return sorted(self.folder.glob("*.py"))

    def _run(self, name: str) -> None:
        """Run each module once those that it imports have run."""
        waiting = [key for key in sys.modules if key == name or key.startswith(f"{name}.")]
        done: set[str] = set()

        def load(own: str) -> None:
            if own in done:
                return
            done.add(own)
            module = sys.modules[own]
            code = module.__dict__.pop("_code")
            for other in imports(code, name):
                load(other)
            exec(code, module.__dict__)  # noqa: S102

        for own in waiting:
            load(own)


def imports(code: Any, name: str) -> list[str]:
    """The modules of a package that a module imports."""
    return [one for one in code.co_names if one.startswith(f"{name}.") and one in sys.modules]


# JavaScript

PATTERNS = (
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" === ", " !== "),
    (r" !== ", " === "), (r" && ", " || "), (r" \|\| ", " && "),
    (r"if \((?=[^\n]*return)", "if (false && "),
    (r"\.some\(", ".every("), (r"\.every\(", ".some("), (r"\+ 1n?\b", "+ 2"),
    (r"(?<=[\w\])]) - (?=[\w(])", " + "), (r"(?<=[\w\])]) \* (?=[\w(])", " + "), (r"\(!", "(!!"),
)  # fmt: skip


@dataclass(frozen=True)
class Slip:
    """One place of a JavaScript source, and what it becomes."""

    line: str
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.line}: {self.what}"


def slips(text: str) -> Iterator[Slip]:
    """Every source that comes out of one edit outside comments."""
    code = re.sub(r"/\*.*?\*/|//[^\n]*", lambda found: " " * len(found[0]), text, flags=re.DOTALL)
    for pattern, other in PATTERNS:
        for found in re.finditer(pattern, code):
            spoiled = text[: found.start()] + other + text[found.end() :]
            begin = text.rfind("\n", 0, found.start()) + 1
            line = text[begin : text.find("\n", found.start())].strip()
            yield Slip(line, f"{found[0].strip()} → {other.strip()}", spoiled)
