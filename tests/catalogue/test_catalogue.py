"""Files linked: each mistake of mistakes/*.yaml is said exactly so, and nothing else is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from viegli.catalogue import Catalogue, load

HOME = Path(__file__).parent
FILES = sorted((HOME / "mistakes").glob("*.yaml"))
MUNICIPAL = "municipalities/paraugpils"
Change = Callable[[str, str, str], None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HOME / "project", tmp_path / "project"))


@pytest.fixture
def change(project: Path) -> Change:
    """Puts another text into a file of the project, once."""

    def put(file: str, right: str, wrong: str) -> None:
        path = project / "data" / file
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")

    return put


def linked(project: Path) -> Catalogue:
    return load(project / "data", project / "pictures.yaml", project)


def said(project: Path) -> list[str]:
    """What an editor reads; warnings are marked."""
    return [
        f"warning: {problem}" if problem.severity == "warning" else str(problem)
        for problem in linked(project).problems
    ]


def test_the_project_that_the_mistakes_are_made_in_has_none(project: Path) -> None:
    assert said(project) == []


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{path.stem}: {case['rule']}")
        for path in FILES
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ],
)
def test_a_mistake_is_said_and_makes_nothing_else_wrong(
    case: dict[str, Any], project: Path, change: Change
) -> None:
    path = project / "data" / case["file"]
    if "right" in case:
        change(case["file"], case["right"], case["wrong"])
    elif "more" in case:
        path.write_text(path.read_text(encoding="utf-8") + case["more"], encoding="utf-8")
    elif "wrong" in case:
        path.parent.mkdir(exist_ok=True)
        path.write_text(case["wrong"], encoding="utf-8")
    else:
        path.unlink()
    assert said(project) == case["says"]


def test_mistakes_in_several_files_are_said_at_once_and_in_order(
    project: Path, change: Change
) -> None:
    change("services.yaml", "in_force: {unknown: nav pārbaudīts}", "in_force: []")
    change("services.yaml", "related: [home_care]", "related: [care]")
    change("services.yaml", "url: https://", "url: ftp://")
    change("tariffs.yaml", "unit: EUR/month", "unti: EUR/month")
    change(f"{MUNICIPAL}/services.yaml", "number: 67767372", "number: 6776737")
    change(f"{MUNICIPAL}/tariffs.yaml", 'fee: "6.90"', "fee: 6.9O")
    change("municipalities/otrpils/services.yaml", "locative: Otrpilī", "lokative: Otrpilī")
    assert [line.partition(" ")[0] for line in said(project)] == [
        "data/municipalities/otrpils/services.yaml:3:51:",
        "data/municipalities/paraugpils/services.yaml:36:68:",
        "data/municipalities/paraugpils/tariffs.yaml:36:50:",
        "data/services.yaml:6:10:",
        "data/services.yaml:14:15:",
        "data/services.yaml:47:15:",
        "data/tariffs.yaml:4:5:",
    ]


def test_a_mistake_that_can_only_mean_one_thing_hides_no_other(
    project: Path, change: Change
) -> None:
    file = f"{MUNICIPAL}/tariffs.yaml"
    change(file, 'fee: "6.90"', 'fee: "6,90"')
    change(file, "unit_label:", "unit_lable:")
    change(file, "{poor: yes}", "{por: yes}")
    change(file, "income: at most", "salary: at most")
    change(file, "to: wage", 'to: "780,00"')
    assert [line.split(": ", 2)[2].partition(";")[0] for line in said(project)] == [
        "`unit_lable` is not a field here",
        '"por" is not among the facts',
        '"salary" is not among the facts',
        '"780,00" has a comma in a number',
        '"6,90" is not an amount',
    ]
    assert linked(project).locals[1].folder.tariffs.tariffs[0].unit_label.standard == "stunda"


def test_an_offering_is_its_service_with_the_overrides_laid_over_it(project: Path) -> None:
    (offered,) = linked(project).locals[1].offered
    assert offered.service.summary.standard == "Palīdz mājās par {price:1.1.} stundā."
    assert offered.base.summary.standard == "Palīdz mājās."
    assert offered.service.name == offered.base.name
    assert offered.slug == "aprupe-majas"


def test_items_are_appended_and_fields_dropped(project: Path, change: Change) -> None:
    services = f"{MUNICIPAL}/services.yaml"
    change(services, "field: summary", "field: purpose")
    change(services, "action: replace", "action: append")
    value = '{standard: "Palīdz mājās par {price:1.1.} stundā.", picture: office}'
    change(services, value, "[iepriecināt]")
    more = "      - {field: setting, action: drop, reason: nav, source: town_page}\n"
    change(services, "    competent_authority", f"{more}    competent_authority")
    assert said(project) == []
    (offered,) = linked(project).locals[1].offered
    assert [text.standard for text in offered.service.purpose] == ["palīdzēt", "iepriecināt"]
    assert offered.service.setting is None


def test_keywords_are_appended_in_each_language(project: Path, change: Change) -> None:
    services = f"{MUNICIPAL}/services.yaml"
    change(services, "field: summary", "field: keywords")
    change(services, "action: replace", "action: append")
    value = '{standard: "Palīdz mājās par {price:1.1.} stundā.", picture: office}'
    change(services, value, "{lv: [kopēja], uk: [догляд]}")
    assert said(project) == []
    (offered,) = linked(project).locals[1].offered
    assert offered.service.keywords == {
        "lv": ("vajag palīdzību", "kopēja"),
        "en": ("need help",),
        "uk": ("догляд",),
    }


def test_the_warning_of_a_base_record_that_has_moved_on_goes_when_it_is_confirmed(
    project: Path, change: Change
) -> None:
    services = f"{MUNICIPAL}/services.yaml"
    change(services, "    provider: dome", "    based_on: 0123456789ab\n    provider: dome")
    (warning,) = said(project)
    confirmed = warning.rpartition("based_on: ")[2].rstrip("`")
    change(services, "0123456789ab", confirmed)
    assert said(project) == []
    change("services.yaml", "setting: Dzīvesvietā", "setting: Mājās")
    (warning,) = said(project)
    assert warning.startswith(f"warning: data/{services}:33:15: offerings[home_care].based_on: ")


def test_a_site_of_one_municipality_keeps_all_in_the_national_files(
    project: Path, change: Change
) -> None:
    data = project / "data"
    own = (data / MUNICIPAL / "services.yaml").read_text(encoding="utf-8")
    prices = (data / MUNICIPAL / "tariffs.yaml").read_text(encoding="utf-8")
    head, sources, rest = own.partition("sources:\n  - id: town_page")
    shutil.rmtree(data / "municipalities")
    (data / "tariffs.yaml").open("a", encoding="utf-8").write(prices)
    change("services.yaml", "sources:\n", head + sources + rest.partition("organisations:")[0])
    with (data / "services.yaml").open("a", encoding="utf-8") as file:
        file.write("organisations:" + rest.partition("organisations:")[2])
    assert said(project) == []
    (local,) = linked(project).locals
    assert local.municipality.id == "paraugpils"
    assert [offered.slug for offered in local.offered] == ["aprupe-majas"]


def test_a_missing_registry_of_pictures_is_one_warning(project: Path) -> None:
    (project / "pictures.yaml").unlink()
    assert said(project) == [
        "warning: pictures.yaml:1:1: the file is missing; bring the registry of pictures back"
    ]


def test_a_picture_with_a_mistake_hides_no_other(project: Path) -> None:
    path = project / "pictures.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("alt: Iestāde, ", ""), encoding="utf-8")
    assert said(project) == [
        "pictures.yaml:2:5: pictures[office].alt: the field `alt` is missing; add `alt:`"
    ]
