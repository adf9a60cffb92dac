"""The whole of a project's records, linked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from viegli.catalogue.files import Folder, read_folders, read_pictures
from viegli.catalogue.marks import figure_problems
from viegli.catalogue.offered import Offered, offered_in
from viegli.catalogue.references import Known, dangling
from viegli.catalogue.shelf import KINDS, Shelf, by_id, shelve
from viegli.catalogue.sound import POINTS
from viegli.catalogue.tariffs import tariff_problems
from viegli.records import (
    Accessibility,
    EmergencyNumber,
    Municipality,
    Overview,
    Picture,
    PictureFile,
    Service,
)
from viegli.source import Problem, in_order

PACKAGE = Path(__file__).parents[1]
REGISTRY = "assets/pictures/pictures.yaml"
"""Where the registry of pictures stands in overrides/."""


@dataclass(frozen=True)
class Local:
    """One municipality with all that is its own."""

    municipality: Municipality
    offered: tuple[Offered, ...]
    shelf: Shelf
    folder: Folder


@dataclass(frozen=True)
class Catalogue:
    """All records of a project."""

    national: Shelf
    overview: Overview | None
    accessibility: Accessibility | None
    emergency: tuple[EmergencyNumber, ...]
    base: tuple[Service, ...]
    """The national base services, in the order of their file."""
    locals: tuple[Local, ...]
    pictures: Mapping[str, Picture]
    folders: tuple[Folder, ...]
    """The files' records as they were written: national first."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of files and lines."""


def load(data: Path, pictures: Path, root: Path) -> Catalogue:
    """The linked records of a data folder.

    `pictures` is the picture registry; `root` the project's folder, from which messages name files.
    Nothing is raised for bad data: what is wrong stands in `problems`.
    """
    folders, problems = read_folders(data, root)
    registry, found = read_pictures(pictures, root)
    return link(folders, registry, problems + found)


def of_project(project: Path, data: Path | None = None) -> Catalogue:
    """The linked records of a project's folder: of `data/`, or of another folder of facts.

    Where the project draws no pictures of its own, those are known that the package brings.
    """
    homes = (project / "overrides", PACKAGE / "overrides")
    found = [home / REGISTRY for home in homes if (home / REGISTRY).is_file()]
    return load(data or project / "data", (found or [homes[0] / REGISTRY])[0], project)


def link(folders: list[Folder], registry: PictureFile, problems: list[Problem]) -> Catalogue:
    """The catalogue of folders that have been read, the national one first.

    `problems` are those of reading; what is wrong with the links is added to them.
    """
    problems = list(problems)
    pictures, found = by_id(registry.pictures, "pictures", {})
    whole = pictures and not any(one.path.startswith("pictures") for one in problems)
    problems += found
    national, found = shelve(folders[0], None)
    problems += found
    locals_ = []
    for folder in folders:
        known = _known(folder, folders, pictures if whole else None)
        shelf, found = shelve(folder, national) if folder.name else (national, [])
        offered, in_offered = offered_in(folder, shelf, known)
        problems += [*found, *in_offered, *_inside(folder, shelf, known), *_named(folder)]
        if folder.services.municipality:
            one = Local(folder.services.municipality, tuple(offered), shelf, folder)
            locals_.append(one)
    first = folders[0].services
    return Catalogue(
        national=national,
        overview=first.overview,
        accessibility=first.accessibility,
        emergency=first.emergency,
        base=first.services,
        locals=tuple(locals_),
        pictures=pictures,
        folders=tuple(folders),
        problems=tuple(in_order(problems)),
    )


def _known(folder: Folder, folders: list[Folder], pictures: Mapping[str, Picture] | None) -> Known:
    """The ids that a folder's records may point to; no pictures where mistakes hide some."""
    national = folders[0].ids
    known: dict[str, Collection[str]] = {}
    for kind in (*KINDS, POINTS):
        first, own = national[kind], folder.ids[kind]
        if first is not None and own is not None:
            known[kind] = first | own
    known["municipalities"] = {one.name for one in folders if one.name}
    return known if pictures is None else {**known, "pictures": pictures.keys()}


def _inside(folder: Folder, shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Everything in a folder's records that points to nothing."""
    yield from tariff_problems(folder.tariffs, shelf.facts, known)
    for file in (folder.services, folder.tariffs):
        yield from dangling(file, known)
        yield from figure_problems(file, shelf, known)


def _named(folder: Folder) -> Iterator[Problem]:
    """What is wrong with the name and the languages of a folder's municipality."""
    municipality = folder.services.municipality
    if municipality and folder.name and municipality.id != folder.name:
        message = f'the id "{municipality.id}" is not the name of the folder'
        place, fix = municipality.place_of("id"), f"name the folder {municipality.id}"
        if re.fullmatch(r"[a-z][a-z0-9_]*", folder.name):
            fix = f"write `id: {folder.name}`"
        yield Problem(place, "municipality.id", "folder", message, fix)
    if municipality and municipality.languages[0] != "lv":
        message = "the first language is not lv, in which the data is written"
        place, path = municipality.place_of("languages"), "municipality.languages"
        yield Problem(place, path, "language", message, "write it as [lv, …]")
