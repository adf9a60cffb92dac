"""`viegli leaflet SERVICE`: the leaflet of a service, as PDF for A4."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from viegli.commands.project import add_settings, is_there


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli leaflet`."""
    text = "print a service's easy page as a leaflet: a tagged PDF of one or two sides of A4"
    command = subparsers.add_parser("leaflet", help=text, description=text)
    add_settings(command)
    command.add_argument("service", help="the service, as aprupe-majas or home_care")
    command.add_argument(
        "--municipality", metavar="ID", help="whose service (default: the only one that offers it)"
    )
    command.add_argument("--lang", help="the language (default: the first of the site)")
    command.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="where to write it (default: jelgava-aprupe-majas-lv.pdf, by what it is about)",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the leaflet; 0 when it is written, 1 when anything is wrong and nothing is."""
    from viegli.site.leaflets.machine import missing

    if not is_there(args.config_file):
        return 1
    if lacking := missing():
        print(f"leaflets cannot be printed: {lacking}", file=sys.stderr)
        return 1
    return _leaflet(args)


def _leaflet(args: argparse.Namespace) -> int:
    from viegli.plugin import settings_of
    from viegli.site.leaflets.ordering import OrderError, leaflet

    settings_file = args.config_file.absolute()
    try:
        settings = settings_of(settings_file)
        made = leaflet(settings_file.parent, settings, args.service, args.municipality, args.lang)
    except (OrderError, SystemExit) as stopped:
        print(stopped, file=sys.stderr)
        return 1
    if not settings.site_url:
        print(f"{args.config_file}: no site_url; the leaflet has no QR code", file=sys.stderr)
    wanted: Path | None = args.output
    return _write(wanted if wanted and wanted.name else Path(made.name), made.pdf)


def _write(path: Path, pdf: bytes) -> int:
    """Put the file there whole, or leave what is there as it is."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(pdf)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        print(f"{path}: {error.strerror}", file=sys.stderr)
        return 1
    print(f"{path}: {len(pdf) / 1000:.0f} kB")
    return 0
