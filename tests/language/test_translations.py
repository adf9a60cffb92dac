from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from viegli.commands import translations
from viegli.language import po_reader

SERVICES = """\
concepts:
  - id: home_care
    kind: term
    label: {label}
    definition:
      standard: Aprūpe cilvēka dzīvesvietā {time} mēnešus.
      easy: [Jums palīdz mājās.]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    write(tmp_path, "Aprūpe mājās")
    return tmp_path


def write(project: Path, label: str, time: int = 3) -> None:
    (project / "data").mkdir(exist_ok=True)
    (project / "data" / "services.yaml").write_text(SERVICES.format(label=label, time=time))


def run(project: Path, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    translations.add(parser.add_subparsers())
    args = parser.parse_args(
        ["translations", "--config-file", str(project / "mkdocs.yml"), *arguments]
    )
    return int(args.run(args))


def catalogue(project: Path, room: str = "records", lang: str = "en") -> Path:
    return project / "data" / "locale" / lang / "LC_MESSAGES" / f"{room}.po"


def translate(project: Path) -> None:
    file = catalogue(project)
    file.write_text(
        file.read_text()
        .replace('"Aprūpe mājās"\nmsgstr ""', '"Aprūpe mājās"\nmsgstr "Care at home"')
        .replace('"Jums palīdz mājās."\nmsgstr ""', '"Jums palīdz mājās."\nmsgstr "We help you."')
    )


def test_a_language_begins_with_every_text_of_the_data(project: Path) -> None:
    assert run(project, "--add", "en") == 0
    text = catalogue(project).read_text()
    assert (
        "#. concepts[home_care].label (standard)\n"
        "#: data/services.yaml:4\n"
        'msgid "Aprūpe mājās"\nmsgstr ""\n'
    ) in text
    assert "#. concepts[home_care].definition.easy[0] (easy)\n" in text


def test_nothing_is_written_when_nothing_has_changed(project: Path) -> None:
    run(project, "--add", "en")
    files = [catalogue(project), catalogue(project, "interface")]
    before = [(file.read_bytes(), file.stat().st_mtime_ns) for file in files]
    assert run(project) == 0
    assert [(file.read_bytes(), file.stat().st_mtime_ns) for file in files] == before


def test_the_table_counts_each_state(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(project, "--add", "en")
    translate(project)
    write(project, "Aprūpe dzīvesvietā")
    capsys.readouterr()
    assert run(project) == 0
    out = capsys.readouterr().out
    assert "en  records          3       1       0       1       1\n" in out
    assert ('data/services.yaml:4: en: "Aprūpe mājās" is now "Aprūpe dzīvesvietā"') in out


def test_check_fails_and_writes_nothing_where_a_catalogue_is_behind(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "--add", "en")
    assert run(project, "--check") == 0
    write(project, "Aprūpe dzīvesvietā")
    before = catalogue(project).read_bytes()
    assert run(project, "--check") == 1
    assert catalogue(project).read_bytes() == before
    assert "records.po is behind the Latvian texts" in capsys.readouterr().err


@pytest.mark.parametrize("spot", ["data/services.yaml:4", "catalogue"])
def test_an_editor_confirms_a_change_by_its_line(project: Path, spot: str) -> None:
    run(project, "--add", "en")
    translate(project)
    write(project, "Aprūpe dzīvesvietā")
    run(project)
    lines = catalogue(project).read_text().splitlines()
    if spot == "catalogue":
        file = catalogue(project).relative_to(project)
        spot = f"{file}:{lines.index('#, fuzzy') + 1}"
    assert run(project, "--confirm", spot) == 0
    text = catalogue(project).read_text()
    assert "fuzzy" not in text
    assert 'msgid "Aprūpe dzīvesvietā"\nmsgstr "Care at home"\n' in text


def test_confirming_what_is_not_fuzzy_says_so(project: Path) -> None:
    run(project, "--add", "en")
    assert run(project, "--confirm", "data/services.yaml:4") == 1
    assert run(project, "--confirm", "data/services.yaml") == 1


def test_translations_are_safe_from_data_that_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(project, "--add", "en")
    before = catalogue(project).read_bytes()
    (project / "data" / "services.yaml").write_text("concepts: [\n")
    assert run(project) == 1
    assert catalogue(project).read_bytes() == before
    assert "What cannot be read is left as it is" in capsys.readouterr().err


def test_the_texts_of_templates_do_not_wait_for_the_data(project: Path) -> None:
    (project / "viegli" / "language").mkdir(parents=True)
    (project / "macros").mkdir()
    (project / "macros" / "a.html.jinja").write_text("{{ _('Kam?') }}")
    (project / "data" / "services.yaml").write_text("concepts: [\n")
    assert run(project, "--add", "en") == 1
    assert "Kam?" in catalogue(project, "interface").read_text()


def test_a_broken_catalogue_is_left_alone_and_the_others_are_written(project: Path) -> None:
    run(project, "--add", "en")
    run(project, "--add", "ru")
    catalogue(project).write_text(catalogue(project).read_text() + "<<<<<<<\n")
    before = catalogue(project).read_bytes()
    write(project, "Aprūpe dzīvesvietā")
    assert run(project) == 1
    assert catalogue(project).read_bytes() == before
    found, _ = po_reader.read(catalogue(project, lang="ru"), "ru.po")
    assert found
    assert found.entries[0].msgid == "Aprūpe dzīvesvietā"


def test_a_site_that_takes_the_generator_from_the_wheel_keeps_its_interface_texts(
    project: Path,
) -> None:
    run(project, "--add", "en")
    file = catalogue(project, "interface")
    file.write_text(file.read_text() + '\nmsgid "Kam?"\nmsgstr "For whom?"\n')
    run(project)
    assert 'msgid "Kam?"\nmsgstr "For whom?"\n' in file.read_text()


def test_a_site_that_is_the_generator_collects_the_texts_of_its_templates(project: Path) -> None:
    (project / "macros").mkdir()
    (project / "viegli" / "language").mkdir(parents=True)
    (project / "macros" / "a.html.jinja").write_text("{{ _n('{n} gads', '{n} gadi', 2) }}")
    run(project, "--add", "en")
    assert "{n} gads" in catalogue(project, "interface").read_text()
    assert 'msgstr[2] "{n} gadi"' in catalogue(project, "interface", "lv").read_text()


def test_catalogues_stand_beside_the_facts_that_the_settings_name(project: Path) -> None:
    (project / "data").rename(project / "facts")
    assert run(project, "--add", "en") == 1
    (project / "mkdocs.yml").write_text("plugins: [viegli: {data_dir: facts}]\n")
    assert run(project, "--add", "en") == 0
    text = (project / "facts/locale/en/LC_MESSAGES/records.po").read_text()
    assert '#: facts/services.yaml:4\nmsgid "Aprūpe mājās"\n' in text
    assert not (project / "data").exists()
