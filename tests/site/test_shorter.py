"""Modules of the pages with short names: only for what they declare, and doing the same."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from viegli.fees.script import roles_of, tokens_of
from viegli.site.shorter import bound, shortened

ASSETS = Path(__file__).parents[2] / "overrides/assets"
MODULES = sorted(file for file in ASSETS.glob("**/*.mjs") if "vendor" not in file.parts)


def names(source: str) -> list[str]:
    tokens = [*tokens_of(source)]
    return [name for name, *_ in bound(tokens, [*roles_of(tokens)])]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("const one = Math.max(two, 3), three = 4;", ["one", "three"]),
        ("const { one, two: three, four = five } = window;", ["one", "three", "four"]),
        ("const [one, [two]] = three, four = { five };", ["one", "two", "four"]),
        ("for (const [one, two] of Object.entries(three)) {}", ["one", "two"]),
        ("function one(two, { three } = {}, ...four) {}", ["one", "two", "three", "four"]),
        ("x.map(one => two((three, four = new Map()) => five));", ["one", "three", "four"]),
        ("try { one(); } catch (two) {} finally {}", ["two"]),
        ("let one; for (const two of three) { let four = `${five}`; }", ["one", "two", "four"]),
    ],
)
def test_what_is_declared_is_found(source: str, found: list[str]) -> None:
    assert names(source) == found


@pytest.mark.parametrize(
    ("source", "short"),
    [
        ("const one = location.hash;", "let A=location.hash;"),
        ("const read = (one) => !(one instanceof Map);", "let A=a=>!(a instanceof Map);"),
        ("export_(() => (window));", "export_(()=>window);"),
        ("const go = async () => (await one).two;", "let A=async()=>(await one).two;"),
        ("const a = 1, kept = a;", "let A=1,kept=A;"),
        (
            "const say = (one) => one.map(({ two }) => two + kept);",
            "let A=a=>a.map(({two:b})=>b+kept);",
        ),
        ("const one = /** @type {Node} */ (document.body);", "let A=document.body;"),
        ("const one = (two, three) => [(two || three) ?? 1];", "let A=(a,b)=>[(a||b)??1];"),
        ("const one = (0).toFixed(1);", "let A=(0).toFixed(1);"),
        ('const one = (two) => two.replace(/"/g, "");', 'let A=a=>a.replace(/"/g,"");'),
    ],
)
def test_only_what_is_declared_gets_short(source: str, short: str) -> None:
    assert shortened(source, {"kept"}) == short


def test_a_short_name_is_never_one_that_stays() -> None:
    assert shortened("const one = (two) => A + a + two;", {"A", "a"}) == "let B=b=>A+a+b;"


PROGRAMS = [
    "const one = (x) => (y) => x * y; console.log(one(2)(3));",
    "const all = [1, 2, 3], [first, ...rest] = all; console.log(first, rest.length);",
    "function one({ a: b = 2, c }, d = b) { return [b, c, d]; } console.log(one({ c: 1 }));",
    "const o = { a: 1, get(k) { return this[k]; } }; console.log(o.get('a'), { ...o }.a);",
    "let s = ''; for (const [k] of Object.entries({ x: 1 })) s += `${`${k}`}!`; console.log(s);",
    "const f = (a, b) => (a ? { a, b } : (b, null)); console.log(JSON.stringify(f(1, 2)));",
    "try { throw new Error('no'); } catch (found) { console.log(found.message); }",
    "const n = (1 + 2) * 3, m = -(-n); console.log(n, m, (n > 1 ? (m, 4) : 5));",
]


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_shortened_program_says_the_same(program: str) -> None:
    said = [
        subprocess.run(["node", "-e", text], capture_output=True, text=True, check=True).stdout
        for text in (program, shortened(program, set()))
    ]
    assert said[0] == said[1] != ""


def test_a_name_of_the_browser_stays_where_it_is_not_declared() -> None:
    source = "function one(name) { return name; }\nfunction two() { return name; }"
    assert shortened(source, set()) == "function A(a){return a}function B(){return name}"


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_every_module_can_be_shortened(file: Path) -> None:
    source = re.sub(
        r"^import .*|^export ", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    short = shortened(source, set())
    subprocess.run(["node", "--check", "-"], input=short, text=True, check=True)
    assert len(short) < len(source)
