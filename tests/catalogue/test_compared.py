"""An easy section knows whether its standard text has changed since it was compared with it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from viegli.catalogue import Catalogue, of_project
from viegli.commands import main
from viegli.easyread.reading import own_pages, reading_problems

ROOT = Path(__file__).parents[2]
SERVICES = "data/services.yaml"
JELGAVA = "data/municipalities/jelgava/services.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's records that can be changed."""
    for name in ("data", "content", "macros", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


def change(project: Path, file: str, old: str, new: str) -> None:
    """Change one text of the records."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def read(project: Path) -> Catalogue:
    """The records as they are now."""
    return of_project(project)


def old(project: Path) -> dict[str, list[str]]:
    """The sections that are older than their standard text, by record."""
    pages = own_pages(read(project))
    found = {page.path: [one.section for one in page.sections if one.outdated] for page in pages}
    return {path: sections for path, sections in found.items() if sections}


SUMMARY = "Servisa dzīvoklis ir īpaši pielāgots cilvēkiem"


def test_the_projects_own_easy_text_is_as_new_as_its_standard_text() -> None:
    assert old(ROOT) == {}
    assert list(reading_problems(read(ROOT))) == []


def test_a_changed_standard_text_marks_its_own_section(project: Path) -> None:
    change(project, SERVICES, f'"{SUMMARY} ar', f'"{SUMMARY} un ģimenēm ar')
    assert old(project) == {"services[service_flat]": ["what"]}
    (problem,) = reading_problems(read(project))
    assert problem.severity == "warning"
    assert problem.path == "services[service_flat]"
    assert problem.message == (
        "the standard text has changed since the easy text (what) was compared with it"
    )
    assert re.fullmatch(
        r"read both, mend the easy text, then run "
        r"`viegli easy --compared services\[service_flat\]` or write what: [0-9a-f]{8}-[0-9a-f]{8}",
        problem.fix,
    )


def test_a_changed_easy_text_is_told_to_the_editor_and_not_to_readers(project: Path) -> None:
    change(project, SERVICES, "Tur jūs varat sevi aprūpēt.", "Tur jūs sevi aprūpējat.")
    assert old(project) == {}
    (problem,) = reading_problems(read(project))
    assert (problem.path, problem.severity) == ("services[service_flat]", "warning")
    assert problem.message == (
        "the easy text (what) has changed since it was compared with its standard text"
    )


def test_a_changed_limit_or_shared_paper_marks_all_that_use_it(project: Path) -> None:
    change(project, SERVICES, "iesniegums par konkrēto problēmu", "iesniegums par problēmu")
    marked = old(project)
    assert marked["services[home_care]"] == ["bring"]
    assert all(sections == ["bring"] for sections in marked.values())


def test_an_override_is_the_municipalitys_own_to_compare(project: Path) -> None:
    change(project, JELGAVA, "Klients maksā par telpu", "Cilvēks maksā par telpu")
    assert old(project) == {"jelgava.offerings[group_home]": ["cost"]}


def test_the_command_writes_what_was_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, SERVICES, f'"{SUMMARY} ar', f'"{SUMMARY} un ģimenēm ar')
    settings = str(project / "mkdocs.yml")
    before = (project / SERVICES).read_text(encoding="utf-8").splitlines()
    assert main(["easy", "-f", settings, "--compared", "services[service_flat]"]) == 0
    assert capsys.readouterr().out == "services[service_flat]: written\n"
    after = (project / SERVICES).read_text(encoding="utf-8").splitlines()
    assert len([1 for one, two in zip(before, after, strict=True) if one != two]) == 1
    assert old(project) == {}
    assert main(["easy", "-f", settings, "--compared", "services[service_flat]"]) == 0
    assert capsys.readouterr().out == "services[service_flat]: nothing to write\n"


def test_easy_text_with_errors_is_not_taken_as_compared(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, SERVICES, "Tur jūs varat sevi aprūpēt.", "Tur (mājās) jūs varat sevi aprūpēt.")
    settings = str(project / "mkdocs.yml")
    assert main(["easy", "-f", settings, "--compared", "services[service_flat]"]) == 1
    assert capsys.readouterr().out == ("services[service_flat]: has errors; mend them first\n")


def test_a_draft_becomes_linted_and_never_tested(project: Path) -> None:
    path = project / SERVICES
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{status: linted,", "{status: draft,"), encoding="utf-8")
    assert main(["easy", "-f", str(project / "mkdocs.yml"), "--compared", "services"]) == 0
    states = {page.state for page in own_pages(read(project)) if page.sections}
    assert states == {"linted"}
