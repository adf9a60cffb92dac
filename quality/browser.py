"""Chromium for the judges."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, found_program


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running Chromium; SystemExit where the machine has none."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program(), chromium_sandbox=False, args=list(FLAGS)
        )
        yield running
        running.close()


def program() -> str:
    """Where Chromium lies; SystemExit where the machine has none."""
    found = found_program()
    if found is None:
        message = "Chromium is missing; install the Debian package chromium"
        raise SystemExit(message)
    return found
