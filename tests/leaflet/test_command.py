"""`viegli leaflet` writes a leaflet whole, or says what is wrong and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.leaflet.conftest import ROOT
from viegli.commands import main
from viegli.site.leaflets import machine

SETTINGS = ["--config-file", str(ROOT / "mkdocs.yml")]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def able() -> None:
    """A machine that can print."""
    if lacking := machine.missing():
        pytest.skip(lacking)


def leaflet(*words: str) -> int:
    return main(["leaflet", *SETTINGS, *words])


@pytest.mark.usefixtures("able")
def test_the_file_is_called_by_what_it_is_about(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leaflet("pavadonis", "--lang", "en") == 0
    made = folder / "jurmala-pavadonis-en.pdf"
    assert made.read_bytes().startswith(b"%PDF-1.7")
    assert (
        capsys.readouterr().out
        == f"jurmala-pavadonis-en.pdf: {len(made.read_bytes()) / 1000:.0f} kB\n"
    )
    assert [path.name for path in folder.iterdir()] == ["jurmala-pavadonis-en.pdf"]


@pytest.mark.usefixtures("able")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["higena"],
            'no service is called "higena"; did you mean `higiena`? there are: daugavpils/',
        ),
        (["higiena", "--municipality", "jurmala"], "there are: jurmala/pavadonis\n"),
        (["higiena", "--municipality", "ogre"], "there are: daugavpils, jelgava, jurmala\n"),
        (["centrs"], 'no service is called "centrs"; '),
        (["higiena", "--lang", "de"], 'is not published in "de"; write one of: lv, en, ru\n'),
    ],
)
def test_what_there_is_not_is_answered_by_what_there_is(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert leaflet(*words) == 1
    assert said in capsys.readouterr().err
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("able")
def test_a_file_that_cannot_be_written_stays_as_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "here.pdf").mkdir()
    assert leaflet("pavadonis", "--output", "here.pdf") == 1
    assert capsys.readouterr().err.startswith("here.pdf: ")
    assert leaflet("pavadonis", "--output", "no/such/folder.pdf") == 1
    assert [path.name for path in folder.iterdir()] == ["here.pdf"]


def test_without_pango_the_command_says_what_to_install(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = {"libpango-1.0.so.0"}
    monkeypatch.setattr(machine, "_loads", lambda name: name in there)
    (folder / "jurmala-pavadonis-lv.pdf").write_text("older")
    assert leaflet("pavadonis") == 1
    assert capsys.readouterr().err == (
        "leaflets cannot be printed: libpangoft2-1.0.so.0, libharfbuzz-subset.so.0 cannot be"
        " loaded; on Debian run: apt-get install libpangoft2-1.0-0 libharfbuzz-subset0\n"
    )
    assert (folder / "jurmala-pavadonis-lv.pdf").read_text() == "older"


def test_without_weasyprint_the_command_says_what_to_install(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "find_spec", lambda _: None)
    assert leaflet("pavadonis") == 1
    assert "pip install 'viegli[leaflet]'" in capsys.readouterr().err
    assert list(folder.iterdir()) == []
