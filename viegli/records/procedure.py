"""Applying for a service: steps, documents, times, decisions, contract."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.references import Cite
from viegli.records.scalars import Count, Flag, Id, Line, Ref
from viegli.records.texts import EasyLine, Text

Action = Literal["show", "submit", "submit_copy", "show_original_and_copy", "statement"]


class Document(Record):
    """A paper to bring, and what to do with it."""

    text: Text
    """What it is."""
    clause: Line | None = None
    """Its number in the source."""
    action: Annotated[Action, word(*get_args(Action))]
    """What to do with it: show, submit, submit_copy, show_original_and_copy, statement."""
    must_state: tuple[Text, ...] = ()
    """What must stand in it."""
    when: Text | None = None
    """Only in this case."""
    issuer: Text | None = None
    """Who gives it."""
    alternatives: tuple[Text, ...] = ()
    """What does as well."""
    sub_items: tuple[Document, ...] = ()
    """Its kinds."""
    cut_off: Text | None = None
    """What the source breaks off in the middle of."""
    picture: Ref | None = None
    """Its picture."""


Channel = Literal["in_person", "phone", "post", "email", "e_service", "form"]


class Step(Record):
    """One thing that somebody does."""

    title: Text
    """The step in a few words."""
    text: Text | None = None
    """What is done."""
    actor: Annotated[Literal["person", "office", "both"], word("person", "office", "both")] = (
        "person"
    )
    """Who does it."""
    channel: tuple[Annotated[Channel, word(*get_args(Channel))], ...] = ()
    """How."""
    when: Text | None = None
    """Only in this case."""
    legal_basis: tuple[Ref, ...] = ()
    """The act that the step follows."""
    produces: Text | None = None
    """What comes out."""
    picture: Ref | None = None
    """Its picture."""


Unit = Literal["days", "working_days", "months"]


class ProcessingTime(Record):
    """How long a decision takes, as one source says it."""

    value: Count
    """How many."""
    unit: Annotated[Unit, word(*get_args(Unit))]
    """days, working_days or months."""
    what: Text
    """What is done in this time; `{within}` stands for the time in its easy sentences."""
    starts_when: Text | None = None
    """From when it counts."""
    source: Ref | None = None
    """The source that says so."""


class Outcome(Record):
    """One possible decision."""

    kind: Annotated[Literal["grant", "queue", "refuse"], word("grant", "queue", "refuse")]
    """grant, queue or refuse."""
    text: Text
    """In words."""
    sets: tuple[Text, ...] = ()
    """What the decision fixes: amount, duration."""


class OutcomeSet(Record):
    """The decisions that one text names."""

    cite: Cite
    """Where it says so."""
    decisions: tuple[Outcome, ...] = Field(min_length=1)
    """The decisions."""


class Agreement(Record):
    """The contract about the service."""

    parties: tuple[Text, ...] = Field(min_length=1)
    """Who signs."""
    sets: tuple[Text, ...] = ()
    """What it fixes."""
    when: Text | None = None
    """When it is made."""


class Procedure(Record):
    """Steps, documents and times that several services share."""

    id: Id
    """Its id."""
    title: Text
    """What it is the procedure of."""
    steps: tuple[Step, ...] = ()
    """What to do, in order."""
    documents: tuple[Document, ...] = ()
    """What to bring."""
    documents_easy: tuple[EasyLine, ...] = ()
    """What to bring, as an easy introduction."""
    documents_open: Flag = False
    """yes where the source ends the list with "other documents"."""
    processing_time: Maybe[tuple[ProcessingTime, ...]]
    """How long a decision takes."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where it comes from."""
