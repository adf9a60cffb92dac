"""The search page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from viegli.language import Said
from viegli.site.views.frame import Frame
from viegli.site.views.places import Call, Emergency
from viegli.site.views.words import Anchor, Phone


@dataclass(frozen=True)
class TownPhone:
    """A municipality and its telephone, where it is known."""

    town: Anchor
    phone: Phone | None


@dataclass(frozen=True)
class SearchView:
    """The search page of a municipality, or the national one; standard and easy."""

    frame: Frame
    in_municipality: Said | None
    call: Call | None
    """Whom to call where nothing is found; None on the national page."""
    phones: tuple[TownPhone, ...]
    """The municipalities with their telephones, on the national page."""
    services: tuple[Anchor, ...]
    situations: tuple[Anchor, ...]
    lists: tuple[Anchor, ...]
    """The index of services and the glossary."""
    emergency: tuple[Emergency, ...]
    data: Markup
    """What the script of the page is told, as JSON."""
