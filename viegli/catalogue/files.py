"""Finds and reads the data files of a project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from viegli.records import PictureFile, Record, ServicesFile, TariffsFile, make
from viegli.source import Mapping, Node, Place, Problem, Sequence, read

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Folder:
    """The records of one folder: the national one, or one municipality's."""

    name: str
    """The folder's name; empty for the national files."""
    services_file: str
    """How its services file is called in messages."""
    services: ServicesFile
    tariffs: TariffsFile
    ids: dict[str, set[str]]
    """The ids that the files name, by list; those of records with mistakes too."""


def read_folders(data: Path, root: Path) -> tuple[list[Folder], list[Problem]]:
    """The national folder first, then each municipality's by name, and every problem."""
    municipal = data / "municipalities"
    homes = sorted(one for one in municipal.iterdir() if one.is_dir()) if municipal.is_dir() else []
    folders: list[Folder] = []
    problems: list[Problem] = []
    if not (data / "services.yaml").is_file():
        place, fix = Place(_name(data / "services.yaml", root)), "write the national services file"
        problems.append(Problem(place, "", "missing-file", "the file is missing", fix))
    for home, name in [(data, ""), *((home, home.name) for home in homes)]:
        folder, found = _folder(home, name, root)
        folders.append(folder)
        problems += found
    return folders, problems


def read_pictures(path: Path, root: Path) -> tuple[PictureFile, list[Problem]]:
    """The picture registry, and every problem in it."""
    value, problems = _value(path, root)
    registry, _, found = _records(PictureFile, value)
    return registry, problems + found


def _folder(home: Path, name: str, root: Path) -> tuple[Folder, list[Problem]]:
    services, in_services = _value(home / "services.yaml", root)
    tariffs, in_tariffs = _value(home / "tariffs.yaml", root)
    file = _name(home / "services.yaml", root)
    folder, found = folder_of(name, file, services, tariffs, unread=bool(in_services))
    return folder, in_services + in_tariffs + found


def folder_of(
    name: str, file: str, services: Mapping | None, tariffs: Mapping | None, *, unread: bool = False
) -> tuple[Folder, list[Problem]]:
    """The records of a folder from the values of its two files, and every problem.

    `unread`: the services file is there, but cannot be read.
    """
    own, ids, in_services = _records(ServicesFile, services)
    prices, more_ids, in_tariffs = _records(TariffsFile, tariffs)
    problems = in_services + in_tariffs
    if name and own.municipality is None and not (in_services or unread):
        fix = f"add `municipality:` with `id: {name}`"
        message = "the folder has no municipality"
        problems.append(Problem(Place(file), "", "missing", message, fix))
    return Folder(name, file, own, prices, ids | more_ids), problems


def _value(path: Path, root: Path) -> tuple[Mapping | None, list[Problem]]:
    return read(path, _name(path, root)) if path.is_file() else (None, [])


def _records(kind: type[R], value: Mapping | None) -> tuple[R, dict[str, set[str]], list[Problem]]:
    """The records of a file as far as they can be read, the ids it names, and every problem."""
    if value is None:
        return kind(), _ids(kind, {}), []
    record, found = make(kind, value)
    if record is None:
        record, _ = make(kind, _sound(value, found))
    return record or kind(), _ids(kind, value), found


def _ids(kind: type[Record], value: Mapping | dict[str, object]) -> dict[str, set[str]]:
    lists = {name: value.get(name) for name in kind.model_fields}
    return {
        name: {str(item["id"]) for item in items if isinstance(item, Mapping) and "id" in item}
        if isinstance(items, list)
        else set()
        for name, items in lists.items()
    }


def _sound(value: Mapping, problems: list[Problem]) -> Mapping:
    """The file without the records that have mistakes, so that the others are checked too."""
    places = {problem.place for problem in problems}
    kept = Mapping((), value.place)
    for key, part in value.items():
        if isinstance(part, Sequence):
            items = [item for item in part if not places & set(_places(item))]
            kept[key] = Sequence(items, part.place)
        elif not places & set(_places(part)):
            kept[key] = part
    return kept


def _places(value: Node) -> Iterator[Place]:
    yield value.place
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield value.place_of(key)
            yield from _places(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _places(inner)


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
