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
    registry, _, problems = _read(PictureFile, path, root)
    return registry, problems


def _folder(home: Path, name: str, root: Path) -> tuple[Folder, list[Problem]]:
    services, ids, in_services = _read(ServicesFile, home / "services.yaml", root)
    tariffs, more_ids, in_tariffs = _read(TariffsFile, home / "tariffs.yaml", root)
    problems = in_services + in_tariffs
    file = _name(home / "services.yaml", root)
    if name and services.municipality is None and not in_services:
        fix = f"add `municipality:` with `id: {name}`"
        message = "the folder has no municipality"
        problems.append(Problem(Place(file), "", "missing", message, fix))
    return Folder(name, file, services, tariffs, ids | more_ids), problems


def _read(kind: type[R], path: Path, root: Path) -> tuple[R, dict[str, set[str]], list[Problem]]:
    """The file's records as far as they can be read, the ids it names, and every problem."""
    if not path.is_file():
        return kind(), _ids(kind, {}), []
    value, problems = read(path, _name(path, root))
    if value is None:
        return kind(), _ids(kind, {}), problems
    record, found = make(kind, value)
    ids = _ids(kind, value)
    if record is None:
        record, _ = make(kind, _sound(value, found))
    return record or kind(), ids, problems + found


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
