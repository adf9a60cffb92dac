"""The indexes of the search: one for each municipality and language, and a national one.

Each is a classic script that leaves its index in the page's window: a page that is saved or
opened from a disk may not fetch a file, but it may load a script.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from viegli.catalogue import Local
from viegli.language import SOURCE, mark
from viegli.records import Concept
from viegli.site.foreign import names_in, words_of
from viegli.site.plan import ACCESSIBILITY, GLOSSARY, SERVICES, SOURCES, town_topic
from viegli.site.scene import Scene
from viegli.site.search_entries import (
    national_entries,
    offered_entries,
    prices_entries,
    situation_entries,
    town_entries,
    word_entries,
)
from viegli.site.search_entry import Entry, made
from viegli.site.search_words import town_stems
from viegli.site.teller import Teller

ROOM = "viegliSearch"
"""The name in the window under which the indexes stand, each by its own name."""
_PAGES = (
    (SERVICES, mark("Sociālie pakalpojumi")),
    (GLOSSARY, mark("Vārdnīca")),
    (ACCESSIBILITY, mark("Piekļūstamība")),
    (SOURCES, mark("Avoti un neatbildētie jautājumi")),
)
"""Pages that are found by their titles alone."""
_SHOWN = ("title", "called", "summary", "plain", "town")
"""What results show of an entry."""


def name_of(lang: str, town: str = "") -> str:
    """What an index is called: `jelgava.lv`, or `lv` for the national one."""
    return f"{town}.{lang}" if town else lang


def file_of(name: str) -> str:
    """Where an index lies in the site."""
    return f"assets/search/{name}.js"


def files(scene: Scene) -> dict[str, bytes]:
    """Every index as a file of the site."""
    found = {}
    for lang in scene.plan.languages:
        tell = Teller(scene, lang, "standard")
        known = words_of(tell.forms.words.sources)
        found[name_of(lang)] = named(national(tell), known)
        for local in scene.catalogue.locals:
            if scene.plan.url(town_topic(local), lang, "standard"):
                index = municipal(replace(tell, local=local))
                found[name_of(lang, local.municipality.id)] = named(index, known)
    return {file_of(name): script(name, index) for name, index in found.items()}


def named(index: dict[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """An index that tells the Latvian names in its texts, which are to be read out as Latvian."""
    if index["lang"] == SOURCE:
        return index
    texts = (text for entry in index["entries"] for text in _shown(entry))
    found = {name for text in texts for name in names_in(text, known)}
    return {**index, "latvian": sorted(found, key=lambda name: (-len(name), name))}


def _shown(entry: dict[str, Any]) -> Iterator[str]:
    yield from (entry.get(field, "") for field in _SHOWN)
    yield from (name for name, *_ in entry.get("towns", ()))


def script(name: str, index: dict[str, Any]) -> bytes:
    """An index as a script."""
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'(self.{ROOM}??={{}})["{name}"]={text};\n'.encode()


def national(tell: Teller) -> dict[str, Any]:
    """The index of what holds for the whole country, and of where each service is."""
    return {"lang": tell.lang, "entries": [_written(one) for one in _national(tell)]}


def municipal(tell: Teller) -> dict[str, Any]:
    """The index of a municipality."""
    local = tell.local
    assert local is not None, "a municipality's index has a municipality"
    given = (one for one in local.offered if one.offering.status != "not_offered")
    return {
        "lang": tell.lang,
        "town": tell.line(local.municipality.names.nominative).text,
        "names": town_stems(tell, local),
        "has": list(dict.fromkeys(one.base.id for one in given)),
        "entries": [_written(one) for one in _municipal(tell, local)],
    }


def _national(tell: Teller) -> Iterator[Entry]:
    catalogue = tell.scene.catalogue
    for service in catalogue.base:
        yield from national_entries(tell, service)
    for concept in catalogue.national.concepts.values():
        yield from _concept(tell, concept)
    for local in catalogue.locals:
        own = replace(tell, local=local)
        yield from town_entries(own, local)
        yield from _only_there(own, local)
    for topic, title in _PAGES:
        yield from made(tell, topic, tell.own(tell.forms.words.ui(title)), "page")


def _concept(tell: Teller, one: Concept) -> Iterator[Entry]:
    if one.kind == "life_event":
        yield from situation_entries(tell, one) if one.slug else ()
    else:
        yield from word_entries(tell, one)


def _only_there(tell: Teller, local: Local) -> Iterator[Entry]:
    """Services that have no national page."""
    name = tell.line(local.municipality.names.nominative).text
    for offered in local.offered:
        if offered.base.id not in tell.scene.catalogue.national.services:
            for entry in offered_entries(tell, local, offered):
                yield replace(entry, town=name)


def _municipal(tell: Teller, local: Local) -> Iterator[Entry]:
    for offered in local.offered:
        yield from offered_entries(tell, local, offered)
    for one in local.folder.tariffs.price_lists:
        yield from prices_entries(tell, local, one)
    yield from town_entries(tell, local)


def _written(entry: Entry) -> dict[str, Any]:
    return {key: value for key, value in asdict(entry).items() if value}
