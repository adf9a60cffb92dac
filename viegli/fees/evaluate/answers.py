"""Reads the answers that people give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from viegli.fees.evaluate.cases import Table
from viegli.fees.evaluate.numbers import ENDLESS, Number, Range, point


def read(fact: Table, text: str) -> tuple[str, ...] | Range | str:
    """What an answer says: an option, a number, or the word for what is wrong with it."""
    if fact["type"] in ("choice", "yes_no"):
        return (text,) if text in fact["options"] else "option"
    found = re.fullmatch(r"([0-9]{1,9})(?:[.,]([0-9]{1,9}))?", text)
    if not found:
        return "number"
    if len(found[2] or "") > fact["decimals"]:
        return "decimals"
    value = Fraction(f"{found[1]}.{found[2] or 0}")
    if value < Fraction(fact["least"]):
        return "least"
    return "most" if value > top(fact) else point(value)


def top(fact: Table) -> Number:
    """The largest number that can be answered."""
    return ENDLESS if fact["most"] is None else Fraction(fact["most"])


def wrong(table: Table, answers: Mapping[str, str]) -> list[dict[str, str]]:
    """Every answer that cannot be read, with why: fact, option, number, decimals, least, most."""
    found = []
    for name, text in answers.items():
        fact = table["facts"].get(name)
        why = "fact" if fact is None else read(fact, text) if text else ""
        if isinstance(why, str) and why:
            found.append({"fact": name, "why": why})
    return found
