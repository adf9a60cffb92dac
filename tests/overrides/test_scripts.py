"""Scripts are joined from modules into classic files, style sheets made tighter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from viegli.site import styles
from viegli.site.modules import AssetError, beside
from viegli.site.scripts import (
    CALCULATOR,
    ON_DEMAND,
    SCRIPTS,
    SITE,
    Script,
    joined_script,
    on_demand,
    scripts,
    tags,
)

OVERRIDES = Path(__file__).parents[2] / "overrides"


def files(folder: Path, texts: dict[str, str]) -> Path:
    """A folder of assets with these files."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_classic_and_whole(tmp_path: Path, name: str) -> None:
    made = scripts([OVERRIDES])[name]
    assert not re.search(rb"\b(?:import|export)\b", made)
    (tmp_path / "made.cjs").write_bytes(made)
    subprocess.run(["node", "--check", tmp_path / "made.cjs"], check=True)


def test_a_script_on_demand_brings_its_html_in_each_language() -> None:
    made = on_demand([OVERRIDES], ("lv", "ru"), lambda lang, name: f'<p lang="{lang}">{name}')
    assert set(made) == {f"assets/{name}.{lang}.js" for name in ON_DEMAND for lang in ("lv", "ru")}
    assert '<p lang="ru">aids' in made["assets/aids.ru.js"].decode()


def test_the_projects_own_module_wins(tmp_path: Path) -> None:
    theirs = {"page/first.mjs": "", "a.mjs": "export const a = () => 1; // one\n"}
    own = {"page/first.mjs": 'import { a } from "../a.mjs";\na();\n'}
    folders = [files(tmp_path / "own", own), files(tmp_path / "theirs", theirs)]
    made = joined_script(Script("page/first.mjs"), folders).decode()
    assert made.startswith('"use strict"')
    assert "=>1" in made
    assert "one" not in made


IMPORT = 'import {{ a }} from "{}";\n'
MISTAKES = {
    "first.mjs:1:1: there is no such file; bring it back": {},
    "first.mjs:2:7: this is not JavaScript (unexpected = in binding); "
    "mend the module, or take it out: the one of the package is used then": {
        "first.mjs": "\nconst = 1;\n"
    },
    "b.mjs:1:18: this is not JavaScript (unexpected ; in expression); "
    "mend the module, or take it out: the one of the package is used then": {
        "first.mjs": IMPORT.format("./b.mjs"),
        "b.mjs": "export const a = ;",
    },
    "first.mjs:2:1: there is no module overrides/assets/far.mjs; "
    "mend the name, or write the module": {"first.mjs": "\n" + IMPORT.format("../../far.mjs")},
    "b.mjs:1:1: first.mjs imports this module too; put what both need into a third module": {
        "first.mjs": IMPORT.format("./b.mjs"),
        "b.mjs": IMPORT.format("./first.mjs"),
    },
}


@pytest.mark.parametrize("said", MISTAKES)
def test_a_mistake_in_a_module_is_said_with_its_place_and_its_mend(
    tmp_path: Path, said: str
) -> None:
    folder = files(tmp_path, MISTAKES[said])
    with pytest.raises(AssetError) as stopped:
        joined_script(Script("first.mjs"), [folder])
    assert str(stopped.value) == f"overrides/assets/{said}"


def test_a_module_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "first.mjs").write_bytes(b"'\xe2'")
    with pytest.raises(AssetError, match=r"first\.mjs:1:2: this letter is not in the encoding"):
        joined_script(Script("first.mjs"), [tmp_path])


def test_the_mistakes_of_all_scripts_are_told_at_once(tmp_path: Path) -> None:
    broken = {"assets/site/page.mjs": "const", "assets/prices/page.mjs": "const"}
    with pytest.raises(AssetError) as stopped:
        scripts([files(tmp_path, broken), OVERRIDES])
    assert [one.place.file for one in stopped.value.problems] == [
        "overrides/assets/prices/page.mjs",
        "overrides/assets/site/page.mjs",
    ]


def test_what_is_imported_is_found_from_the_module() -> None:
    assert beside("calculator/page.mjs", "../fees.mjs") == "fees.mjs"
    assert beside("calculator/page.mjs", "./form.mjs") == "calculator/form.mjs"


def test_only_what_dresses_the_page_runs_before_it_is_there() -> None:
    found = tags((SITE, CALCULATOR), lambda name: f"../{name}")
    assert found == (
        '<script src="../assets/site.js"></script>\n'
        '<script src="../assets/viegli.js" defer></script>'
    )


def test_a_style_sheet_loses_comments_and_no_text() -> None:
    source = '/* why */\na > b { margin: 0 -1px; }\nb::before { content: "/* › */"; }\n'
    assert styles.served(source) == 'a>b{margin:0 -1px}b::before{content:"/* › */"}'
