"""Shelves: the records of a folder by id, with the national ones behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from viegli.catalogue.files import Folder
from viegli.records import (
    Assumption,
    Concept,
    Fact,
    LegalAct,
    Location,
    Organisation,
    Parameter,
    PriceList,
    Procedure,
    Record,
    Service,
    Source,
    Tariff,
)
from viegli.source import Problem

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Shelf:
    """Records by id, as one folder sees them: its own and the national ones."""

    sources: Mapping[str, Source]
    legal_acts: Mapping[str, LegalAct]
    concepts: Mapping[str, Concept]
    organisations: Mapping[str, Organisation]
    locations: Mapping[str, Location]
    procedures: Mapping[str, Procedure]
    services: Mapping[str, Service]
    parameters: Mapping[str, Parameter]
    facts: Mapping[str, Fact]
    assumptions: Mapping[str, Assumption]
    price_lists: Mapping[str, PriceList]
    tariffs: Mapping[str, Tariff]


KINDS = tuple(Shelf.__dataclass_fields__)
_IN_TARIFFS = {"parameters", "facts", "assumptions", "price_lists", "tariffs"}


def shelve(folder: Folder, behind: Shelf | None) -> tuple[Shelf, list[Problem]]:
    """The shelf of a folder; ids that are taken already are problems."""
    problems: list[Problem] = []
    filled: dict[str, Mapping[str, Any]] = {}
    for kind in KINDS:
        file = folder.tariffs if kind in _IN_TARIFFS else folder.services
        before = getattr(behind, kind) if behind else {}
        own, found = by_id(getattr(file, kind), kind, before)
        filled[kind] = MappingProxyType({**before, **own})
        problems += found
    return Shelf(**filled), problems


def by_id(
    records: Iterable[R], kind: str, taken: Mapping[str, R]
) -> tuple[dict[str, R], list[Problem]]:
    """Records by id; an id that stands twice, or is taken, is a problem."""
    own: dict[str, R] = {}
    problems = []
    for record in records:
        known: str = record.id  # type: ignore[attr-defined]  # what is listed by id has one
        first = own.get(known) or taken.get(known)
        if first is not None:
            message = f'the id "{known}" is taken (in {first.place})'
            place = record.place_of("id")
            path = f"{kind}[{known}].id"
            problems.append(Problem(place, path, "duplicate-id", message, "choose another id"))
        own.setdefault(known, record)
    return own, problems
