"""Finds and reads the data files of a project."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from viegli.catalogue.sound import Ids, ids_in, sound_records
from viegli.records import PictureFile, ServicesFile, TariffsFile
from viegli.source import Mapping, Place, Problem, read

SERVICES, TARIFFS = "services.yaml", "tariffs.yaml"
_FIRST = "write it, with `municipality:` and `id: {}` first"
_LIKE_YAML = re.compile(r"\.ya?ml(?:\.txt)?", re.IGNORECASE)
"""How a file ends that may be meant as a data file; some editors add `.txt` and do not show it."""


@dataclass(frozen=True)
class Folder:
    """The records of one folder: the national one, or one municipality's."""

    name: str
    """The folder's name; empty for the national files."""
    services_file: str
    """How its services file is called in messages."""
    services: ServicesFile
    tariffs: TariffsFile
    ids: Ids
    """The ids that the files name, by list; those of records with mistakes too."""


def read_folders(data: Path, root: Path) -> tuple[list[Folder], list[Problem]]:
    """The national folder first, then each municipality's by name, and every problem."""
    folders: list[Folder] = []
    problems: list[Problem] = []
    for home in [data, *_homes(data / "municipalities")]:
        folder, found = _folder(home, "" if home is data else home.name, root)
        folders.append(folder)
        problems += found
    return folders, [*problems, *_strays_of_towns(data / "municipalities", root)]


def read_pictures(path: Path, root: Path) -> tuple[PictureFile, list[Problem]]:
    """The picture registry, and every problem in it."""
    if not path.is_file():
        missing = _missing(path, root, "bring the registry of pictures back")
        return PictureFile(), [replace(missing, severity="warning")]
    value, problems = _value(path, root)
    if value is None:
        return PictureFile(), problems
    registry, found = sound_records(PictureFile, value)
    return registry, _once(problems, found)


def _homes(municipal: Path) -> list[Path]:
    """The municipalities' folders; hidden ones are an editor's own."""
    if not municipal.is_dir():
        return []
    return sorted(one for one in municipal.iterdir() if one.is_dir() and one.name[0] != ".")


def _folder(home: Path, name: str, root: Path) -> tuple[Folder, list[Problem]]:
    services, in_services = _value(home / SERVICES, root)
    if not name and not (home / SERVICES).is_file():
        in_services = [_missing(home / SERVICES, root, "write the national services file")]
    if name and not (home / SERVICES).exists() and not in_services:
        in_services = [_missing(home / SERVICES, root, _FIRST.format(name))]
    tariffs, in_tariffs = _value(home / TARIFFS, root)
    file = _name(home / SERVICES, root)
    folder, found = folder_of(name, file, services, tariffs, in_services, in_tariffs)
    return folder, [*_strays(home, root), *_once(in_services + in_tariffs, found)]


def folder_of(
    name: str,
    file: str,
    services: Mapping | None,
    tariffs: Mapping | None,
    in_services: Sequence[Problem] = (),
    in_tariffs: Sequence[Problem] = (),
) -> tuple[Folder, list[Problem]]:
    """The records of a folder from the values of its two files, and every problem.

    `in_services` and `in_tariffs` are the problems of reading these files.
    """
    own, problems = sound_records(ServicesFile, services) if services else (ServicesFile(), [])
    prices, found = sound_records(TariffsFile, tariffs) if tariffs else (TariffsFile(), [])
    problems += found
    if name and not in_services and "municipality" not in (services or {}):
        fix = f"add `municipality:` with `id: {name}`"
        message = "the folder has no municipality"
        problems.append(Problem(Place(file), "", "missing", message, fix))
    ids = ids_in(ServicesFile, services, list(in_services))
    ids |= ids_in(TariffsFile, tariffs, list(in_tariffs))
    return Folder(name, file, own, prices, ids), problems


def _value(path: Path, root: Path) -> tuple[Mapping | None, list[Problem]]:
    there = path.exists() or path.is_symlink()
    return read(path, _name(path, root)) if there else (None, [])


def _once(of_reading: list[Problem], of_records: list[Problem]) -> list[Problem]:
    """All problems; of two about the same value, that of reading it."""
    said = {problem.place for problem in of_reading}
    return [*of_reading, *(problem for problem in of_records if problem.place not in said)]


def _strays(home: Path, root: Path) -> list[Problem]:
    """A problem for each file that an editor may take for a data file."""
    fix = f"write its records into {SERVICES} or {TARIFFS}, or give it one of these names"
    return [
        Problem(Place(_name(one, root)), "", "stray-file", "this file is not read", fix)
        for one in _like_data(home)
        if one.name not in (SERVICES, TARIFFS)
    ]


def _strays_of_towns(municipal: Path, root: Path) -> list[Problem]:
    """A problem for each file beside the municipalities' folders."""
    fix = f"make a folder for the municipality, and the file {SERVICES} in it"
    return [
        Problem(Place(_name(one, root)), "", "stray-file", "this file is not read", fix)
        for one in _like_data(municipal)
        if one.is_file()
    ]


def _like_data(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    there = (one for one in folder.iterdir() if one.name[0] != ".")
    return sorted(one for one in there if _LIKE_YAML.fullmatch("".join(one.suffixes[-2:])))


def _missing(path: Path, root: Path, fix: str) -> Problem:
    return Problem(Place(_name(path, root)), "", "missing-file", "the file is missing", fix)


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
