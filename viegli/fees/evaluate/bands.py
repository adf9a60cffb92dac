"""Quantities, and prices by quantity."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from viegli.fees.evaluate.cases import Case, Notes, Table
from viegli.fees.evaluate.conditions import doubted, lasting, seen
from viegli.fees.evaluate.numbers import (
    ENDLESS,
    ZERO,
    Lack,
    Number,
    Range,
    Value,
    around,
    exact,
    inverse,
    is_point,
    point,
    rounded,
    times,
)
from viegli.fees.evaluate.rows import Candidate, Exempt, Part, freedom, on_day
from viegli.fees.evaluate.worksheets import open_or_lack


def in_units(value: Range, per: Table) -> Range:
    """A quantity in the units of a price."""
    return times(value, inverse(point(Fraction(per["size"]))))


def counted(case: Case, per: Table, notes: Notes) -> Value:
    """How many units an answer makes."""
    value = seen(case, per["fact"], notes)
    if not isinstance(value, Range):
        return value
    value = in_units(value, per)
    ends = Range(rounded(value.low, "up", Fraction(1)), rounded(value.high, "up", Fraction(1)))
    sure, known = is_point(value), ends if per["part"] == "whole" else value
    decimals = case.table["facts"][per["fact"]]["decimals"]
    if ends == value if sure else not decimals and per["size"] == "1":
        return known
    notes.assumed |= dict.fromkeys(per["assumptions"])
    return known if per["part"] else doubted(notes, sure, known, Lack("part", (per["fact"],)))


class Piece(NamedTuple):
    """A band as it stands for a person: from a unit on, to a unit, at a price."""

    clause: str
    start: Number
    end: Number
    price: Number


def banded(case: Case, one: Candidate, exempt: Exempt) -> Value:
    """The price by bands: all prices that can be reached; the total and its parts where known."""
    per, name = case.version["per"][0], case.version["used_before"]
    units = counted(case, per, one.notes)
    used = seen(case, name, one.notes) if name else point(ZERO)
    if not isinstance(used, Range) or not isinstance(units, Range):
        return units if isinstance(used, Range) else used
    before = in_units(used, per)
    after = Range(before.low + units.low, min(before.high + units.high, ENDLESS))
    found = pieces(case, one, exempt, before.high, after)
    if not isinstance(found, list):
        return found
    reached = [piece for piece in found if piece.end > before.low]
    sure = is_point(units) and is_point(before)
    price = around(point(piece.price) for piece in reached) or point(ZERO)
    if sure:
        one.parts = [part for piece in reached for part in part_of(piece, before.low, after.low)]
        one.total = point(sum((part.total for part in one.parts), ZERO))
    else:
        one.total = times(price, units)
    lacking = (found[-1].end if found else ZERO) < after.high
    return doubted(one.notes, sure or not reached, price, Lack("gap")) if lacking else price


def pieces(
    case: Case, one: Candidate, exempt: Exempt, before: Number, after: Range
) -> list[Piece] | Value:
    """The bands that hold for the person, as far as the quantity can reach.

    A band without a price is a lack for whoever must come into it, and else may turn out to be one.
    """
    found: list[Piece] = []
    start: Number = ZERO
    for band in one.row["bands"]:
        if start >= after.high and start > before:
            break
        held = lasting(case, band["if"], one.notes)
        if held is False:
            continue
        end = ENDLESS if band["up_to"] is None else Fraction(band["up_to"])
        free = freedom(exempt, [band["clause"]])
        value: Value = None
        if end <= start and held and free is not None:
            value = Lack("conflict", (band["clause"],))
        elif free is not None:
            value = band_price(case, band, free=free) if held else open_or_lack(one.notes)
        if isinstance(value, Range):
            one.notes.assumed |= dict.fromkeys(band["assumptions"])
            found.append(Piece(band["clause"], start, end, value.low))
        elif value is None or (start < after.low and (end <= start or end > before)):
            return value
        else:
            one.notes.lacks[value] = None
        start = max(start, end)
    return found


def band_price(case: Case, band: Table, *, free: bool) -> Range | Lack:
    """The price of a band on the day."""
    price = band["price"]
    if free:
        return point(ZERO)
    if isinstance(price, str):
        return exact(price)
    return on_day(case, price["dated"], [band["clause"]])


def part_of(piece: Piece, start: Number, end: Number) -> list[Part]:
    """The part of a quantity, from one number of units to another, in one band."""
    inside = min(piece.end, end) - max(piece.start, start)
    if inside <= 0:
        return []
    return [Part(piece.clause, inside, piece.price, inside * piece.price)]
