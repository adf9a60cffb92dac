"""Which points decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import reduce

from viegli.fees.evaluate.bands import banded
from viegli.fees.evaluate.cases import Case, Notes, Table
from viegli.fees.evaluate.conditions import every, lasting
from viegli.fees.evaluate.numbers import (
    ENDLESS,
    ZERO,
    Lack,
    Number,
    Range,
    Value,
    around,
    is_open,
    is_point,
    low,
    point,
)
from viegli.fees.evaluate.rows import (
    Candidate,
    Exempt,
    Outcome,
    Standing,
    freedom,
    on_day,
    outcome_of,
)
from viegli.fees.evaluate.totals import settled, total_of
from viegli.fees.evaluate.worksheets import worksheet


def standing(case: Case) -> Standing:
    """Every row, and whether it holds."""
    notes, freeing = Notes(), Notes()
    exempt = [(row, lasting(case, row["if"], freeing)) for row in case.version["exempt"]]
    asks = [(row, stated(case, row, exempt, notes)) for row in case.version["asks"]]
    rows: Exempt = []
    for row in case.version["rows"]:
        one = leftover(rows) if row["otherwise"] else lasting(case, row["if"], notes)
        if one is not False:
            rows.append((row, one))
            notes.trace += untold(case, row)
    return Standing(exempt, asks, rows, notes, freeing)


def untold(case: Case, row: Table) -> list[str]:
    """What is left to know of the conditions of bands, which are asked for where they matter."""
    notes = Notes()
    for band in row["bands"]:
        lasting(case, band["if"], notes)
    return notes.trace


def leftover(rows: Exempt) -> bool | None:
    """Whether no row before has held."""
    return False if any(one for _, one in rows) else None if rows else True


def decide(case: Case, stood: Standing) -> Outcome:
    """What the case comes to by what is known of it."""
    found = [candidate(case, row, one, stood.exempt) for row, one in stood.rows]
    outcome = settled(case, compared(case, stood.asks, found), stood.exempt)
    if outcome.exempt:
        outcome.notes = Notes()
    else:
        outcome.notes.add(stood.notes)
    outcome.notes.add(stood.freeing)
    for row in outcome.exempt:
        outcome.notes.assumed |= dict.fromkeys(row["assumptions"])
    if outcome.kind == "open" and not outcome.notes.open:
        return vague(case, outcome, found)
    return outcome


def held(stood: Standing) -> list[str]:
    """Every point that is known to hold, but for bands."""
    every = [*stood.exempt, *stood.asks, *stood.rows]
    rows = [row for row, one in every if one and not row.get("bands")]
    return [row["clauses"][0] for row in rows if row["clauses"]]


def vague(case: Case, outcome: Outcome, found: list[Candidate]) -> Outcome:
    """What follows where only numbers decide: all that is possible, or an ask for a lack."""
    notes = outcome.notes
    if not notes.touched:
        return replace(outcome, kind="ask", why=next(iter(notes.lacks)))
    made = outcome_of("fee", None, found)
    made.notes.add(notes)
    price = hull(one.price for one in found)
    total = hull(
        total_of(case, one, made) if isinstance(one.price, Range) and not one.free else one.price
        for one in found
    )
    return replace(made, price=price, total=total, maybe=True)


def hull(values: Iterable[Value]) -> Range | None:
    """The range of all that is known and of all that can still be; nothing where all lack."""
    anything = Range(-ENDLESS, ENDLESS)
    known = (anything if value is None else value for value in values)
    return around(one for one in known if isinstance(one, Range))


def stated(case: Case, row: Table, exempt: Exempt, notes: Notes) -> bool | None:
    """Whether the office must be asked, and no exemption spares it."""
    free = freedom(exempt, row["clauses"])
    return every(lasting(case, row["if"], notes), None if free is None else not free)


def candidate(case: Case, row: Table, holds: bool | None, exempt: Exempt) -> Candidate:
    """A row that holds or may hold, with its price."""
    one = Candidate(row, holds, free_of(exempt, row))
    one.notes.assumed |= dict.fromkeys(row["assumptions"])
    if one.free:
        one.price = point(ZERO)
    elif one.free is False:
        one.price = price_of(case, one, exempt)
    return one


def free_of(exempt: Exempt, row: Table) -> bool | None:
    """Whether the row is free: bands are where all of them are."""
    if row["bands"]:
        return reduce(every, (freedom(exempt, [band["clause"]]) for band in row["bands"]))
    return freedom(exempt, row["clauses"])


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


def compared(case: Case, asks: Exempt, found: list[Candidate]) -> Outcome:
    """Which rows decide, or that it is open which."""
    said = [row["id"] for row, one in asks if one]
    if said:
        return outcome_of("ask", Lack("stated", tuple(said)))
    sure = [one for one in found if one.holds]
    if any(one is None for _, one in asks):
        return outcome_of("open", None, sure)
    if len(sure) < len(found):
        return foreseen(case, found, sure) or outcome_of("open", None, sure)
    if any(one.price is None or (is_loose(one) and differ(sure)) for one in sure):
        return outcome_of("open", None, sure)
    return resolved(case, sure) if found else outcome_of("ask", Lack("gap"))


def foreseen(case: Case, found: list[Candidate], sure: list[Candidate]) -> Outcome | None:
    """What follows although some rows are open: one price for all, or a conflict for good."""
    if not differ(found) and (sure or found[-1].row["otherwise"]):
        return agreed(sure or found)
    plain = all(policy["then"] == "ask" for policy in case.version["overlap"])
    return agreed(sure) if plain and not any(map(is_loose, sure)) and differ(sure) else None


def agreed(found: list[Candidate]) -> Outcome:
    """The price of all, or a conflict."""
    why = Lack("conflict") if differ(found) else None
    return outcome_of("ask" if why else "fee", why, found)


def differ(found: list[Candidate]) -> bool:
    """Whether there is more than one price."""
    return len({one.key for one in found}) > 1


def is_loose(one: Candidate) -> bool:
    """Whether the price can still change when more is known."""
    return one.notes.maybe or (is_open(one.price) and not is_point(one.total))


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
    outcome = agreed([one for one in sure if one.row["id"] not in beaten] or sure)
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
    return other if rate(one) < rate(other) else one


def rate(one: Candidate) -> Number:
    """The price of a unit; on average, where bands make several."""
    counted = sum((part.counted for part in one.parts), ZERO)
    return low(one.total) / counted if counted else low(one.price)
