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
    if not (ends != value if sure else case.table["facts"][per["fact"]]["decimals"]):
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
    end = before.high + units.high
    found = pieces(case, one, exempt, end)
    if not isinstance(found, list):
        return found
    reached = [piece for piece in found if piece.end > before.low]
    sure = is_point(units) and is_point(before)
    price = around(point(piece.price) for piece in reached) or point(ZERO)
    if sure:
        one.parts = [part for piece in reached for part in part_of(piece, before.low, end)]
        one.total = point(sum((part.total for part in one.parts), ZERO))
    else:
        one.total = times(price, units)
    lacking = (found[-1].end if found else ZERO) < end
    return doubted(one.notes, sure or not reached, price, Lack("gap")) if lacking else price


def pieces(case: Case, one: Candidate, exempt: Exempt, end: Number) -> list[Piece] | Value:
    """The bands that hold for the person, as far as the quantity can reach."""
    found: list[Piece] = []
    start: Number = ZERO
    for band in one.row["bands"]:
        if start >= end:
            break
        held, free = lasting(case, band["if"], one.notes), freedom(exempt, [band["clause"]])
        if held is None or free is None:
            return None if free is None else open_or_lack(one.notes)
        if held:
            stop = ENDLESS if band["up_to"] is None else Fraction(band["up_to"])
            price = point(ZERO) if free else band_price(case, band)
            if isinstance(price, Lack) or stop <= start:
                return price if isinstance(price, Lack) else Lack("conflict", (band["clause"],))
            one.notes.assumed |= dict.fromkeys(band["assumptions"])
            found.append(Piece(band["clause"], start, stop, price.low))
            start = stop
    return found


def band_price(case: Case, band: Table) -> Range | Lack:
    """The price of a band on the day."""
    price = band["price"]
    if isinstance(price, str):
        return point(Fraction(price))
    return on_day(case, price["dated"], [band["clause"]])


def part_of(piece: Piece, start: Number, end: Number) -> list[Part]:
    """The part of a quantity, from one number of units to another, in one band."""
    inside = min(piece.end, end) - max(piece.start, start)
    if inside <= 0:
        return []
    return [Part(piece.clause, inside, piece.price, inside * piece.price)]
