"""The pictures of the easy pages: registry and files agree, files are safe inline."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "overrides/assets/pictures"
ENTRIES = yaml.safe_load((FOLDER / "pictures.yaml").read_text(encoding="utf-8"))["pictures"]
FIELDS = {"id", "file", "alt", "source", "licence", "author"}
LICENCES = {"CC-BY-SA-4.0", "Apache-2.0"}
DRAWING = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
LIMIT = 3072
NEEDED = {
    "home_care",
    "day_centre",
    "group_home",
    "halfway_house",
    "crisis_centre",
    "service_flat",
    "shelter",
    "night_shelter",
    "assistant",
    "child_escort",
    "hygiene",
    "escort",
    "phone",
    "emergency",
    "free",
    "doctor_certificate",
}
SVG = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_entry_says_what_it_is_and_whose(entry: dict[str, str]) -> None:
    assert entry.keys() == FIELDS
    assert all(isinstance(value, str) and value.strip() for value in entry.values())
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", entry["id"], re.ASCII)
    assert entry["file"] == f"{entry['id']}.svg"
    assert entry["licence"] in LICENCES


def test_an_id_is_no_truth_value_of_yaml() -> None:
    assert not {entry["id"] for entry in ENTRIES} & {"yes", "no", "on", "off", "true", "false"}


def test_each_picture_says_something_of_its_own() -> None:
    texts = [entry["alt"] for entry in ENTRIES]
    assert len(texts) == len(set(texts))


def test_every_entry_has_a_file_and_every_file_an_entry() -> None:
    files = [entry["file"] for entry in ENTRIES]
    assert len(files) == len(set(files))
    assert sorted(files) == [path.name for path in SVG]


def test_the_services_and_help_have_pictures() -> None:
    assert {entry["id"] for entry in ENTRIES} >= NEEDED
    assert len(ENTRIES) >= 50


@pytest.mark.parametrize("path", SVG, ids=lambda path: path.stem)
def test_file_is_a_small_drawing_and_nothing_else(path: Path) -> None:
    assert path.stat().st_size <= LIMIT
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 72 72"
    for element in root.iter():
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in DRAWING
        for name, value in element.attrib.items():
            assert name not in {"id", "class", "style"}
            assert not name.startswith(("{", "on", "href"))
            assert "url(" not in value
            assert ":" not in value


def test_no_two_files_show_the_same_picture() -> None:
    drawings = [path.read_bytes() for path in SVG]
    assert len(drawings) == len(set(drawings))
