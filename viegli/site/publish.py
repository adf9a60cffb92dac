"""An edition of the site: written beside it, then swapped in through a journal.

.cache/viegli/site/manifest.json   what is published, and from which inputs
.cache/viegli/site/journal.json    a swap that has begun; whoever comes next completes it
.cache/viegli/site/staging…/       files that are not published yet
"""

from __future__ import annotations

import fcntl
import json
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from viegli.site.inputs import Stamp, digest_of
from viegli.site.manifest import Inputs, Manifest, intact, raw_of, remembered, save, strays


@dataclass(frozen=True)
class Change:
    """How an edition differs from the one before."""

    files: int
    written: int
    removed: int

    def __str__(self) -> str:
        return f"{self.files} files, {self.written} written, {self.removed} removed"


class BusyError(Exception):
    """Another build is making an edition of the same site."""


class Edition:
    """The files of the next edition. Nothing of the site is touched before `swap`.

    A swap that was interrupted is completed first. Raises BusyError while another edition of
    the same site is open; end each with `swap` or `discard`.
    """

    def __init__(self, site: Path, state: Path) -> None:
        self._site = site
        self._state = state
        state.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(state / "lock")
        complete(site, state)
        self.before = remembered(state)
        self._intact = intact(site, self.before)
        self._staging = Path(tempfile.mkdtemp(prefix="staging", dir=state))
        self._files: dict[str, Stamp] = {}
        self._moves: list[tuple[bool, bool, str, str]] = []

    @property
    def files(self) -> Mapping[str, Stamp]:
        """Give every file put so far."""
        return self._files

    def put(self, path: str, data: bytes, group: str = "") -> None:
        """Take a file in; it is written only when the site does not hold the same bytes."""
        digest = digest_of(data)
        if self._intact.get(path) and self.before.files[path].digest == digest:
            self._files[path] = self.before.files[path]
            return
        target = self._staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        self._files[path] = Stamp(digest, len(data), target.stat().st_mtime_ns)
        # What pages need comes first, then one municipality after the other, the root last.
        self._moves.append((path.endswith(".html"), not group, group, path))

    def swap(self, inputs: Inputs) -> Change:
        """Publish: journal first, then moves, then removals."""
        removals = strays(self._site, self._files)
        manifest = Manifest(dict(sorted(self._files.items())), inputs)
        journal = {
            "staging": self._staging.name,
            "moves": [path for *_, path in sorted(self._moves)],
            "removals": removals,
            "manifest": raw_of(manifest),
        }
        save(self._state / "journal.json", journal)
        complete(self._site, self._state)
        self._lock.close()
        return Change(len(self._files), len(self._moves), len(removals))

    def discard(self) -> None:
        """Forget the edition; the site stays as it is."""
        shutil.rmtree(self._staging, ignore_errors=True)
        self._lock.close()


def complete(site: Path, state: Path) -> None:
    """Bring a swap that has begun to its end, and clear away what never became one."""
    journal = state / "journal.json"
    if journal.exists():
        plan = json.loads(journal.read_text(encoding="utf-8"))
        for path in plan["moves"]:
            _move(state / plan["staging"] / path, site / path, site)
        for path in plan["removals"]:
            # What is gone may be a folder by now, or lie below a file: the moves saw to that.
            with suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
                (site / path).unlink()
            _prune((site / path).parent, site)
        save(state / "manifest.json", plan["manifest"])
        journal.unlink()
    for left in state.glob("staging*"):
        shutil.rmtree(left, ignore_errors=True)


def _locked(path: Path) -> IO[bytes]:
    lock = path.open("wb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as taken:
        lock.close()
        raise BusyError(str(path)) from taken
    return lock


def _move(source: Path, target: Path, site: Path) -> None:
    if not source.exists():
        return
    for parent in reversed(target.relative_to(site).parents):
        if (site / parent).is_file():
            (site / parent).unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    source.replace(target)


def _prune(folder: Path, site: Path) -> None:
    while folder != site:
        try:
            folder.rmdir()
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError:
            return
        folder = folder.parent
