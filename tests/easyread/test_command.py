"""`viegli easy` says what it finds, and which rules it could not apply."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from viegli.commands import main
from viegli.easyread import Dictionary

ROOT = Path(__file__).parents[2]


@pytest.mark.usefixtures("dictionary")
def test_a_file_is_checked_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "text.txt"
    path.write_text("Zvaniet mums.\nGrupu māja (dzīvoklis) ir tuvu.\n", encoding="utf-8")
    assert main(["easy", str(path)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out == [
        f"{path}:2:1: error: ER20: Iekavas (dzīvoklis). Rakstiet to atsevišķā teikumā. "
        "«Grupu māja (dzīvoklis) ir tuvu.»",
        "1 error, no warnings in 7 words; 14.3 errors in 100 words",
    ]


@pytest.mark.usefixtures("dictionary")
def test_what_is_typed_is_checked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Call 67767372.\n"))
    assert main(["easy", "-", "--language", "en"]) == 1
    assert "ER25" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("Zvaniet mums.\n"))
    assert main(["easy", "-"]) == 0


def test_records_are_chosen_by_the_beginning_of_their_path(
    dictionary: Dictionary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dictionary
    assert main(["easy", "-f", str(ROOT / "mkdocs.yml"), "services[crisis_centre]"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[-1].startswith("no errors, ")
    assert all("services[crisis_centre]" in line for line in out[:-1])


def test_without_the_dictionary_the_report_says_which_rules_did_not_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("viegli.easyread.read_dictionary", lambda: None)
    monkeypatch.setattr("sys.stdin", io.StringIO("Zvaniet mums.\n"))
    assert main(["easy", "-"]) == 0
    said = capsys.readouterr().err
    assert said.startswith(
        "without hunspell-lv and spylls these rules of easy language did not run: ER07, "
    )


@pytest.mark.parametrize("language", ["en", "ru"])
def test_translations_of_easy_sentences_have_no_error(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = str(ROOT / "mkdocs.yml")
    assert main(["easy", "-f", settings, "--language", language]) == 0, capsys.readouterr().out


WRONG = [
    ("nix.txt", None, "nix.txt: there is no such file and no record that begins so; "),
    ("jelgava.offerings[home]", None, "jelgava.offerings[home]: there is no such file "),
    ("services[crisis_center]", None, "services[crisis_centre]"),
    ("-", "", "no errors, no warnings in 0 words"),
    ("-", "Zvaniet 67767372.\n", "ER25: Grūti lasāms tālruņa numurs (67767372)."),
    ("-", "Jums ir I grupas invaliditāte.\n", "ER19: Romiešu cipars (I)."),
    ("-", "Pakalpojums tiek nodrošināts.\n", "ER08: Nav teikts, kurš to dara (tiek nodrošināts)."),
    ("-", "ZVANIET SOCIĀLAJAM DIENESTAM.\n", "ER40: Lielie burti (ZVANIET SOCIĀLAJAM DIENESTAM)."),
    ("-", "Tas maksā 5 €.\n", "ER24: Nauda ar zīmēm (€)."),
    ("-", "Nāciet 01.05.2026.\n", "ER26: Grūti lasāms datums vai laiks (01.05.2026.)."),
    ("-", "Tas ir bērniem invalīdiem.\n", "ER31: Vārds aizskar: "),
]


@pytest.mark.usefixtures("dictionary")
@pytest.mark.parametrize(("what", "typed", "said"), WRONG)
def test_wrong_input_is_told_in_words(
    what: str,
    typed: str | None,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if typed is not None:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code = main(["easy", "-f", str(ROOT / "mkdocs.yml"), what])
    told = capsys.readouterr()
    assert said in told.out + told.err
    assert code == (0 if typed == "" else 1)


def test_a_file_that_is_no_text_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\xff\x00")
    assert main(["easy", str(path)]) == 1
    assert capsys.readouterr().err.startswith(f"{path}: not a text in UTF-8; ")
    assert main(["easy", "-f", str(ROOT / "mkdocs.yml"), str(tmp_path)]) == 1


def test_a_language_without_a_catalogue_is_told_in_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["easy", "-f", str(ROOT / "mkdocs.yml"), "--language", "xx"]) == 1
    assert capsys.readouterr().out
