"""What the search knows of each page: its title, people's words for it, what else it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from viegli.catalogue import Local, Offered
from viegli.language import Said
from viegli.records import Concept, EmergencyNumber, Listing, PriceList, Service, Wording
from viegli.site.addresses import Topic
from viegli.site.neighbours import giving, name_of
from viegli.site.plan import (
    GLOSSARY,
    national_topic,
    prices_topic,
    service_topic,
    situation_topic,
    town_topic,
)
from viegli.site.search_entry import Entry, made
from viegli.site.search_words import phrases, sought, stems, town_names
from viegli.site.teller import Teller


def service_entry(
    tell: Teller, service: Service, topic: Topic, name: Wording, more: Iterable[str] = ()
) -> Iterator[Entry]:
    """The entry of a service; `more` are texts by which people may ask for it, too."""
    title, easy = tell.say(name), replace(tell, level="easy").name(name).text
    called = easy if easy != title.text else ""
    names = [*service.alt_names, tell.say(service.name).text, *more]
    names += [called] if called else []
    summary = _own(tell, tell.say(service.summary))
    words = phrases(tell, [*names, *sought(tell, service.keywords)])
    for entry in made(tell, topic, title, "service"):
        yield replace(
            entry,
            called=called,
            picture=_file(tell, service.picture),
            summary=summary,
            plain=_plain(tell, service.summary),
            words=words,
            parts=stems(tell, _contents(tell, service), f"{title.text} {summary}", words),
            service=service.id,
            urgent=any(tell.shelf.concepts[one].emergency for one in service.life_events),
        )


def national_entries(tell: Teller, service: Service) -> Iterator[Entry]:
    """The entry of a base service, with the municipalities that have it."""
    given = list(giving(tell, service))
    more = [name_of(tell, offered).text for _, offered in given]
    more += [name for local, _ in given for name in town_names(tell, local)]
    towns = tuple(_town(tell, local, offered) for local, offered in given)
    topic = national_topic(service)
    for entry in service_entry(tell, service, topic, service.name, more):
        yield replace(entry, towns=tuple(each for each in towns if each))


def offered_entries(tell: Teller, local: Local, offered: Offered) -> Iterator[Entry]:
    """The entry of a municipality's service."""
    name = offered.offering.name or offered.service.name
    picture = offered.offering.picture or offered.service.picture
    for entry in service_entry(tell, offered.service, service_topic(local, offered), name):
        yield replace(entry, picture=_file(tell, picture), service=offered.base.id)


def situation_entries(tell: Teller, one: Concept) -> Iterator[Entry]:
    """The entry of a situation of life; the emergency numbers for it are words for it."""
    numbers = [each for each in tell.scene.catalogue.emergency if one.id in each.situations]
    more = [text for each in numbers for text in _number(tell, each)]
    topic = situation_topic(one)
    for entry in made(tell, topic, tell.say(one.label), "situation"):
        known = _of_concept(tell, entry, one, more)
        advice = [tell.line(line.text).text for line in one.advice]
        parts = stems(tell, advice, f"{known.title} {known.summary}", known.words)
        yield replace(known, parts=parts, urgent=one.emergency)


def word_entries(tell: Teller, one: Concept) -> Iterator[Entry]:
    """The entry of a word of the glossary."""
    anchor = one.id.replace("_", "-")
    for entry in made(tell, GLOSSARY, tell.say(one.label), "word", anchor=anchor):
        yield _of_concept(tell, entry, one)


def prices_entries(tell: Teller, local: Local, one: PriceList) -> Iterator[Entry]:
    """The entry of a price list."""
    words = tell.forms.words.ui("cenrādis, cenas, maksa, samaksa, cik maksā, tarifi")
    topic = prices_topic(local.municipality.id, one)
    title = tell.own(tell.forms.words.ui("Cenrādis"))
    for entry in made(tell, topic, title, "prices"):
        summary = _own(tell, tell.say(one.title))
        known = phrases(tell, words.split(", "))
        yield replace(entry, picture="price.svg", summary=summary, words=known)


def town_entries(tell: Teller, local: Local) -> Iterator[Entry]:
    """The entry of a municipality's home."""
    ui = tell.forms.words.ui
    name = tell.line(local.municipality.names.nominative)
    title = tell.own(ui("Sociālie pakalpojumi: {town}", town=name.text))
    words = ui("tālrunis, adrese, kontakti, darba laiks, e-pasts, kur zvanīt, sociālais dienests")
    for entry in made(tell, town_topic(local), title, "municipality"):
        more = (
            *words.split(", "),
            tell.say(local.municipality.authority).text,
            *town_names(tell, local),
        )
        intro = local.municipality.intro
        yield replace(
            entry,
            picture=_file(tell, local.municipality.picture),
            summary=_own(tell, tell.say(intro)) if intro else "",
            plain=_plain(tell, intro) if intro else "",
            words=phrases(tell, more),
        )


def _town(tell: Teller, local: Local, offered: Offered) -> tuple[str, ...]:
    plan, topic = tell.scene.plan, service_topic(local, offered)
    urls = [plan.url(topic, tell.lang, level) for level in ("standard", "easy")]
    name = tell.line(local.municipality.names.nominative).text
    return (name, *(url for url in urls if url is not None)) if urls[0] is not None else ()


def _of_concept(tell: Teller, entry: Entry, one: Concept, more: Iterable[str] = ()) -> Entry:
    said = one.definition
    return replace(
        entry,
        picture=_file(tell, one.picture),
        summary=_own(tell, tell.say(said)) if said else "",
        plain=_plain(tell, said) if said else "",
        words=phrases(tell, (*one.alt_labels, *sought(tell, one.keywords), *more)),
    )


def _number(tell: Teller, one: EmergencyNumber) -> tuple[str, str]:
    return tell.say(one.name).text, one.number


def _contents(tell: Teller, service: Service) -> Iterator[str]:
    """What stands on the pages of a service and is its own: not who decides, nor what to bring."""
    lists = (service.functions, service.includes, service.audience)
    texts = [each for one in lists if isinstance(one, Listing) for each in one.items]
    for text in (*texts, *service.purpose, *([service.setting] if service.setting else [])):
        yield tell.say(text).text
    yield from (tell.line(line.text).text for line in service.summary.easy)


def _own(tell: Teller, said: Said) -> str:
    """The text where it is in the language of the index."""
    return said.text if said.lang == tell.lang else ""


def _plain(tell: Teller, wording: Wording) -> str:
    return _own(tell, tell.line(wording.easy[0].text)) if wording.easy else ""


def _file(tell: Teller, concept: str | None) -> str:
    picture = tell.scene.catalogue.pictures.get(concept) if concept else None
    return picture.file if picture else ""
