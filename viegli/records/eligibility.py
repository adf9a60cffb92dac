"""Who can get a service: conditions in words, as the source orders them."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from viegli.records.base import Record, word
from viegli.records.scalars import Count, Flag, Line
from viegli.records.texts import EasyLine, Text

Match = Literal["any", "all"]


class Ages(Record):
    """An age range, as the source words it."""

    start: Count | None = None
    """The lowest age in years."""
    end: Count | None = None
    """The highest age in years, as the source's words have it ("līdz 18 gadu vecumam")."""


class Criterion(Record):
    """One condition for getting the service, or a group of conditions."""

    text: Text
    """The condition in words."""
    clause: Line | None = None
    """Its number in the source."""
    variant: Line | None = None
    """For which kind of the service it holds."""
    ages: Ages | None = None
    """The ages it names."""
    match: Annotated[Match, word(*get_args(Match))] = "all"
    """Whether one or all of the inner criteria must hold."""
    criteria: tuple[Criterion, ...] = ()
    """Inner criteria."""


class Eligibility(Record):
    """Who can get the service."""

    intro: Text | None = None
    """The condition that holds for everybody."""
    match: Annotated[Match, word(*get_args(Match))] = "any"
    """Whether one or all of the criteria must hold."""
    criteria: tuple[Criterion, ...] = ()
    """The criteria."""
    open: Flag = False
    """yes where the source's list is open ("and others")."""
    easy: tuple[EasyLine, ...] = ()
    """Who can get it, in easy sentences: the whole easy section."""
