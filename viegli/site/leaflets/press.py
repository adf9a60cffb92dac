"""All leaflets of a site: which there are, where they lie, and their PDFs when they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from viegli.site import views
from viegli.site.addresses import Topic, href_of
from viegli.site.leaflets.finding import Subject, subjects
from viegli.site.leaflets.keeping import Kept
from viegli.site.leaflets.printing import job
from viegli.site.leaflets.sheet import sheets
from viegli.site.leaflets.telling import leaflet_view
from viegli.site.render import Templates
from viegli.site.scene import Scene
from viegli.site.teller import Teller
from viegli.site.writer import assets

Key = tuple[Topic, str]
"""What a leaflet is about, and its language."""


@dataclass(frozen=True)
class Press:
    """The leaflets of a site; none is printed before a page or the writer asks for it."""

    scene: Scene
    templates: Templates
    overrides: Iterable[Path]
    cache: Path
    on: bool = True
    """Whether anything is printed at all."""

    def link(self, topic: Topic, lang: str) -> views.LeafletLink | None:
        """The link to the leaflet about a topic, where there is one."""
        path = self.paths.get((topic, lang))
        if path is None:
            return None
        return views.LeafletLink(href_of(path), f"{max(1, round(len(self.files[path]) / 1000))} kB")

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Each leaflet by its path in the site."""
        if not self.on:
            return {}
        files = dict(assets(self.overrides))
        jobs = {
            path: job(self.sheets(one, lang), files)
            for one, lang in self.there
            for path in (self.paths[one.topic, lang],)
        }
        return Kept(self.cache).all(jobs)

    @cached_property
    def paths(self) -> Mapping[Key, str]:
        """Where each leaflet lies: beside the easy page that it tells."""
        plan = self.scene.plan
        return {
            (one.topic, lang): f"{plan.url(one.topic, lang, 'easy')}{one.file(lang)}"
            for one, lang in self.there
        }

    @cached_property
    def there(self) -> tuple[tuple[Subject, str], ...]:
        """Every leaflet that the site has."""
        return tuple(self._there()) if self.on else ()

    def _there(self) -> Iterator[tuple[Subject, str]]:
        topics = self.scene.plan.topics
        urgent = {
            one.id for one in self.scene.catalogue.national.concepts.values() if one.emergency
        }
        for one in subjects(self.scene.catalogue):
            # A national page has no telephone but those that help in danger.
            if one.offered or urgent & set(one.service.life_events):
                yield from ((one, lang) for lang in topics[one.topic])

    def sheets(self, one: Subject, lang: str) -> tuple[str, ...]:
        """A leaflet as HTML, in every shape that may fit."""
        tell = Teller(self.scene, lang, "easy", one.local)
        view = leaflet_view(tell, one.topic, one.service, one.offered)
        return sheets(self.templates, view)
