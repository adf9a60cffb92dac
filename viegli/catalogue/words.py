"""Every text of a project that readers see: those of the files, and those of overrides."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue.catalogue import Catalogue
from viegli.records import Found, texts


def all_texts(catalogue: Catalogue) -> Iterator[Found]:
    """Each text once, in the order of files; the values of overrides come with their services."""
    seen = set()
    for found in _texts(catalogue):
        if (found.place, found.text) not in seen:
            seen.add((found.place, found.text))
            yield found


def _texts(catalogue: Catalogue) -> Iterator[Found]:
    for folder in catalogue.folders:
        yield from texts(folder.services, folder.name)
        for local in catalogue.locals:
            if local.folder is folder:
                for offered in local.offered:
                    yield from texts(
                        offered.service, f"{folder.name}.offerings[{offered.offering.id}]"
                    )
        yield from texts(folder.tariffs, folder.name)
    for picture in catalogue.pictures.values():
        yield from texts(picture, f"pictures[{picture.id}]")
