"""Who keeps a record, and how far its easy text has come."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import model_validator

from viegli.records.answers import Maybe
from viegli.records.base import Record, word, wrong
from viegli.records.scalars import Day, Line
from viegli.records.texts import Allowance

EasyState = Literal["draft", "linted", "tested"]


class Review(Record):
    """Who keeps the record."""

    owner: Maybe[Line]
    """A role, never a person."""
    confirmed: Maybe[Day]
    """The day the owner confirmed it."""
    next: Maybe[Day]
    """The day it is to be confirmed again."""


class EasyOf(Record):
    """The texts that were compared, standard and easy, as `viegli easy --compared` writes."""

    what: Line | None = None
    """Fingerprints of the summary."""
    who: Line | None = None
    """Fingerprints of who can get the service."""
    cost: Line | None = None
    """Fingerprints of the price in words."""
    do: Line | None = None
    """Fingerprints of the steps and times."""
    bring: Line | None = None
    """Fingerprints of the documents."""


class EasyStatus(Record):
    """How far the easy text has come."""

    status: Annotated[EasyState, word(*get_args(EasyState))]
    """draft, linted (by program), tested (with readers)."""
    tested_by: Line | None = None
    """A group or organisation, never readers' names."""
    tested_on: Day | None = None
    """The day."""
    of: EasyOf | None = None
    """The standard texts it was compared with; a command writes it."""
    allow: tuple[Allowance, ...] = ()
    """Rules of easy language that `viegli easy` lets pass on the whole page."""

    @model_validator(mode="after")
    def _tested_by_somebody(self) -> EasyStatus:
        if self.status == "tested" and not (self.tested_by and self.tested_on):
            fix = "add `tested_by:` (a group or organisation) and `tested_on:`, or write linted"
            raise wrong("tested, but it is not said by whom and when", fix)
        return self
