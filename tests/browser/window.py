"""A tab of the browser that goes to pages of the site by their address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Page

from tests.built.pages import Address

NARROW, HALF, WIDE = 320, 640, 1280
"""Widths in CSS pixels. A screen of 1280 at 200 % shows 640 of them, at 400 % 320."""


@dataclass(frozen=True)
class Window:
    """A tab, and the address of the site's root."""

    page: Page
    root: str

    def show(self, address: Address, width: int = WIDE, *, opened: bool = True) -> None:
        """Go to a page; what unfolds is unfolded if wanted."""
        self.resize(width)
        self.page.goto(self.root + address.url)
        if opened:
            self.ask("unfold")

    def resize(self, width: int) -> None:
        """Make the window that many CSS pixels wide."""
        self.page.set_viewport_size({"width": width, "height": 800})

    def scheme(self, name: Literal["light", "dark"]) -> None:
        """Ask for light or dark."""
        self.page.emulate_media(color_scheme=name)

    def ask(self, probe: str, *values: Any) -> Any:
        """What a function of probes.js finds on the page."""
        return self.page.evaluate(f"values => probes.{probe}(...values)", list(values))
