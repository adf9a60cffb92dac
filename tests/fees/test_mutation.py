"""Harmful edits are caught: those of tables by the maps, those of an evaluator by the other one."""

from __future__ import annotations

import ast
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from subprocess import CalledProcessError, TimeoutExpired
from typing import Any
from zlib import crc32

import pytest

from tests.fees.evaluators import MODULE, ROOT, Case, in_javascript, in_python
from tests.fees.mutants import Mutant, Rooms, Slip, Spot, slips, spoil, spots, table_mutants
from tests.fees.random_tariffs import random_cases, random_table
from viegli.fees.evaluate import edges
from viegli.fees.outcomes import outcome_map
from viegli.fees.subjects import Subject

EVALUATE = ROOT / "viegli" / "fees" / "evaluate"
SEEDS, EACH, FIRST = range(600), 5, 300
MORE, EACH_OF_MORE = range(3000, 4200), 8
"""Further cases, for edits that the first ones do not tell apart."""

SAME_TABLES = {
    r"home_care .*\.(none|child): option|harmonija .*\.nowhere: option": (
        "nobody can be so: special care and groups are asked of people with a disability only, and "
        "children have none here; people declared nowhere are asked for before any price"
    ),
    r"home_care versions\.0\.rows\.(2|4|5|7|9|10)\.if\.0\.0: test removed": (
        "only adults can have one of the groups that these points ask for"
    ),
    r"(group_flat_space|night_shelter) .*(elsewhere|nowhere): option": (
        "the office is asked for people who are not declared here, before any price"
    ),
    r"group_flat_space .*\.if\.0\.0: test removed": "the same: `declared_in: here` says it twice",
    r"night_shelter versions\.0\.rows\.0\.(if|bands\.1)\..*": (
        "without an extension the office is asked for nights after the 90th, before any price; and "
        "the condition of all bands together is only as wide as the widest band's"
    ),
}
"""Edits of tables that change nobody's outcome, and why."""

SAME_CODE = {
    "const least = (one, other) => (compare(other, one) < 0 ? other : one);: < → <=": (
        "of two equal numbers it takes the other"
    ),
    "const most = (one, other) => (compare(other, one) > 0 ? other : one);: > → >=": "the same",
    'const away = how === (top < 0n ? "down" : "up");: < → <=': (
        "nothing is nothing, however it is rounded"
    ),
    "return product([(2n * top + (top < 0n ? -more : more)) / (2n * bottom), 1n], unit);: < → <=": (
        "the same"
    ),
    "return compare(one.price.low, other.price.low) < 0 ? other : one;: < → <=": (
        "of two equal prices none is set aside"
    ),
    "const isFar = ([top, bottom]) => abs(top) > bottom * 10n ** 20n;: > → >=": (
        "no amount comes near: answers have nine digits, what has no end has thirty"
    ),
    "const isFar = ([top, bottom]) => abs(top) > bottom * 10n ** 20n;: * → +": "the same",
    "if (bottom === 1n) return [top, bottom];: if ( → if (false &&": (
        "a short way: the common divisor of a number and 1 is 1"
    ),
    "if (one === other) return 0;: if ( → if (false &&": "a short way: a number is equal to itself",
    "if (isPoint(one) && isPoint(other)) return point(product(one.low, other.low));"
    ": if ( → if (false &&": "a short way: the four products of the ends are one",
    "if (!condition) return true;: if ( → if (false &&": (
        "in `lasting` a short way: `truth` says the same of no condition"
    ),
    'trace += found === null ? `(${inner.trace})` : "F";: === → !==': (
        "traces only spare repeated work: which of two spellings tells an open map is all one as "
        "long as they differ, and no random table was found where the shorter one hides a question"
    ),
    "numbers.py: while power % bottom and power < bottom**4:: comparison": (
        "a power of ten that is the fourth of the bottom has been a multiple of it before"
    ),
    "for (; power % bottom && power < bottom ** 4n; places++) power *= 10n;: < → <=": ("the same"),
    "conditions.py: if condition is None:: exit never taken": (
        "in `lasting` it only spares a look-up: `truth` says the same of no condition"
    ),
    "const abs = (value) => (value < 0n ? -value : value);: < → <=": (
        "nothing is the same with either sign"
    ),
    "if (a < 0n !== bottom < 0n) a = -a;: < → <=": (
        "a number below a fraction line is never nothing, and no more its common divisor"
    ),
}
"""Edits of the evaluators that change no answer, and why."""


def drawn(text: str, share: int) -> bool:
    """Whether an edit is among those tried: the same ones, however the rest of a file changes."""
    return crc32(text.encode()) % share == 0


def test_edits_of_tables_change_the_maps(tariffs: list[Subject]) -> None:
    tried, alive = 0, []
    for one in tariffs:
        kept = ROOT / "data/municipalities" / one.municipality / "outcomes" / f"{one.id}.txt"
        text = kept.read_text(encoding="utf-8")
        for mutant in table_mutants(one.table):
            if drawn(mutant.name, 6 if one.id == "home_care" else 3):
                tried += 1
                if survives(mutant, one, text):
                    alive.append(mutant.name)
    assert tried >= 50
    assert [name for name in alive if not any(re.fullmatch(p, name) for p in SAME_TABLES)] == []


def survives(mutant: Mutant, one: Subject, text: str) -> bool:
    """Whether a spoiled table has the same map; a table that cannot be read has none."""
    try:
        return outcome_map(mutant.table, one.usual) == text
    except (AssertionError, IndexError, KeyError, StopIteration, TypeError, ValueError):
        return False


@pytest.fixture(scope="module")
def corpus() -> list[Case]:
    """Random cases that both evaluators answer alike."""
    return made(SEEDS, EACH)


def made(seeds: range, each: int) -> list[Case]:
    """Random cases."""
    return [
        case
        for seed in seeds
        for case in random_cases(random_table(seed), each, Random(seed), edges)
    ]


@pytest.fixture(scope="module")
def second(corpus: list[Case]) -> tuple[list[Case], list[Any]]:  # noqa: ARG001
    """More of them with their answers, for the edits that are left."""
    cases = made(MORE, EACH_OF_MORE)
    return cases, in_javascript(cases)


@pytest.fixture(scope="module")
def expected(corpus: list[Case]) -> list[Any]:
    return in_javascript(corpus)


def test_edits_of_the_python_evaluator_differ(
    corpus: list[Case], expected: list[Any], second: tuple[list[Case], list[Any]]
) -> None:
    rooms = Rooms(EVALUATE, "viegli.fees.evaluate")
    tried = [spot for spot in spots(EVALUATE) if drawn(str(spot), 9)]
    left = [spot for spot in tried if not differs(rooms, spot, corpus, expected)]
    alive = [str(spot) for spot in left if not differs(rooms, spot, *second)]
    assert len(tried) >= 20
    assert [name for name in alive if name not in SAME_CODE] == []


def differs(rooms: Rooms, spot: Spot, corpus: list[Case], expected: list[Any]) -> bool:
    """Whether an edit of the Python evaluator changes an answer, or breaks it."""

    def change(file: str, tree: ast.AST) -> None:
        if file == spot.file:
            spoil(list(ast.walk(tree))[spot.at], spot.what)

    with limited(60):
        try:
            room = rooms.room(change)
            return any(
                in_python(case, room) != said for case, said in zip(corpus, expected, strict=True)
            )
        except Exception:  # whatever a spoiled evaluator raises
            return True


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop what runs for longer: an endless loop is noticed."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_edits_of_the_javascript_evaluator_differ(
    corpus: list[Case],
    expected: list[Any],
    second: tuple[list[Case], list[Any]],
    tmp_path: Path,
) -> None:
    tried = [slip for slip in slips(MODULE.read_text(encoding="utf-8")) if drawn(str(slip), 12)]
    left = [slip for slip in tried if not slipped(slip, corpus, expected, tmp_path)]
    alive = [str(slip) for slip in left if not slipped(slip, *second, tmp_path)]
    assert len(tried) >= 20
    assert [name for name in alive if name not in SAME_CODE] == []


def slipped(slip: Slip, corpus: list[Case], expected: list[Any], folder: Path) -> bool:
    """Whether an edit of the JavaScript evaluator changes an answer, or breaks it."""
    file = folder / "spoiled.mjs"
    file.write_text(slip.text, encoding="utf-8")
    try:
        return any(
            in_javascript(corpus[:count], file) != expected[:count]
            for count in (FIRST, len(corpus))
        )
    except (CalledProcessError, TimeoutExpired, ValueError):
        return True
