"""Which pages exist, in which languages and at which reading level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from viegli.catalogue import Catalogue, Local, Offered
from viegli.language import Words
from viegli.records import Concept, Eligibility, PriceList, Record, Service, texts
from viegli.site.addresses import Topic, url_of
from viegli.site.page import Level
from viegli.site.written import prefix_of

HOME = Topic("home")
SERVICES = Topic("services")
GLOSSARY = Topic("glossary")
SOURCES = Topic("sources")
PICTURES = Topic("pictures")
ACCESSIBILITY = Topic("accessibility")
SEARCH = Topic("search")
LOST = Topic("lost")
OWN = (HOME, SERVICES, GLOSSARY, SOURCES, PICTURES, ACCESSIBILITY, SEARCH, LOST)
"""What every site has pages of."""
FINDINGS = "atklajumi"
"""The last part of the address of a findings page."""


def town_topic(local: Local) -> Topic:
    """A municipality's home."""
    return Topic("municipality", local.municipality.id)


def search_topic(local: Local | None) -> Topic:
    """The search page of a municipality, or the national one."""
    return Topic("search", local.municipality.id, "meklet") if local else SEARCH


def statement_topic(local: Local) -> Topic:
    """What a municipality says about the accessibility of its pages."""
    return Topic("accessibility", local.municipality.id, "pieklustamiba")


def national_topic(service: Service) -> Topic:
    """The national page of a base service."""
    return Topic("national", "", service.slug)


def situation_topic(concept: Concept) -> Topic:
    """The page of a situation of life."""
    return Topic("situation", "", concept.slug or "")


def service_topic(local: Local, offered: Offered) -> Topic:
    """A municipality's page of a service."""
    return Topic("service", local.municipality.id, offered.slug)


def prices_topic(town: str, price_list: PriceList) -> Topic:
    """A municipality's price list."""
    return Topic("prices", town, price_list.slug)


def findings_topic(town: str, price_list: PriceList) -> Topic:
    """What is found in a municipality's price list."""
    return Topic("findings", town, f"{price_list.slug}/{FINDINGS}")


@dataclass(frozen=True)
class Plan:
    """All pages of the site."""

    catalogue: Catalogue
    words: Mapping[str, Words]
    """The words of each language the site is published in; the first is the default one."""

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages, the default one first."""
        return tuple(self.words)

    @cached_property
    def topics(self) -> Mapping[Topic, tuple[str, ...]]:
        """Every topic with the languages that it has pages in."""
        return dict(self._topics())

    def url(self, topic: Topic, lang: str, level: Level) -> str | None:
        """The url of a page, or none where there is no such page."""
        if lang not in self.topics.get(topic, ()) or level not in topic.levels:
            return None
        return url_of(topic, prefix_of(lang, self.languages), level)

    def nearest(self, topic: Topic, lang: str, level: Level) -> tuple[str, bool]:
        """The url of the page or else of the nearest home, and whether it is the page itself."""
        steps = (topic, Topic("municipality", topic.town), HOME)
        for step in steps:
            if found := self.url(step, lang, level):
                return found, step == topic
        return url_of(HOME, prefix_of(lang, self.languages), level), topic == HOME

    def pages(self) -> Iterator[tuple[Topic, str, Level]]:
        """Every page: what it is about, its language, its level."""
        for topic, languages in self.topics.items():
            for lang in languages:
                for level in topic.levels:
                    yield topic, lang, level

    def _topics(self) -> Iterator[tuple[Topic, tuple[str, ...]]]:
        for topic in OWN:
            yield topic, self.languages
        for service in self.catalogue.base:
            yield national_topic(service), self._said(self.languages, service)
        for concept in self.catalogue.national.concepts.values():
            if concept.kind == "life_event" and concept.slug:
                yield situation_topic(concept), self._said(self.languages, concept)
        for local in self.catalogue.locals:
            yield from self._town(local)

    def _town(self, local: Local) -> Iterator[tuple[Topic, tuple[str, ...]]]:
        municipality = local.municipality
        languages = tuple(lang for lang in self.languages if lang in municipality.languages)
        languages = self._said(languages, municipality.names)
        yield town_topic(local), languages
        yield statement_topic(local), languages
        yield search_topic(local), languages
        for price_list in local.folder.tariffs.price_lists:
            yield prices_topic(municipality.id, price_list), languages
            yield findings_topic(municipality.id, price_list), languages
        for offered in local.offered:
            needed = (offered.service, offered.offering.name)
            yield service_topic(local, offered), self._said(languages, *needed)

    def _said(self, languages: tuple[str, ...], *needed: Record | None) -> tuple[str, ...]:
        """The languages in which everything that a page cannot do without is translated."""
        lines = [line for one in needed if one for line in _essential(one)]
        return tuple(
            lang
            for lang in languages
            if all(self.words[lang](line).state != "missing" for line in lines)
        )


def _essential(record: Record) -> Iterator[str]:
    """The texts without which a page in another language would mislead."""
    if isinstance(record, Service):
        parts: list[Record] = [record.name, record.summary]
        parts += [record.eligibility] if isinstance(record.eligibility, Eligibility) else []
        parts += [record.fee.text] if record.fee else []
        for part in parts:
            yield from (found.text for found in texts(part))
        return
    yield from (found.text for found in texts(record))
