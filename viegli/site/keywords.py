"""Services that the search cannot find by people's own words in a language of the site."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue import Catalogue
from viegli.records import Service
from viegli.source import Place, Problem


def unsought(catalogue: Catalogue, languages: tuple[str, ...]) -> Iterator[Problem]:
    """A warning for each service without keywords in a language of the site."""
    for path, service, place in _services(catalogue):
        missing = [lang for lang in languages if not service.keywords.get(lang)]
        if missing:
            message = f"no keywords in: {', '.join(missing)}; the search finds it by its title only"
            fix = f"write what people type: keywords: {{{missing[0]}: […]}}"
            yield Problem(place, f"{path}.keywords", "keywords", message, fix, "warning")


def _services(catalogue: Catalogue) -> Iterator[tuple[str, Service, Place]]:
    """The services with a path and a place: the records, and offerings with words of their own."""
    for folder in catalogue.folders:
        for service in folder.services.services:
            yield f"services[{service.id}]", service, service.place_of("keywords")
    for local in catalogue.locals:
        for one in local.offered:
            for override in one.offering.overrides:
                if override.field == "keywords":
                    path = f"{one.path}.overrides[keywords]"
                    yield path, one.service, override.place_of("value")
