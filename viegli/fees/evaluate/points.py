"""Which points decide."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from viegli.fees.evaluate.bands import banded
from viegli.fees.evaluate.cases import Case, Notes, Table
from viegli.fees.evaluate.conditions import every, lasting, seen
from viegli.fees.evaluate.numbers import (
    ENDLESS,
    ZERO,
    Lack,
    Range,
    Value,
    around,
    is_point,
    low,
    point,
)
from viegli.fees.evaluate.rows import Candidate, Exempt, Outcome, freedom, on_day
from viegli.fees.evaluate.totals import settled
from viegli.fees.evaluate.worksheets import work


def decide(case: Case) -> Outcome:
    """What the case comes to by what is known of it."""
    version, notes, freeing = case.version, Notes(), Notes()
    exempt = [(row, lasting(case, row["if"], freeing)) for row in version["exempt"]]
    asks = [(row, stated(case, row, exempt, notes)) for row in version["asks"]]
    found = candidates(case, exempt, notes)
    outcome = settled(case, compared(case, asks, found), exempt)
    if outcome.exempt:
        outcome.notes = Notes()
    else:
        outcome.notes.add(notes)
    outcome.notes.add(freeing)
    for row in outcome.exempt:
        outcome.notes.assumed |= dict.fromkeys(row["assumptions"])
    if outcome.kind == "open" and not outcome.notes.open:
        outcome = vague(outcome, found)
    outcome.notes.trace = freeing.trace + notes.trace
    outcome.stood = [*exempt, *asks, *((one.row, one.holds) for one in found)]
    return outcome


def held(outcome: Outcome) -> list[str]:
    """Every point that is known to hold, but for bands."""
    rows = [row for row, one in outcome.stood if one and not row.get("bands")]
    return [row["clauses"][0] for row in rows if row["clauses"]]


def vague(outcome: Outcome, found: list[Candidate]) -> Outcome:
    """What follows where only numbers decide: all that is possible, or an ask for a lack."""
    notes = outcome.notes
    if not notes.touched:
        return replace(outcome, kind="ask", why=next(iter(notes.lacks)))
    anything = Range(-ENDLESS, ENDLESS)
    prices = [one.price or anything for one in found]
    price = around(one for one in prices if isinstance(one, Range))
    for one in found:
        notes.add(one.notes)
    total = anything if price else None
    return Outcome("fee", price=price, total=total, decided=found, maybe=True, notes=notes)


def stated(case: Case, row: Table, exempt: Exempt, notes: Notes) -> bool | None:
    """Whether the office must be asked, and no exemption spares it."""
    free = freedom(exempt, row["clauses"])
    return every(lasting(case, row["if"], notes), None if free is None else not free)


def candidates(case: Case, exempt: Exempt, notes: Notes) -> list[Candidate]:
    """The rows that hold or may hold, with their prices."""
    found: list[Candidate] = []
    for row in case.version["rows"]:
        one = leftover(found) if row["otherwise"] else lasting(case, row["if"], notes)
        if one is not False:
            found.append(priced(case, Candidate(row, one, free_of(exempt, row)), exempt))
    return found


def free_of(exempt: Exempt, row: Table) -> bool | None:
    """Whether the row is free: bands are where all of them are."""
    if row["bands"]:
        return all(freedom(exempt, [band["clause"]]) for band in row["bands"])
    return freedom(exempt, row["clauses"])


def leftover(found: list[Candidate]) -> bool | None:
    """Whether no row before has held."""
    return False if any(one.holds for one in found) else None if found else True


def priced(case: Case, one: Candidate, exempt: Exempt) -> Candidate:
    """The candidate with its price."""
    if one.free:
        one.price = point(ZERO)
    elif one.free is False:
        one.price = price_of(case, one, exempt)
    return one


def price_of(case: Case, one: Candidate, exempt: Exempt) -> Value:
    """The price of a row: an amount, by bands, by date, an ask, or by a worksheet."""
    price = one.row["price"]
    if one.row["bands"]:
        return banded(case, one, exempt)
    if isinstance(price, str):
        return point(Fraction(price))
    if "ask" in price:
        return Lack("stated", (price["ask"],))
    if "dated" in price:
        return on_day(case, price["dated"], one.row["clauses"])
    return worksheet(case, price["lines"], one.notes)


def worksheet(case: Case, lines: list[Any], notes: Notes) -> Value:
    """The value of the last line."""
    for line in lines:
        work(case, line)
    return seen(case, lines[-1]["id"], notes)


def compared(case: Case, asks: Exempt, found: list[Candidate]) -> Outcome:
    """Which rows decide, or that it is open which."""
    said = [row["id"] for row, one in asks if one]
    if said:
        return Outcome("ask", Lack("stated", tuple(said)))
    sure = [one for one in found if one.holds]
    if any(one is None for _, one in asks):
        return opened(sure)
    if len(sure) < len(found):
        return foreseen(case, found, sure) or opened(sure)
    if any(one.price is None or (is_loose(one) and differ(sure)) for one in sure):
        return opened(sure)
    return resolved(case, sure) if found else Outcome("ask", Lack("gap"))


def foreseen(case: Case, found: list[Candidate], sure: list[Candidate]) -> Outcome | None:
    """What follows although some rows are open: one price for all, or a conflict for good."""
    if not differ(found) and (sure or found[-1].row["otherwise"]):
        return Outcome("fee", decided=sure or found)
    plain = all(policy["then"] == "ask" for policy in case.version["overlap"])
    if plain and not any(is_loose(one) for one in sure) and differ(sure):
        return Outcome("ask", Lack("conflict"), decided=sure)
    return None


def differ(found: list[Candidate]) -> bool:
    """Whether there is more than one price."""
    return len({one.key for one in found}) > 1


def is_loose(one: Candidate) -> bool:
    """Whether the price can still change when more is known."""
    return not isinstance(one.price, Lack) and not is_point(one.price) and not is_point(one.total)


def opened(sure: list[Candidate]) -> Outcome:
    """Open; what is needed for the prices of rows that hold is noted too."""
    outcome = Outcome("open")
    for one in sure:
        outcome.notes.add(one.notes)
    return outcome


def resolved(case: Case, sure: list[Candidate]) -> Outcome:
    """What follows where all rows are known: one price, or a conflict."""
    beaten, assumed = set(), Notes()
    for at, one in enumerate(sure):
        for other in sure[at + 1 :]:
            policy = policy_of(case, one.row, other.row) if one.key != other.key else None
            loser = lost(policy, one, other)
            if policy and loser:
                beaten.add(loser.row["id"])
                assumed.assumed[policy["assumption"]] = None
    left = [one for one in sure if one.row["id"] not in beaten] or sure
    why = Lack("conflict") if differ(left) else None
    outcome = Outcome("ask" if why else "fee", why, decided=left)
    outcome.notes.add(assumed)
    return outcome


def policy_of(case: Case, one: Table, other: Table) -> Table | None:
    """The policy that names the two rows, by their points or the points above them."""
    for policy in case.version["overlap"]:
        first, second = policy["between"]
        if (first in one["clauses"] and second in other["clauses"]) or (
            second in one["clauses"] and first in other["clauses"]
        ):
            return policy  # type: ignore[no-any-return]
    return None


def lost(policy: Table | None, one: Candidate, other: Candidate) -> Candidate | None:
    """Which of two rows, in the list's order, a policy sets aside."""
    if policy is None or policy["then"] == "ask":
        return None
    if policy["then"] == "first_listed":
        return other
    if isinstance(one.price, Lack) or isinstance(other.price, Lack):
        return None
    return other if low(one.price) < low(other.price) else one
