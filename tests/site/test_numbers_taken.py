"""A point's number stands once in a price list, and an id once on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.small_town import small_town
from viegli.catalogue import of_project
from viegli.commands import main
from viegli.site.numbers_taken import numbered_twice

FREE = '{of: ["FREED"], text: Bez maksas, clauses: [{clause: "2.", text: TEXT, if: {loads: "1"}}]}'
OTHER = """\
  - id: coal
    price_list: LIST
    title: Ogles
    unit_label: 1 krava
    per: {loads: {unit: load, part_counts_as: whole}}
    exempt: [FREE]
    otherwise: {clause: "POINT", text: Ogles, fee: "20.00"}
"""


def town(folder: Path, one_list: str, point: str, words: str) -> Path:
    """A town with two tariffs that both free whoever the point 2. names."""
    project = small_town(folder)
    for file, before, after in (
        ("services.yaml", "tariffs: [firewood]", "tariffs: [firewood, coal]"),
        (
            "tariffs.yaml",
            "    otherwise",
            f"    exempt: [{free('1.', 'Viena krava')}]\n    otherwise",
        ),
    ):
        path = project / "data" / file
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(before, after), encoding="utf-8")
    file = project / "data/tariffs.yaml"
    text = file.read_text(encoding="utf-8")
    lists = text[text.index("  - id: prices") : text.index("tariffs:\n")]
    second = lists.replace("id: prices", "id: more").replace("cenradis", "otrs")
    text = text.replace("tariffs:\n", f"{second}tariffs:\n")
    other = OTHER.replace("FREE", free(point, words)).replace("LIST", one_list)
    file.write_text(text + other.replace("POINT", point), encoding="utf-8")
    return project


def free(point: str, words: str) -> str:
    return FREE.replace("FREED", point).replace("TEXT", words)


@pytest.mark.parametrize(
    ("one_list", "point", "words", "taken"),
    [
        ("prices", "1.", "Viena krava", ["1."]),
        ("prices", "1.", "Cits", ["2.", "1."]),
        ("prices", "3.", "Viena krava", []),
        ("prices", "3.", "Cits", ["2."]),
        ("more", "1.", "Cits", []),
    ],
)
def test_a_number_stands_once_in_a_price_list_but_for_the_same_exemption(
    tmp_path: Path, one_list: str, point: str, words: str, taken: list[str]
) -> None:
    project = town(tmp_path, one_list, point, words)
    catalogue = of_project(project)
    lines = (project / "data/tariffs.yaml").read_text(encoding="utf-8").splitlines()
    places = {
        clause: [number for number, line in enumerate(lines, 1) if f'clause: "{clause}"' in line]
        for clause in taken
    }
    found = [str(one) for one in numbered_twice(catalogue)]
    assert len(found) == len(taken)
    for one, clause in zip(found, taken, strict=True):
        first, second = places[clause]
        assert one.startswith(f"data/tariffs.yaml:{second}:")
        assert f"the point {clause} stands at `firewood` too (data/tariffs.yaml:{first}:" in one


def test_the_check_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = town(tmp_path, "prices", "1.", "Viena krava")
    assert main(["check", "-f", str(project / "mkdocs.yml")]) == 1
    said = "tariffs[coal]: the point 1. stands at `firewood` too (data/tariffs.yaml:"
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(("one_list", "point"), [("more", "3."), ("prices", "3.")])
def test_a_page_has_each_id_once(tmp_path: Path, one_list: str, point: str) -> None:
    project = town(tmp_path, one_list, point, "Viena krava")
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/malka/index.html").read_text(encoding="utf-8")
    assert page.count('id="p-2"') == 1
    assert page.count("Viena krava") > 1


def test_a_price_that_two_points_have_is_not_told(tmp_path: Path) -> None:
    problems = of_project(town(tmp_path, "more", "1.", "Cits")).problems
    errors = [str(one) for one in problems if one.severity == "error"]
    assert len(errors) == 2
    assert all(
        "2 points 1. have a price; give each a number of its own (data/" in e for e in errors
    )
