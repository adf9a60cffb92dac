"""The records of a service site: frozen, checked, each knowing its place in a file."""

from viegli.records.answers import Nothing, Unknown
from viegli.records.base import Record
from viegli.records.conditions import Bound, Condition, Test
from viegli.records.municipality import (
    Accessibility,
    Municipality,
    Names,
    Overview,
    ServicesFile,
)
from viegli.records.offering import Link, Offering, Override, Way
from viegli.records.places import Contact, Hours, Location, Organisation, PhoneLine
from viegli.records.procedure import Document, Procedure, ProcessingTime, Step
from viegli.records.reading import make
from viegli.records.references import (
    Cite,
    Concept,
    EmergencyNumber,
    LegalAct,
    Source,
    SourceFlag,
)
from viegli.records.service import Account, Criterion, Eligibility, Fee, Service
from viegli.records.tariff import Fact, Parameter, PriceList, Tariff, TariffsFile
from viegli.records.texts import Listing, Sentence, Wording
from viegli.records.walk import Found, records_in, texts
