"""Price lists to take away: a table for each language, and one file for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viegli.catalogue import Local
from viegli.records import PriceList
from viegli.site.downloads.document import document
from viegli.site.downloads.sheet import sheet
from viegli.site.plan import prices_topic
from viegli.site.scene import Scene
from viegli.site.teller import Teller

__all__ = ["Download", "downloads", "files"]


@dataclass(frozen=True)
class Download:
    """A file of a price list."""

    path: str
    """Where it lies in the site."""
    kind: str
    """CSV or JSON."""
    data: bytes


def files(scene: Scene) -> dict[str, bytes]:
    """The files of all price lists, by their path in the site."""
    return {
        one.path: one.data
        for local in scene.catalogue.locals
        for price_list in local.folder.tariffs.price_lists
        for lang in languages(scene, local, price_list)
        for one in downloads(scene, local, price_list, lang)
    }


def downloads(
    scene: Scene, local: Local, price_list: PriceList, lang: str
) -> tuple[Download, Download]:
    """What a reader of the price list in a language can take away."""
    name = f"{local.municipality.id}-{price_list.slug}"
    tellers = {
        each: Teller(scene, each, "standard", local) for each in languages(scene, local, price_list)
    }
    home = folder(scene, local, price_list, next(iter(tellers)))
    addresses = dict(pages(scene, local, price_list))
    csv = f"{folder(scene, local, price_list, lang)}{name}-{lang}.csv"
    return (
        Download(csv, "CSV", sheet(tellers[lang], price_list)),
        Download(f"{home}{name}.json", "JSON", document(tellers, price_list, addresses, home)),
    )


def languages(scene: Scene, local: Local, price_list: PriceList) -> tuple[str, ...]:
    """The languages in which the price list has a page."""
    return scene.plan.topics[prices_topic(local.municipality.id, price_list)]


def pages(scene: Scene, local: Local, price_list: PriceList) -> Iterator[tuple[str, str]]:
    """Each language with the address of the page, from the root where the site has none."""
    for lang in languages(scene, local, price_list):
        yield lang, scene.site_url + folder(scene, local, price_list, lang)


def folder(scene: Scene, local: Local, price_list: PriceList, lang: str) -> str:
    """The folder of the price list's page."""
    return scene.plan.url(prices_topic(local.municipality.id, price_list), lang, "standard") or ""
