"""Both evaluators on the same cases."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viegli.fees import evaluate

ROOT = Path(__file__).parents[2]
MODULE = ROOT / "overrides" / "assets" / "fees.mjs"
RUNNER = Path(__file__).with_name("runner.mjs")
NODE = shutil.which("node") or "node"


@dataclass(frozen=True)
class Case:
    """One question to an evaluator."""

    table: Any
    do: str
    """fee, possible, wrong or edges."""
    answers: dict[str, str] = field(default_factory=dict)
    day: str = "2026-03-01"
    name: str = ""
    """The question whose edges are wanted."""


def in_python(case: Case, room: Any = evaluate) -> Any:
    """The answer of the Python evaluator, as JSON says it."""
    if case.do == "wrong":
        return room.wrong(case.table, case.answers)
    if case.do == "edges":
        return room.edges(case.table, case.answers, case.day, case.name)
    return getattr(room, case.do)(case.table, case.answers, case.day)


def lines(cases: Iterable[Case]) -> Iterator[str]:
    """The cases as the runner reads them."""
    last = None
    for case in cases:
        if case.table is not last:
            last = case.table
            yield json.dumps({"table": last})
        said = {"do": case.do, "answers": case.answers, "day": case.day, "name": case.name}
        yield json.dumps(said)


def in_javascript(
    cases: Iterable[Case], module: Path = MODULE, env: dict[str, str] | None = None
) -> list[Any]:
    """The answers of the JavaScript evaluator, all from one process."""
    done = subprocess.run(
        [NODE, str(RUNNER), str(module)],
        input="\n".join(lines(cases)),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=env,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def differences(cases: list[Case]) -> list[tuple[Case, Any, Any]]:
    """The cases on which the two say different things, the first few of them."""
    found = []
    for case, theirs in zip(cases, in_javascript(cases), strict=True):
        ours = in_python(case)
        if ours != theirs:
            found.append((case, ours, theirs))
    return found[:5]
