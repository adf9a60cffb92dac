"""A mistake in mkdocs.yml is said with its place and its mend, by every command alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.small_town import small_town
from viegli.commands import main

LANGUAGE = "{locale: lv, name: Latviešu, default: true, theme: {language: lv}}"
CASES = [
    (
        "data_dir: data",
        "samples: yes",
        "14:7: plugins.viegli.samples: `samples` is not a setting; did you mean `sample`?",
    ),
    (
        "data_dir: data",
        "voices: yes",
        "14:7: plugins.viegli.voices: `voices` is not a setting; "
        "the settings here are: audio, data_dir, leaflets, sample, today",
    ),
    (
        "data_dir: data",
        "sample: jā",
        '14:7: plugins.viegli.sample: "jā" is neither true nor false; '
        "write true or false, without quotes",
    ),
    (
        "data_dir: data",
        "data_dir: dati",
        "14:7: plugins.viegli.data_dir: there is no folder dati; name the one with the facts",
    ),
    (
        "data_dir: data",
        "data_dir: [data]",
        "14:7: plugins.viegli.data_dir: this is not a text; write one text",
    ),
    (
        "2026-11-20",
        "2026-02-31",
        '15:7: plugins.viegli.today: "2026-02-31" is not a date; write 2026-11-20',
    ),
    (
        "2026-11-20",
        "20.11.2026",
        '15:7: plugins.viegli.today: "20.11.2026" is not a date; write 2026-11-20',
    ),
    (
        "2026-11-20",
        '"2026-11-20"',
        '15:7: plugins.viegli.today: "2026-11-20" is not a date; write 2026-11-20, without quotes',
    ),
    (
        "name: material",
        "name: mkdocs",
        '5:9: theme.name: the theme "mkdocs" has not what the pages are made of; '
        "write `name: material`",
    ),
    (
        "docs_dir: content",
        "docs_dir: content\ndoc_dirs: x",
        "5:1: doc_dirs: `doc_dirs` is not a setting; did you mean `docs_dir`?",
    ),
    (
        f"[{LANGUAGE}]",
        f"[{LANGUAGE}, {{locale: lv, name: Otrreiz}}]",
        '12:88: plugins.i18n.languages: the language "lv" stands here twice; keep one of the two',
    ),
    (
        f"[{LANGUAGE}]",
        f"[{LANGUAGE}, {{locale: en, name: English, default: true}}]",
        "12:115: plugins.i18n.languages: a second language is the default one; "
        "keep `default: true` at one",
    ),
    (
        "theme:",
        "\ttheme:",
        "5:1: a tab stands where the line is indented; write two spaces for each step instead",
    ),
    (
        "site_url:",
        "site_name: Otrs\nsite_url:",
        "3:1: site_name: `site_name` stands here for the second time; "
        "keep one of the two (the first is in line 2)",
    ),
    (
        "site_url: https://example.org/",
        "site_url: example",
        "3:1: site_url: The URL isn't valid, it should include the http:// (scheme)",
    ),
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_town(tmp_path_factory.mktemp("town"))


def spoilt(town: Path, right: str, wrong: str) -> Path:
    text = (town / "mkdocs.yml").read_text(encoding="utf-8")
    assert right in text
    file = town / "spoilt.yml"
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(("right", "wrong", "says"), CASES)
def test_a_mistake_in_the_settings_is_said_with_its_place(
    town: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, says: str
) -> None:
    assert main(["check", "-f", str(spoilt(town, right, wrong))]) == 1
    (said, count) = capsys.readouterr().err.splitlines()
    assert said == f"spoilt.yml:{says}"
    assert count == "1 error; nothing was published"


@pytest.mark.parametrize("command", [["build"], ["serve"], ["easy"], ["leaflet", "malka"]])
def test_every_command_says_so(
    town: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    file = spoilt(town, "site_name: Mūsu pagasts", "site_name: Mūsu pagasts\nlapa: 1")
    assert main([*command, "-f", str(file)]) == 1
    assert "spoilt.yml:3:1: lapa: `lapa` is not a setting" in capsys.readouterr().err


def test_settings_in_another_encoding_are_told(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = town / "spoilt.yml"
    file.write_bytes("site_name: Mūsu".encode("cp1257"))
    assert main(["build", "-f", str(file)]) == 1
    assert "spoilt.yml:1:13: this letter is not in the encoding UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("site", "why"),
    [
        ("data", "data/ and data lie in each other"),
        ("data/site", "site/ and data lie in each other"),
        ("macros", "macros/ and macros lie in each other"),
        ("papers", "papers/ holds files that are no site"),
        ("note.txt", "note.txt is a file"),
    ],
)
def test_a_site_takes_no_folder_that_holds_something_else(
    town: Path, capsys: pytest.CaptureFixture[str], site: str, why: str
) -> None:
    (town / "papers").mkdir(exist_ok=True)
    for mine in ("papers/mine.txt", "note.txt"):
        (town / mine).write_text("x", encoding="utf-8")
    before = {one: one.read_bytes() for one in town.rglob("*") if one.is_file()}
    file = spoilt(town, "docs_dir: content", f"docs_dir: content\nsite_dir: {site}")
    assert main(["build", "-f", str(file)]) == 1
    said = capsys.readouterr().err
    assert f"spoilt.yml:5:1: site_dir: {why}" in said
    assert "write the name of a folder of its own, as `site`" in said
    assert {one: one.read_bytes() for one in before if one != file} == {
        one: text for one, text in before.items() if one != file
    }


def test_a_machine_that_refuses_is_told_without_a_traceback(
    town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town / "full").write_text("x", encoding="utf-8")
    file = spoilt(town, "docs_dir: content", "docs_dir: content\nsite_dir: full/site")
    assert main(["build", "-f", str(file)]) == 1
    assert "full/.cache" in capsys.readouterr().err
