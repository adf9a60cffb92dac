"""Where mkdocs.yml says something, and what is wrong with how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from viegli.source.places import Place, Problem
from viegli.source.reader import read
from viegli.source.values import Mapping, Node, Scalar, Sequence

FILE, DATA = "mkdocs.yml", "data"
"""How the settings are called, and the folder of the facts where they name no other."""
_DATA_DIR = ("plugins", "viegli", "data_dir")
_MKDOCS_TAGS = ("!ENV", "!relative")
_ALLOWED = frozenset({"no-value", "merge", "alias"})
"""What is no mistake in MkDocs' own settings."""


class SettingsError(ValueError):
    """Settings from which nothing can be read; the message says where and why."""


@dataclass(frozen=True)
class SettingsFile:
    """mkdocs.yml as it is written."""

    name: str
    top: Mapping | None
    """None where the file cannot be read."""
    problems: tuple[Problem, ...]
    """What no reader of YAML should pass over: a broken line, a setting that stands twice."""

    def place(self, *keys: str) -> Place:
        """Where the last of these keys stands that is there; the file where none is."""
        node: Node | None = self.top
        place = Place(self.name)
        for key in keys:
            there = _holding(node, key)
            if there is None:
                break
            place, node = there.place_of(key), there[key]
        return place

    def text(self, *keys: str) -> Scalar | None:
        """What is written at these keys, where it is one text."""
        found = self.node(*keys)
        return found if isinstance(found, Scalar) else None

    def node(self, *keys: str) -> Node | None:
        """What is written at these keys; none where nothing is."""
        node: Node | None = self.top
        for key in keys:
            there = _holding(node, key)
            node = there[key] if there is not None else None
        return node

    def problem(self, keys: tuple[str, ...], message: str, fix: str = "") -> Problem:
        """Something wrong with what these keys say."""
        return Problem(self.place(*keys), ".".join(keys), "settings", message, fix)

    def languages(self) -> Iterator[Mapping]:
        """Each language of the site, as it is written."""
        listed = self.node("plugins", "i18n", "languages")
        for one in listed if isinstance(listed, Sequence) else ():
            if isinstance(one, Mapping):
                yield one


def settings_file(file: Path) -> SettingsFile:
    """The settings of a project, with what is wrong with how they are written."""
    top, problems = read(file, file.name, _MKDOCS_TAGS)
    told = tuple(one for one in problems if one.rule not in _ALLOWED)
    return SettingsFile(file.name, top, told)


def data_of(file: Path) -> Path:
    """The folder of the facts that the settings of a project name.

    Raises SettingsError, a line for each mistake, where they cannot be read or it is not there.
    """
    written = settings_file(file)
    name = written.text(*_DATA_DIR) or DATA
    folder = file.absolute().parent / name
    found = [*written.problems, *no_data(written, folder, name)]
    if found:
        raise SettingsError("\n".join(str(one) for one in found))
    return folder


def no_data(written: SettingsFile, folder: Path, name: str) -> Iterator[Problem]:
    """A problem where the folder of the facts is not there."""
    if not folder.is_dir():
        yield written.problem(
            _DATA_DIR, f"there is no folder {name}", "name the one with the facts"
        )


def _holding(node: Node | None, key: str) -> Mapping | None:
    """The map that has the key: the node itself, or the item of a list, as of `plugins`."""
    if isinstance(node, Mapping):
        return node if key in node else None
    if isinstance(node, Sequence):
        return next((one for one in node if isinstance(one, Mapping) and key in one), None)
    return None
