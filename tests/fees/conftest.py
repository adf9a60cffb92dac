"""What the tests of fees share."""

from __future__ import annotations

import pytest

from tests.fees.evaluators import ROOT
from viegli.catalogue import Catalogue, of_project
from viegli.fees.subjects import Subject, subjects


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The repository's own data."""
    return of_project(ROOT)


@pytest.fixture(scope="session")
def tariffs(catalogue: Catalogue) -> list[Subject]:
    """The repository's own tariffs."""
    return list(subjects(catalogue))
