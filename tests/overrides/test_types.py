"""The types in the comments of the JavaScript, as `make check` looks at them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "tests/node/node_modules/.bin/tsc"
SETTINGS = ROOT / "tsconfig.json"


def faults(project: Path) -> str:
    """What the checker says of the modules that a settings file names."""
    if not CHECKER.exists():
        pytest.skip("TypeScript is missing; run: make check, where npm is installed")
    done = subprocess.run(
        [CHECKER, "--project", project], capture_output=True, text=True, cwd=ROOT, check=False
    )
    return done.stdout


def test_every_module_keeps_to_its_types() -> None:
    assert faults(SETTINGS) == ""


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("/** @param {string} text */\nexport const a = (text) => text.lenght;", "TS2551"),
        ("export const a = (text) => text;", "TS7006"),
        ('/** @type {string | null} */\nconst a = "".at(0) ?? null;\na.trim();', "TS18047"),
        ('import { b } from "./b.mjs";\nb();', "TS2307"),
    ],
)
def test_a_mistake_is_found(tmp_path: Path, source: str, fault: str) -> None:
    (tmp_path / "a.mjs").write_text(source, encoding="utf-8")
    options = {"extends": str(SETTINGS), "include": ["*.mjs"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps(options), encoding="utf-8")
    assert fault in faults(tmp_path)


def test_no_module_silences_the_checker() -> None:
    assets = ROOT / "overrides/assets"
    own = [file for file in assets.glob("**/*.mjs") if assets / "vendor" not in file.parents]
    assert own
    for file in own:
        assert "@ts-" not in file.read_text(encoding="utf-8"), file
