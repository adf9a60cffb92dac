"""A municipality, the site itself, and the form of a services.yaml file."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from viegli.records.answers import Maybe
from viegli.records.base import Record, word
from viegli.records.offering import Offering
from viegli.records.places import Contact, Location, Organisation
from viegli.records.procedure import Procedure
from viegli.records.references import Cite, Concept, EmergencyNumber, LegalAct, Source
from viegli.records.scalars import Day, Email, Id, Language, Line, Phone, Ref
from viegli.records.service import Service
from viegli.records.texts import EasyLine, Text


class Names(Record):
    """A municipality's name in the forms that sentences need."""

    nominative: Line
    """Jelgava"""
    genitive: Line
    """Jelgavas"""
    locative: Line
    """Jelgavā"""


Conformance = Literal["full", "partial", "none"]


class Accessibility(Record):
    """An accessibility statement's facts (Cabinet Regulation 445 of 2020)."""

    institution: Text
    """Who answers for the site."""
    status: Annotated[Conformance, word(*get_args(Conformance))]
    """full, partial or none."""
    faults: tuple[Text, ...] = ()
    """What is not accessible, and what to do instead."""
    method: Text
    """How it was assessed."""
    assessed_by: Text
    """Who assessed it: an organisation or a role."""
    assessed_on: Day
    """When."""
    phone: Maybe[Phone]
    """A telephone for reports."""
    email: Maybe[Email]
    """An e-mail address for reports."""


class Municipality(Record):
    """A municipality and its social service."""

    id: Id
    """Its id and its part of the address."""
    names: Names
    """Its name."""
    authority: Text
    """The municipality's official name, as its sources write it."""
    code: Maybe[Line]
    """Its code in the register of territories."""
    languages: tuple[Language, ...] = Field(min_length=1)
    """The languages its pages are published in, as language codes; Latvian first."""
    office: Ref
    """The organisation that people turn to: the social service."""
    contacts: tuple[Contact, ...] = Field(min_length=1)
    """Whom to ask where no service's own contact is known; the best first."""
    intro: Text | None = None
    """One or two sentences for its home page."""
    accessibility: Maybe[Accessibility]
    """Its accessibility statement."""
    merged_into: Ref | None = None
    """The municipality that took its place."""
    picture: Ref | None = None
    """Its picture."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where its facts come from."""


class Overview(Record):
    """What the national pages say of social services in general."""

    statements: tuple[Text, ...] = Field(min_length=1)
    """General sentences, in order."""
    easy: tuple[EasyLine, ...] = ()
    """The same as easy sentences."""
    listed: tuple[Ref, ...] = ()
    """The services that the source lists, in its order."""
    most_requested: Ref | None = None
    """The service that the source calls the most requested one."""
    most_requested_text: Text | None = None
    """In words."""
    more: Text | None = None
    """What the source's list ends with ("un citi pakalpojumi")."""
    sources: tuple[Cite, ...] = Field(min_length=1)
    """Where it comes from."""


class ServicesFile(Record):
    """A services.yaml file. The national and the municipal files have the same form."""

    municipality: Municipality | None = None
    """The municipality, in its own file (or in the one file of a site of one municipality)."""
    accessibility: Accessibility | None = None
    """The site's own accessibility statement, in the national file."""
    overview: Overview | None = None
    """General statements, in the national file."""
    sources: tuple[Source, ...] = ()
    """Documents that facts come from."""
    legal_acts: tuple[LegalAct, ...] = ()
    """Laws, regulations, decisions."""
    concepts: tuple[Concept, ...] = ()
    """Words, groups of people, situations of life."""
    emergency: tuple[EmergencyNumber, ...] = ()
    """Numbers that help at once."""
    organisations: tuple[Organisation, ...] = ()
    """Institutions."""
    locations: tuple[Location, ...] = ()
    """Places."""
    procedures: tuple[Procedure, ...] = ()
    """Shared procedures."""
    services: tuple[Service, ...] = ()
    """Services: the national base services, or a municipality's own."""
    offerings: tuple[Offering, ...] = ()
    """What the municipality gives."""
