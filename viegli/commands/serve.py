"""`viegli serve`: the site in a browser of this machine, anew after each change."""

from __future__ import annotations

import argparse
import socket
import sys

from viegli.commands.project import add_settings, is_there


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli serve`."""
    text = "show the site on this machine, anew after each change"
    command = subparsers.add_parser("serve", help=text, description=text)
    add_settings(command)
    command.add_argument(
        "--port",
        type=port,
        metavar="PORT",
        help="the port on 127.0.0.1 (default: 8000, or a free one where that is taken)",
    )
    command.set_defaults(run=run)


def port(text: str) -> int:
    """The number of a port; ArgumentTypeError where it is none."""
    if not (text.isdecimal() and 0 < int(text) < 65536):
        message = f'"{text}" is not a port; write a number from 1 to 65535'
        raise argparse.ArgumentTypeError(message)
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted; 1 when the first build fails."""
    if not is_there(args.config_file):
        return 1
    import logging

    from viegli.plugin import serve_site

    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")
    try:
        serve_site(args.config_file, args.port or free_port(8000))
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def free_port(wanted: int) -> int:
    """Give the wanted port of 127.0.0.1, or another that is free."""
    with socket.socket() as probe:
        # As the server does: a port that was used a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
