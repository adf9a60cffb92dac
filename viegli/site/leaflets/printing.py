"""Leaflets that are to be printed, several at a time on as many cores as there are."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context

from viegli.site.inputs import digest_of
from viegli.site.leaflets import machine
from viegli.site.leaflets.sheet import SITE

FEW = 6
"""So many are printed sooner than another process has begun."""
_NAMED = re.compile(rf"{SITE}([\w./-]+)")
LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinyhtml5", "tinycss2", "cssselect2")


@dataclass(frozen=True)
class Job:
    """A leaflet that is to be printed."""

    sheets: tuple[str, ...]
    """Its HTML in every shape."""
    files: Mapping[str, bytes]
    """What the sheets name, by path in the site."""

    @property
    def digest(self) -> str:
        """The same where the same bytes will come out."""
        parts = [machine.version(), *map(version, LIBRARIES), *self.sheets]
        parts += [f"{path} {digest_of(data)}" for path, data in sorted(self.files.items())]
        return digest_of("\0".join(parts).encode())


def job(sheets: tuple[str, ...], files: Mapping[str, bytes]) -> Job:
    """What is to be printed, with those of the files of the site that it names."""
    named = {name for sheet in sheets for name in _NAMED.findall(sheet)}
    return Job(sheets, {name: files[name] for name in sorted(named) if name in files})


def print_all(jobs: Sequence[Job]) -> list[bytes]:
    """The PDFs, in the order of the jobs."""
    workers = min(os.cpu_count() or 1, len(jobs))
    if len(jobs) <= FEW or workers < 2:
        return [print_one(one) for one in jobs]
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        return list(pool.map(print_one, jobs))


def print_one(one: Job) -> bytes:
    """The PDF. Imports WeasyPrint: that takes longer than all pages of a small site."""
    from viegli.site.leaflets.paper import printed  # noqa: PLC0415 - as it says

    return printed(one.sheets, one.files)
