"""Says Latvian texts in other languages, and money, days, hours and telephones in their forms."""

from viegli.language.catalogues import (
    SOURCE,
    Catalogue,
    Said,
    State,
    Words,
    languages,
    load,
    read,
)
from viegli.language.facts import Language, language
from viegli.language.forms import Forms, Level
from viegli.language.marks import mark, mark_plural
from viegli.language.phones import Phone, phone

__all__ = [
    "SOURCE",
    "Catalogue",
    "Forms",
    "Language",
    "Level",
    "Phone",
    "Said",
    "State",
    "Words",
    "language",
    "languages",
    "load",
    "mark",
    "mark_plural",
    "phone",
    "read",
]
