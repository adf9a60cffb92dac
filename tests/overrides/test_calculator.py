"""The script of the calculator: small, without words, and writing money as Python does."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from viegli.language import Forms, Level, load, spoken
from viegli.site.scripts import CALCULATOR, scripts

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "overrides/assets"
COMPARED = [f"search/{name}.mjs" for name in ("folding", "stemming", "stops")]
"""Modules of letters and words that the search compares; no reader sees them."""
MODULES = sorted(
    file
    for file in FOLDER.glob("**/*.mjs")
    if (name := file.relative_to(FOLDER).as_posix()) not in COMPARED
    and not name.startswith("vendor/")
)
LANGUAGES = ("lv", "en", "ru")
AMOUNTS = [Decimal(cents) / 100 for cents in (*range(250), 690, 2101, 10000, 123456, 123456789)]


def node(source: str, given: Any) -> Any:
    """What a module gives that reads `given`."""
    done = subprocess.run(
        ["node", "--input-type=module", "-e", source],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        cwd=FOLDER,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_browser_writes_money_as_the_pages_do(lang: str, level: Level) -> None:
    words, _ = load(ROOT / "data/locale", lang)
    source = """
        import { readFileSync } from "node:fs";
        import { money } from "./calculator/amounts.mjs";
        const { amounts, forms, easy } = JSON.parse(readFileSync(0, "utf8"));
        console.log(JSON.stringify(amounts.map((text) => money(text, forms, easy))));
    """
    texts = [f"{amount:.2f}" for amount in AMOUNTS]
    given = {"amounts": texts, "forms": spoken.forms(words), "easy": level == "easy"}
    form = Forms(words, level)
    assert node(source, given) == [form.money(amount) for amount in AMOUNTS]


def test_half_a_cent_is_rounded_up_and_said() -> None:
    source = """
        import { readFileSync } from "node:fs";
        import { inCents } from "./calculator/amounts.mjs";
        const found = JSON.parse(readFileSync(0, "utf8")).map(inCents);
        console.log(JSON.stringify(found.map(({ cents, exact }) => [`${cents}`, exact])));
    """
    texts = ["7.00", "2.3331", "0.005", "0.0049", "7/3", "1/8", "0"]
    assert node(source, texts) == [
        ["700", True],
        ["233", False],
        ["1", False],
        ["0", False],
        ["233", False],
        ["13", False],
        ["0", True],
    ]


TYPED = {"евро"}
"""Words that a reader may type; none is shown. Single letters and `кс` are a table of sounds."""


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.name)
def test_a_module_holds_no_word_for_readers(file: Path) -> None:
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    words = re.findall(
        "[a-zāčēģīķļņšūžа-яё]*[āčēģīķļņšūžа-яё][a-zāčēģīķļņšūžа-яё]+", text, re.IGNORECASE
    )
    assert {word for word in words if len(word) > len("кс")} <= TYPED
    sentences = re.findall(r"[\"'`][A-Z][a-z]+ [^\"'`]*[\"'`]", text)
    assert sentences == []


def test_the_script_is_small_classic_and_whole(tmp_path: Path) -> None:
    made = scripts([ROOT / "overrides"])[CALCULATOR]
    assert len(gzip.compress(made, 9)) <= 13_312
    assert not re.search(rb"\b(?:import|export)\b", made)
    (tmp_path / "viegli.cjs").write_bytes(made)
    subprocess.run(["node", "--check", tmp_path / "viegli.cjs"], check=True)
