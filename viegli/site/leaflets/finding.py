"""Which leaflet is asked for: a service, of a municipality or of the whole country."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from viegli.catalogue import Catalogue, Local, Offered
from viegli.records import Service
from viegli.site.addresses import Topic
from viegli.site.plan import national_topic, service_topic


class UnknownLeafletError(LookupError):
    """There is no such service; the message lists those that there are."""


@dataclass(frozen=True)
class Subject:
    """What a leaflet is about."""

    topic: Topic
    service: Service
    local: Local | None = None
    offered: Offered | None = None

    @property
    def name(self) -> str:
        """How it is asked for: `jelgava/higiena`, or `krizes-centrs`."""
        return f"{self.topic.town}/{self.topic.name}" if self.topic.town else self.topic.name

    def file(self, lang: str) -> str:
        """The name of its file: `jelgava-higiena-lv.pdf`."""
        return f"{self.name.replace('/', '-')}-{lang}.pdf"


def subjects(catalogue: Catalogue) -> Iterator[Subject]:
    """Everything that a leaflet can be about."""
    for local in catalogue.locals:
        for one in local.offered:
            yield Subject(service_topic(local, one), one.service, local, one)
    for service in catalogue.base:
        yield Subject(national_topic(service), service)


def subject(catalogue: Catalogue, name: str, municipality: str | None) -> Subject:
    """The service of this name or id; a municipality's where it is the only one to offer it.

    Raises UnknownLeafletError.
    """
    every = list(subjects(catalogue))
    towns = sorted({one.topic.town for one in every if one.topic.town})
    if municipality is not None and municipality not in towns:
        raise UnknownLeafletError(_unknown("municipality", municipality, towns))
    there = [one for one in every if municipality in (None, one.topic.town)]
    found = [one for one in there if name in (one.topic.name, one.service.id, one.name)]
    own = [one for one in found if one.topic.town]
    if len(own) > 1:
        names = ", ".join(one.name for one in own)
        raise UnknownLeafletError(f'several services are called "{name}"; write one of: {names}')
    if not found:
        raise UnknownLeafletError(_unknown("service", name, [one.name for one in there]))
    return (own or found)[0]


def _unknown(what: str, name: str, there: list[str]) -> str:
    near = difflib.get_close_matches(name, [one.rpartition("/")[2] for one in there], 1)
    meant = f"did you mean `{near[0]}`? " if near else ""
    return f'no {what} is called "{name}"; {meant}there are: {", ".join(there)}'
