"""Files and what is in them: the fingerprint by which a build knows whether anything changed.

Imports nothing but the standard library: `viegli build` looks here first, and most often
there is nothing to do.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from viegli.site.leaflets import machine as paper

_MADE = (".mo", ".pyc")
"""Ends of files that a build makes from others."""
_ENVIRONMENT = re.compile(r"!ENV\s*(\[[^\]]*\]|\S+)")


class Stamp(NamedTuple):
    """A file as it was when it was last read."""

    digest: str
    size: int
    mtime: int
    """In nanoseconds."""


def digest_of(data: bytes) -> str:
    """Give the name of some bytes: the same for equal bytes, and for no others."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def files_below(folder: Path, *, hidden: bool = False) -> Iterator[tuple[str, os.stat_result]]:
    """Give each file below a folder by its path in it; hidden ones and caches only if wanted."""
    pending = [(str(folder), "")]
    while pending:
        place, prefix = pending.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if not hidden and (entry.name[0] == "." or entry.name == "__pycache__"):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, f"{prefix}{entry.name}/"))
                else:
                    yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False)


def look(roots: Iterable[str], known: Mapping[str, Stamp]) -> dict[str, Stamp]:
    """Give the stamp of every file at or below the roots; only what moved since is read again."""
    stamps = {}
    for path in _paths(roots):
        try:
            now = path.stat()
        except FileNotFoundError:
            continue
        before = known.get(str(path))
        if before and (before.size, before.mtime) == (now.st_size, now.st_mtime_ns):
            stamps[str(path)] = before
        else:
            digest = digest_of(path.read_bytes())
            stamps[str(path)] = Stamp(digest, now.st_size, now.st_mtime_ns)
    return stamps


def _paths(roots: Iterable[str]) -> Iterator[Path]:
    for root in map(Path, roots):
        if root.is_dir():
            names = sorted(name for name, _ in files_below(root) if not name.endswith(_MADE))
            yield from (root / name for name in names)
        else:
            yield root


def same(one: Mapping[str, Stamp], other: Mapping[str, Stamp]) -> bool:
    """Whether two looks saw the same files with the same bytes."""
    return one.keys() == other.keys() and all(
        one[path].digest == other[path].digest for path in one
    )


def surroundings(settings: Path, today: date) -> str:
    """Give the fingerprint of what is no file of ours: day, Python, libraries, environment."""
    libraries = sorted(
        entry.name
        for folder in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
        for entry in Path(folder).iterdir()
        if entry.suffix == ".dist-info"
    )
    text = settings.read_text(encoding="utf-8", errors="replace") if settings.is_file() else ""
    names = {name for found in _ENVIRONMENT.findall(text) for name in re.findall(r"\w+", found)}
    values = [f"{name}={os.environ.get(name)}" for name in sorted(names)]
    around = [today.isoformat(), sys.version, paper.version(), *libraries, *values]
    return digest_of("\n".join(around).encode())
