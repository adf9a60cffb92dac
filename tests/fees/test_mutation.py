"""Harmful edits of an evaluator are caught: each of them changes an answer."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.fees.corners import corners
from tests.fees.evaluators import MODULE, NODE, ROOT, Case, in_javascript, in_python, lines
from tests.fees.random_tariffs import random_cases, random_table
from tests.fees.rooms import Rooms
from tests.fees.same import SAME_JAVASCRIPT, SAME_PYTHON
from tests.fees.spoiled_python import Spot, spots
from viegli.fees.evaluate import edges

EVALUATE = ROOT / "viegli" / "fees" / "evaluate"
SPOILER = Path(__file__).with_name("spoiled.mjs")
SEEDS, EACH = range(600), 5
MORE, EACH_OF_MORE = range(3000, 4200), 8
"""Further cases, for edits that the first ones do not tell apart."""
FIRST = 300
"""The first cases, after which hardly anything runs without an end."""


@pytest.fixture(scope="module")
def corpus() -> list[Case]:
    """Cases that both evaluators answer alike."""
    return [*(one.case for one in corners()), *made(SEEDS, EACH), *made(MORE, EACH_OF_MORE)]


def made(seeds: range, each: int) -> Iterator[Case]:
    """Random cases."""
    for seed in seeds:
        yield from random_cases(random_table(seed), each, Random(seed), edges)


def test_edits_of_the_python_evaluator_differ(corpus: list[Case]) -> None:
    expected = in_javascript(corpus)
    rooms = Rooms(EVALUATE, "viegli.fees.evaluate")
    found = {str(spot): spot for spot in spots(EVALUATE)}
    assert SAME_PYTHON.keys() <= found.keys()
    alive = [
        name
        for name, spot in found.items()
        if name not in SAME_PYTHON and not differs(rooms, spot, corpus, expected)
    ]
    assert alive == []


def differs(rooms: Rooms, spot: Spot, corpus: list[Case], expected: list[Any]) -> bool:
    """Whether an edit of the Python evaluator changes an answer, or breaks it."""
    pairs = list(zip(corpus, expected, strict=True))
    try:
        with limited(5):
            room = rooms.spoiled(spot)
            if any(in_python(case, room) != said for case, said in pairs[:FIRST]):
                return True
        with limited(60):
            return any(in_python(case, room) != said for case, said in pairs[FIRST:])
    except Exception:  # whatever a spoiled evaluator raises
        return True


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Stop what computes for longer: an endless loop is noticed."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def test_edits_of_the_javascript_evaluator_differ(corpus: list[Case]) -> None:
    done = subprocess.run(
        [NODE, str(SPOILER), str(MODULE), *SAME_JAVASCRIPT],
        input="\n".join(lines(corpus)),
        capture_output=True,
        text=True,
        check=True,
    )
    found = dict(line.rsplit("\t", 1) for line in done.stdout.splitlines())
    assert SAME_JAVASCRIPT.keys() <= found.keys()
    assert [name for name, verdict in found.items() if verdict == "same"] == []
