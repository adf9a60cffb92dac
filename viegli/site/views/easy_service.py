"""The easy page of a service."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.applying import EasyDocument, EasyStep
from viegli.site.views.calculator import Calculator
from viegli.site.views.frame import Frame
from viegli.site.views.places import Address, Call, ContactView, Emergency, Week
from viegli.site.views.words import Anchor, EasySection, EasySentence, Image, LeafletLink


@dataclass(frozen=True)
class EasyServiceView:
    """The easy page of a service."""

    frame: Frame
    name: Said
    official: Said | None
    """What papers call it, where that is not the page's easy name."""
    national: bool
    municipality: Said | None
    in_municipality: Said | None
    image: Image | None
    status: str
    draft: bool
    """Whether not even the program has checked the text."""
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
    old: frozenset[str]
    """what, who, cost, do, bring: sections whose standard text has changed since."""
    calculator: Calculator | None
    """Where the fee can be worked out in easy words."""
    steps: tuple[EasyStep, ...]
    steps_gap: bool
    times: tuple[EasySentence, ...]
    """How long it takes."""
    documents_intro: tuple[EasySentence, ...]
    documents: tuple[EasyDocument, ...]
    no_documents: bool
    """No source names a document."""
    places: tuple[Address, ...]
    weeks: tuple[Week, ...]
    where_gap: bool
    """No source says where."""
    contacts: tuple[ContactView, ...]
    offered_by: tuple[Anchor, ...]
    not_offered_by: tuple[Anchor, ...]
    related: tuple[Anchor, ...]
    leaflet: LeafletLink | None = None
