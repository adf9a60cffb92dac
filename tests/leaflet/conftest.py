"""Leaflets of the project's own data, printed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from viegli.site.leaflets.machine import missing
from viegli.site.leaflets.ordering import Leaflet, leaflet
from viegli.site.page import Settings

ROOT = Path(__file__).parents[2]
ADDRESS = "https://viegli.example/"
SETTINGS = Settings(
    data=ROOT / "data",
    macros=(ROOT / "macros",),
    overrides=(ROOT / "overrides",),
    content=ROOT / "content",
    languages=("lv", "en", "ru"),
    site_name="Viegli",
    site_url=ADDRESS,
    sample=True,
    today=date(2026, 11, 20),
)

Printed = Callable[..., PdfReader]


@cache
def made(service: str, lang: str, site_url: str = ADDRESS) -> Leaflet:
    """A leaflet; each is printed once for all tests."""
    return leaflet(ROOT, replace(SETTINGS, site_url=site_url), service, None, lang)


@pytest.fixture(scope="session")
def printed() -> Printed:
    """What is on a leaflet, as a program that reads it finds it."""
    if lacking := missing():
        pytest.skip(lacking)
    return lambda *asked: PdfReader(BytesIO(made(*asked).pdf))
