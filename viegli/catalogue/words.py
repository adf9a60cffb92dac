"""Every text of a project that readers see: those of the files, and those of overrides."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue.catalogue import Catalogue
from viegli.records import Found, Record, texts


def all_texts(catalogue: Catalogue) -> Iterator[Found]:
    """Each text once, in the order of files; the values of overrides come with their services."""
    seen = set()
    for found in _texts(catalogue):
        if (found.place, found.text) not in seen:
            seen.add((found.place, found.text))
            yield found


def _texts(catalogue: Catalogue) -> Iterator[Found]:
    for record, path in written(catalogue):
        yield from texts(record, path)
    for picture in catalogue.pictures.values():
        yield from texts(picture, f"pictures[{picture.id}]")


def written(catalogue: Catalogue) -> Iterator[tuple[Record, str]]:
    """Each file with its path in messages, and each service with overrides laid over it."""
    for folder in catalogue.folders:
        yield folder.services, folder.name
        for local in catalogue.locals:
            if local.folder is folder:
                yield from ((one.service, f"{folder.name}.{one.path}") for one in local.offered)
        yield folder.tariffs, folder.name
