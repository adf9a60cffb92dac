"""What is published in a site and from which inputs, so that a build knows what is left to do.

Imports nothing but the standard library, for the same reason as `inputs`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viegli.site.inputs import Stamp, files_below, look, same

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
        and not strays(site, manifest.files)
        and all(intact(site, manifest).values())
    )


def strays(site: Path, files: Mapping[str, Any]) -> list[str]:
    """Files of the site that no edition knows; as MkDocs does, hidden ones at the top stay."""
    if not site.is_dir():
        return []
    there = (path for path, _ in files_below(site, hidden=True))
    return sorted(path for path in there if path not in files and not path.startswith("."))


def intact(site: Path, manifest: Manifest) -> dict[str, bool]:
    """Give for each published file whether it lies there as it was left."""
    found = {}
    for path, stamp in manifest.files.items():
        found[path] = False
        with suppress(OSError):
            now = os.lstat(site / path)
            found[path] = (now.st_size, now.st_mtime_ns) == (stamp.size, stamp.mtime)
    return found


def save(path: Path, value: Mapping[str, Any]) -> None:
    """Write JSON so that a reader sees all of it or nothing."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    part.replace(path)


def raw_of(manifest: Manifest) -> dict[str, Any]:
    """Give a manifest as JSON takes it."""
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
