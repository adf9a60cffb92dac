"""What the pages for editors show can be copied: a new municipality works as it is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import copy_of_project
from viegli.commands import main

ROOT = Path(__file__).parents[1]
HOME = "data/municipalities/paraugpils"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with the municipality of docs/municipality.md."""
    copy_of_project(tmp_path)
    page = (ROOT / "docs/municipality.md").read_text(encoding="utf-8")
    blocks = re.findall(
        r"^## `(\w+\.yaml)`\n.*?^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE
    )
    assert [name for name, _ in blocks] == ["services.yaml", "tariffs.yaml"]
    (tmp_path / HOME).mkdir()
    for name, text in blocks:
        (tmp_path / HOME / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_municipality_copied_from_the_page_has_no_mistake(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = str(project / "mkdocs.yml")
    assert main(["check", "--write-maps", "-f", settings]) == 0
    said = capsys.readouterr().out
    assert f"{HOME}/outcomes/home_care.txt: written" in said
    assert "no errors" in said
    assert main(["findings", "paraugpils", "-f", settings]) == 0


def test_every_module_of_fees_is_on_the_page_that_says_what_stands_where() -> None:
    page = (ROOT / "docs/fees.md").read_text(encoding="utf-8")
    told = page.partition("## What stands where")[2].partition("## Adding")[0]
    modules = {path.stem for path in (ROOT / "viegli/fees").iterdir()} - {"__init__", "__pycache__"}
    assert {name.rstrip("/") for name in re.findall(r"`(\w+/?)`", told)} == modules
