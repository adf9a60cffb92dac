"""Whether a site may be published in a folder: nothing but a site may lie there, for it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from viegli.site.manifest import remembered
from viegli.site.page import Settings
from viegli.source import Problem
from viegli.source.settings_file import settings_file

_FIX = "write the name of a folder of its own, as `site`"


def untakable(file: Path, settings: Settings, site: Path, state: Path) -> list[Problem]:
    """Why the site cannot be published in `site`, as a problem of the settings file."""
    written = settings_file(file)
    return [
        written.problem(("site_dir",), message, _FIX)
        for message in _reasons(file, settings, site, state)
    ][:1]


def _reasons(file: Path, settings: Settings, site: Path, state: Path) -> Iterator[str]:
    there = site.resolve()
    for own in (file, settings.data, settings.content, *settings.macros, *settings.overrides):
        one = own.resolve()
        if there == one or there in one.parents or one in there.parents:
            yield f"{site.name}/ and {own.name} lie in each other: the site would replace it"
    if there.exists() and not there.is_dir():
        yield f"{site.name} is a file"
    elif not _is_site(there, state):
        yield f"{site.name}/ holds files that are no site: they would be removed"


def _is_site(folder: Path, state: Path) -> bool:
    """Whether the folder is empty, or holds a site; hidden files stay in any case."""
    if remembered(state).files or not folder.is_dir() or (folder / "index.html").exists():
        return True
    return all(one.name.startswith(".") for one in folder.iterdir())
