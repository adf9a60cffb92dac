"""What templates get: frozen values, every decision made, every figure and date in words.

`Said` values carry `.text`, `.lang`, `.state`. Every href starts with the mark of the site's root,
which the writer fills in. Optional values are None; lists are tuples, empty where there is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viegli.language import Said


@dataclass(frozen=True)
class Image:
    """A picture beside words: it never carries meaning alone, so its alt text is empty in place."""

    src: str
    alt: str
    """What it shows; for the picture list, not for use beside words."""


@dataclass(frozen=True)
class Anchor:
    """A link."""

    text: Said
    href: str
    image: Image | None = None
    note: Said | None = None
    """What stands under the link."""


@dataclass(frozen=True)
class Phone:
    """A telephone."""

    text: str
    """In groups for reading."""
    href: str
    purpose: Said | None = None


@dataclass(frozen=True)
class Gap:
    """What no source says. `why` says what is missing."""

    why: Said
    kind: str
    """not_said, link_lost, truncated, footnote_missing, no_date, garbled."""
    gap: Literal[True] = True


@dataclass(frozen=True)
class Denied:
    """What the source says does not exist."""

    said: Said | None
    """The source's own word."""
    denied: Literal[True] = True


@dataclass(frozen=True)
class EasySentence:
    """One block of an easy page."""

    text: Said
    image: Image | None = None
    items: tuple[Said, ...] = ()


@dataclass(frozen=True)
class EasySection:
    """A section of an easy page."""

    lines: tuple[EasySentence, ...]
    """Empty where the easy text is still missing: the template says so, with the telephone."""
    image: Image | None = None
    """The section's picture, where the first line has none."""
    outdated: bool = False


@dataclass(frozen=True)
class Sourced:
    """A text with the source it rests on, where sources differ."""

    text: Said
    source: Anchor | None = None


@dataclass(frozen=True)
class Bullets:
    """A list in words."""

    items: tuple[Said, ...]
    intro: Said | None = None
    open: bool = False
    """The source ends with "and others" or "for example": the template says so."""
    note: Said | None = None


@dataclass(frozen=True)
class CriterionView:
    """A condition, or a group of them."""

    text: Said
    match: str
    """any | all: how the inner conditions count."""
    criteria: tuple[CriterionView, ...]
    clause: str | None = None


@dataclass(frozen=True)
class Whom:
    """For whom the service is."""

    intro: Said | None
    match: str
    """any | all"""
    criteria: tuple[CriterionView, ...]
    open: bool


@dataclass(frozen=True)
class WeekRow:
    """Days and their hours, in words."""

    days: str
    times: str


@dataclass(frozen=True)
class Week:
    """One statement of opening hours."""

    rows: tuple[WeekRow, ...]
    label: Said | None = None
    source: Anchor | None = None
    as_of: str | None = None


@dataclass(frozen=True)
class Address:
    """A place."""

    street: str
    """Latvian, also on pages in other languages: mark it lang="lv"."""
    town: str
    """Locality and postcode."""
    map_href: str
    """A plain link to a map of another site."""
    name: Said | None = None
    rooms: tuple[str, ...] = ()
    entrance: Said | None = None
    weeks: tuple[Week, ...] = ()
    hours_gap: Gap | None = None
    source: Anchor | None = None


@dataclass(frozen=True)
class ContactView:
    """Whom to ask."""

    label: Said
    organisation: Said | None = None
    phones: tuple[Phone, ...] = ()
    phones_gap: Gap | None = None
    email: str | None = None
    room: str | None = None
    address: Address | None = None
    source: Anchor | None = None
    as_of: str | None = None


@dataclass(frozen=True)
class Call:
    """The call box of a page: whom to call, at the top and at the end."""

    label: Said | None
    """Whose telephone."""
    phone: Phone | None
    """None where no source gives one: the template says so and shows the address."""
    address: Address | None = None
    email: str | None = None
    others: tuple[Phone, ...] = ()


@dataclass(frozen=True)
class Emergency:
    """A number that helps at once."""

    phone: Phone
    name: Said
    purpose: Said
    hours: Said
    cost: Said | None
    languages: str | None
    """Languages in words, joined."""
    image: Image | None
    first: bool
    as_of: str | None


@dataclass(frozen=True)
class DocumentView:
    """A paper to bring."""

    text: Said
    action: str
    """show, submit, submit_copy, show_original_and_copy, statement."""
    must_state: tuple[Said, ...] = ()
    when: Said | None = None
    issuer: Said | None = None
    alternatives: tuple[Said, ...] = ()
    sub_items: tuple[DocumentView, ...] = ()
    cut_off: Said | None = None
    clause: str | None = None


@dataclass(frozen=True)
class EasyDocument:
    """A paper to bring, easy. `action` words what to do with it."""

    lines: tuple[EasySentence, ...]
    standard: Said
    """The paper's name, where the easy text is missing."""
    action: str
    image: Image | None


@dataclass(frozen=True)
class StepView:
    """One thing that somebody does."""

    number: int
    title: Said
    text: Said | None
    actor: str
    """person | office | both"""
    channels: tuple[str, ...]
    when: Said | None
    acts: tuple[Anchor, ...]
    produces: Said | None


@dataclass(frozen=True)
class EasyStep:
    """A step, easy."""

    number: int
    lines: tuple[EasySentence, ...]
    standard: Said
    image: Image | None


@dataclass(frozen=True)
class TimeView:
    """How long a decision takes."""

    within: str
    """In words: 10 darbdienu laikā."""
    what: Said
    starts_when: Said | None
    source: Anchor | None


@dataclass(frozen=True)
class Decision:
    """One possible decision."""

    kind: str
    """grant | queue | refuse"""
    text: Said
    sets: tuple[Said, ...]


@dataclass(frozen=True)
class Decisions:
    """The decisions that one text names."""

    decisions: tuple[Decision, ...]
    source: Anchor
    locator: str | None


@dataclass(frozen=True)
class Contract:
    """The contract."""

    parties: tuple[Said, ...]
    sets: tuple[Said, ...]
    when: Said | None


@dataclass(frozen=True)
class WayView:
    """A way to ask for the service."""

    kind: str
    """in_person, phone, post, email, e_service, form."""
    text: Said | None
    organisation: Said | None
    address: Address | None
    source: Anchor | None


@dataclass(frozen=True)
class LinkView:
    """A named link of the source; without href where the source lost it."""

    name: Said
    href: str | None
    gap: Gap | None


@dataclass(frozen=True)
class PricePoint:
    """A row of a price table."""

    clause: str | None
    text: Said
    unit: Said | None
    """None on rows without a price of their own."""
    price: str | None
    """In words; None where the row has none."""
    kind: str
    """tier | case | exempt | exempt_case | band | ask | otherwise | heading"""
    note: Said | None = None
    depth: int = 0
    """1 for cases below a point."""
    anchor: str = ""
    """The id of the row."""


@dataclass(frozen=True)
class PriceTable:
    """One tariff as a table."""

    title: Said
    points: tuple[PricePoint, ...]
    assumptions: tuple[Said, ...]
    notes: tuple[Said, ...]
    clause: str | None = None
    heading: Said | None = None


@dataclass(frozen=True)
class Payment:
    """What the person pays."""

    kind: str | None
    """free, paid, mixed, covered; None where unknown."""
    text: Said
    gap: Gap | None
    exempt: tuple[Said, ...]
    tables: tuple[PriceTable, ...]
    price_list: Anchor | None


@dataclass(frozen=True)
class PayerView:
    """Who pays for the service."""

    payer: str
    """state, municipality, client, family, eu."""
    share: str | None
    """full | part"""
    text: Said
    condition: Said | None


@dataclass(frozen=True)
class ActView:
    """A legal act."""

    title: Said
    cite: str
    """Issuer, kind, number and date in words."""
    href: str | None
    gap: Gap | None
    amended_by: tuple[str, ...]
    in_force: Said | None
    in_force_gap: Gap | None
    checked: str | None
    source: Anchor | None
    lang: str = "lv"


@dataclass(frozen=True)
class AccountView:
    """What another source says of the same."""

    source: Anchor
    text: Said


@dataclass(frozen=True)
class TermView:
    """A word of the glossary."""

    label: Said
    standard: Said | None
    easy: tuple[EasySentence, ...]
    alt_labels: tuple[str, ...]
    image: Image | None
    anchor: str
    """The id of the entry."""
    href: str
    """The entry's address."""
    sources: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class ReviewView:
    """Who keeps the record, and when it was confirmed."""

    owner: Said | None
    owner_gap: Gap | None
    confirmed: str | None
    confirmed_gap: Gap | None
    next: str | None
    next_gap: Gap | None


@dataclass(frozen=True)
class SourceView:
    """A document that facts come from."""

    title: Said
    publisher: Said
    href: str | None
    url_gap: Gap | None
    dated: str | None
    dated_gap: Gap | None
    dated_note: Said | None
    retrieved: str | None
    flags: tuple[FlagView, ...]
    anchor: str
    """The id of the entry on the sources page."""
    locator: str | None = None


@dataclass(frozen=True)
class FlagView:
    """A fault of a source."""

    kind: str
    text: Said
    where: str | None
    quote: str | None


@dataclass(frozen=True)
class AlertView:
    """A notice."""

    text: Said
    start: str
    end: str | None


@dataclass(frozen=True)
class Frame:
    """What every page has around its body."""

    lang: str
    level: str
    title: str
    """The page's own title, for <title> and the breadcrumbs."""
    description: str
    sample: str | None
    """On a sample site: the years of the page's data; empty where no source has a date."""
    is_sample: bool
    crumbs: tuple[Anchor, ...]
    """From home to the parent of the page."""
    languages: tuple[LanguageLink, ...]
    twin: str | None
    """The href of the other reading level: the same page, or the nearest that there is."""
    twin_same: bool
    """Whether the twin is the same page."""
    call: Phone | None
    home: str
    site_name: str
    links: tuple[Anchor, ...]
    """Links of the footer."""
    municipality: Said | None
    translated: bool
    """False on Latvian pages."""
    unread: bool
    """Some text of the page is a translation that no person has read yet."""
    outdated: bool
    """Some text of the page is a translation of an older Latvian text."""
    missing: bool
    """Some text of the page is not translated and stands in Latvian."""


BLANK = Frame(
    "", "", "", "", None, False, (), (), None, False, None, "", "", (), None, *[False] * 4
)
"""The frame of a view until the page has its own."""


@dataclass(frozen=True)
class LanguageLink:
    """A language of the switch."""

    code: str
    name: str
    href: str | None
    """None for the language of the page."""
    same: bool
    """Whether it leads to the same page (else to the nearest that there is)."""


@dataclass(frozen=True)
class ServiceView:
    """The standard page of a service: a municipality's, or the national one."""

    frame: Frame
    name: Said
    national: bool
    municipality: Said | None
    in_municipality: Said | None
    """Jelgavā"""
    image: Image | None
    status: str
    """active, paused, not_offered, ended; active for the national page."""
    status_reason: Said | None
    alerts: tuple[AlertView, ...]
    call: Call
    alt_names: tuple[str, ...]
    summary: Said
    # for whom
    recipient_kind: Said | None
    whom: Whom | None
    whom_gap: Gap | None
    audience: Bullets | None
    contraindications: Bullets | None
    area: Said | None
    # how
    who_can_apply: Said | None
    application_required: bool | None
    steps: tuple[StepView, ...]
    steps_gap: Gap | None
    ways: tuple[WayView, ...]
    unit: Said | None
    e_service: LinkView | Gap | Denied | None
    forms: tuple[LinkView, ...]
    forms_gap: Gap | Denied | None
    # what you need
    documents: tuple[DocumentView, ...]
    documents_open: bool
    documents_gap: Gap | Denied | None
    # what you get
    purpose: tuple[Said, ...]
    sector: Said | None
    setting: Said | None
    functions: Bullets | None
    includes: Bullets | None
    support_for_family: Said | None
    facts: tuple[FactView, ...]
    # times
    times: tuple[TimeView, ...]
    times_gap: Gap | None
    outcomes: tuple[Decisions, ...]
    duration_modes: tuple[Said, ...]
    limits: tuple[LimitView, ...]
    # price
    payment: Payment | None
    payers: tuple[PayerView, ...]
    # where
    provider: OrganisationView | None
    provider_gap: Gap | Denied | None
    places: tuple[Address, ...]
    places_gap: Gap | Denied | None
    weeks: tuple[Week, ...]
    hours_gap: Gap | Denied | None
    languages: str | None
    """Languages spoken, in words."""
    languages_gap: Gap | Denied | None
    # terms
    contract: Contract | None
    appeal: Said | None
    appeal_gap: Gap | Denied | None
    # contacts
    authority: OrganisationView | None
    authority_gap: Gap | Denied | None
    contacts: tuple[ContactView, ...]
    # legal basis
    acts: tuple[ActView, ...]
    acts_gap: Gap | Denied | None
    links: tuple[LinkView, ...]
    # reviewed
    review: ReviewView | None
    sources: tuple[SourceView, ...]
    # everywhere
    accounts: dict[str, tuple[AccountView, ...]]
    """By section: eligibility, outcomes, processing_time, legal_basis, where, documents …"""
    glossary: tuple[TermView, ...]
    related: tuple[Anchor, ...]
    situations: tuple[Anchor, ...]
    offered_by: tuple[Anchor, ...]
    """On a national page: the municipalities' pages of this service."""
    not_offered_by: tuple[Anchor, ...]
    """On a national page: municipalities (their homes) of which no source is known."""
    national_page: Anchor | None
    """On a municipality's page: the national page of the service."""


@dataclass(frozen=True)
class FactView:
    """A figure that will change."""

    text: Said
    as_of: str | None
    gap: Gap | None


@dataclass(frozen=True)
class LimitView:
    """A limit in words: what, and how much at most."""

    what: Said
    up_to: str
    note: Said | None


@dataclass(frozen=True)
class OrganisationView:
    """An institution."""

    name: Said
    short: Said | None
    what: Said | None
    address: Address | None
    phones: tuple[Phone, ...]
    email: str | None
    href: str | None
    parent: Said | None


@dataclass(frozen=True)
class EasyServiceView:
    """The easy page of a service."""

    frame: Frame
    name: Said
    national: bool
    municipality: Said | None
    in_municipality: Said | None
    image: Image | None
    status: str
    tested: bool
    """False: the page says that readers have not checked the text yet."""
    tested_by: str | None
    tested_on: str | None
    call: Call
    emergency: tuple[Emergency, ...]
    """Shown first where the service is for people in danger or without a place to sleep."""
    what: EasySection
    who: EasySection
    cost: EasySection
    steps: tuple[EasyStep, ...]
    steps_gap: bool
    time: str | None
    """How long the decision takes: 10 darbdienu laikā."""
    documents_intro: tuple[EasySentence, ...]
    documents: tuple[EasyDocument, ...]
    no_documents: bool
    """No source names a document."""
    places: tuple[Address, ...]
    weeks: tuple[Week, ...]
    where_gap: bool
    """No source says where."""
    contacts: tuple[ContactView, ...]
    glossary: tuple[TermView, ...]
    offered_by: tuple[Anchor, ...]
    not_offered_by: tuple[Anchor, ...]
    related: tuple[Anchor, ...]


@dataclass(frozen=True)
class HomeView:
    """Home, standard and easy."""

    frame: Frame
    emergency: tuple[Emergency, ...]
    municipalities: tuple[Anchor, ...]
    situations: tuple[Anchor, ...]
    services: Anchor
    """The index of services."""
    glossary: Anchor


@dataclass(frozen=True)
class MunicipalityView:
    """A municipality's home, standard and easy."""

    frame: Frame
    name: Said
    in_municipality: Said
    authority: Said
    intro: Said | None
    easy_intro: tuple[EasySentence, ...]
    call: Call
    contacts: tuple[ContactView, ...]
    office: OrganisationView
    services: tuple[Anchor, ...]
    """Its services; note = the summary (standard) or the first easy sentence."""
    not_offered: tuple[Anchor, ...]
    """National pages of services of which no local source is known."""
    prices: tuple[Anchor, ...]
    emergency: tuple[Emergency, ...]
    situations: tuple[Anchor, ...]


@dataclass(frozen=True)
class SituationView:
    """A situation of life, standard and easy."""

    frame: Frame
    title: Said
    text: Said | None
    image: Image | None
    urgent: bool
    emergency: tuple[Emergency, ...]
    advice: tuple[EasySentence, ...]
    groups: tuple[SituationGroup, ...]
    """One for each municipality that has a service for it."""
    national: tuple[Anchor, ...]
    """National pages of services for it."""
    others: tuple[Anchor, ...]
    """Municipalities without one: their homes."""


@dataclass(frozen=True)
class SituationGroup:
    """The services of one municipality."""

    municipality: Anchor
    in_municipality: Said
    services: tuple[Anchor, ...]
    phone: Phone | None


@dataclass(frozen=True)
class ServicesView:
    """The index of services in general, standard and easy."""

    frame: Frame
    statements: tuple[Said, ...]
    easy: tuple[EasySentence, ...]
    listed: tuple[Anchor, ...]
    """The services that the source lists, in its order; note = summary."""
    more: Said | None
    others: tuple[Anchor, ...]
    """The other base services."""
    most_requested: Anchor | None
    most_requested_text: Said | None
    procedure: ProcedureView | None
    sources: tuple[SourceView, ...]
    municipalities: tuple[Anchor, ...]


@dataclass(frozen=True)
class ProcedureView:
    """How to apply in general."""

    title: Said
    steps: tuple[StepView, ...]
    documents: tuple[DocumentView, ...]
    documents_open: bool
    times: tuple[TimeView, ...]


@dataclass(frozen=True)
class PriceListView:
    """A municipality's price list."""

    frame: Frame
    municipality: Said
    call: Call
    title: Said
    institution: Said
    section: str | None
    columns: tuple[Said, ...]
    currency: str
    footnotes: tuple[Said, ...]
    footnotes_gap: Gap | Denied | None
    valid_from: str | None
    valid_from_gap: Gap | Denied | None
    acts: tuple[ActView, ...]
    acts_gap: Gap | Denied | None
    annex: Said | None
    ends: Said | None
    raw: tuple[str, ...]
    tables: tuple[PriceTable, ...]
    services: dict[str, Anchor]
    """By the table's title text: the page of the service it prices."""
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class GlossaryView:
    """The glossary, standard and easy."""

    frame: Frame
    terms: tuple[TermView, ...]
    groups: tuple[TermView, ...]
    """Groups of people."""


@dataclass(frozen=True)
class OpenQuestion:
    """A thing that no source says, and where it is missing."""

    why: Said
    kind: str
    page: Anchor | None
    field: str
    source: Anchor | None


@dataclass(frozen=True)
class SourcesView:
    """Sources and open questions."""

    frame: Frame
    groups: tuple[SourceGroup, ...]
    acts: tuple[ActView, ...]
    questions: tuple[QuestionGroup, ...]


@dataclass(frozen=True)
class SourceGroup:
    """The sources of one folder."""

    title: Said | None
    """The municipality; None for the national ones."""
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class QuestionGroup:
    """The open questions of one folder."""

    title: Said | None
    questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True)
class StatementView:
    """An accessibility statement: the site's own, or a municipality's."""

    frame: Frame
    own: bool
    """The makers' statement about this site."""
    institution: Said | None
    site_url: str
    status: str | None
    """full | partial | none"""
    faults: tuple[Said, ...]
    method: Said | None
    assessed_by: Said | None
    assessed_on: str | None
    phone: Phone | None
    phone_gap: Gap | Denied | None
    email: str | None
    email_gap: Gap | Denied | None
    gap: Gap | Denied | None
    """Why a municipality's statement is not known."""


@dataclass(frozen=True)
class LostView:
    """404."""

    frame: Frame
    emergency: tuple[Emergency, ...]
    municipalities: tuple[Anchor, ...]
    services: Anchor


# Which template prints which view (macros/<name>.<level>.html.jinja, variable `view`):
# service: ServiceView | EasyServiceView · municipality: MunicipalityView · home: HomeView ·
# situation: SituationView · services: ServicesView · prices: PriceListView (standard only) ·
# glossary: GlossaryView · sources: SourcesView (standard) ·
# accessibility: StatementView (standard) · notfound: LostView (standard) ·
# frame.html.jinja: macros robots(frame), banner(frame), crumbs(frame),
# languages(frame), levels(frame), call(frame), footer(frame), robots(frame).
