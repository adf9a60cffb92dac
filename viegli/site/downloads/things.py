"""What the prices of a list name, in all its languages: texts, sources, acts, questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from viegli.catalogue.tariffs import assumed
from viegli.fees.terms import dated
from viegli.language import Said
from viegli.records import (
    Bound,
    Fact,
    LegalAct,
    Nothing,
    Parameter,
    PriceList,
    Source,
    Tariff,
    Unknown,
    Wording,
)
from viegli.site.downloads.conditions import SIGNS
from viegli.site.downloads.rows import Row
from viegli.site.teller import Teller

Json = Any
OWN_TEXTS = "CC-BY-4.0"
"""The licence of texts that are no quotation."""


@dataclass(frozen=True)
class Things:
    """Tells records in every language of a price list."""

    tellers: Mapping[str, Teller]

    @cached_property
    def first(self) -> Teller:
        """The teller of the language that editors write."""
        return next(iter(self.tellers.values()))

    @cached_property
    def told(self) -> dict[tuple[str, str], Said]:
        """Every text told so far, by language and Latvian text."""
        return {}

    def line(self, text: str | None) -> Json:
        """A text in each language that has it; none for none."""
        if text is None:
            return None
        for lang, tell in self.tellers.items():
            self.told[lang, text] = tell.line(text)
        found = {lang: self.told[lang, text] for lang in self.tellers}
        return {lang: one.text for lang, one in found.items() if one.state != "missing"}

    def say(self, wording: Wording | None) -> Json:
        """A wording in each language."""
        return self.line(wording.standard if wording else None)

    def each(self, tell: Callable[[Teller], str]) -> Json:
        """What is told in each language; none where nothing is."""
        return {lang: tell(one) for lang, one in self.tellers.items() if tell(one)} or None

    def maybe(self, value: object) -> Json:
        """A value; or why it is not known; or that the source says there is none."""
        if isinstance(value, Unknown):
            return {"unknown": self.line(value.unknown), "reason": value.reason}
        if isinstance(value, Nothing):
            return {"none": True, "said": value.said}
        if isinstance(value, tuple):
            return [self.maybe(one) for one in value]
        if isinstance(value, Wording):
            return self.say(value)
        return str(value) if isinstance(value, date) else value

    def translations(self) -> Json:
        """How many texts of each language a person has read, and how many not."""
        found: dict[str, Counter[str]] = {lang: Counter() for lang in self.tellers}
        for (lang, _), said in self.told.items():
            found[lang][said.state] += 1
        states = ("read", "unread", "outdated", "missing")
        return {
            lang: {state: count[state] for state in states}
            for lang, count in found.items()
            if not count["source"]
        }

    def licence(self) -> Json:
        """Whose the texts are."""
        return {
            "own_texts": OWN_TEXTS,
            "quotations": None,
            "text": {lang: licence(tell) for lang, tell in self.tellers.items()},
        }

    def sources(self, price_list: PriceList, rows: Iterable[Row]) -> Json:
        """The documents of the list, of its prices and of its amounts."""
        places = {cite.source: cite.locator for cite in price_list.sources}
        names = [*places, *(row.source for row in rows if row.source)]
        names += [value.source for one in self.parameters_of(rows) for value in one.values]
        acts = price_list.legal_basis if isinstance(price_list.legal_basis, tuple) else ()
        names += [self.first.shelf.legal_acts[one].source for one in acts]
        return [self.source(name, places.get(name)) for name in dict.fromkeys(names)]

    def source(self, name: str, place: str | None) -> Json:
        """A document."""
        one: Source = self.first.shelf.sources[name]
        return {
            "id": one.id,
            "title": self.say(one.title),
            "publisher": self.say(one.publisher),
            "place": self.line(place),
            "url": self.maybe(one.url),
            "dated": self.maybe(one.dated),
            "retrieved": self.maybe(one.retrieved),
            "faults": [
                {"kind": flag.kind, "where": flag.where, "text": self.say(flag.text)}
                | ({"quote": flag.quote} if flag.quote else {})
                for flag in one.flags
            ],
        }

    def acts(self, known: object) -> Json:
        """The acts that the list rests on."""
        names = known if isinstance(known, tuple) else ()
        return [self.act(self.first.shelf.legal_acts[name]) for name in names]

    def act(self, one: LegalAct) -> Json:
        """A legal act."""
        return {
            "id": one.id,
            "kind": one.kind,
            "number": one.number,
            "adopted": self.maybe(one.adopted),
            "title": self.say(one.title),
            "url": self.maybe(one.url),
            "source": one.source,
        }

    def questions(self, names: Iterable[str]) -> Json:
        """Questions, with their answers."""
        return [self.question(self.first.shelf.facts[name]) for name in names]

    def question(self, one: Fact) -> Json:
        """A question."""
        options = [{"id": each.id, "label": self.say(each.label)} for each in one.options]
        return {
            "id": one.id,
            "type": one.type,
            "per": one.per,
            "question": self.say(one.question),
            "answers": options,
        }

    def parameters(self, rows: Iterable[Row]) -> Json:
        """The amounts by date that conditions name."""
        return [self.parameter(one) for one in self.parameters_of(rows)]

    def parameters_of(self, rows: Iterable[Row]) -> list[Parameter]:
        """The records of the amounts by date."""
        tests = [test for row in rows for line in row.given or () for test in line]
        bounds: list[Bound | None] = [getattr(test, field) for test in tests for field in SIGNS]
        names = dict.fromkeys(one.parameter for one in bounds if one and one.parameter)
        known = self.first.shelf.parameters
        return [known[name] for name in names if name in known]

    def parameter(self, one: Parameter) -> Json:
        """An amount by date."""
        return {
            "id": one.id,
            "label": self.say(one.label),
            "unit": one.unit,
            "values": [
                {"from": start, "to": end, "value": value, "source": each.source}
                for each, (start, end, value) in zip(one.values, dated(one.values), strict=True)
            ],
        }

    def assumptions(self, tariffs: Iterable[Tariff]) -> Json:
        """The readings that the source does not state."""
        names = dict.fromkeys(name for one in tariffs for name in assumed(one))
        known = self.first.shelf.assumptions
        return [{"id": name, "text": self.say(known[name].text)} for name in names]


def licence(tell: Teller) -> str:
    """Whose the texts are, in words."""
    return tell.forms.words.ui(
        "Avotu citāti nav mūsu darbs, un licence uz tiem neattiecas. "
        "Mūsu pašu teksti un tulkojumi ir pieejami ar norādīto licenci."
    )
