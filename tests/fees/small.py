"""Small tariffs written as an editor would write them."""

from __future__ import annotations

from typing import Any

from viegli.catalogue import link
from viegli.catalogue.files import folder_of
from viegli.fees.subjects import Subject, subjects
from viegli.records import PictureFile
from viegli.source import parse

FACTS = """
parameters:
  - id: wage
    label: Alga
    unit: EUR/month
    values:
      - {from: 2025-01-01, value: "740.00", source: s}
      - {from: 2026-01-01, value: "780.00", until: 2026-12-31, source: s}
facts:
  - {id: poor, type: yes_no, question: "Vai esat trūcīgs?", usual: "no"}
  - id: age
    type: choice
    question: Vecums?
    options: [{id: child, label: Bērns}, {id: adult, label: Pieaudzis}, {id: old, label: Vecs}]
  - {id: care, type: yes_no, question: "Vai ir kopšana?", usual: "no", only_if: {age: [adult, old]}}
  - {id: income, type: money, question: Ienākumi}
  - {id: people, type: count, question: Cilvēki, decimals: 0, least: "1", most: "9"}
  - {id: hours, type: count, question: Stundas}
assumptions:
  - {id: fair, text: Tā ir godīgi}
impossible:
  - {age: child, income: more than 100}
price_lists:
  - id: list
    slug: cenas
    title: Cenas
    institution: Dome
    columns: [Nr., Cena]
    currency: euro
    footnotes: {none: true}
    valid_from: {unknown: nav teikts}
    legal_basis: {unknown: nav teikts}
    sources: [{source: s}]
tariffs:
"""


def small(body: str, facts: str = FACTS) -> Subject:
    """The tariff of a few lines: what stands after its head, as `otherwise: {…}`."""
    rest = body.strip().replace("\n", "\n    ").replace("\n    - id", "\n  - id")
    head = "  - id: fee\n    price_list: list\n    title: t\n    unit_label: u\n    "
    value, problems = parse(f"{facts}{head}{rest}\n", "tariffs.yaml")
    assert value is not None, [str(one) for one in problems]
    folder, found = folder_of("", "services.yaml", None, value)
    assert not found, [str(one) for one in found]
    catalogue = link([folder], PictureFile(), [])
    other: list[Any] = [one for one in catalogue.problems if '"s"' not in one.message]
    assert not other, [str(one) for one in other]
    return next(iter(subjects(catalogue)))
