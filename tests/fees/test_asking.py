"""Fees from Python and from the terminal."""

from __future__ import annotations

import doctest
import json
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import viegli
from tests.fees.evaluators import ROOT
from viegli.commands import main

PENSIONER = {
    "poor": False,
    "di_decision": "no",
    "declared_in": "here",
    "age": "pension_age",
    "disability": "none",
    "household": "alone",
    "crisis": "no",
    "income": "780,00",
    "hours": 10,
}


def test_a_fee_from_python() -> None:
    catalogue = viegli.load(ROOT)
    for day in ("2026-03-01", date(2026, 3, 1), datetime(2026, 3, 1, 9, 30, tzinfo=UTC)):
        answer = viegli.fee(catalogue, "home_care", PENSIONER, day)
        assert (answer["kind"], answer["total"], answer["clauses"]) == ("fee", "7.00", ["1.4.1."])
    assert viegli.fee(ROOT, "jelgava/home_care", {"poor": True})["total"] == "0.00"


def test_the_help_of_the_package_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = doctest.testmod(viegli, extraglobs={"viegli": viegli})
    assert (done.failed, done.attempted) == (0, 3)


def test_the_package_is_imported_at_once() -> None:
    code = (
        "import sys, viegli; print([m for m in sys.modules if m.startswith(('pydantic', 'yaml'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("tariff", "answers", "says"),
    [
        ("home_car", {}, "did you mean `home_care`? there are: jelgava/atbalsts_meals, jelgava/"),
        ("home_care", {"incom": 1}, "`incom` is not a question here; did you mean `income`?"),
        ("home_care", {"age": "old"}, 'age: "old" is no answer; write one of: child, working_age'),
        ("home_care", {"income": "abc"}, 'income: "abc" is not a number; write digits'),
        ("home_care", {"income": "-5"}, 'income: "-5" is not a number'),
        ("home_care", {"income": "1e9"}, 'income: "1e9" is not a number'),
        ("home_care", {"income": "6,9,0"}, 'income: "6,9,0" is not a number'),
        ("home_care", {"income": "6.901"}, "has too many decimals; at most 2"),
    ],
)
def test_a_wrong_question_or_answer_is_mended(
    tariff: str, answers: dict[str, object], says: str
) -> None:
    with pytest.raises((LookupError, ValueError)) as raised:
        viegli.fee(ROOT, tariff, answers, "2026-03-01")
    assert says in raised.value.args[0]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(Path(__file__).parent / "abroad" / "data", tmp_path / "data")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("folder", ["", "facts"])
def test_the_facts_are_read_that_the_settings_name(home: Path, folder: str) -> None:
    (home / "data").rename(home / "facts")
    settings = "plugins: [viegli: {data_dir: facts}]\n"
    (home / "mkdocs.yml").write_text(settings, encoding="utf-8")
    shutil.copytree(ROOT / "data", home / "data")
    assert viegli.fee(home / folder, "water", {"litres": 0})["kind"] == "fee"


def test_a_folder_that_is_not_there_is_not_taken_for_another(home: Path) -> None:
    with pytest.raises(ValueError, match="nowhere: no such folder; name the one in which"):
        viegli.load(home / "nowhere")
    (home / "empty").mkdir()
    with pytest.raises(ValueError, match=r"empty/services\.yaml:1:1: the file is missing"):
        viegli.load(home / "empty")


@pytest.mark.usefixtures("home")
class TestTerminal:
    def test_it_reads_the_facts_that_the_settings_name(
        self, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (home / "data").rename(home / "facts")
        for command in ("fee water litres=0", "findings"):
            assert main(command.split()) == 1
            said = "mkdocs.yml:1:1: plugins.viegli.data_dir: there is no folder data; name the one"
            assert capsys.readouterr().err.startswith(said)
        settings = "plugins: [viegli: {data_dir: facts}]\n"
        (home / "mkdocs.yml").write_text(settings, encoding="utf-8")
        assert main(["fee", "water", "litres=0"]) == 0
        assert "Ūdens (water)" in capsys.readouterr().out
        assert main(["findings"]) == 0
        assert "facts/tariffs.yaml:" in capsys.readouterr().out

    def test_it_explains_a_fee(self, capsys: pytest.CaptureFixture[str]) -> None:
        line = "fee transport minutes=61 visits=1 income=1000 veteran=no student=no"
        assert main([*line.split(), "--date", "2026-03-01"]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "Pavadonis (transport), 2026-03-01",
            "Total: 15.00 €",
            "  5.00 € × 3 × 30 minute × 1 visit",
            "  least: 15",
            "  Griesti: 100",
            "  Kopā: 15",
            "By point 3. citi",
        ]

    def test_a_point_is_told_in_the_words_of_its_day(
        self, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = home / "data/tariffs.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count('"9."') == 2
        file.write_text(text.replace('"9."', '"3."'), encoding="utf-8")
        line = "fee transport minutes=30 visits=1 income=1000 veteran=no student=no --date"
        for day, words in (("2025-03-01", "visiem"), ("2026-03-01", "citi")):
            assert main([*line.split(), day]) == 0
            assert capsys.readouterr().out.splitlines()[-1] == f"By point 3. {words}"

    def test_it_asks_the_next_question(self, capsys: pytest.CaptureFixture[str]) -> None:
        line = "fee limit_by_size income=900 student=no visits=1 --date 2026-03-01"
        assert main(line.split()) == 0
        assert capsys.readouterr().out.splitlines()[1:] == [
            "Not decided yet: 1.00 € a unit, 1.00 € in all.",
            "It may also be that the office must be asked.",
            "Next question: Cik cilvēku?",
            "  household_size=NUMBER",
            "Still matters: household_size",
        ]

    def test_it_says_which_amount_is_not_known(
        self, home: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = home / "data/tariffs.yaml"
        text = file.read_text(encoding="utf-8")
        known = text.replace('"520.00", open_ended: yes', '"520.00", until: 2026-12-31')
        file.write_text(known, encoding="utf-8")
        line = "fee marginal_shares income=900 --date 2027-01-01"
        assert main(line.split()) == 0
        assert capsys.readouterr().out.splitlines()[1:] == [
            "Ask the office.",
            "  This is not known yet for that day: Pamatsumma",
            "By point 12 75 % līdz pamatsummai, 85 % virs tās; 100 paliek",
        ]

    def test_it_prints_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert (
            main(["fee", "water", "litres=50", "used_litres=0", "--json", "--date", "2026-03-01"])
            == 0
        )
        assert json.loads(capsys.readouterr().out)["total"] == "0.00"

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("fee water litres", '"litres" is not question=answer; write it as income=780.00\n'),
            (
                "fee water litres=1 litres=2",
                "`litres` is answered twice; keep one",
            ),
            ("fee water --date 1.3.2026", '"1.3.2026" is not a day; write it as 2026-05-01\n'),
            ("fee watr", 'no tariff is called "watr"; did you mean `water`? there are: finnish'),
        ],
    )
    def test_it_says_what_to_write(
        self, line: str, says: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(line.split()) == 1
        assert capsys.readouterr().err.startswith(says)
