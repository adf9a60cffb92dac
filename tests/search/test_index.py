"""What an index holds, and that it stays small."""

from __future__ import annotations

import gzip
import random
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import copy_of_project
from tests.search.queries import read_index
from viegli.catalogue import of_project
from viegli.plugin import settings_of
from viegli.site.keywords import unsought
from viegli.site.search_index import script

LANGUAGES = ("lv", "en", "ru")
MOST_BYTES = 20_000
"""Compressed, for one municipality and language."""


@pytest.fixture(scope="module")
def made(built: Path) -> Path:
    """The folder of the indexes."""
    return built / "assets/search"


def test_there_is_an_index_for_each_municipality_and_language_and_a_national_one(
    made: Path,
) -> None:
    towns = ("daugavpils.", "jelgava.", "jurmala.", "")
    assert sorted(file.name for file in made.iterdir()) == sorted(
        f"{town}{lang}.js" for town in towns for lang in LANGUAGES
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_entry_leads_to_a_page_at_each_level_it_names(
    built: Path, made: Path, lang: str
) -> None:
    for name in (lang, f"jelgava.{lang}"):
        for entry in read_index(made, name)["entries"]:
            for address in (entry["page"], entry.get("easy", entry["page"])):
                assert (built / address.partition("#")[0] / "index.html").is_file(), entry
            assert "/viegli/" in f"/{entry.get('easy', '/viegli/')}", entry
            if "picture" in entry:
                assert (built / "assets/pictures" / entry["picture"]).is_file()


def test_an_entry_knows_what_the_easy_page_calls_it(built: Path, made: Path) -> None:
    entries = [one for one in read_index(made, "jelgava.lv")["entries"] if "called" in one]
    assert entries
    for entry in entries:
        page = (built / entry["easy"] / "index.html").read_text(encoding="utf-8")
        assert entry["called"] in page.partition("<h1")[2].partition("</h1>")[0], entry


def test_a_national_entry_names_the_municipalities_that_have_the_service(made: Path) -> None:
    entries = read_index(made, "lv")["entries"]
    (shower,) = [one for one in entries if one.get("service") == "hygiene"]
    assert shower["towns"] == [["Jelgava", "jelgava/higiena/", "jelgava/viegli/higiena/"]]
    (crisis,) = [one for one in entries if one.get("service") == "crisis_centre"]
    assert "towns" not in crisis
    assert crisis["urgent"]


def test_words_of_a_language_without_pages_stand_where_its_speakers_read(made: Path) -> None:
    words = {
        lang: " ".join(one.get("words", "") for one in read_index(made, lang)["entries"])
        for lang in LANGUAGES
    }
    assert "догляд" in words["ru"]
    assert "догляд" not in words["lv"] + words["en"]


def words_of(made: Path, lang: str, field: str) -> list[str]:
    """Every word that a field of the entries has, as often as it stands there."""
    entries = [one for file in sorted(made.glob(f"*{lang}.js")) for one in entries_of(file)]
    return [word for one in entries for word in one.get(field, "").split()]


def entries_of(file: Path) -> list[dict[str, Any]]:
    """The entries of an index."""
    return list(read_index(file.parent, file.stem)["entries"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sixty_services_of_real_length_stay_within_their_bytes(made: Path, lang: str) -> None:
    chance = random.Random(60)
    real = [one for one in entries_of(made / f"jelgava.{lang}.js") if one["kind"] == "service"]
    real += [one for one in entries_of(made / f"{lang}.js") if one["kind"] == "service"]
    said = words_of(made, lang, "summary") + words_of(made, lang, "title")
    stems = words_of(made, lang, "words") + words_of(made, lang, "parts")

    def other(entry: dict[str, Any], at: int) -> dict[str, Any]:
        """An entry as long as this one that says something else."""
        own = {**entry, "page": f"{entry['page']}{at}/", "service": f"service_{at}"}
        for field in ("title", "summary", "plain", "words", "parts"):
            source = stems if field in ("words", "parts") else said
            count = len(entry.get(field, "").split())
            own[field] = " ".join(chance.choice(source) for _ in range(count))
        return own

    entries = [other(real[at % len(real)], at) for at in range(60)]
    index = {"lang": lang, "names": [], "has": [one["service"] for one in entries]}
    size = len(gzip.compress(script(f"town.{lang}", {**index, "entries": entries}), 9))
    assert size > 5 * len(gzip.compress((made / f"jelgava.{lang}.js").read_bytes(), 9))
    assert size <= MOST_BYTES


def test_an_index_is_a_script_that_leaves_it_in_the_window(made: Path) -> None:
    text = (made / "jelgava.lv.js").read_text(encoding="utf-8")
    assert text.startswith('(self.viegliSearch??={})["jelgava.lv"]={')
    assert "</" not in text


def test_a_service_without_keywords_in_a_language_of_the_site_is_a_warning(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path)
    services = project / "data/services.yaml"
    text = services.read_text(encoding="utf-8")
    line = next(
        line for line in text.splitlines() if line.startswith('      en: ["help at home", "home')
    )
    services.write_text(text.replace(f"{line}\n", "", 1), encoding="utf-8")
    settings = settings_of(project / "mkdocs.yml")
    found = list(unsought(of_project(project), settings.languages))
    assert [(each.path, each.severity) for each in found] == [
        ("services[home_care].keywords", "warning")
    ]
    assert "no keywords in: en" in found[0].message
