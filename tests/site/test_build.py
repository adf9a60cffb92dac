"""What the whole build says of its parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from viegli.site.build import build, written_urls
from viegli.site.page import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def settings() -> Settings:
    return Settings(
        data=ROOT / "data",
        macros=(ROOT / "macros",),
        overrides=(ROOT / "overrides",),
        content=ROOT / "content",
        languages=("lv", "en", "ru"),
        site_name="Viegli",
        site_url="",
        sample=True,
        today=date(2026, 11, 20),
    )


def test_the_projects_own_data_and_translations_are_without_fault(settings: Settings) -> None:
    assert build(ROOT, settings).problems == []


def test_a_municipality_cannot_name_a_language_that_the_site_lacks(settings: Settings) -> None:
    found = build(ROOT, replace(settings, languages=("lv", "en"))).problems
    named = [one for one in found if one.path == "municipality.languages"]
    says = [str(one).partition(": ")[2] for one in named]
    assert says == 3 * [
        'municipality.languages: "ru" is not a language of this site; '
        "write only: lv, en; or add it in mkdocs.yml"
    ]
    assert {one.place.line for one in named} != {1}
    others = {one.place.file for one in found if one not in named}
    assert others == {str(file.relative_to(ROOT)) for file in ROOT.glob("content/ru/**/*.md")}


def test_pages_are_made_when_they_are_asked_for_and_in_every_language(settings: Settings) -> None:
    pages = list(build(ROOT, settings).pages)
    assert {page.lang for page in pages} == {"lv", "en", "ru"}
    per_language = [sum(page.lang == lang for page in pages) for lang in ("lv", "en", "ru")]
    assert len(set(per_language)) == 1, "every page is translated"
    assert len({page.url for page in pages}) == len(pages)


def test_the_pages_that_people_wrote_are_known_by_their_files(settings: Settings) -> None:
    assert "en/viegli/par-vietni/" in written_urls(settings)
    assert "" not in written_urls(settings)
