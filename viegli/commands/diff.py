"""`viegli diff REV`: whose fee moves between a revision and the files as they are now."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.project import add_settings, is_there

if TYPE_CHECKING:
    from viegli.fees.subjects import Subject


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
    from viegli.source.settings_file import data_of

    if not is_there(args.config_file):
        return 1
    project = args.config_file.absolute().parent
    try:
        with tempfile.TemporaryDirectory(prefix="viegli-") as folder:
            after = tariffs("the files as they are", project, data_of(args.config_file))
            then = unpack(args.config_file, args.revision, Path(folder))
            before = tariffs(args.revision, Path(folder), then)
            lines = [line for change in changes(before, after) for line in change.lines()]
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print("\n".join(lines) or "nobody's fee moves")
    return 0


def unpack(settings_file: Path, revision: str, folder: Path) -> Path:
    """Write the YAML files of a revision into a folder; where its facts stand in it.

    Raises ValueError where there is no such revision, or its settings cannot be read.
    """
    from viegli.source.settings_file import SettingsError, data_of

    project = settings_file.absolute().parent
    with tarfile.open(fileobj=io.BytesIO(archived(project, revision))) as archive:
        wanted = [one for one in archive if one.name.endswith((".yaml", ".yml"))]
        archive.extractall(folder, members=wanted, filter="data")
    if not (folder / settings_file.name).is_file():
        return folder / os.path.relpath(data_of(settings_file), project)
    try:
        return data_of(folder / settings_file.name)
    except SettingsError as wrong:
        raise ValueError(f"{revision}: {wrong}") from None


def archived(project: Path, revision: str) -> bytes:
    """The files of a revision as git packs them; ValueError says why they cannot be had."""
    if revision.startswith("-"):
        raise ValueError(f'git: "{revision}" is not a revision; write one as HEAD or v1.2.0')
    command = ["git", "-C", str(project), "archive", "--format=tar", f"{revision}:./"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git itself
    if done.returncode:
        raise ValueError(f"git: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def tariffs(state: str, project: Path, data: Path) -> list[Subject]:
    """The tariffs of a project's data; ValueError where it has errors."""
    from viegli.catalogue import of_project
    from viegli.fees.subjects import subjects

    catalogue = of_project(project, data)
    if any(problem.severity == "error" for problem in catalogue.problems):
        raise ValueError(f"{state}: the data has errors; see `viegli check`")
    return list(subjects(catalogue))
