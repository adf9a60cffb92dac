"""Whatever is written, reading says what it is or what is wrong with it, and never breaks off."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from viegli.source import Place, Problem, parse, places_in
from viegli.source.letters import decode

SIGNS = "abā1 \n\n:-?,[]{}#&*!|>%@`'\"\\\t\r\u00a0\u200b\u2028\x07\ufeff"
LINES = ["---\n", "...\n", "<<<<<<< x\n", "=======\n", "%YAML 1.2\n", "%TAG ! x\n", "# c\n", "|\n"]
PARTS = [
    "key: ",
    "- ",
    "    ",
    ": ",
    "{a: ",
    "[b, ",
    "&x ",
    "*x ",
    "!t ",
    "!<x> ",
    "<<: ",
    "? ",
    ">\n",
]
VALUES = ["6,90", "1.10", "no", "null", "~", "\\x", "{price:1.1.}", "\r\n"]
YAMLISH = st.lists(st.sampled_from([*SIGNS, *LINES, *PARTS, *VALUES]), max_size=40).map("".join)


def lines_of(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def stands_in(place: Place, text: str) -> bool:
    lines = lines_of(text)
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


def says_something(problem: Problem, text: str) -> bool:
    whole = problem.message and problem.fix and problem.rule
    return bool(whole) and stands_in(problem.place, text)


@settings(max_examples=400, deadline=None)
@given(YAMLISH)
@example("[" * 5000)
@example("a: " + "[" * 5000 + "]" * 5000)
@example("- " * 5000)
@example("? " * 5000)
@example("a: &a [" + "*a," * 50 + "]")
@example("a: {b: [c\n")
def test_reading_gives_values_or_problems_with_places_in_the_file(text: str) -> None:
    value, problems = parse(text, "a.yaml")
    assert value is not None or problems
    assert all(says_something(problem, text) for problem in problems), problems
    assert value is None or all(stands_in(place, text) for place in places_in(value))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    value, problems = parse(text, "a.yaml")
    assert value is not None or problems
    assert all(says_something(problem, text) for problem in problems), problems


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    text, problem = decode(raw, "a.yaml")
    assert text or problem or not raw.removeprefix(b"\xef\xbb\xbf")


def test_anchors_cannot_make_a_file_grow_without_end() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    value, problems = parse("\n".join(lines), "a.yaml")
    assert value is not None
    assert len(list(places_in(value))) < 1000
    assert len(problems) == 78
