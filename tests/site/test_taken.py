"""No record takes an address that another page of the site has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viegli.catalogue import load
from viegli.site.taken import taken

ROOT = Path(__file__).parents[2]
TOWN = "data/municipalities/jelgava"
LANGUAGES = ("lv", "en", "ru")
WRITTEN = ("par-vietni/", "zinot/", "viegli/par-vietni/", "en/par-vietni/")
CHANGES = [
    (
        f"{TOWN}/services.yaml",
        "    slug: dienas-centrs-integra\n",
        "meklet",
        "jelgava.offerings[",
        "kept",
    ),
    (
        f"{TOWN}/services.yaml",
        "    slug: dienas-centrs-integra\n",
        "viegli",
        "jelgava.offerings[",
        "kept",
    ),
    (
        f"{TOWN}/services.yaml",
        "    slug: dienas-centrs-integra\n",
        "pieklustamiba",
        "jelgava.",
        "kept",
    ),
    (f"{TOWN}/tariffs.yaml", "    slug: cenradis\n", "viegli", "jelgava.price_lists[", "kept"),
    (
        "data/services.yaml",
        "    slug: grupu-maja\n",
        "aprupe-majas",
        "services[group_home].",
        "that of",
    ),
    ("data/services.yaml", "    slug: higiena\n", "meklet", "jelgava.offerings[hygiene", "kept"),
    ("data/services.yaml", "    slug: dara-pari\n", "nav-kur-gulet", "concepts[someone", "that of"),
]


def problems(data: Path) -> list[str]:
    """What is wrong with the addresses of the records in a folder."""
    pictures = ROOT / "overrides/assets/pictures/pictures.yaml"
    catalogue = load(data, pictures, data.parent)
    assert not [one for one in catalogue.problems if one.rule == "id"]
    return [str(one) for one in taken(catalogue, LANGUAGES, WRITTEN)]


def test_the_records_of_the_project_take_no_address_of_another_page() -> None:
    assert problems(ROOT / "data") == []


@pytest.mark.parametrize(("file", "old", "slug", "path", "said"), CHANGES)
def test_an_address_that_is_taken_is_told_with_its_place_and_a_fix(
    file: str, old: str, slug: str, path: str, said: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    changed = tmp_path / file
    text = changed.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    changed.write_text(text.replace(old, f"    slug: {slug}\n", 1), encoding="utf-8")
    found = problems(tmp_path / "data")
    assert found[0].startswith(f"{file}:{line}:")
    assert path in found[0]
    assert f'the address "{slug}" is {said}' in found[0]


@pytest.mark.parametrize("name", ["en", "atteli", "vardnica", "pakalpojumi", "zinot", "assets"])
def test_a_municipality_is_not_called_as_a_page_of_the_site(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    towns = tmp_path / "data/municipalities"
    (towns / "jurmala").rename(towns / name)
    services = towns / name / "services.yaml"
    text = services.read_text(encoding="utf-8")
    services.write_text(text.replace("id: jurmala\n", f"id: {name}\n", 1), encoding="utf-8")
    (found,) = problems(tmp_path / "data")
    assert f'the address "{name}" is kept for a page of the site itself; write another' in found
