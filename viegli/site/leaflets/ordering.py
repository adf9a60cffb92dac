"""One leaflet, as somebody orders it by the name of a service."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from viegli.site.build import Stage, stage
from viegli.site.leaflets.finding import Subject, UnknownLeafletError, subject
from viegli.site.leaflets.sheet import sheets
from viegli.site.leaflets.telling import leaflet_view
from viegli.site.page import Settings
from viegli.site.teller import Teller
from viegli.site.writer import assets
from viegli.source import in_order


class OrderError(Exception):
    """There is no such leaflet, or the data are wrong; the text says what to do."""


@dataclass(frozen=True)
class Leaflet:
    """A leaflet that is ready."""

    name: str
    """What its file is called by itself."""
    pdf: bytes


def leaflet(
    project: Path, settings: Settings, service: str, municipality: str | None, lang: str | None
) -> Leaflet:
    """The leaflet of a service. Raises OrderError."""
    from viegli.site.leaflets.paper import PaperError, printed  # noqa: PLC0415

    ready = stage(project, settings)
    if ready.broken:
        found = in_order([one for one in ready.problems if one.severity == "error"])
        raise OrderError("\n".join([*map(str, found), "no leaflet was printed"]))
    try:
        one = subject(ready.scene.catalogue, service, municipality)
        spoken = _language(ready, one, lang)
        pdf = printed(sheets_of(ready, one, spoken), dict(assets(settings.overrides)))
    except (UnknownLeafletError, PaperError) as wrong:
        raise OrderError(wrong.args[0]) from None
    return Leaflet(one.file(spoken), pdf)


def _language(ready: Stage, one: Subject, lang: str | None) -> str:
    there = ready.scene.plan.topics[one.topic]
    if lang is not None and lang not in there:
        raise OrderError(
            f'{one.name} is not published in "{lang}"; write one of: {", ".join(there)}'
        )
    return lang or there[0]


def sheets_of(ready: Stage, one: Subject, lang: str) -> tuple[str, ...]:
    """A leaflet as HTML, in every shape that may fit."""
    tell = Teller(ready.scene, lang, "easy", one.local)
    return sheets(ready.templates, leaflet_view(tell, one.topic, one.service, one.offered))
