"""The search's words in Python and in JavaScript."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viegli import search

RUNNER = Path(__file__).with_name("runner.mjs")
NODE = shutil.which("node") or "node"


@dataclass(frozen=True)
class Case:
    """What one of the functions is called with."""

    do: str
    words: tuple[str, ...]


def in_python(case: Case) -> Any:
    """The answer of viegli/search."""
    if case.do == "stops":
        return sorted(search.STOPS[case.words[0]])
    return getattr(search, case.do)(*case.words)


def in_javascript(cases: Iterable[Case]) -> list[Any]:
    """The answers of overrides/assets/search, all from one process."""
    lines = (json.dumps({"do": case.do, "with": case.words}) for case in cases)
    done = subprocess.run(
        [NODE, str(RUNNER)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
