"""`viegli findings` says what is found, line by line or as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fees.evaluators import ROOT
from viegli.commands import main


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def printed(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["findings", *line.split()]) == 0
    return capsys.readouterr().out


def test_a_finding_is_a_line_with_its_place_points_prices_and_a_person(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = printed("jelgava --date 2026-11-20", capsys).splitlines()
    (jump,) = (line for line in lines if ": home_care: jump: 1.4.1., 1.1. " in line)
    place, _, rest = jump.partition(": ")
    file, row, column = place.split(":")
    assert rest == (
        "home_care: jump: 1.4.1., 1.1. (0.70, 6.90): "
        "pensijas vecumā; dzīvo atsevišķi; ienākumi 780,01 €"
    )
    written = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(row) - 1]
    assert written[int(column) - 1 :].startswith('clause: "1.4.1."')
    assert lines[-1] == f"{len(lines) - 1} findings"
    assert any("expiring: minimum_wage until 2026-12-31" in line for line in lines)


def test_the_list_as_a_whole_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed("--date 2026-11-20", capsys).splitlines()
    assert sum(": jelgava_price_list: unsaid: " in line for line in lines) == 5


def test_json_holds_the_same_findings(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed("--date 2026-11-20", capsys).splitlines()
    found = json.loads(printed("--date 2026-11-20 --json", capsys))
    assert len(found) == len(lines) - 1
    poor = next(one for one in found if one["points"][:1] == ["1.7.5."] and one["amounts"])
    assert (poor["what"], poor["amounts"]) == ("not_exempt", ["41.08"])
    assert poor["people"][0]["answers"]["poor"] == "yes"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("riga", 'no municipality "riga" has tariffs; there are: jelgava\n'),
        ("--date 1.3.2026", '"1.3.2026" is not a day; write it as 2026-05-01\n'),
        ("-f none.yml", "none.yml: no such file; run viegli where mkdocs.yml is\n"),
    ],
)
def test_it_says_what_to_write(line: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["findings", *line.split()]) == 1
    assert capsys.readouterr().err == says


def test_a_project_without_tariffs_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: t\n", encoding="utf-8")
    (tmp_path / "data/services.yaml").write_text("{}\n", encoding="utf-8")
    assert printed(f"-f {tmp_path / 'mkdocs.yml'}", capsys) == "no findings\n"
