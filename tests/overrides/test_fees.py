"""The fee script: small as served, and the same as served."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from random import Random

from tests.fees.evaluators import MODULE, in_javascript
from tests.fees.random_tariffs import random_cases, random_table
from viegli.fees.evaluate import edges
from viegli.site.modules import imported, shortened, wrapped
from viegli.site.scripts import CALCULATOR, SCRIPTS

SOURCE = MODULE.read_text(encoding="utf-8")
LIMIT = 6000
"""Bytes, compressed as a server compresses."""


def served(then: str) -> str:
    """The module as it stands in the script of the pages, and what comes after it."""
    return shortened(wrapped("fees.mjs", SOURCE) + then)


def test_the_evaluator_is_small_as_served() -> None:
    assert imported(SCRIPTS[CALCULATOR].first, [MODULE.parent], {})["fees.mjs"] == SOURCE
    assert len(gzip.compress(served("").encode(), 9)) <= LIMIT


def test_the_served_script_says_the_same(tmp_path: Path) -> None:
    module = tmp_path / "fees.mjs"
    names = "fee, possible, wrong, edges"
    module.write_text(served(f"export const {{{names}}} = $fees;"), encoding="utf-8")
    cases = [
        case
        for seed in range(200)
        for case in random_cases(random_table(seed), 20, Random(seed), edges)
    ]
    assert in_javascript(cases, module) == in_javascript(cases)


def test_the_script_needs_nothing_else() -> None:
    words = set(re.findall(r"\w+", re.sub(r"/\*.*?\*/|//[^\n]*", "", SOURCE, flags=re.DOTALL)))
    assert not words & {"import", "document", "window", "fetch", "eval", "localStorage"}
