"""One entry of a gettext catalogue, as it stands in the file."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

UNREAD = "unread"
"""The translator comment of an entry that no person has read yet."""


@dataclass(frozen=True)
class Entry:
    """A Latvian text with its translation."""

    msgid: str
    """The Latvian text; of a plural, the form for one."""
    plural: str = ""
    """The Latvian form for many, or empty."""
    context: str = ""
    """What tells two uses of one Latvian text apart, or empty."""
    strings: tuple[str, ...] = ("",)
    """The translation; of a plural, each of its forms."""
    locations: tuple[tuple[str, int], ...] = ()
    """File and line of every use."""
    notes: tuple[str, ...] = ()
    """What the extraction says about the uses: record path and level."""
    comments: tuple[str, ...] = ()
    """What people wrote above the entry."""
    flags: frozenset[str] = frozenset()
    """gettext's flags, as `fuzzy`."""
    previous: str = ""
    """The Latvian text that a fuzzy translation was made for."""
    line: int = 1
    """Line of the msgid in the catalogue."""

    @property
    def key(self) -> tuple[str, str]:
        """What the entry is looked up by."""
        return self.context, self.msgid

    @property
    def fuzzy(self) -> bool:
        """The Latvian text has changed since the translation."""
        return "fuzzy" in self.flags

    @property
    def unread(self) -> bool:
        """No person has read the translation yet."""
        return UNREAD in self.comments

    @property
    def filled(self) -> bool:
        """Every form of the translation is written."""
        return bool(self.strings) and all(self.strings)

    @property
    def usable(self) -> bool:
        """The translation may be shown: written and, where outdated, with the same figures."""
        return self.filled and not (self.fuzzy and self.misled)

    @property
    def misled(self) -> bool:
        """A figure or a placeholder of the translation is not that of the Latvian text."""
        texts = [self.msgid, self.plural] if self.plural else [self.msgid]
        wanted = [(figures(text), placeholders(text)) for text in texts]
        return any((figures(said), placeholders(said)) not in wanted for said in self.strings)


def placeholders(text: str) -> Counter[str]:
    """The placeholders of a text, as `{price:1.1.}`, each with its count."""
    return Counter(re.findall(r"\{[^{}]*\}", text))


def figures(text: str) -> Counter[str]:
    """The numbers of a text, each with its count."""
    return Counter(re.findall(r"\d+", text))
