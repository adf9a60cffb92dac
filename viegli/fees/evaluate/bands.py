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
    show,
    times,
)
from viegli.fees.evaluate.rows import Candidate, Exempt, freedom, on_day
from viegli.fees.evaluate.worksheets import open_or_lack


def counted(case: Case, per: Table, notes: Notes) -> Value:
    """How many units an answer makes."""
    value = seen(case, per["fact"], notes)
    if not isinstance(value, Range):
        return value
    value = times(value, inverse(point(Fraction(per["size"]))))
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
    per, before = case.version["per"][0], point(ZERO)
    units = counted(case, per, one.notes)
    if case.version["used_before"]:
        used = seen(case, case.version["used_before"], one.notes)
        if not isinstance(used, Range):
            return used
        before = times(used, inverse(point(Fraction(per["size"]))))
    if not isinstance(units, Range):
        return units
    end = before.high + units.high
    found = pieces(case, one, exempt, end)
    if not isinstance(found, list):
        return found
    last = found[-1].end if found else ZERO
    reached = [piece for piece in found if piece.end > before.low]
    price = spread(one, reached, before, units)
    sure = not reached or (is_point(units) and is_point(before))
    return doubted(one.notes, sure, price, Lack("gap")) if last < end else price


def pieces(case: Case, one: Candidate, exempt: Exempt, end: Number) -> list[Piece] | Value:
    """The bands that hold for the person, as far as the quantity can reach."""
    found: list[Piece] = []
    at: Number = ZERO
    for band in one.row["bands"]:
        if at >= end:
            break
        held, free = lasting(case, band["if"], one.notes), freedom(exempt, [band["clause"]])
        if held is None or free is None:
            return None if free is None else open_or_lack(one.notes)
        if held:
            limit = ENDLESS if band["up_to"] is None else Fraction(band["up_to"])
            price = point(ZERO) if free else band_price(case, band)
            if isinstance(price, Lack) or limit <= at:
                return price if isinstance(price, Lack) else Lack("conflict", (band["clause"],))
            one.notes.assumed |= dict.fromkeys(band["assumptions"])
            found.append(Piece(band["clause"], at, limit, price.low))
            at = limit
    return found


def band_price(case: Case, band: Table) -> Range | Lack:
    """The price of a band on the day."""
    price = band["price"]
    if isinstance(price, str):
        return point(Fraction(price))
    return on_day(case, price["dated"], [band["clause"]])


def spread(one: Candidate, found: list[Piece], before: Range, units: Range) -> Range:
    """The prices of the pieces, and the total with its parts where the quantity is known."""
    price = around(point(piece.price) for piece in found) or point(ZERO)
    one.total = times(price, units)
    if is_point(before) and is_point(units):
        whole: Number = ZERO
        for piece in found:
            inside = min(piece.end, before.low + units.low) - max(piece.start, before.low)
            if inside > 0:
                whole += inside * piece.price
                one.parts.append(part_of(piece, inside))
        one.total = point(whole)
    return price


def part_of(piece: Piece, inside: Number) -> dict[str, str]:
    """The part of the quantity in one band."""
    amount = show(inside * piece.price)
    price = show(piece.price)
    return {"clause": piece.clause, "counted": show(inside, 0), "price": price, "total": amount}
