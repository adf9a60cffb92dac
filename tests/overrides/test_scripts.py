"""Scripts are joined from modules into classic files, style sheets made tighter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from viegli.site import styles
from viegli.site.scripts import (
    CALCULATOR,
    ON_DEMAND,
    SCRIPTS,
    SITE,
    Script,
    ScriptError,
    beside,
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


def test_what_is_ready_made_stands_before_the_modules_as_it_is(tmp_path: Path) -> None:
    ready = "/*! MIT */ var  Index = 1;\n"
    folder = files(tmp_path, {"vendor/index.js": ready, "first.mjs": "use(Index);\n"})
    made = joined_script(Script("first.mjs", ("vendor/index.js",)), [folder]).decode()
    assert made.startswith(f'{ready}"use strict"')
    assert "use(Index)" in made


def test_a_module_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScriptError, match=r"calculator/page\.mjs"):
        joined_script(SCRIPTS[CALCULATOR], [tmp_path])


def test_a_module_that_is_no_javascript_is_named(tmp_path: Path) -> None:
    folder = files(tmp_path, {"first.mjs": "const = 1;\n"})
    with pytest.raises(ScriptError, match=r"first\.mjs.*line 1"):
        joined_script(Script("first.mjs"), [folder])


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
