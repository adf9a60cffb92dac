"""What is still possible holds for everybody: no completion of the answers falls outside of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.fees.random_tariffs import random_table
from viegli.fees.evaluate import fee, possible
from viegli.fees.evaluate.exploring import explore
from viegli.fees.evaluate.numbers import Range, show
from viegli.fees.evaluate.people import narrowed, person_on
from viegli.fees.evaluate.reply import spread_of

DAYS = ("2025-03-01", "2026-03-01", "2027-03-01")


def completion(table: Any, known: dict[str, str], chance: Random) -> dict[str, str]:
    """The answers with all that is missing answered, somehow."""
    said = dict(known)
    for name, fact in table["facts"].items():
        if name not in said:
            said[name] = answer(fact, chance)
    return said


def answer(fact: Any, chance: Random) -> str:
    if "options" in fact:
        return str(chance.choice(fact["options"]))
    least, most = Decimal(fact["least"]), fact["most"]
    near = [Decimal(one) for one in ("0", "1", "2", "3", "10", "90", "500", "780", "1560", "2000")]
    step = Decimal(1).scaleb(-fact["decimals"])
    value = max(least, chance.choice(near) + chance.choice([-step, 0, step]))
    return str(min(value, Decimal(most)) if most else value)


def inside(text: str, span: Any) -> bool:
    value = Fraction(text)
    low, high = span["from"], span["to"]
    return (low is None or value >= Fraction(low)) and (high is None or value <= Fraction(high))


@pytest.mark.parametrize("seed", range(150))
def test_no_completion_falls_outside_what_is_possible(seed: int) -> None:
    chance = Random(seed)
    table = random_table(seed)
    day = chance.choice(DAYS)
    whole = completion(table, {}, chance)
    known = {name: said for name, said in whole.items() if chance.random() < 0.5}
    spread, first = possible(table, known, day), fee(table, known, day)
    for _ in range(12):
        said = completion(table, known, chance)
        answered = fee(table, said, day)
        if answered["kind"] == "impossible":
            continue
        assert answered["kind"] in ("fee", "ask"), (said, answered)
        if answered["kind"] == "ask":
            assert spread["ask"] or first["kind"] == "ask", (known, said, answered, spread)
            assert first["kind"] in ("open", "ask")
        else:
            assert first["kind"] in ("open", "fee"), (known, said, answered, first)
            assert inside(answered["total"], spread["total"]), (known, said, answered, spread)
            if answered["price"]:
                assert inside(answered["price"], spread["price"])
            if first["kind"] == "fee":
                assert first["total"] == answered["total"], (known, said)


@pytest.mark.parametrize("seed", range(60))
def test_questions_end_and_lead_to_an_answer(seed: int) -> None:
    chance = Random(seed)
    table = random_table(seed)
    known: dict[str, str] = {}
    for _ in range(len(table["facts"]) + 1):
        said = fee(table, known, "2026-03-01")
        if said["kind"] != "open":
            break
        following = said["next"]
        assert following["fact"] not in known
        assert following["fact"] in said["matters"]
        fact = table["facts"][following["fact"]]
        options = following["options"]
        known[following["fact"]] = chance.choice(options) if options else answer(fact, chance)
    assert said["kind"] in ("fee", "ask", "impossible"), said


Stretches = dict[str, tuple[Fraction, Fraction, Fraction]]
"""Numbers by question: from, to, and their smallest step."""


def stretches(table: Any, chance: Random) -> Stretches:
    """What is known of some numbers: between which two they lie."""
    found = {}
    for name, fact in table["facts"].items():
        if "options" not in fact and chance.random() < 0.7:
            low, high = sorted(Fraction(answer(fact, chance)) for _ in range(2))
            found[name] = low, high, Fraction(1, 10 ** fact["decimals"])
    return found


def within(one: tuple[Fraction, Fraction, Fraction], chance: Random) -> str:
    """A number of a stretch: one of its ends, one beside them, or any other."""
    low, high, step = one
    most = int((high - low) / step)
    return show(low + step * min(most, chance.choice([0, 1, chance.randint(0, most), most])), 0)


@pytest.mark.parametrize("seed", range(300))
def test_nobody_between_two_numbers_falls_outside_what_is_possible(seed: int) -> None:
    chance = Random(seed)
    table = random_table(seed)
    day = chance.choice(DAYS)
    for _ in range(3):
        whole = completion(table, {}, chance)
        known = {name: said for name, said in whole.items() if chance.random() < 0.5}
        numbers = {n: one for n, one in stretches(table, chance).items() if n not in known}
        case = person_on(table, known, day)
        for name, (low, high, _) in numbers.items():
            case = case and narrowed(case, name, Range(low, high))
        node = explore(case, {}) if case else None
        spread = spread_of(case, node) if case and node else {"ask": not case, "total": None}
        for _ in range(20):
            said = completion(table, known, chance)
            said |= {name: within(one, chance) for name, one in numbers.items()}
            answered = fee(table, said, day)
            if answered["kind"] == "ask":
                assert spread["ask"], (known, numbers, said, answered)
            elif answered["kind"] == "fee":
                assert spread["total"], (known, numbers, said, answered)
                assert inside(answered["total"], spread["total"]), (known, numbers, said, answered)
            else:
                assert answered["kind"] == "impossible", (said, answered)
