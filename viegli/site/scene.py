"""What all pages of a build share: which there are, the day, the prices worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from viegli.catalogue import Catalogue
from viegli.fees.matrices import Matrix
from viegli.fees.subjects import Subject, subjects
from viegli.site.plan import Plan


@dataclass(frozen=True)
class Scene:
    """What all pages of a build share."""

    plan: Plan
    today: date
    """The day whose parameters are shown."""
    sample: bool
    site_name: str
    site_url: str
    heard: frozenset[str] = frozenset()
    """The languages whose easy pages are recorded."""

    @property
    def catalogue(self) -> Catalogue:
        """The records."""
        return self.plan.catalogue

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Every tariff with its table, worked out once for all pages."""
        return tuple(subjects(self.catalogue))

    @cached_property
    def tables(self) -> Mapping[tuple[str, str], Any]:
        """The table of every tariff, by municipality and id; a national one by "" and its id."""
        return {(one.municipality, one.id): one.table for one in self.subjects}

    def table(self, town: str, tariff: str) -> Any:
        """The table of a municipality's tariff, or of the national one of this id."""
        return self.tables.get((town, tariff)) or self.tables["", tariff]

    @cached_property
    def matrices(self) -> dict[tuple[str, str], Matrix | None]:
        """The tables by deciding questions that pages have asked for, by municipality and id."""
        return {}
