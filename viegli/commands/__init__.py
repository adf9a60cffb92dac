"""`viegli`: the commands. Each is a module with `add(subparsers)` and `run(args)`.

The top of a command's module imports only the standard library, so that `viegli build` can say
at once that there is nothing to do; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from viegli import __version__
from viegli.commands import (
    build,
    check,
    diff,
    easy,
    fee,
    findings,
    leaflet,
    reference,
    serve,
    translations,
)

_COMMANDS = (build, serve, check, easy, diff, fee, findings, leaflet, translations, reference)


def parser() -> argparse.ArgumentParser:
    """Give the parser of all commands; `args.run` is the command's function."""
    whole = argparse.ArgumentParser(
        prog="viegli", description="Builds sites about municipal social services."
    )
    whole.add_argument("--version", action="version", version=f"viegli {__version__}")
    subparsers = whole.add_subparsers(title="commands", required=True, metavar="command")
    for command in _COMMANDS:
        command.add(subparsers)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when not, 2 when the command is not understood."""
    args = parser().parse_args(argv)
    try:
        return int(args.run(args))
    except BrokenPipeError:
        # Whoever reads has seen enough; nothing more is to be written, at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        told = _told(error)
        if told is None:
            raise
        print(told, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def _told(error: Exception) -> str | None:
    """What to say of an error of a template or of this machine; none for a mistake of ours."""
    from viegli.site.render import fault

    in_template = fault(error)
    if in_template:
        return str(in_template)
    if isinstance(error, OSError):
        return f"{error.filename or 'this machine'}: {error.strerror or error}"
    return None
