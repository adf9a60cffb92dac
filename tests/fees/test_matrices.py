"""Tables by deciding questions: each cell says what every person in it pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any

import pytest

import viegli
from tests.fees.evaluators import ROOT
from tests.fees.random_tariffs import random_table
from tests.fees.small import small
from viegli.catalogue import Catalogue, load
from viegli.fees.evaluate import fee
from viegli.fees.evaluate.numbers import FAR, Range, show
from viegli.fees.matrices import Cell, Ground, Matrix, Region, ground, matrix
from viegli.fees.subjects import Subject, subjects

DAY = "2026-03-01"
MOST = 12
"""How many corners of a cell are looked at in random tables."""
TOGETHER = """
per: {hours: {unit: hour, part_counts_as: exact}}
tiers:
  - {clause: "1.", text: a, fee: "1.00", if: {poor: yes, care: yes}}
  - {clause: "2.", text: b, fee: "2.00", if: {age: old, income: at most 100}}
  - {clause: "3.", text: c, fee: "3.00", if: {age: adult, income: at most 200}}
overlap:
  - {between: ["1.", "2."], then: first_listed, assumption: fair}
  - {between: ["1.", "3."], then: first_listed, assumption: fair}
otherwise: {clause: "4.", text: d, fee: "4.00"}
"""
"""Poor and care each change nothing alone; whoever is not poor need not say whether care."""
Table = Any


def corners(region: Region, fact: Table) -> list[str]:
    """Answers of a region: the option, or the ends of the stretch, beside them, and between."""
    if not isinstance(region, Range):
        return [region[0]]
    step = Fraction(1, 10 ** fact["decimals"])
    high = min(region.high, region.low + 1000) if region.high > FAR else region.high
    middle = (region.low + high) / 2 // step * step
    values = {region.low, region.low + step, middle, high - step, high}
    return [show(one, 0) for one in sorted(values) if region.low <= one <= high]


def places(one: Matrix) -> Iterator[tuple[dict[str, tuple[Region, ...]], Cell | None]]:
    """Every cell with the people that stand in it, by question."""
    for group in one.groups:
        for line in group.lines:
            for column, cell in zip(one.columns, line.cells, strict=True):
                people = dict(zip(one.rows, line.people, strict=True))
                people[one.column] = column
                if one.parted:
                    people[one.parted] = group.people
                yield people, cell


def answers_of(
    one: Matrix, table: Table, people: Mapping[str, tuple[Region, ...]]
) -> Iterator[dict[str, str]]:
    """Each corner of a cell, with what is known, assumed and counted."""
    facts = table["facts"]
    given = {name: [said] for name, said in {**one.counted, **one.assumed}.items()}
    given |= {name: [region[0]] for name, region in one.known.items()}
    given |= {
        name: [said for region in regions for said in corners(region, facts[name])]
        for name, regions in people.items()
    }
    for row in product(*given.values()):
        yield dict(zip(given, row, strict=True))


def some(found: Iterator[dict[str, str]], chance: Random) -> list[dict[str, str]]:
    """At most so many of them that a test ends."""
    listed = list(found)
    return listed if len(listed) <= MOST else chance.sample(listed, MOST)


def completed(said: dict[str, str], table: Table, chance: Random) -> Iterator[dict[str, str]]:
    """The same people with all that is left answered in some ways."""
    left = {name: fact for name, fact in table["facts"].items() if name not in said}
    for _ in range(4 if left else 1):
        yield {**said, **{name: any_answer(fact, chance) for name, fact in left.items()}}


def any_answer(fact: Table, chance: Random) -> str:
    if "options" in fact:
        return str(chance.choice(fact["options"]))
    most = Decimal(fact["most"] or 3000)
    grid = Decimal(1).scaleb(-fact["decimals"])
    value = Decimal(fact["least"]) + (most - Decimal(fact["least"])) * Decimal(
        chance.choice(["0", "0.1", "0.5", "1"])
    )
    return str(value.quantize(grid))


def disagreement(cell: Cell | None, answer: Mapping[str, Any]) -> str:
    """What a cell says otherwise than the evaluator; nothing where both agree."""
    if answer["kind"] == "impossible":
        return ""
    if cell is None:
        return "the table says that there is nobody"
    if cell.kind == "ask":
        return "" if same_ask(cell, answer) else "another ask"
    if cell.kind == "fee":
        same = answer["kind"] == "fee" and answer["price"] == cell.price
        return "" if same and answer["exempt"] == cell.exempt else "another price"
    if answer["kind"] == "ask":
        return "" if cell.ask else "an ask that the table does not tell of"
    return "" if within(cell, answer["price"] or answer["total"]) else "a price out of the range"


def same_ask(cell: Cell, answer: Mapping[str, Any]) -> bool:
    """Whether it is an ask, for the reason and with the prices that the cell names, if any."""
    if not cell.reason or answer["kind"] != "ask":
        return answer["kind"] == "ask"
    sides = {side["price"] for side in answer["between"]}
    return answer["reason"] == cell.reason and sides == {one for one, _ in cell.between}


def within(cell: Cell, price: str) -> bool:
    """Whether a price lies in the range of a cell."""
    low = cell.price is None or Fraction(cell.price) <= Fraction(price)
    return low and (cell.high is None or Fraction(price) <= Fraction(cell.high))


def wrong_cells(one: Matrix, table: Table, seed: int | None = None) -> list[str]:
    """Every person who pays otherwise than their cell says; of random tables, of some."""
    chance = Random(seed or 0)
    found = []
    for people, cell in places(one):
        every = answers_of(one, table, people)
        for said in every if seed is None else some(every, chance):
            for whole in completed(said, table, chance):
                why = disagreement(cell, fee(table, whole, DAY))
                if why:
                    found.append(f"{why}: {whole} in {cell}")
    return found


def made(subject: Subject, day: str = DAY) -> Matrix | None:
    return matrix(ground(subject.table, subject.facts, day))


@pytest.fixture(scope="module")
def tables(tariffs: list[Subject]) -> dict[str, tuple[Subject, Matrix]]:
    """The tables of the repository's own tariffs."""
    found = {one.id: (one, made(one)) for one in tariffs}
    return {name: (one, table) for name, (one, table) in found.items() if table}


def test_the_deciding_questions_of_care_at_home_are_who_household_and_income(
    tables: dict[str, tuple[Subject, Matrix]],
) -> None:
    one = tables["home_care"][1]
    assert (one.column, one.rows, one.parted) == ("income", ("age", "disability"), "household")
    assert one.assumed == {"special_care": "no", "works": "no", "crisis": "no"}
    assert [(each.fact, each.options, each.cell.clauses) for each in one.endings] == [
        ("poor", ("yes",), ("1.2.1.",)),
        ("di_decision", ("yes",), ("1.2.2.",)),
        ("declared_in", ("elsewhere", "nowhere"), ()),
    ]
    assert one.parameters == ("minimum_wage",)


def test_a_tariff_of_one_question_needs_no_table(
    tables: dict[str, tuple[Subject, Matrix]],
) -> None:
    assert set(tables) == {"home_care", "harmonija"}


def test_every_person_of_a_cell_pays_what_it_says(
    tables: dict[str, tuple[Subject, Matrix]],
) -> None:
    for subject, one in tables.values():
        assert wrong_cells(one, subject.table) == []


def test_every_cell_holds_against_the_public_function(
    tables: dict[str, tuple[Subject, Matrix]], catalogue: Catalogue
) -> None:
    """With all other answers as usual: the price, its points, both prices of a conflict."""
    for name, (subject, one) in tables.items():
        for people, cell in places(one):
            for said in answers_of(one, subject.table, people):
                whole = {**subject.usual, **said}
                asked = {fact: whole[fact] for fact in subject.table["facts"] if fact in whole}
                answer = viegli.fee(catalogue, name, asked, DAY)
                assert disagreement(cell, answer) == "", asked
                if answer["kind"] != "impossible" and cell:
                    assert tuple(answer["clauses"]) == cell.clauses
                    both = (
                        [(each["price"], tuple(each["clauses"])) for each in answer["between"]]
                        if (answer["kind"] == "ask")
                        else []
                    )
                    assert tuple(both) == cell.between


def test_every_possible_person_stands_in_one_cell(
    tables: dict[str, tuple[Subject, Matrix]],
) -> None:
    for subject, one in tables.values():
        base = ground(subject.table, subject.facts, DAY)
        axes = [one.column, *one.rows, *([one.parted] if one.parted else [])]
        for regions in product(*(base.regions(name, base.usual) for name in axes)):
            person = dict(zip(axes, regions, strict=True))
            here = [
                cell
                for people, cell in places(one)
                if all(person[name] in people[name] for name in axes)
            ]
            possible = base.case({**one.known, **person}, base.usual) is not None
            assert len([cell for cell in here if cell]) == (1 if possible else 0)


def test_answers_that_decide_alone_do_so_whatever_else_is_answered(
    tables: dict[str, tuple[Subject, Matrix]],
) -> None:
    chance = Random(1)
    for subject, one in tables.values():
        for each in one.endings:
            for option in each.options:
                base = {name: region[0] for name, region in each.known.items()}
                said = {**one.counted, **base, each.fact: option}
                for _ in range(30):
                    for whole in completed(said, subject.table, chance):
                        assert disagreement(each.cell, fee(subject.table, whole, DAY)) == ""


@pytest.mark.parametrize("seed", range(120))
def test_cells_of_random_tariffs_say_what_people_pay(seed: int) -> None:
    table = random_table(seed)
    chance = Random(seed)
    usual = {
        name: chance.choice(fact["options"])
        for name, fact in table["facts"].items()
        if "options" in fact and chance.random() < 0.7
    }
    one = matrix(Ground(table, DAY, usual))
    if one:
        assert wrong_cells(one, table, seed) == []


def test_random_tariffs_make_tables_with_every_kind_of_cell() -> None:
    found = [matrix(Ground(random_table(seed), DAY, {})) for seed in range(120)]
    cells = [cell for one in found if one for _, cell in places(one) if cell]
    assert {cell.kind for cell in cells} == {"fee", "ask", "open"}
    assert any(cell.exempt for cell in cells)
    assert any(cell.between for cell in cells)


def test_prices_that_are_worked_out_from_answers_have_no_table() -> None:
    folder = ROOT / "tests/fees/abroad"
    catalogue = load(folder / "data", ROOT / "overrides/assets/pictures/pictures.yaml", folder)
    found = {one.id: made(one) for one in subjects(catalogue)}
    assert set(found.values()) == {None}


def test_a_wrong_cell_is_seen(tables: dict[str, tuple[Subject, Matrix]]) -> None:
    subject, _ = tables["home_care"]
    later = made(subject, "2025-03-01")
    assert later is not None
    assert wrong_cells(later, subject.table) != []


def test_questions_that_matter_only_together_are_assumed_too() -> None:
    subject = small(TOGETHER)
    one = made(subject)
    assert one is not None
    assert one.assumed == {"poor": "no"}
    assert wrong_cells(one, subject.table) == []


def test_a_day_without_a_version_has_no_table(tables: dict[str, tuple[Subject, Matrix]]) -> None:
    subject, _ = tables["home_care"]
    versions = [{**subject.table["versions"][0], "from": "2030-01-01"}]
    late = {**subject.table, "versions": versions}
    assert matrix(ground(late, subject.facts, DAY)) is None
