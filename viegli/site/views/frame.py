"""What every page has around its body."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.words import Anchor, Phone


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
    recorded: str
    """The languages in which recordings read the page, apart by blanks; empty where none do."""
    call: Phone | None
    home: str
    site_name: str
    links: tuple[Anchor, ...]
    """Links of the footer."""
    municipality: Said | None
    search: str | None
    """Where the search box leads; None on a search page, which has its own."""
    translated: bool
    """False on Latvian pages."""
    unread: bool
    """Some text of the page is a translation that no person has read yet."""
    outdated: bool
    """Some text of the page is a translation of an older Latvian text."""
    missing: bool
    """Some text of the page is not translated and stands in Latvian."""
    listed: bool = True
    """Whether search engines may list the page."""


BLANK = Frame(
    "", "", "", "", None, False, (), (), None, False, "", None, "", "", (), None, None, *[False] * 4
)
"""The frame of a view until the page has its own."""
