"""Walks records: every text with its place, every reference with its field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viegli.records.answers import Nothing, Unknown
from viegli.records.base import Record
from viegli.records.municipality import Names
from viegli.records.references import Cite, LegalAct, SourceFlag
from viegli.records.tariff import PriceList
from viegli.records.texts import Sentence, Wording
from viegli.records.upkeep import EasyStatus, Review
from viegli.source import Place


@dataclass(frozen=True)
class Found:
    """A text of a record."""

    text: str
    place: Place
    path: str
    level: str
    """standard or easy."""


def _children(record: Record) -> Iterator[tuple[str, Record]]:
    for name, value in record.__dict__.items():
        if isinstance(value, Record):
            yield name, value
        elif isinstance(value, tuple):
            for at, item in enumerate(value):
                if isinstance(item, Record):
                    own = item.__dict__
                    yield f"{name}[{own.get('id') or own.get('clause') or at}]", item


def records_in(record: Record, path: str = "") -> Iterator[tuple[str, Record]]:
    """The record and every record inside it, each with its path."""
    yield path, record
    for step, value in _children(record):
        yield from records_in(value, f"{path}.{step}" if path else step)


_LINES: dict[type[Record], tuple[str, ...]] = {
    Cite: ("locator",),
    EasyStatus: ("tested_by",),
    LegalAct: ("in_force",),
    Names: tuple(Names.model_fields),
    Nothing: ("said",),
    PriceList: ("columns", "currency"),
    Review: ("owner",),
    SourceFlag: ("where",),
    Unknown: ("unknown",),
}
"""Fields of bare words that readers see, too."""


def texts(record: Record, path: str = "") -> Iterator[Found]:
    """Every text of a record that readers see and translators translate."""
    for at, one in records_in(record, path):
        if isinstance(one, Wording):
            yield Found(one.standard, one.place_of("standard"), at, "standard")
        elif isinstance(one, Sentence):
            if one.heading:
                yield Found(one.heading, one.place_of("heading"), at, "easy")
            yield Found(one.text, one.place_of("text"), at, "easy")
            yield from (Found(item, one.place_of("items"), at, "easy") for item in one.items)
        for field in _LINES.get(type(one), ()):
            value = getattr(one, field)
            for line in value if isinstance(value, tuple) else (value,):
                if isinstance(line, str):
                    yield Found(line, one.place_of(field), f"{at}.{field}", "standard")
