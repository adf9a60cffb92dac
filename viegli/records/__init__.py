"""The records of a service site: frozen, checked, each knowing its place in a file."""

from viegli.records.answers import Nothing, Unknown
from viegli.records.base import Record
from viegli.records.conditions import Bound, Condition, Test
from viegli.records.eligibility import Ages, Criterion, Eligibility
from viegli.records.examples import Example, Proof
from viegli.records.lookups import Entry, Looked, LookUp
from viegli.records.municipality import (
    Accessibility,
    Municipality,
    Names,
    Overview,
    ServicesFile,
)
from viegli.records.offering import (
    Alert,
    Link,
    Offering,
    Override,
    Way,
)
from viegli.records.operands import Amounts, Round
from viegli.records.payment import Fee, Funding
from viegli.records.places import (
    Contact,
    Hours,
    HoursRow,
    Location,
    Opening,
    Organisation,
    PhoneLine,
)
from viegli.records.points import (
    Ask,
    Band,
    Exempt,
    Overlap,
    PerUnit,
    Point,
    Tier,
)
from viegli.records.procedure import (
    Agreement,
    Document,
    Outcome,
    OutcomeSet,
    Procedure,
    ProcessingTime,
    Step,
)
from viegli.records.questions import (
    Assumption,
    Dated,
    DatedFee,
    DatedValue,
    Fact,
    Option,
    Parameter,
)
from viegli.records.reading import make
from viegli.records.references import (
    Cite,
    Concept,
    EmergencyNumber,
    LegalAct,
    Picture,
    PictureFile,
    Source,
    SourceFlag,
)
from viegli.records.service import Account, Limit, Service, Statistic
from viegli.records.tariff import PriceList, Tariff, TariffsFile
from viegli.records.texts import Allowance, Listing, Sentence, Wording
from viegli.records.upkeep import EasyStatus, Review
from viegli.records.walk import Found, records_in, texts
from viegli.records.worksheet import STEPS, Row

__all__ = [
    "STEPS",
    "Accessibility",
    "Account",
    "Ages",
    "Agreement",
    "Alert",
    "Allowance",
    "Amounts",
    "Ask",
    "Assumption",
    "Band",
    "Bound",
    "Cite",
    "Concept",
    "Condition",
    "Contact",
    "Criterion",
    "Dated",
    "DatedFee",
    "DatedValue",
    "Document",
    "EasyStatus",
    "Eligibility",
    "EmergencyNumber",
    "Entry",
    "Example",
    "Exempt",
    "Fact",
    "Fee",
    "Found",
    "Funding",
    "Hours",
    "HoursRow",
    "LegalAct",
    "Limit",
    "Link",
    "Listing",
    "Location",
    "LookUp",
    "Looked",
    "Municipality",
    "Names",
    "Nothing",
    "Offering",
    "Opening",
    "Option",
    "Organisation",
    "Outcome",
    "OutcomeSet",
    "Overlap",
    "Override",
    "Overview",
    "Parameter",
    "PerUnit",
    "PhoneLine",
    "Picture",
    "PictureFile",
    "Point",
    "PriceList",
    "Procedure",
    "ProcessingTime",
    "Proof",
    "Record",
    "Review",
    "Round",
    "Row",
    "Sentence",
    "Service",
    "ServicesFile",
    "Source",
    "SourceFlag",
    "Statistic",
    "Step",
    "Tariff",
    "TariffsFile",
    "Test",
    "Tier",
    "Unknown",
    "Way",
    "Wording",
    "make",
    "records_in",
    "texts",
]
