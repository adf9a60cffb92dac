"""The rules tell an easy text from standard ones, on texts that public offices wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from viegli.easyread import Lexicon, Report, lint

FOLDERS = [folder / "shared/seeds" for folder in Path(__file__).parents[2:4]]
"""Beside the project, or in it: texts are numbered 000 to 004, and 002 is the easy one."""


def report(number: str, words: Lexicon) -> Report:
    """What the linter says of one of the texts."""
    for folder in FOLDERS:
        for path in folder.glob(f"{number}_*.txt"):
            return lint(path.read_text(encoding="utf-8"), words)
    pytest.skip(f"the text {number} is not in shared/seeds beside the project")


def test_the_easy_text_has_few_errors(words: Lexicon) -> None:
    assert 2 < report("002", words).per_hundred() < 4


@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_a_standard_text_has_far_more_errors(number: str, words: Lexicon) -> None:
    easy = report("002", words).per_hundred()
    assert report(number, words).per_hundred() >= 1.7 * easy
