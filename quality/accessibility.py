"""What axe finds on every page of the site: narrow and wide, light and dark."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from quality.browser import chromium
from tests.browser.axe import findings
from tests.browser.conftest import AXE
from tests.browser.window import NARROW, WIDE
from tests.built.pages import pages_of

SCHEMES = ("light", "dark")
STATES = tuple(product(SCHEMES, (WIDE, NARROW)))
"""How each page is shown: its colours, and the width in CSS pixels."""


@dataclass(frozen=True)
class Swept:
    """How many times axe looked, at how many pages, and what it found."""

    pages: int
    looks: int
    found: tuple[str, ...]


def sweep(site: Path, root: str) -> Swept:
    """Look at every page in every state, with all that unfolds unfolded."""
    pages = pages_of(site)
    workers = os.cpu_count() or 1
    shares = [
        [(page.url, page.address.level) for page in pages[at::workers]] for at in range(workers)
    ]
    with ProcessPoolExecutor(workers) as pool:
        found = [line for lines in pool.map(_look, [root] * workers, shares) for line in lines]
    return Swept(len(pages), len(pages) * len(STATES), tuple(sorted(found)))


def _look(root: str, share: list[tuple[str, str]]) -> list[str]:
    """What axe finds on a worker's share of the pages, given as url and level."""
    axe = AXE.read_text(encoding="utf-8")
    with chromium() as browser:
        page = browser.new_page()
        return [line for url, level in share for line in _on_page(page, root, axe, url, level)]


def _on_page(page: Page, root: str, axe: str, url: str, level: str) -> Iterable[str]:
    page.goto(root + url)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    for scheme, width in STATES:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 800})
        found = findings(page, axe, level)
        if found:
            yield f"/{url} ({scheme}, {width} px): {found}"
