"""A language more needs no code: an entry in mkdocs.yml, its catalogues, two shells in content/."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import without_leaflets
from viegli.commands import main
from viegli.language import po, po_reader
from viegli.language.entries import Entry

ROOT = Path(__file__).parents[2]
PARTS = ("content", "data", "macros", "overrides")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this project with Ukrainian added, only Jelgava's home care translated."""
    project = tmp_path_factory.mktemp("project")
    for part in PARTS:
        shutil.copytree(ROOT / part, project / part)
    settings = without_leaflets((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    entry = "        - {locale: uk, name: Українська, theme: {language: uk}}\n"
    changed = re.sub(r"(        - \{locale: ru,.*\n)", rf"\1{entry}", settings)
    assert changed != settings
    (project / "mkdocs.yml").write_text(changed, encoding="utf-8")
    for shell in ("index.md", "viegli/index.md"):
        target = project / "content/uk" / shell
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project / "content/lv" / shell, target)
    jelgava = project / "data/municipalities/jelgava/services.yaml"
    text = jelgava.read_text(encoding="utf-8")
    jelgava.write_text(text.replace("[lv, en, ru]", "[lv, en, ru, uk]", 1), encoding="utf-8")
    _translate(project)
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    return project / "site"


def _translate(project: Path) -> None:
    """Begin the catalogues of Ukrainian; every text of the site, and those of home care."""
    shutil.copytree(ROOT / "viegli", project / "viegli", ignore=shutil.ignore_patterns("*.pyc"))
    main(["translations", "-f", str(project / "mkdocs.yml"), "--add", "uk"])
    shutil.rmtree(project / "viegli")
    for room in ("interface", "records"):
        file = project / f"data/locale/uk/LC_MESSAGES/{room}.po"
        catalogue, problems = po_reader.read(file, file.name)
        assert catalogue is not None
        assert not problems
        entries = tuple(
            _said(one) if room == "interface" or _is_home_care(one.notes) else one
            for one in catalogue.entries
        )
        whole = replace(catalogue, entries=entries)
        file.write_text(po.written(whole), encoding="utf-8")


def _said(entry: Entry) -> Entry:
    strings = tuple(f"укр {entry.msgid}" for _ in entry.strings)
    return replace(entry, strings=strings, comments=("unread",))


def _is_home_care(notes: tuple[str, ...]) -> bool:
    wanted = ("home_care", "jelgava.municipality.names")
    return any(name in note for note in notes for name in wanted)


def test_the_language_has_a_home_of_both_levels(site: Path) -> None:
    assert (site / "uk/index.html").is_file()
    assert (site / "uk/viegli/index.html").is_file()
    assert '<html lang="uk"' in (site / "uk/index.html").read_text(encoding="utf-8")


def test_the_translated_service_is_published_with_its_switches(site: Path) -> None:
    page = (site / "uk/jelgava/aprupe-majas/index.html").read_text(encoding="utf-8")
    assert "укр Aprūpe mājās" in page
    assert 'href="../../../jelgava/aprupe-majas/"' in page
    latvian = (site / "jelgava/aprupe-majas/index.html").read_text(encoding="utf-8")
    assert 'href="../../uk/jelgava/aprupe-majas/"' in latvian
    assert "українська" in latvian.lower()


def test_a_service_without_translation_has_no_page_and_no_link(site: Path) -> None:
    assert not (site / "uk/jelgava/naktspatversme").exists()
    home = (site / "uk/jelgava/index.html").read_text(encoding="utf-8")
    assert "naktspatversme/" not in home


def test_a_municipality_that_does_not_name_the_language_has_no_page_in_it(site: Path) -> None:
    assert not (site / "uk/jurmala").exists()


def test_latvian_words_on_a_translated_page_say_that_they_are_latvian(site: Path) -> None:
    page = (site / "uk/jelgava/aprupe-majas/index.html").read_text(encoding="utf-8")
    assert re.search(r'<(span|p|li|h\d|a)[^>]* lang="lv"', page)
