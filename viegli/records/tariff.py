"""Price lists and tariffs: the printed table, and the rules that the fee follows."""

from __future__ import annotations

from pydantic import Field, model_validator

from viegli.records.answers import Maybe
from viegli.records.base import Record, wrong
from viegli.records.conditions import Condition
from viegli.records.examples import Example, Proof
from viegli.records.points import Ask, Band, Exempt, Overlap, PerUnit, Tier
from viegli.records.questions import Assumption, Fact, Parameter
from viegli.records.references import Cite
from viegli.records.scalars import Clause, Day, Id, Line, Ref, Slug
from viegli.records.texts import Text
from viegli.records.worksheet import Row


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
    version_of: Ref | None = None
    """The tariff that this is an earlier or later version of."""
    valid_from: Maybe[Day] | None = None
    """The first day it holds; where it is not written, the price list's."""
    valid_to: Maybe[Day] | None = None
    """The last day it holds; where it is not written, the price list's."""
    derive: tuple[Row, ...] = ()
    """Lines worked out before the points, for their conditions and worksheets."""
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
    settle: tuple[Row, ...] = ()
    """Lines that begin from `price`, `quantity` or `total`; the last line is the new total."""
    overlap: tuple[Overlap, ...] = ()
    """Points that hold together, and what follows. Any other pair is an error."""
    assumptions: tuple[Ref, ...] = ()
    """Readings that every result rests on."""
    notes: tuple[Text, ...] = ()
    """What people should know of it."""
    examples: tuple[Example, ...] = ()
    """Cases worked out by hand; each must come out as it says."""
    proof: tuple[Proof, ...] = ()
    """What must hold for every person, beyond what is proved of every tariff."""

    @model_validator(mode="after")
    def _stated(self) -> Tariff:
        for tier in self.tiers:
            if tier.given is None and not tier.clauses:
                message = "a tier without `if` holds for everybody"
                raise wrong(
                    message, "write `if:` or `clauses:`, or move it to `otherwise:`", tier.place
                )
        for name in ("if", "clauses"):
            if self.otherwise and self.otherwise.written(name) is not None:
                message = f"`otherwise` is for everybody else: its `{name}` would ask nothing"
                fix = f"take `{name}:` away, or move the point to `tiers:`"
                raise wrong(message, fix, self.otherwise.place_of(name))
        if self.bands and not self.per:
            raise wrong("bands need something to count", "add `per:`", self.bands[0].place)
        return self


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
