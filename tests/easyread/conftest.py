"""The dictionary and the project's records, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from viegli.catalogue import Catalogue, of_project
from viegli.easyread import Dictionary, Lexicon, latvian, read_dictionary

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    """Debian's hunspell-lv; tests that need it are skipped where it is not installed."""
    found = read_dictionary()
    if found is None:
        pytest.skip("install hunspell-lv and spylls to test the rules that need a dictionary")
    return found


@pytest.fixture(scope="session")
def words(dictionary: Dictionary) -> Lexicon:
    """Latvian without any site's terms and names."""
    return latvian(dictionary)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The project's own records."""
    return of_project(ROOT)
