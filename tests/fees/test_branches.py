"""The random tariffs reach every branch of both evaluators."""

from __future__ import annotations

import ast
import builtins
import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.fees.evaluators import MODULE, ROOT, Case, in_javascript, in_python
from tests.fees.random_tariffs import random_cases, random_table
from tests.fees.rooms import Rooms
from viegli.fees.evaluate import edges

EVALUATE = ROOT / "viegli" / "fees" / "evaluate"
NEVER: dict[str, str] = {}
"""Branches that cannot be taken, and why."""


@pytest.fixture(scope="module")
def corpus() -> list[Case]:
    return [
        case
        for seed in range(1600)
        for case in random_cases(random_table(seed), 5, Random(seed), edges)
    ]


class Watched(ast.NodeTransformer):
    """Wraps every condition, so that it is noted how it comes out."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.spots: list[str] = []

    def wrap(self, test: ast.expr) -> ast.expr:
        spot = f"{self.file}:{test.lineno}: {ast.unparse(test)}"
        self.spots.append(spot)
        call = ast.Call(ast.Name("_came_out", ast.Load()), [ast.Constant(spot), test], [])
        return ast.copy_location(call, test)

    def visit(self, node: ast.AST) -> Any:
        self.generic_visit(node)
        if isinstance(node, ast.If | ast.While | ast.IfExp):
            node.test = self.wrap(node.test)
        elif isinstance(node, ast.comprehension):
            node.ifs = [self.wrap(test) for test in node.ifs]
        return node


def test_every_condition_of_the_python_evaluator_comes_out_both_ways(
    corpus: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[tuple[str, bool]] = set()
    spots: list[str] = []

    def came_out(spot: str, value: Any) -> Any:
        seen.add((spot, bool(value)))
        return value

    def change(file: str, tree: ast.AST) -> None:
        watched = Watched(file)
        watched.visit(tree)
        spots.extend(watched.spots)

    monkeypatch.setattr(builtins, "_came_out", came_out, raising=False)
    room = Rooms(EVALUATE, "viegli.fees.evaluate").changed(change)
    for case in corpus:
        in_python(case, room)
    missed = [
        f"{spot} is never {way}"
        for spot in spots
        for way in (True, False)
        if (spot, way) not in seen
    ]
    assert [one for one in missed if one.partition(": ")[2] not in NEVER] == []


def test_every_block_of_the_javascript_evaluator_is_run(corpus: list[Case], tmp_path: Path) -> None:
    in_javascript(corpus, env={**os.environ, "NODE_V8_COVERAGE": str(tmp_path)})
    (report,) = tmp_path.glob("*.json")
    found = json.loads(report.read_text(encoding="utf-8"))["result"]
    (own,) = (one for one in found if one["url"].endswith(MODULE.name))
    text = MODULE.read_text(encoding="utf-8")
    missed = [
        text[one["startOffset"] : one["endOffset"]]
        for function in own["functions"]
        for one in function["ranges"]
        if not one["count"]
    ]
    assert [one for one in missed if one not in NEVER] == []
