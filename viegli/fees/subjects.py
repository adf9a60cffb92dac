"""What is proved: a tariff with its table, its records, and the outcome of all people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from viegli.catalogue import Catalogue, Folder, Shelf
from viegli.fees.compile import Scope, table
from viegli.fees.eras import Era, Sample, eras
from viegli.fees.kinds import FIRST_COUNT
from viegli.fees.maps import maps
from viegli.fees.persons import person
from viegli.fees.terms import Table
from viegli.fees.versions import versions_of
from viegli.fees.wandering import wandered
from viegli.records import Fact, PriceList, Record, Tariff
from viegli.source import Place, Problem

_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Subject:
    """A tariff in all its versions."""

    municipality: str
    """Its id; empty for national tariffs."""
    folder: str
    """The name of the folder that it stands in; empty for the national one."""
    shelf: Shelf
    records: tuple[Tariff, ...]
    """The records of the table's versions."""
    table: Table

    @cached_property
    def eras(self) -> list[Era]:
        """The outcome of all people."""
        return eras(self.table, self.usual)

    def eras_of(self, version: Table) -> list[Era]:
        """The outcome of all people of one version; empty where no day of it is known."""
        return [era for era in self.eras if era.people.version is version]

    def everybody(self) -> Iterator[tuple[Era, Sample]]:
        """Everybody who is looked at."""
        for era in self.eras:
            yield from ((era, sample) for sample in era.everybody())

    @cached_property
    def rows(self) -> list[tuple[Era, str, list[Sample]]]:
        """People who differ in one answer only, and the question, where worksheets are."""
        return [(era, name, row) for era in self.eras for name, row in wandered(era)]

    @property
    def usual(self) -> Mapping[str, str]:
        """The usual answers."""
        return {name: fact.usual for name, fact in self.facts.items() if fact.usual}

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The questions."""
        return self.shelf.facts

    @property
    def id(self) -> str:
        """The tariff's id."""
        return str(self.table["id"])

    @property
    def price_list(self) -> PriceList:
        """The list that its last version stands in."""
        return self.shelf.price_lists[self.records[-1].price_list]

    def record(self, version: Table) -> Tariff:
        """The record of a version."""
        at: int = self.table["versions"].index(version)
        return self.records[at]

    def place(self, version: Table, row: str) -> Place:
        """Where a row stands."""
        return found(self.record(version), row).place

    def problem(
        self, place: Place, what: str, rule: str, message: str, fix: str, severity: Any = "error"
    ) -> Problem:
        """A problem of this tariff."""
        path = f"tariffs[{self.id}]{what and '.'}{what}"
        return Problem(place, path, rule, message, fix, severity)

    def told(self, said: Mapping[str, str]) -> str:
        """A person in words, but for the answers that are usual."""
        return person(
            self.facts,
            said,
            [
                name
                for name, given in said.items()
                if given != self.facts[name].usual and given != FIRST_COUNT
            ],
        )

    def person(self, version: Table, one: Sample) -> str:
        """A person in words, with what the points that decide ask of them."""
        return person(self.facts, one.said, self.names(version, one))

    def names(self, version: Table, one: Sample) -> tuple[str, ...]:
        """The questions to tell of a person: those of the points that decide, and unusual ones."""
        rows = [row for row in rows_of(version) if row["id"] in one.rows]
        tested = {test["on"] for tests in maps(rows) for test in tests}
        counted = {per["fact"] for per in version["per"]}
        return tuple(
            name
            for name, said in one.said.items()
            if name in tested
            or (said != self.facts[name].usual and not (name in counted and said == FIRST_COUNT))
        )


def rows_of(version: Table) -> list[Table]:
    """Every row of a version: exemptions, asks, prices."""
    return [*version["exempt"], *version["asks"], *version["rows"]]


def found(record: Record, path: str) -> Record:
    """The record at a path, as `tiers[0].clauses[1]`."""
    for step in path.split("."):
        named = _STEP.fullmatch(step)
        if named is None:
            return record
        name, at = named.groups()
        inner = getattr(record, name, None)
        if at is not None and isinstance(inner, tuple):
            inner = inner[int(at)]
        elif isinstance(inner, tuple) and inner:
            inner = inner[0]
        if not isinstance(inner, Record):
            return record
        record = inner
    return record


@dataclass(frozen=True)
class Home:
    """Where tariffs stand: the folder of a municipality, or the national one."""

    municipality: str
    """Its id; empty for national tariffs."""
    folder: Folder
    scope: Scope

    @property
    def tariffs(self) -> list[Tariff]:
        """The tariffs, without the other versions of each."""
        return [one for one in self.folder.tariffs.tariffs if one.version_of is None]

    def subject(self, tariff: Tariff) -> Subject:
        """One of the tariffs with all its versions and its table."""
        shelf = self.scope.shelf
        records = tuple(versions_of(tariff, shelf))
        made = table(tariff, self.scope)
        return Subject(self.municipality, self.folder.name, shelf, records, made)


def homes(catalogue: Catalogue) -> Iterator[Home]:
    """Every place where tariffs stand; that of a site of one municipality is the municipality's."""
    national = catalogue.folders[0]
    ruled_out = national.tariffs.impossible
    if all(one.folder is not national for one in catalogue.locals):
        yield Home("", national, Scope(catalogue.national, ruled_out))
    for one in catalogue.locals:
        own = () if one.folder is national else one.folder.tariffs.impossible
        yield Home(one.municipality.id, one.folder, Scope(one.shelf, (*ruled_out, *own)))


def subjects(catalogue: Catalogue) -> Iterator[Subject]:
    """Every tariff of a catalogue, once with all its versions."""
    for home in homes(catalogue):
        yield from map(home.subject, home.tariffs)
