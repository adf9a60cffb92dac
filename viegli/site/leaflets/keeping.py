"""Printed leaflets, kept from one build to the next by what they were printed from."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path

from viegli.site.leaflets.printing import Job, print_all

MONTH = 30 * 24 * 60 * 60
"""In seconds; what nobody needed for so long is thrown away."""


class Kept:
    """A folder of PDFs, each named by the digest of its job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self, jobs: Mapping[str, Job]) -> dict[str, bytes]:
        """The PDF of each job by the job's name; only what is not there yet is printed."""
        names = {name: one.digest for name, one in jobs.items()}
        found = {name: self._take(digest) for name, digest in names.items()}
        missing = [name for name, data in found.items() if data is None]
        for name, data in zip(missing, print_all([jobs[name] for name in missing]), strict=True):
            self._keep(names[name], data)
            found[name] = data
        self._sweep()
        return {name: data for name, data in found.items() if data is not None}

    def _take(self, digest: str) -> bytes | None:
        path = self._folder / f"{digest}.pdf"
        try:
            data = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return data

    def _keep(self, digest: str, data: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{digest}.{os.getpid()}.part"
        part.write_bytes(data)
        part.replace(self._folder / f"{digest}.pdf")

    def _sweep(self) -> None:
        before = time.time() - MONTH
        for path in self._folder.glob("*.p*"):
            if path.stat().st_mtime < before:
                path.unlink(missing_ok=True)
