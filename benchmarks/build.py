"""How long a build of the sample takes: the first, after a saved file of data, with nothing new.

Without leaflets, which are printed once and kept. Each is the middle of three, with the start of
the command:

    python -m benchmarks.build
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.conftest import copy_of_project, run

TIMES = 3


def main() -> None:
    """Print the seconds of each."""
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="viegli-") as folder:
        project = copy_of_project(Path(folder) / "project")
        for name, before in (("first", forgotten), ("one file", saved), ("nothing", left)):
            print(f"{name:10}{median(built(project, before) for _ in range(TIMES)):6.2f} s")


def built(project: Path, before: Callable[[Path], None]) -> float:
    """The seconds of a build after something was done to the project."""
    before(project)
    begun = time.perf_counter()
    run(project, "viegli", "build")
    return time.perf_counter() - begun


def forgotten(project: Path) -> None:
    """Take away all that earlier builds left."""
    for name in ("site", ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)


def saved(project: Path) -> None:
    """Save a municipality's file with a comment more."""
    with (project / "data/municipalities/jelgava/services.yaml").open("a") as file:
        file.write("# Saved.\n")


def left(_: Path) -> None:
    """Change nothing."""


if __name__ == "__main__":
    main()
