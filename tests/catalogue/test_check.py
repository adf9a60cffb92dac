"""`viegli check` reads a project through its settings, and says everything at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viegli.catalogue import of_project
from viegli.commands import main
from viegli.commands.problems import report
from viegli.source import Place, Problem

HOME = Path(__file__).parent
ROOT = HOME.parents[1]


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """The settings of a project with a data folder of another name."""
    shutil.copytree(HOME / "project/data", tmp_path / "facts")
    town = tmp_path / "facts/municipalities/paraugpils/services.yaml"
    spoken = town.read_text(encoding="utf-8").replace("languages: [lv, en]", "languages: [lv]")
    town.write_text(spoken, encoding="utf-8")
    (tmp_path / "content/lv").mkdir(parents=True)
    (tmp_path / "content/lv/index.md").write_text("---\nshell: standard\n---\n", encoding="utf-8")
    for part in ("macros", "overrides"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(HOME / "project/pictures.yaml", tmp_path / "overrides/assets/pictures")
    file = tmp_path / "mkdocs.yml"
    lines = ["site_name: Tests", "docs_dir: content", "theme: {name: material, language: lv}"]
    lines += ["plugins:", "  - viegli: {data_dir: facts}"]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def checked(settings: Path) -> int:
    return main(["check", "--config-file", str(settings)])


def test_a_site_that_draws_no_pictures_of_its_own_knows_those_of_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages/viegli"
    registry = installed / "overrides/assets/pictures/pictures.yaml"
    registry.parent.mkdir(parents=True)
    shutil.copy(HOME / "project/pictures.yaml", registry)
    monkeypatch.setattr("viegli.catalogue.catalogue.PACKAGE", installed)
    catalogue = of_project(HOME / "project")
    assert "office" in catalogue.pictures
    assert [str(one) for one in catalogue.problems] == []


@pytest.mark.parametrize("command", ["build", "check", "serve", "translations", "findings"])
def test_a_command_says_where_mkdocs_yml_is_not(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mkdocs.yml"
    assert main([command, "--config-file", str(file)]) == 1
    assert capsys.readouterr().err == f"{file}: no such file; run viegli where mkdocs.yml is\n"


def test_good_data_is_counted_and_passes(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(settings) == 0
    assert capsys.readouterr().out == "no errors, no warnings\n"


def test_an_error_is_printed_with_its_place_and_fails(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings.parent / "facts/services.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("slug: patversme", "slug: Patversme"), encoding="utf-8")
    assert checked(settings) == 1
    assert capsys.readouterr().out == (
        'facts/services.yaml:43:11: services[shelter].slug: "Patversme" cannot stand '
        "in an address; write patversme\n"
        "1 error, no warnings\n"
    )
    assert not (settings.parent / "site").exists()


def test_settings_that_are_not_there_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tmp_path / "mkdocs.yml") == 1
    assert "no such file" in capsys.readouterr().err


def test_settings_that_cannot_be_read_are_said_in_a_line(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.write_text('site_name: "Tests\n', encoding="utf-8")
    assert checked(settings) == 1
    assert capsys.readouterr().err == (
        "mkdocs.yml:1:12: the quotation mark that opens here is never closed; "
        "close it with the same mark\n1 error; nothing was published\n"
    )


def test_warnings_come_after_errors_and_both_in_order() -> None:
    def at(line: int, severity: str) -> Problem:
        place = Place("a.yaml", line)
        return Problem(place, "", "rule", severity, "", severity)  # type: ignore[arg-type]

    found = [at(3, "warning"), at(9, "error"), at(1, "warning"), at(2, "error")]
    assert report(found) == [
        "a.yaml:2:1: error",
        "a.yaml:9:1: error",
        "a.yaml:1:1: warning",
        "a.yaml:3:1: warning",
        "2 errors, 2 warnings",
    ]


def test_the_project_itself_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--config-file", str(ROOT / "mkdocs.yml")]) == 0
    assert capsys.readouterr().out.rpartition("\n")[0].splitlines()[-1].startswith("no errors, ")
