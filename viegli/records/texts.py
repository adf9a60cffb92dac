"""Words for people: standard wording, easy sentences, and lists of both."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from viegli.records.base import Record, wrong
from viegli.records.scalars import Flag, Language, Line, Ref
from viegli.source import Mapping, Scalar


def _wrap(kind: type[Record]) -> BeforeValidator:
    """A validator that reads a bare text as a record of this kind."""
    field = kind.bare

    def check(value: Any) -> Any:
        if isinstance(value, Scalar):
            return Mapping([(Scalar(field, value.place), value)], value.place)
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(check)


def _by_language(value: Any) -> Any:
    """The value, where it is a map; a list says nothing of its language."""
    if isinstance(value, list):
        raise wrong("the language of these words is not said", "write {lv: […], en: […], ru: […]}")
    return value


Sought = Annotated[dict[Language, tuple[Line, ...]], BeforeValidator(_by_language)]
"""What people type when they look for it, by language: `{lv: […], en: […], uk: […]}`. No
translations: each language has its own words. They lead to the page and promise nothing."""


class Allowance(Record):
    """A rule of easy language that is broken here on purpose."""

    rule: Line
    """The rule, as ER14."""
    reason: Line
    """Why it must be so."""


class Sentence(Record):
    """One easy sentence: one block of the easy page."""

    bare = "text"

    text: Line
    """The sentence. `{price:1.1.}` stands for the price of that point of the tariff on the day."""
    picture: Ref | None = None
    """The picture that helps to understand it; an id of the picture registry."""
    items: tuple[Line, ...] = ()
    """Short list items under the sentence, which then ends with a colon."""
    heading: Line | None = None
    """A question above the sentence, where a section is long: one for five sentences at most."""
    allow: tuple[Allowance, ...] = ()
    """Rules of easy language that `viegli easy` lets pass here."""


EasyLine = Annotated[Sentence, _wrap(Sentence)]
"""An easy sentence: bare text, or `{text, picture, items, heading, allow}`."""


class Wording(Record):
    """A text at both reading levels."""

    bare = "standard"

    standard: Line
    """The wording of the standard page."""
    easy: tuple[EasyLine, ...] = ()
    """Our own short sentences for the easy page."""
    picture: Ref | None = None
    """The picture beside the easy sentences."""
    source: Ref | None = None
    """The source that says so, where the record's sources differ in what they say."""


Text = Annotated[Wording, _wrap(Wording)]
"""A text: bare standard wording, or `{standard, easy, picture, source}`."""


class Listing(Record):
    """A list of texts, closed or open."""

    intro: Text | None = None
    """What the list is of."""
    items: tuple[Text, ...] = Field(min_length=1)
    """The texts of the list."""
    open: Flag = False
    """yes where the source ends the list with "and others" or "for example"."""
    note: Text | None = None
    """What the source adds after the list."""
