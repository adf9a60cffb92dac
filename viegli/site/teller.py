"""Says what records hold, for one page: its language, its reading level, its municipality."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from viegli.catalogue import MARK, Local, Shelf, parameter_on, priced, prices_on
from viegli.language import Forms, Said, State
from viegli.records import Nothing, Sentence, Tariff, Unknown, Wording
from viegli.site import views
from viegli.site.addresses import Topic, href_of
from viegli.site.page import Level
from viegli.site.plan import SOURCES
from viegli.site.scene import Scene
from viegli.source import Place


@dataclass(frozen=True)
class Teller:
    """Turns the texts, figures and references of records into what a template prints."""

    scene: Scene
    lang: str
    level: Level
    local: Local | None = None
    tariffs: tuple[Tariff, ...] = ()
    """Tariffs of the page's service, whose points its texts may name."""
    states: set[State] = field(default_factory=set)
    """What the page's translations are like, as far as it has been told."""
    dates: list[date | None] = field(default_factory=list)
    """The days of the sources that the page has named; none where a source has no date."""
    explained: Mapping[Place, tuple[views.TermView, ...]] = field(default_factory=dict)
    """The hard words that a sentence, by its place, is the first of the page to use."""

    @cached_property
    def forms(self) -> Forms:
        """Money, dates and telephones in the page's form."""
        return Forms(self.scene.plan.words[self.lang], self.level)

    @cached_property
    def shelf(self) -> Shelf:
        """The records that the page's ids name."""
        return self.local.shelf if self.local else self.scene.catalogue.national

    @cached_property
    def _prices(self) -> dict[str, Decimal]:
        return prices_on(self.shelf, self.scene.today)

    @cached_property
    def _priced(self) -> frozenset[str]:
        return priced(self.shelf)

    def line(self, text: str) -> Said:
        """A Latvian text of the data in the page's language, figures filled in."""
        said = self.forms.words(text)
        self.states.add(said.state)
        if "{" not in said.text:
            return said
        return Said(MARK.sub(self._figure, said.text), said.lang, said.state)

    def maybe_line(self, text: object) -> Said | None:
        """The text where there is one; nothing for none, unknown or an unwritten field."""
        return self.line(text) if isinstance(text, str) else None

    def say(self, wording: Wording) -> Said:
        """The standard wording."""
        return self.line(wording.standard)

    def name(self, wording: Wording) -> Said:
        """What a thing is called at the page's level: its easy name where it has one."""
        easy = wording.easy if self.level == "easy" else ()
        return self.line(easy[0].text) if easy else self.say(wording)

    def maybe(self, wording: object) -> Said | None:
        """The standard wording where there is one."""
        return self.say(wording) if isinstance(wording, Wording) else None

    def all(self, wordings: Iterable[Wording]) -> tuple[Said, ...]:
        """The standard wordings."""
        return tuple(self.say(one) for one in wordings)

    def own(self, text: str) -> Said:
        """A text that the page itself has made, in its own language."""
        return Said(text, self.lang, "source")

    def _figure(self, mark: re.Match[str]) -> str:
        kind, _, name = mark[1].partition(":")
        if kind == "price" and name in self._priced:
            return self._amount(self._prices.get(name))
        if kind == "parameter":
            return self._amount(parameter_on(self.shelf, name, self.scene.today))
        return mark[0]

    def _amount(self, value: Decimal | None) -> str:
        if value is None:
            return self.forms.words.ui("summa, kas vēl nav zināma")
        return self.forms.money(value)

    def easy(self, lines: Iterable[Sentence]) -> tuple[views.EasySentence, ...]:
        """Easy sentences with their pictures."""
        return tuple(
            views.EasySentence(
                self.line(one.text),
                self.image(one.picture),
                tuple(self.line(item) for item in one.items),
                self.line(one.heading) if one.heading else None,
                self.explained.get(one.place_of("text"), ()),
            )
            for one in lines
        )

    def image(self, concept: str | None) -> views.Image | None:
        """The picture of a concept."""
        picture = self.scene.catalogue.pictures.get(concept) if concept else None
        if picture is None:
            return None
        alt = self.forms.words(picture.alt.standard).text
        return views.Image(href_of(f"assets/pictures/{picture.file}"), alt)

    def gap(self, value: Any) -> Any:
        """What to say where there is no value: a Gap, a Denied, or None where there is one."""
        if isinstance(value, Unknown):
            why = self.line(value.unknown)
            return views.Gap(replace(why, text=why.text[:1].upper() + why.text[1:]), value.reason)
        if isinstance(value, Nothing):
            return views.Denied(self.maybe_line(value.said))
        return None

    def day(self, value: object) -> str | None:
        """A date in words, where there is one."""
        return self.forms.date(value) if isinstance(value, date) else None

    def page(self, topic: Topic) -> str | None:
        """The link to a page in the same language and, where it has it, at the same level."""
        plan = self.scene.plan
        url = plan.url(topic, self.lang, self.level) or plan.url(topic, self.lang, "standard")
        return href_of(url) if url is not None else None

    def anchor(
        self, topic: Topic, text: Said, picture: str | None = None, note: Said | None = None
    ) -> views.Anchor | None:
        """A link to a page, or nothing where it is not published in this language."""
        href = self.page(topic)
        return views.Anchor(text, href, self.image(picture), note) if href else None

    def anchors(self, found: Iterable[views.Anchor | None]) -> tuple[views.Anchor, ...]:
        """The links that there are."""
        return tuple(one for one in found if one is not None)

    def source_id(self, known: str) -> str:
        """The id of a source's entry on the sources page."""
        town = self.local.municipality.id if self.local else ""
        own = self.local is not None and known not in self.scene.catalogue.national.sources
        return f"{town}-{known}" if own else known

    def source(self, known: str | None) -> views.Anchor | None:
        """The link to a source's entry on the sources page."""
        if known is None:
            return None
        source = self.shelf.sources[known]
        self.dates.append(source.dated if isinstance(source.dated, date) else None)
        url = self.scene.plan.url(SOURCES, self.lang, "standard") or ""
        return views.Anchor(self.say(source.title), href_of(url, self.source_id(known)))
