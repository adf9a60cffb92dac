"""Viegli: sites about municipal social services, in several languages and two reading levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from viegli.catalogue import Catalogue

__version__ = "0.1.0"
__all__ = ["__version__", "fee", "load"]


def load(folder: Path | str) -> Catalogue:
    """Give the records of a project's folder; ValueError says what is wrong with them."""
    from viegli.fees.asking import project  # noqa: PLC0415 - `import viegli` is quick

    return project(folder)


def fee(
    catalogue: Catalogue | Path | str,
    tariff: str,
    answers: Mapping[str, object],
    day: date | str | None = None,
) -> dict[str, Any]:
    """Give what a person pays, and why, or whom to ask, or what must be known first.

    `catalogue` is what `load` gives, or a folder; `tariff` an id, as `home_care` or
    `jelgava/home_care`; `answers` are by question; `day` is today where it is not given.
    LookupError and ValueError say which tariffs, questions and answers there are.
    """
    from viegli.fees.asking import fee  # noqa: PLC0415 - the same

    return fee(catalogue, tariff, answers, day)
