"""What Jelgava's list is known to cost, worked by hand: exact in both evaluators, from the data.

It stands apart from the worked examples of the records, which editors may change with the prices.
"""

from __future__ import annotations

from tests.fees.evaluators import Case, in_javascript, in_python
from viegli.fees.subjects import Subject

DAY = "2026-03-01"
W, OVER_W = {"income": "780.00"}, {"income": "780.01"}
TWO_W, OVER_TWO_W = {"income": "1560.00"}, {"income": "1560.01"}
HOURS = {"hours": "10"}
OLD = {"age": "pension_age", **HOURS}
BUSY = {**OLD, "household": "family_employed_cannot_care"}
GROUP_I = {"age": "working_age", "disability": "group_1", "special_care": "yes", **HOURS}
CARED_FOR = {**GROUP_I, "household": "family_could_care"}
CRISIS = {"age": "working_age", "crisis": "yes", **HOURS}
SINCE = {**GROUP_I, "since_childhood": "yes"}
MEALS = {"meals": "yes", "days": "20"}
AWAY = {**MEALS, "declared_in": "elsewhere"}
ROOM = {"area": "18.5", "months": "1"}
EXTENDED = {"extended": "yes"}
GOLDEN = (
    ("home_care", {"poor": "yes", **HOURS}, ["0.00"], ["1.2.1."]),
    ("home_care", {"di_decision": "yes", **HOURS}, ["0.00"], ["1.2.2."]),
    ("home_care", {**OLD, **W}, ["7.00"], ["1.4.1."]),
    ("home_care", {**OLD, **OVER_W}, ["69.00"], ["1.1."]),
    ("home_care", {**BUSY, **TWO_W}, ["38.00"], ["1.3.2."]),
    ("home_care", {**BUSY, **OVER_TWO_W}, ["69.00"], ["1.1."]),
    ("home_care", {**CARED_FOR, "income": "0"}, ["38.00"], ["1.3.1."]),
    ("home_care", {**CARED_FOR, **OVER_W}, ["38.00"], ["1.3.1."]),
    ("home_care", {**CARED_FOR, "income": "99999.99"}, ["38.00"], ["1.3.1."]),
    ("home_care", CARED_FOR, ["38.00"], ["1.3.1."]),
    ("home_care", {**CRISIS, **W}, ["7.00"], ["1.4.6."]),
    ("home_care", {**SINCE, **OVER_TWO_W}, ["38.00", "7.00"], ["1.3.1.", "1.4.5."]),
    ("harmonija", MEALS, ["64.00"], ["1.7.2."]),
    ("harmonija", {**MEALS, "poor": "yes"}, ["0.00"], ["1.7.3.1."]),
    ("harmonija", AWAY, ["821.60"], ["1.7.5."]),
    ("harmonija", {**AWAY, "poor": "yes"}, ["821.60"], ["1.7.5."]),
    ("group_flat_space", {**ROOM, "heating": "yes"}, ["40.70"], ["1.8. ar apkuri"]),
    ("group_flat_space", {**ROOM, "heating": "no"}, ["22.20"], ["1.8. bez apkures"]),
    ("night_shelter", {**EXTENDED, "nights": "90"}, ["90.00"], ["1.10.1."]),
    ("night_shelter", {**EXTENDED, "nights": "91"}, ["92.00"], ["1.10.1.", "1.10.2."]),
    ("night_shelter", {**EXTENDED, "nights": "100"}, ["110.00"], ["1.10.1.", "1.10.2."]),
    ("night_shelter", {"nights": "91"}, [], []),
    ("hygiene_washing", {"wash_loads": "2"}, ["3.00"], ["1.9.2."]),
)
"""A tariff, the answers that are not usual, the total or all that are possible, and the points."""


def test_what_is_worked_by_hand_comes_out_in_both_evaluators(tariffs: list[Subject]) -> None:
    known = {one.id: one for one in tariffs if one.municipality == "jelgava"}
    cases = []
    for name, given, _, _ in GOLDEN:
        one = known[name]
        usual = {fact: said for fact, said in one.usual.items() if fact in one.table["facts"]}
        cases.append(Case(one.table, "fee", {**usual, **given}, DAY))
    theirs = in_javascript(cases)
    for (name, given, totals, points), case, other in zip(GOLDEN, cases, theirs, strict=True):
        answer = in_python(case)
        assert answer == other, (name, given)
        assert answer["kind"] == ("fee" if len(totals) == 1 else "ask"), (name, given)
        sides = [answer] if len(totals) == 1 else answer["between"]
        assert [side["total"] for side in sides] == totals, (name, given)
        assert answer["clauses"] == points, (name, given)


def test_20_of_the_36_pairs_of_two_points_overlap(tariffs: list[Subject]) -> None:
    one = next(one for one in tariffs if one.id == "home_care")
    conflicts = (sample for _, sample in one.everybody() if sample.answer.get("between"))
    pairs = {
        (first, second)
        for sample in conflicts
        for first in sample.answer["clauses"]
        for second in sample.answer["clauses"]
        if first.startswith("1.3.") and second.startswith("1.4.")
    }
    assert len(pairs) == 20
