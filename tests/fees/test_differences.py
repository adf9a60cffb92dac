"""Whose fee moves between two states of the data, in words and amounts."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from tests.fees.evaluators import ROOT
from tests.fees.small import small
from viegli.commands import main
from viegli.fees.evaluate import fee
from viegli.fees.history import changes
from viegli.fees.keeping import sections
from viegli.fees.outcomes import outcome_map
from viegli.fees.outlines import lines
from viegli.fees.subjects import Subject

BEFORE = """
per: {hours: {unit: hour}}
tiers:
  - {clause: "1.", text: t, fee: "1.00", if: {age: old, income: at most 1 x wage}}
otherwise: {clause: "2.", text: t, fee: "6.90"}
"""


def told(before: str, after: str) -> list[str]:
    found = changes([small(before)], [small(after)])
    return [line for change in found for line in change.lines()]


def test_a_price_that_moves_is_told_with_its_amount() -> None:
    assert told(BEFORE, BEFORE.replace("6.90", "7.00")) == [
        "fee, 2025-01-01 … 2026-12-31",
        "  5 kinds of person move from 6.90 (2.) to 7.00 (2.), +0.10; one of them: bērns",
    ]


def test_a_bound_that_moves_is_told_with_the_people_between() -> None:
    assert told(BEFORE, BEFORE.replace("1 x wage", "2 x wage")) == [
        "fee, 2025-01-01 … 2026-12-31",
        "  1 kind of person moves from 6.90 (2.) to 1.00 (1.), −5.90; one of them: "
        "vecs; Ienākumi – 780,01 €",
    ]


def test_a_fee_that_opens_is_told() -> None:
    after = BEFORE.replace('fee: "6.90"}', 'ask: "jājautā"}')
    assert told(BEFORE, after)[1].startswith(
        "  5 kinds of person move from 6.90 (2.) to ask stated: otherwise, 2.; one of them: bērns"
    )


POINTS = """
per: {hours: {unit: hour}}
tiers:
  - clause: "1."
    text: t
    fee: "1.00"
    clauses:
      - {clause: "1.1.", text: t, if: {age: old}}
      - {clause: "1.2.", text: t, if: {care: yes}}
  - {clause: "2.", text: t, fee: "3.00", if: {poor: yes}}
otherwise: {clause: "3.", text: t, fee: "6.90"}
overlap: [{between: ["1.", "2."], then: ask}]
"""


def test_people_who_move_alike_are_told_of_once_by_all_their_points() -> None:
    assert told(POINTS, POINTS.replace('"1.00"', '"1.20"')) == [
        "fee, every day",
        "  3 kinds of person move from 1.00 (1.1., 1.2.) to 1.20 (1.1., 1.2.), +0.20; "
        "one of them: pieaudzis; Vai ir kopšana? – jā",
        "  3 kinds of person move from ask conflict: 1.00 (1.1., 1.2.) or 3.00 (2.) to ask "
        "conflict: 1.20 (1.1., 1.2.) or 3.00 (2.), lowest +0.20; one of them: "
        "Vai esat trūcīgs? – jā; pieaudzis; Vai ir kopšana? – jā",
    ]


def test_people_who_pay_the_same_by_other_points_come_last() -> None:
    found = told(POINTS, POINTS.replace("{age: old}", "{age: adult}"))
    assert [line.partition(";")[0] for line in found[1:]] == [
        "  1 kind of person moves from 6.90 (3.) to 1.00 (1.1.), −5.90",
        "  1 kind of person moves from 1.00 (1.1.) to 6.90 (3.), +5.90",
        "  1 kind of person moves from 3.00 (2.) to ask conflict: 1.00 (1.1.) or 3.00 (2.), "
        "lowest −2.00",
        "  1 kind of person moves from ask conflict: 1.00 (1.1.) or 3.00 (2.) to 3.00 (2.), "
        "lowest +2.00",
        "  2 kinds of person stay at 1.00, by others of 1.1., 1.2.",
        "  2 kinds of person stay at ask conflict: 1.00 or 3.00, by others of 1.1., 1.2., 2.",
    ]


SHEET = """
derive: [{id: over, of: income, less: "500", not_below: "0"}]
tiers:
  - {clause: "1.", text: t, fee: "0.00", if: {poor: yes}}
otherwise:
  clause: "2."
  text: t
  worksheet: [{id: due, of: over, percent: "25", at_most: "200.00", round: half to 0.01}]
"""


def test_a_worksheet_that_moves_is_told_with_how_much_it_is_at_most() -> None:
    assert told(SHEET, SHEET.replace('less: "500"', 'less: "460"')) == [
        "fee, every day",
        "  1 kind of person moves by up to +10.00, as from 0.00 (2.) to 10.00 (2.); "
        "one of them: Ienākumi – 499,99 €",
    ]
    assert told(SHEET, SHEET.replace('"200.00"', '"190.00"'))[1].startswith(
        "  1 kind of person moves by up to −10.00, as from 200.00 (2.) to 190.00 (2.); "
    )


def test_bands_that_move_are_told_in_all() -> None:
    bands = """
per: {hours: {unit: hour, part_counts_as: exact}}
bands:
  - {clause: "1.", text: t, fee: "1.00", up_to: 90}
  - {clause: "2.", text: t, fee: "2.00"}
"""
    assert told(bands, bands.replace("up_to: 90", "up_to: 80"))[1] == (
        "  1 kind of person moves by up to +10.00, as from 90.00 at 1.00 (1.) to "
        "100.00 by bands (1., 2.); one of them: Stundas – 90"
    )
    assert told(bands, bands.replace('"2.00"', '"1.90"'))[1].startswith(
        "  1 kind of person moves by up to −91.00, as from 90.02 by bands (1., 2.) to "
    )


def test_kinds_of_person_are_counted_one_by_one(tariffs: list[Subject]) -> None:
    """Everybody of care at home whose lowest price rises by a cent, counted by asking each."""
    one = next(one for one in tariffs if one.id == "home_care")
    table = json.loads(json.dumps(one.table).replace('"3.80"', '"3.81"'))
    (change,) = changes([one], [replace(one, table=table)])
    everybody = [
        {name: given for atom in row for name, given in atom.said.items()}
        for row in product(*(part.atoms for part in one.eras[-1].people.parts))
    ]
    day = one.eras[-1].people.day
    paid = Counter(fee(one.table, said, day).get("price") or "ask" for said in everybody)
    assert len(everybody) == sum(paid.values())
    assert [move.count for move in change.moves if not move.one.before.head] == [paid["3.80"]]
    conflicts = (fee(one.table, said, day).get("reason") == "conflict" for said in everybody)
    assert [move.count for move in change.moves if move.one.before.head] == [sum(conflicts)]


def test_what_moves_nobody_is_told_as_such() -> None:
    after = f"{BEFORE.strip()}\nassumptions: [fair]\n"
    assert told(BEFORE, after) == ["fee: nobody's fee moves; what it rests on does"]


def test_the_same_state_has_no_changes() -> None:
    assert told(BEFORE, BEFORE) == []


def test_tariffs_come_and_go() -> None:
    one = small(BEFORE)
    assert [line for change in changes([], [one]) for line in change.lines()] == [
        "fee: a new tariff",
        "  5 kinds of person move from no tariff to 6.90 (2.); one of them: bērns",
        "  2 kinds of person move from no tariff to 1.00 (1.); one of them: vecs",
    ]
    assert [line for change in changes([one], []) for line in change.lines()] == [
        "fee: the tariff is gone",
        "  5 kinds of person move from 6.90 (2.) to no tariff; one of them: bērns",
        "  2 kinds of person move from 1.00 (1.) to no tariff; one of them: vecs",
    ]


def test_a_tariff_with_another_id_moves_nobody() -> None:
    one = small(BEFORE)
    other = replace(one, table=one.table | {"id": "charge"})
    assert [line for change in changes([one], [other]) for line in change.lines()] == [
        "charge: it was fee; nobody's fee moves"
    ]
    dearer = json.loads(json.dumps(other.table).replace('"6.90"', '"7.90"'))
    found = [change.note for change in changes([one], [replace(one, table=dearer)])]
    assert found == ["a new tariff", "the tariff is gone"]


def test_maps_are_read_back_as_they_were_written(tariffs: list[Subject]) -> None:
    for one in tariffs:
        text = outcome_map(one.table, one.usual)
        bodies = ["\n".join(lines(tree)) for tree in sections(text).values()]
        assert bodies
        assert all(body in text for body in bodies)


def test_the_command_compares_with_a_revision(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for part in ("data/tariffs.yaml", "data/services.yaml", "data/municipalities/jelgava"):
        source, home = ROOT / part, tmp_path / part
        home.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, home) if source.is_dir() else shutil.copy(source, home)
    pictures = "overrides/assets/pictures/pictures.yaml"
    (tmp_path / pictures).parent.mkdir(parents=True)
    shutil.copy(ROOT / pictures, tmp_path / pictures)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *command], check=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    settings = ["--config-file", str(tmp_path / "mkdocs.yml")]
    assert main(["diff", "HEAD", *settings]) == 0
    assert capsys.readouterr().out == "nobody's fee moves\n"
    file = tmp_path / "data/municipalities/jelgava/tariffs.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('fee: "2.50"', 'fee: "2.60"'), encoding="utf-8")
    assert main(["diff", "HEAD", *settings]) == 0
    assert capsys.readouterr().out == (
        "jelgava: harmonija, every day\n"
        "  1 kind of person moves from 2.50 (1.7.1.) to 2.60 (1.7.1.), +0.10; one of them: "
        "bez ēdināšanas\n"
    )
    assert main(["diff", "no-such-revision", *settings]) == 1
    assert "no-such-revision" in capsys.readouterr().err


def test_the_command_finds_facts_that_have_moved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(Path(__file__).parent / "abroad/data", tmp_path / "facts")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("plugins: [viegli: {data_dir: facts}]\n", encoding="utf-8")
    git = ["git", "-C", str(tmp_path), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Begin"]):
        subprocess.run([*git, *command], check=True)
    (tmp_path / "facts").rename(tmp_path / "dati")
    assert main(["diff", "HEAD", "-f", str(settings)]) == 1
    said = "mkdocs.yml:1:20: plugins.viegli.data_dir: there is no folder facts; name the one with"
    assert capsys.readouterr().err.startswith(said)
    settings.write_text("plugins: [viegli: {data_dir: dati}]\n", encoding="utf-8")
    file = tmp_path / "dati/tariffs.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('fee: "1.00", if', 'fee: "1.20", if'), encoding="utf-8")
    assert main(["diff", "HEAD", "-f", str(settings)]) == 0
    assert (
        "4 kinds of person move from 1.00 (1.) to 1.20 (1.), +0.20; one of them"
        in capsys.readouterr().out
    )
