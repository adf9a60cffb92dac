"""`viegli build`: the whole site, or nothing at all when nothing has changed."""

from __future__ import annotations

import argparse
import re
import sys
import time
from datetime import datetime
from pathlib import Path

from viegli.commands.project import add_settings, is_there
from viegli.site.inputs import surroundings
from viegli.site.manifest import up_to_date

_SITE = re.compile(r"^site_dir:\s*[\"']?([^\"'#\n]+)", re.MULTILINE)


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli build`."""
    text = "build the site; nothing is published when anything is wrong"
    command = subparsers.add_parser("build", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "--strict",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="whether a warning is as bad as an error (default: yes)",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build the site; 0 when it is published or was up to date, 1 when anything is wrong."""
    settings = args.config_file.absolute()
    if not is_there(args.config_file):
        return 1
    site = site_of(settings)
    today = datetime.now().astimezone().date()
    if up_to_date(site, surroundings(settings, today), strict=args.strict):
        print(f"{site.name}/ is up to date")
        return 0
    return _build(settings, strict=args.strict)


def site_of(settings: Path) -> Path:
    """Give the folder the site is published in, from one line of mkdocs.yml."""
    found = _SITE.search(settings.read_text(encoding="utf-8", errors="replace"))
    return settings.parent / (found[1].strip() if found else "site")


def _build(settings: Path, *, strict: bool) -> int:
    import logging

    from viegli.plugin import build_site

    begun = time.monotonic()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        built = build_site(settings, strict=strict)
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return 1
    for warning in built.warnings:
        print(f"warning: {warning}", file=sys.stderr)
    print(f"{built.change}, in {time.monotonic() - begun:.1f} s")
    return 0
