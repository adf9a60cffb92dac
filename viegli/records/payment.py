"""What a service costs the person, and who pays for it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.scalars import Ref
from viegli.records.texts import Text

Share = Literal["full", "part"]


FeeKind = Literal["free", "paid", "mixed", "covered"]


Payer = Literal["state", "municipality", "client", "family", "eu"]


class Funding(Record):
    """Who pays for the service."""

    payer: Annotated[Payer, word(*get_args(Payer))]
    """Who pays."""
    share: Annotated[Share, word(*get_args(Share))] | None = None
    """All or part of it, where the source says."""
    text: Text
    """In words."""
    condition: Text | None = None
    """For whom or when."""


class Fee(Record):
    """What the person pays."""

    kind: Maybe[Annotated[FeeKind, word(*get_args(FeeKind))]]
    """free, paid, mixed (some pay, some do not) or covered (somebody else pays all)."""
    text: Text
    """In words; the easy sentences are the whole easy section beside the figures."""
    exempt: tuple[Text, ...] = ()
    """Who does not pay."""
    tariffs: tuple[Ref, ...] = ()
    """The tariffs that set the price."""
