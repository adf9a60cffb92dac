"""Whose fee moves between two states of the data, in words and amounts."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.fees.evaluators import ROOT
from tests.fees.small import small
from viegli.commands import main
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


def test_what_moves_nobody_is_told_as_such() -> None:
    after = f"{BEFORE.strip()}\nassumptions: [fair]\n"
    assert told(BEFORE, after) == ["fee: nobody's fee moves; what it rests on does"]


def test_the_same_state_has_no_changes() -> None:
    assert told(BEFORE, BEFORE) == []


def test_tariffs_come_and_go() -> None:
    one = small(BEFORE)
    assert [line for change in changes([], [one]) for line in change.lines()] == [
        "fee: a new tariff"
    ]
    assert [line for change in changes([one], []) for line in change.lines()] == [
        "fee: the tariff is gone"
    ]


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
    assert "to income 1000.00, visits 1: 1.20 at 1.20 (1.)" in capsys.readouterr().out
