"""Packages made from sources that were changed in memory."""

from __future__ import annotations

import ast
import importlib.machinery
import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType, ModuleType

from tests.fees.spoiled_python import Spot

NAME = "spoiled"
"""What they are called."""


class Rooms:
    """Makes such packages from one that is left as it is."""

    def __init__(self, folder: Path, package: str) -> None:
        self.package = package
        self.texts = {
            path.name: path.read_text(encoding="utf-8").replace(package, NAME)
            for path in sorted(folder.glob("*.py"))
        }
        self.plain = {file: compile(text, file, "exec") for file, text in self.texts.items()}

    def spoiled(self, spot: Spot) -> ModuleType:
        """The package with one edit."""
        tree = ast.parse(self.texts[spot.file])
        spot.edit(list(ast.walk(tree))[spot.at])
        return self.room({**self.plain, spot.file: compiled(tree, spot.file)})

    def changed(self, change: Callable[[str, ast.Module], None]) -> ModuleType:
        """The package whose trees were all changed."""
        made = {}
        for file, text in self.texts.items():
            tree = ast.parse(text)
            change(file, tree)
            made[file] = compiled(tree, file)
        return self.room(made)

    def room(self, codes: Mapping[str, CodeType]) -> ModuleType:
        """The package of these modules, in the place of the one made before."""
        waiting = {}
        for file, code in codes.items():
            stem = file.removesuffix(".py")
            own = NAME if stem == "__init__" else f"{NAME}.{stem}"
            spec = importlib.machinery.ModuleSpec(own, None, is_package=own == NAME)
            sys.modules[own] = importlib.util.module_from_spec(spec)
            waiting[own] = code
        run(NAME, waiting)
        return sys.modules[NAME]


def compiled(tree: ast.Module, file: str) -> CodeType:
    """The code of a tree with new nodes."""
    return compile(ast.fix_missing_locations(tree), file, "exec")


def run(own: str, waiting: dict[str, CodeType]) -> None:
    """Run a module once those that it imports have run."""
    code = waiting.pop(own, None)
    if code:
        for other in code.co_names:
            run(other, waiting)
        exec(code, sys.modules[own].__dict__)  # noqa: S102
