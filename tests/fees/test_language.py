"""The language fits fee rules of many countries: every worked example, in both evaluators."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from tests.fees.evaluators import ROOT, Case, in_javascript, in_python
from tests.fees.small import FACTS, small
from viegli.catalogue import Catalogue, load
from viegli.fees.proving import prove
from viegli.fees.subjects import Subject, subjects
from viegli.records import Example

ABROAD = Path(__file__).with_name("abroad")
PICTURES = ROOT / "overrides" / "assets" / "pictures" / "pictures.yaml"


def catalogue(folder: Path) -> Catalogue:
    return load(folder / "data", PICTURES, folder)


def examples(folder: Path) -> Iterator[tuple[str, Case, Example]]:
    for one in subjects(catalogue(folder)):
        for example in (example for version in one.records for example in version.examples):
            yield f"{one.id}: {example.name}", with_usual(one, example), example


def with_usual(one: Subject, example: Example) -> Case:
    said = {**one.usual, **example.answers}
    given = {name: said[name] for name in one.table["facts"] if name in said}
    return Case(one.table, "fee", given, str(example.date))


EXAMPLES = [*examples(ROOT), *examples(ABROAD)]


@pytest.mark.parametrize(
    ("case", "example"), [pytest.param(case, example, id=name) for name, case, example in EXAMPLES]
)
def test_example(case: Case, example: Example) -> None:
    answer = in_python(case)
    if example.fee is not None:
        assert answer["kind"] == "fee", answer
        assert Fraction(answer["total"]) == Fraction(example.fee)
    else:
        assert answer["kind"] == "ask", answer
    if example.ask and example.ask.between:
        totals = {Fraction(side["total"]) for side in answer["between"]}
        assert totals == {Fraction(one) for one in example.ask.between}
    if example.clauses:
        assert set(answer["clauses"]) == set(example.clauses)


def test_examples_are_the_same_in_javascript() -> None:
    cases = [case for _, case, _ in EXAMPLES]
    assert in_javascript(cases) == [in_python(case) for case in cases]


def test_the_tariffs_of_abroad_have_no_mistake() -> None:
    assert [str(one) for one in catalogue(ABROAD).problems if one.severity == "error"] == []


def test_tables_are_the_same_every_time() -> None:
    first = [one.table for one in subjects(catalogue(ABROAD))]
    assert first == [one.table for one in subjects(catalogue(ABROAD))]


def test_the_tariffs_of_abroad_hold_all_proofs() -> None:
    assert [str(one) for one in prove(subjects(catalogue(ABROAD)))] == []


def test_a_question_comes_after_all_those_on_which_it_hangs() -> None:
    backwards = """facts:
  - {id: c, type: yes_no, question: C, only_if: {b: yes}}
  - {id: b, type: yes_no, question: B, only_if: {a: yes}}
  - {id: a, type: yes_no, question: A}
"""
    tiers = 'tiers: [{clause: "1.", text: t, fee: "1.00", if: {c: yes}}]'
    rest = 'otherwise: {clause: "2.", text: t, fee: "2.00"}'
    one = small(f"{tiers}\n{rest}", FACTS.replace("facts:\n", backwards))
    assert list(one.table["facts"]) == ["a", "b", "c"]
    people = [dict(atom.said) for part in one.eras[0].people.parts for atom in part.atoms]
    assert {"a": "yes", "b": "yes", "c": "no"} in people
    assert {"a": "yes", "b": "no"} in people
    assert {"a": "no"} in people
