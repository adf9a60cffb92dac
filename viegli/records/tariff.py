"""Price lists and tariffs: the printed table, and the rules that the fee follows."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.conditions import Condition
from viegli.records.references import Cite
from viegli.records.scalars import Amount, Clause, Count, Day, Flag, Id, Line, Ref, Slug
from viegli.records.texts import Text


class DatedValue(Record):
    """An amount from a day on."""

    start: Day = Field(alias="from")
    """The first day."""
    value: Amount
    """The amount, in the parameter's unit."""
    until: Day | None = None
    """The last day that is known; after it the value is not known."""
    open_ended: Flag = False
    """yes where it holds until something else is said."""
    source: Ref
    """The source."""
    note: Text | None = None
    """What to know of this value."""


class Parameter(Record):
    """A national amount that changes in time."""

    id: Id
    """Its id."""
    label: Text
    """What it is."""
    unit: Line
    """Its unit, as EUR/month."""
    values: tuple[DatedValue, ...] = Field(min_length=1)
    """Its values, oldest first."""


class Option(Record):
    """An answer that can be chosen."""

    id: Id
    """Its id."""
    label: Text
    """The answer in words."""


class Fact(Record):
    """A question whose answer a fee can depend on."""

    id: Id
    """Its id."""
    type: Annotated[
        Literal["choice", "yes_no", "money", "count"], word("choice", "yes_no", "money", "count")
    ]
    """choice (one of the options), yes_no, money (euros) or count."""
    question: Text
    """The question."""
    help: Text | None = None
    """What helps to answer it."""
    options: tuple[Option, ...] = ()
    """The answers of a choice."""
    usual: Line | None = None
    """The answer that worked examples do not name. Never used for a person."""
    only_if: Condition | None = None
    """The question is asked only then."""
    per: Line | None = None
    """The time that money is counted for, as month."""
    picture: Ref | None = None
    """Its picture."""


class Assumption(Record):
    """A reading that the source does not state; shown beside every result that rests on it."""

    id: Id
    """Its id."""
    text: Text
    """What is assumed, for residents."""
    approved_by: Line | None = None
    """The role that approved it."""


class Point(Record):
    """A clause of the price list: its number, its words, and when it holds."""

    clause: Clause
    """Its number."""
    text: Text
    """Its words."""
    given: Condition | None = Field(default=None, alias="if")
    """When it holds."""
    note: Text | None = None
    """What is not said in it."""


Counted = Literal["hour", "half_hour", "day", "night", "month", "square_metre", "load", "kilogram"]


class PerUnit(Record):
    """What the price is counted by."""

    unit: Annotated[Counted, word(*get_args(Counted))]
    """hour, half_hour, day, night, month, square_metre, load or kilogram."""
    size: Count | None = None
    """How many of the unit make one."""
    part_counts_as: Annotated[Literal["exact", "whole"], word("exact", "whole")] | None = None
    """How a part of it counts, where it is stated."""


class Exempt(Record):
    """Who pays nothing."""

    clause: Clause | None = None
    """The number of the heading."""
    text: Text
    """Its words."""
    of: tuple[Clause, ...] = Field(min_length=1)
    """The points it frees from."""
    clauses: tuple[Point, ...] = Field(min_length=1)
    """The cases."""


class Tier(Record):
    """A price and the people who pay it."""

    clause: Clause | None = None
    """The number of the point."""
    text: Text
    """Its words."""
    fee: Amount
    """The price, in euros."""
    given: Condition | None = Field(default=None, alias="if")
    """When it holds, where it has no clauses."""
    clauses: tuple[Point, ...] = ()
    """The cases, any of them."""


class Band(Record):
    """A price for a part of the quantity."""

    clause: Clause
    """The number of the point."""
    text: Text
    """Its words."""
    up_to: Count | None = None
    """The last unit it holds for; none for the last band."""
    fee: Amount
    """The price of a unit in this band, in euros."""
    given: Condition | None = Field(default=None, alias="if")
    """When it can be reached."""


class Ask(Record):
    """Where the list gives no answer and the office decides."""

    clause: Clause | None = None
    """The point that leaves it open."""
    text: Text | None = None
    """Its words."""
    given: Condition | None = Field(default=None, alias="if")
    """When."""
    ask: Text
    """Why the office must be asked."""
    cut_off: Flag = False
    """yes where the source breaks off here."""


class Overlap(Record):
    """Two points that hold for the same person, and what follows."""

    between: tuple[Clause, Clause]
    """The two points."""
    then: Annotated[
        Literal["ask", "lowest_fee", "first_listed"], word("ask", "lowest_fee", "first_listed")
    ]
    """ask, lowest_fee or first_listed; the last two need an assumption."""
    assumption: Ref | None = None
    """The assumption they rest on."""


class Tariff(Record):
    """What one thing costs, for whom."""

    id: Id
    """Its id."""
    price_list: Ref
    """The price list it stands in."""
    title: Text
    """What is priced, as the list words it."""
    clause: Clause | None = None
    """The number of its heading."""
    heading: Text | None = None
    """The heading it stands under, where it shares one."""
    unit_label: Text
    """The unit, as the list prints it."""
    per: dict[Line, PerUnit] = Field(default_factory=dict)
    """What is counted: the question that gives the number, and its unit."""
    used_before: Ref | None = None
    """The question that tells how many units were used before, for bands."""
    exempt: tuple[Exempt, ...] = ()
    """Who pays nothing; outranks every price of the points it names."""
    tiers: tuple[Tier, ...] = ()
    """Prices for some people."""
    bands: tuple[Band, ...] = ()
    """Prices by quantity."""
    asks: tuple[Ask, ...] = ()
    """Where the office must be asked."""
    otherwise: Tier | None = None
    """The price of everybody else."""
    overlap: tuple[Overlap, ...] = ()
    """Points that hold together, and what follows. Any other pair is an error."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that every result rests on."""
    notes: tuple[Text, ...] = ()
    """What people should know of it."""


class PriceList(Record):
    """A price list as it was adopted."""

    id: Id
    """Its id."""
    slug: Slug
    """Its address below the municipality."""
    title: Text
    """Its heading."""
    institution: Text
    """The section's institution, as the list prints it."""
    section: Clause | None = None
    """The number of the section."""
    organisation: Ref | None = None
    """The institution's record."""
    columns: tuple[Line, ...]
    """The headings of its columns."""
    currency: Line
    """The currency, as the list prints it."""
    footnotes: Maybe[tuple[Text, ...]]
    """Its footnotes."""
    valid_from: Maybe[Day]
    """The first day it holds."""
    valid_to: Maybe[Day] | None = None
    """The last day it holds."""
    legal_basis: Maybe[tuple[Ref, ...]]
    """The act that it is part of."""
    annex: Text | None = None
    """What it is an annex of, and how it calls itself."""
    ends: Text | None = None
    """Where the source breaks off."""
    raw: tuple[Line, ...] = ()
    """Cells whose markup was cleaned, as they stood."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where it comes from."""


class TariffsFile(Record):
    """A tariffs.yaml file. The national and the municipal files have the same form."""

    parameters: tuple[Parameter, ...] = ()
    """National amounts by date."""
    facts: tuple[Fact, ...] = ()
    """The questions."""
    impossible: tuple[Condition, ...] = ()
    """People who cannot exist."""
    assumptions: tuple[Assumption, ...] = ()
    """Readings that a source does not state."""
    price_lists: tuple[PriceList, ...] = ()
    """Price lists."""
    tariffs: tuple[Tariff, ...] = ()
    """What things cost."""
