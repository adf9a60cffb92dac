"""The project that a command works on, as its `mkdocs.yml` names it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def add_settings(command: argparse.ArgumentParser) -> None:
    """Add `--config-file`, as MkDocs names it."""
    command.add_argument(
        "-f",
        "--config-file",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="the settings of the site (default: mkdocs.yml)",
    )


def add_day(command: argparse.ArgumentParser) -> None:
    """Add `--date`."""
    command.add_argument("--date", metavar="DAY", help="the day, as 2026-05-01 (default: today)")


def is_there(settings_file: Path) -> bool:
    """Whether the settings are there; where they are not, that is said."""
    if not settings_file.is_file():
        print(f"{settings_file}: no such file; run viegli where mkdocs.yml is", file=sys.stderr)
    return settings_file.is_file()
