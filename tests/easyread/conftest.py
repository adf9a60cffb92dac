"""The dictionary, read once; tests that need it are skipped where it is not installed."""

from __future__ import annotations

import pytest

from viegli.easyread import Dictionary, Lexicon, latvian, read_dictionary


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    """Debian's hunspell-lv."""
    found = read_dictionary()
    if found is None:
        pytest.skip("install hunspell-lv and spylls to test the rules that need a dictionary")
    return found


@pytest.fixture(scope="session")
def words(dictionary: Dictionary) -> Lexicon:
    """Latvian without any site's terms and names."""
    return latvian(dictionary)
