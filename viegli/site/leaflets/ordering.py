"""One leaflet, as somebody orders it by the name of a service."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from viegli.site.build import Stage, stage
from viegli.site.leaflets.finding import Subject, UnknownLeafletError, subject
from viegli.site.leaflets.press import Press
from viegli.site.leaflets.printing import job, print_one
from viegli.site.page import Settings
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
    ready = stage(project, settings)
    if ready.broken:
        found = in_order([one for one in ready.problems if one.severity == "error"])
        raise OrderError("\n".join([*map(str, found), "no leaflet was printed"]))
    try:
        one = subject(ready.scene.catalogue, service, municipality)
        spoken = _language(ready, one, lang)
    except UnknownLeafletError as wrong:
        raise OrderError(wrong.args[0]) from None
    press = Press(ready.scene, ready.templates, settings.overrides, project)
    made = print_one(job(press.sheets(one, spoken), dict(assets(settings.overrides))))
    return Leaflet(one.file(spoken), made)


def _language(ready: Stage, one: Subject, lang: str | None) -> str:
    there = ready.scene.plan.topics[one.topic]
    if lang is not None and lang not in there:
        raise OrderError(
            f'{one.name} is not published in "{lang}"; write one of: {", ".join(there)}'
        )
    return lang or there[0]
