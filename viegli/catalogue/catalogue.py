"""The whole of a project's records, linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from viegli.catalogue.figures import figure_problems
from viegli.catalogue.files import Folder, read_folders, read_pictures
from viegli.catalogue.overlay import fingerprint, overlay
from viegli.catalogue.references import dangling
from viegli.catalogue.shelf import KINDS, Shelf, by_id, shelve
from viegli.catalogue.tariffs import tariff_problems
from viegli.records import (
    Accessibility,
    EmergencyNumber,
    Municipality,
    Offering,
    Overview,
    Picture,
    PictureFile,
    Service,
)
from viegli.source import Problem, in_order


@dataclass(frozen=True)
class Offered:
    """A service as one municipality gives it."""

    offering: Offering
    service: Service
    """The service with the offering's overrides laid over it."""
    base: Service

    @property
    def slug(self) -> str:
        """Its part of the address."""
        return self.offering.slug or self.service.slug


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


def link(folders: list[Folder], registry: PictureFile, problems: list[Problem]) -> Catalogue:
    """The catalogue of folders that have been read, the national one first.

    `problems` are those of reading; what is wrong with the links is added to them.
    """
    problems = list(problems)
    known, found = by_id(registry.pictures, "pictures", {})
    problems += found
    national, found = shelve(folders[0], None)
    problems += found
    locals_ = []
    for folder in folders:
        local, found = _local(folder, national)
        problems += found
        locals_ += [local] if local else []
        shelf = local.shelf if local else national
        problems += tariff_problems(folder.tariffs, shelf)
        problems += figure_problems(folder.services, shelf)
        problems += figure_problems(folder.tariffs, shelf)
    problems += _links(folders, locals_, known)
    first = folders[0].services
    return Catalogue(
        national=national,
        overview=first.overview,
        accessibility=first.accessibility,
        emergency=first.emergency,
        base=first.services,
        locals=tuple(locals_),
        pictures=known,
        folders=tuple(folders),
        problems=tuple(in_order(problems)),
    )


def _local(folder: Folder, national: Shelf) -> tuple[Local | None, list[Problem]]:
    """The municipality of a folder, or none, and what is wrong in linking it."""
    shelf, problems = shelve(folder, national) if folder.name else (national, [])
    municipality = folder.services.municipality
    if municipality is None:
        return None, problems
    if folder.name and municipality.id != folder.name:
        message = f'the id "{municipality.id}" is not the name of the folder'
        place, fix = municipality.place_of("id"), f"write `id: {folder.name}`"
        problems.append(Problem(place, "municipality.id", "folder", message, fix))
    offered = []
    for offering in folder.services.offerings:
        one, found = _offered(offering, shelf)
        problems += found
        offered += [one] if one else []
    _, twice = by_id(folder.services.offerings, "offerings", {})
    problems += twice + _slugs(offered)
    return Local(municipality, tuple(offered), shelf, folder), problems


def _offered(offering: Offering, shelf: Shelf) -> tuple[Offered | None, list[Problem]]:
    base = shelf.services.get(offering.service)
    if base is None:
        return None, []
    path = f"offerings[{offering.id}]"
    laid, problems = overlay(base, offering, path)
    if offering.based_on and offering.based_on != fingerprint(base):
        message = f"the service `{base.id}` has changed since this was written"
        fix = f"read it again, then write `based_on: {fingerprint(base)}`"
        place = offering.place_of("based_on")
        problems.append(Problem(place, path, "base-moved", message, fix, "warning"))
    return Offered(offering, laid, base), problems


def _slugs(offered: list[Offered]) -> list[Problem]:
    """A problem for each address that two offerings share."""
    seen: dict[str, Offered] = {}
    problems = []
    for one in offered:
        other = seen.setdefault(one.slug, one)
        if other is not one:
            message = f'the address "{one.slug}" is that of `{other.offering.id}` too'
            path = f"offerings[{one.offering.id}].slug"
            place = one.offering.place_of("slug")
            problems.append(Problem(place, path, "address", message, "give it a slug of its own"))
    return problems


def _links(
    folders: list[Folder], locals_: list[Local], pictures: Mapping[str, Picture]
) -> Iterator[Problem]:
    """Everything that points to nothing, in every folder."""
    towns = {local.municipality.id for local in locals_}
    national = folders[0].ids
    for folder in folders:
        ids = {kind: national[kind] | folder.ids[kind] for kind in KINDS}
        ids |= {"municipalities": towns, "pictures": set(pictures)}
        yield from dangling(folder.services, ids)
        yield from dangling(folder.tariffs, ids)
