"""Cases that random tariffs seldom reach, with what must be answered, worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from tests.fees.evaluators import Case
from tests.fees.small import small


@dataclass(frozen=True)
class Corner:
    """A case, and its answer or some of it."""

    name: str
    case: Case
    wanted: Any


def corners() -> Iterator[Corner]:
    """Every corner."""
    yield from endless()
    yield finer_bound()
    yield unknown_bound()
    yield set_aside()
    yield free_band()
    yield lowest_of_bands("10", "15.00", ["1."])
    yield lowest_of_bands("6", "9.00", ["2.", "3."])
    yield lowest_of_bands("5", "7.00", ["2.", "3."])
    yield nothing_by_bands()
    yield price_that_may_be_lacking()


LAST = "100000000000000000000.00"
"""The largest number that has an end: 20 zeros."""
WHOLE = '{id: a, of: [income], times: [income, "10000"]}'
"""A line that comes to it where the income is 100,000,000."""


def endless() -> Iterator[Corner]:
    """Numbers about as large as a number with an end can be."""
    yield worked(
        "the largest divisor",
        "fee",
        {"total": "0.000000000001"},
        WHOLE,
        "{id: b, of: [income], divided_by: [a]}",
    )
    yield worked("the largest fee", "possible", {"total": {"from": LAST, "to": LAST}}, WHOLE)
    part = {"from": "200000000000000000000/3", "to": "200000000000000000000/3"}
    thirds = '{id: a, of: [income], times: [income, "20000"], divided_by: ["3"]}'
    yield worked("a fraction whose top is larger", "possible", {"total": part}, thirds)


def worked(name: str, do: str, wanted: Any, *lines: str) -> Corner:
    """The corner of a worksheet for an income of 100,000,000."""
    body = "".join(f"    - {line}\n" for line in lines)
    table = small(f"otherwise:\n  text: t\n  worksheet:\n{body}").table
    return Corner(name, Case(table, do, {"income": "100000000"}), wanted)


def finer_bound() -> Corner:
    """Two people are less than two and a half, three are not."""
    body = """
    tiers:
      - {text: t, fee: "1.00", if: {people: less than 2.5}}
    otherwise: {text: t, fee: "2.00"}
    """
    case = Case(small(dedent(body)).table, "edges", name="people")
    return Corner("a bound between two answers", case, ["1", "3"])


def unknown_bound() -> Corner:
    """On a day without a wage the second point is open for good from 100 on.

    Poor people are asked for their income to begin with: those with 100 or more, and people who
    are not poor, come to the same points. What the income decides for the latter is still told.
    """
    body = """
    tiers:
      - {clause: "1.", text: t, fee: "3.80", if: [{poor: no}, {income: at least 100}]}
      - {clause: "2.", text: t, fee: "1.00", if: {income: {from: "100.00", to: 2 x wage}}}
    otherwise: {clause: "3.", text: t, fee: "6.90"}
    """
    wanted = {"price": {"from": "3.80", "to": "6.90"}, "ask": True, "matters": ["poor", "income"]}
    case = Case(small(dedent(body)).table, "possible", day="2027-03-01")
    return Corner("a bound that nobody knows on the day", case, wanted)


def set_aside() -> Corner:
    """The first sets the second aside, that the third, and that the first: so nobody does."""
    body = """
    assumptions: [fair]
    tiers:
      - {clause: "1.", text: t, fee: "3.00", if: {poor: yes}}
      - {clause: "2.", text: t, fee: "2.00", if: {poor: yes}}
      - {clause: "3.", text: t, fee: "1.00", if: {poor: yes}}
    otherwise: {text: t, fee: "6.90"}
    overlap:
      - {between: ["1.", "2."], then: first_listed, assumption: fair}
      - {between: ["2.", "3."], then: first_listed, assumption: fair}
      - {between: ["1.", "3."], then: lowest_fee, assumption: fair}
    """
    case = Case(small(dedent(body)).table, "fee", {"poor": "yes"})
    wanted = {"kind": "ask", "reason": "conflict", "clauses": ["1.", "2.", "3."]}
    return Corner("points that all set each other aside", case, wanted)


def free_band() -> Corner:
    """Nobody needs to know how many people there are, and nobody is told of any."""
    body = """
    per: {people: {unit: person}}
    bands:
      - {clause: "1.", text: b, fee: "0.00"}
    """
    case = Case(small(dedent(body)).table, "fee")
    return Corner("a band that costs nothing", case, {"kind": "fee", "total": "0.00", "bands": []})


def lowest_of_bands(hours: str, total: str, clauses: list[str]) -> Corner:
    """From 6 hours on, 1.50 for each are no more than 1.00 for three and 2.00 for the others."""
    body = """
    assumptions: [fair]
    per: {hours: {unit: hour, part_counts_as: exact, assumptions: [fair]}}
    tiers:
      - {clause: "1.", text: t, fee: "1.50", if: {poor: yes}}
    bands:
      - {clause: "2.", text: b, up_to: 3, fee: "1.00"}
      - {clause: "3.", text: b, fee: "2.00"}
    overlap:
      - {between: ["1.", "2."], then: lowest_fee, assumption: fair}
    """
    case = Case(small(dedent(body)).table, "fee", {"poor": "yes", "hours": hours})
    wanted = {"kind": "fee", "total": total, "clauses": clauses}
    return Corner(f"the lowest fee of {hours} hours by bands", case, wanted)


def nothing_by_bands() -> Corner:
    """No hours at all are told at the price of the first hour that would come."""
    body = """
    assumptions: [fair]
    per: {hours: {unit: hour, part_counts_as: exact, assumptions: [fair]}}
    bands:
      - {clause: "2.", text: b, up_to: 3, fee: "1.00"}
      - {clause: "3.", text: b, fee: "2.00"}
    """
    case = Case(small(dedent(body)).table, "fee", {"hours": "0"})
    return Corner("no hours", case, {"kind": "fee", "price": "1.00", "total": "0.00", "bands": []})


def price_that_may_be_lacking() -> Corner:
    """Both prices are 1.00, but whoever is not poor may come to hours that have none."""
    body = """
    assumptions: [fair]
    per: {hours: {unit: hour, part_counts_as: exact, assumptions: [fair]}}
    tiers:
      - {clause: "1.", text: t, fee: "1.00", if: {poor: yes}}
    bands:
      - {clause: "2.", text: b, up_to: 5, fee: "1.00"}
    """
    case = Case(small(dedent(body)).table, "possible")
    wanted = {"price": {"from": "1.00", "to": "1.00"}, "ask": True, "matters": ["poor", "hours"]}
    return Corner("a price that may be lacking", case, wanted)
