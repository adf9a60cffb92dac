"""An edition of the site: written beside it, then swapped in through a journal.

    .cache/viegli/site/manifest.json   what is published, and from which inputs
    .cache/viegli/site/journal.json    a swap that has begun; whoever comes next completes it
    .cache/viegli/site/staging…/       files that are not published yet

Imports nothing but the standard library, for the same reason as `inputs`.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from viegli.site.inputs import Stamp, digest_of, files_below, look, same

_VERSION = 1


@dataclass(frozen=True)
class Inputs:
    """What an edition was made from."""

    roots: tuple[str, ...] = ()
    files: Mapping[str, Stamp] = field(default_factory=dict)
    surroundings: str = ""
    strict: bool = False


@dataclass(frozen=True)
class Manifest:
    """What is published: each file of the site by its path."""

    files: Mapping[str, Stamp] = field(default_factory=dict)
    inputs: Inputs = Inputs()


@dataclass(frozen=True)
class Change:
    """How an edition differs from the one before."""

    files: int
    written: int
    removed: int

    def __str__(self) -> str:
        return f"{self.files} files, {self.written} written, {self.removed} removed"


def state_of(site: Path) -> Path:
    """Give the folder that remembers what is published in `site`, on the same disk."""
    there = site.resolve()
    return there.parent / ".cache" / "viegli" / there.name


def remembered(state: Path) -> Manifest:
    """Give what is published; nothing, when that is not known."""
    try:
        raw = json.loads((state / "manifest.json").read_text(encoding="utf-8"))
        return _manifest(raw) if raw["version"] == _VERSION else Manifest()
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def up_to_date(site: Path, surroundings: str, *, strict: bool) -> bool:
    """Whether `site` is what a build would make now; reads only what moved."""
    state = state_of(site)
    if (state / "journal.json").exists() or not site.is_dir():
        return False
    manifest = remembered(state)
    made = manifest.inputs
    return (
        bool(manifest.files)
        and made.surroundings == surroundings
        and (made.strict or not strict)
        and same(made.files, look(made.roots, made.files))
        and not _strays(site, manifest.files)
        and all(_as_published(site, manifest).values())
    )


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
        self._intact = _as_published(site, self.before)
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
        removals = _strays(self._site, self._files)
        manifest = Manifest(dict(sorted(self._files.items())), inputs)
        journal = {
            "staging": self._staging.name,
            "moves": [path for *_, path in sorted(self._moves)],
            "removals": removals,
            "manifest": _raw(manifest),
        }
        _write(self._state / "journal.json", journal)
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
        _write(state / "manifest.json", plan["manifest"])
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


def _strays(site: Path, files: Mapping[str, Any]) -> list[str]:
    """Files of the site that no edition knows; as MkDocs does, hidden ones at the top stay."""
    if not site.is_dir():
        return []
    there = (path for path, _ in files_below(site, hidden=True))
    return sorted(path for path in there if path not in files and not path.startswith("."))


def _as_published(site: Path, manifest: Manifest) -> dict[str, bool]:
    intact = {}
    for path, stamp in manifest.files.items():
        intact[path] = False
        with suppress(OSError):
            now = os.lstat(site / path)
            intact[path] = (now.st_size, now.st_mtime_ns) == (stamp.size, stamp.mtime)
    return intact


def _write(path: Path, value: Mapping[str, Any]) -> None:
    """Write JSON so that a reader sees all of it or nothing."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    part.replace(path)


def _raw(manifest: Manifest) -> dict[str, Any]:
    return {"version": _VERSION, "files": manifest.files, "inputs": vars(manifest.inputs)}


def _manifest(raw: Mapping[str, Any]) -> Manifest:
    inputs = raw["inputs"]
    return Manifest(
        {path: Stamp(*stamp) for path, stamp in raw["files"].items()},
        Inputs(
            tuple(inputs["roots"]),
            {path: Stamp(*stamp) for path, stamp in inputs["files"].items()},
            inputs["surroundings"],
            inputs["strict"],
        ),
    )
