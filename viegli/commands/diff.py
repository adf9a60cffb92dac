"""`viegli diff REV`: whose fee moves between a revision and the files as they are now."""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.project import add_settings, is_there

if TYPE_CHECKING:
    from viegli.fees.subjects import Subject

DATA = "data"
PICTURES = "overrides/assets/pictures/pictures.yaml"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli diff`."""
    text = "say whose fee moves between a git revision and the files as they are now"
    command = subparsers.add_parser("diff", help=text, description=text)
    command.add_argument("revision", metavar="REV", help="a git revision, as HEAD or v1.2.0")
    add_settings(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print every move; 0 when both states can be read, 1 when not."""
    from viegli.fees.history import changes

    if not is_there(args.config_file):
        return 1
    project = args.config_file.absolute().parent
    with tempfile.TemporaryDirectory(prefix="viegli-") as folder:
        said = unpack(project, args.revision, Path(folder))
        if said:
            print(said, file=sys.stderr)
            return 1
        before, after = tariffs(Path(folder)), tariffs(project)
        if before is None or after is None:
            state = args.revision if before is None else "the files as they are"
            print(f"{state}: the data has errors; see `viegli check`", file=sys.stderr)
            return 1
        lines = [line for change in changes(before, after) for line in change.lines()]
    print("\n".join(lines) or "nobody's fee moves")
    return 0


def unpack(project: Path, revision: str, folder: Path) -> str:
    """Write the data of a revision into a folder; what is wrong where that cannot be."""
    if revision.startswith("-"):
        return f'git: "{revision}" is not a revision; write one as HEAD or v1.2.0'
    command = ["git", "-C", str(project), "archive", "--format=tar", f"{revision}:./"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git itself
    if done.returncode:
        return f"git: {done.stderr.decode(errors='replace').strip()}"
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        wanted = [one for one in archive if one.name == PICTURES or one.name.startswith(f"{DATA}/")]
        archive.extractall(folder, members=wanted, filter="data")
    return ""


def tariffs(project: Path) -> list[Subject] | None:
    """The tariffs of a project's data; none where it has errors."""
    from viegli.catalogue import of_project
    from viegli.fees.subjects import subjects

    catalogue = of_project(project)
    if any(problem.severity == "error" for problem in catalogue.problems):
        return None
    return list(subjects(catalogue))
