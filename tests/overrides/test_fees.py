"""The fee script: small as served, and the same as served."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from random import Random

import pytest

from tests.fees.evaluators import MODULE, in_javascript
from tests.fees.random_tariffs import random_cases, random_table
from viegli.fees.evaluate import edges
from viegli.fees.script import served, tokens_of

SOURCE = MODULE.read_text(encoding="utf-8")
LIMIT = 6000
"""Bytes, compressed as a server compresses."""


def test_the_script_is_small_as_served() -> None:
    page = re.sub(r"\bexport (?=function|const)", "", served(SOURCE))
    assert len(gzip.compress(page.encode(), 9)) <= LIMIT


def test_the_served_script_says_the_same(tmp_path: Path) -> None:
    module = tmp_path / "fees.mjs"
    module.write_text(served(SOURCE), encoding="utf-8")
    cases = [
        case
        for seed in range(200)
        for case in random_cases(random_table(seed), 20, Random(seed), edges)  # noqa: S311
    ]
    assert in_javascript(cases, module) == in_javascript(cases)


def test_the_script_needs_nothing_else() -> None:
    words = {text for kind, text in tokens_of(SOURCE) if kind == "word"}
    assert not words & {"import", "document", "window", "fetch", "eval", "localStorage"}


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "const longName = 1;\nexport function fee(other) { return other + longName; }",
            "let A=1;export function fee(a){return a+A}",
        ),
        ("function own(a) { return a; }\nconst b = own(1);", "let A=a=>{return a},B=A(1)"),
        (
            "const f = (a) => { if (a > 1) return a; return [a]; };",
            "let A=a=>{return a>1?a:[a]}",
        ),
        (
            "const f = (a, b) => { if (b = a, b) return a; return b; };",
            "let A=(a,b)=>{if(b=a,b)return a;return b}",
        ),
        ('const f = (a) => note(a, "touched", "fee");', 'let A=a=>b(a,"t","fee")'),
        ("const pick = ({ low, name: other }) => low + other;", "let A=({m:a,p:b})=>a+b"),
        (
            "const say = (what) => `${what} of ${{ what }.what}`;",
            "let A=a=>`${a} of ${{what:a}.what}`",
        ),
        ("const two = (a, b) => (a ? { a, b: 1 } : null);", "let A=(a,b)=>a?{a,b:1}:null"),
        ("const x = 1;\n// words\nconst y = /* more */ x - -x;", "let A=1,B=A- -A"),
        ("const same = (one) => one === true;", "let A=a=>a===!0"),
    ],
)
def test_only_own_names_get_short(source: str, wanted: str) -> None:
    assert served(source).rstrip(";") == wanted
