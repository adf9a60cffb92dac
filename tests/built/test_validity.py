"""Every page is valid HTML, says the Nu HTML checker, and the style sheet valid CSS."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "tests/node/node_modules/vnu-jar/build/dist/vnu.jar"

KNOWN_WARNINGS: frozenset[str] = frozenset()
"""The beginnings of warnings that are no mistakes, each with its reason beside it."""


@pytest.fixture(scope="module")
def messages(built: Path) -> list[dict[str, str]]:
    """What the checker says of every page."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("Java is missing; install the Debian package default-jre-headless")
    if not CHECKER.is_file():
        pytest.skip("the Nu HTML checker is missing; run: make test, where npm is installed")
    options = ["--format", "json", "--stdout", "--also-check-css", "--skip-non-html"]
    done = subprocess.run(
        [java, "-Xss4m", "-jar", str(CHECKER), *options, str(built)],
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return found


def counted(messages: list[dict[str, str]], built: Path) -> str:
    """The messages, each once, with how often and on which page first."""
    counts = Counter(each["message"] for each in messages)
    first = {each["message"]: each for each in reversed(messages)}
    return "\n".join(
        f"{times} x {text}\n    {_spot(first[text], built)}: {first[text].get('extract', '')!r}"
        for text, times in counts.most_common(20)
    )


def _spot(message: dict[str, str], built: Path) -> str:
    url = message.get("url", "").partition(str(built))[2]
    return f"{url}:{message.get('lastLine', '')}"


@pytest.mark.java
def test_the_html_checker_finds_no_error_on_any_page(
    messages: list[dict[str, str]], built: Path
) -> None:
    errors = [each for each in messages if each["type"] != "info"]
    assert not errors, counted(errors, built)


@pytest.mark.java
def test_the_html_checker_warns_of_nothing_that_is_not_listed(
    messages: list[dict[str, str]], built: Path
) -> None:
    warnings = [
        each
        for each in messages
        if each.get("subType") == "warning"
        and not each["message"].startswith(tuple(KNOWN_WARNINGS))
    ]
    assert not warnings, counted(warnings, built)
