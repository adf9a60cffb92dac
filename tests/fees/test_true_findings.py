"""What is found is true: the evaluator gives each person the prices and points that are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from tests.fees.random_tariffs import random_subject
from viegli.fees.evaluate import fee
from viegli.fees.findings import Finding, era_on, findings
from viegli.fees.findings.finding import amount
from viegli.fees.maps import lines_of
from viegli.fees.subjects import Subject

DAY = date(2026, 3, 1)
MANY = 60


def random_subjects() -> Iterator[Subject]:
    """Random tariffs without worksheets: with them, all people are too many to look at."""
    for seed in range(10**6):
        one = random_subject(seed)
        if not any(any(lines_of(version)) for version in one.table["versions"]):
            yield one


def expected(finding: Finding) -> Iterator[set[str]]:
    """What each person of a finding may pay, as far as it is told."""
    if finding.what in ("jump", "fall", "skipped"):
        yield {finding.amounts[1]}
        for _ in finding.people[1:]:
            yield set(finding.amounts[2:])
    if finding.what in ("full_price", "not_exempt"):
        yield from ({finding.amounts[0]} for _ in finding.people)
    if finding.what in ("overlap", "disputed"):
        yield {*finding.amounts}


def untrue(one: Subject, finding: Finding) -> Iterator[str]:
    """What the evaluator says otherwise of a finding."""
    era = era_on(one, DAY)
    assert era, "a finding has people of some days"
    told = [] if finding.what == "no_relief" else finding.people
    answers = [fee(one.table, each.said, era.people.day) for each in told]
    for answer, prices in zip(answers, expected(finding), strict=False):
        paid = {amount(answer)}
        if finding.what in ("overlap", "disputed"):
            sides = {name: side["price"] for side in answer["between"] for name in side["clauses"]}
            paid = {sides.get(name) or "" for name in finding.points}
        if not paid <= prices:
            yield f"{finding.what}: {paid}, not {prices}: {answer}"
    if finding.what in ("overlap", "disputed", "ask") and answers and answers[0]["kind"] != "ask":
        yield f"{finding.what}: the office need not be asked: {answers[0]}"
    if finding.what in ("full_price", "not_exempt"):
        points = set(finding.points[:1])
        yield from (f"{each} not by {points}" for each in answers if points - set(each["clauses"]))


def test_what_is_told_of_people_is_what_they_pay(tariffs: list[Subject]) -> None:
    wrong, kinds = [], set()
    for one in (*tariffs, *islice(random_subjects(), MANY)):
        for finding in findings(one, DAY):
            kinds.add(finding.what)
            wrong += untrue(one, finding)
    assert wrong == []
    told = {"overlap", "disputed", "jump", "skipped", "fall", "full_price", "not_exempt", "ask"}
    assert told <= kinds
