"""Pages stamped from shells: a shell is a page of the theme with marked places, `⟦title⟧`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from viegli.site.page import Slots

_SLOT = re.compile("⟦([a-z]+)⟧")
_ROOT = "⟦root⟧"


@dataclass(frozen=True)
class Shell:
    """The text of a shell, cut at its slots: text and slot name take turns, text is first."""

    parts: tuple[str, ...]

    @property
    def slots(self) -> tuple[str, ...]:
        """Give the names of the slots in their order, without `root`."""
        return self.parts[1::2]

    def stamp(self, slots: Slots, root: str) -> str:
        """Give the page; `root` goes into every `⟦root⟧`, those inside slots too.

        Raises KeyError with the name of a slot that has no text.
        """
        parts = list(self.parts)
        parts[1::2] = [slots[name] for name in self.slots]
        return "".join(parts).replace(_ROOT, root)


def shell(html: str) -> Shell:
    """Cut the HTML of a shell at its slots; `⟦root⟧` stays in the text."""
    html = f"{html.strip()}\n"
    parts = [""]
    end = 0
    for found in _SLOT.finditer(html):
        parts[-1] += html[end : found.start()]
        if found[0] == _ROOT:
            parts[-1] += _ROOT
        else:
            parts += [found[1], ""]
        end = found.end()
    parts[-1] += html[end:]
    return Shell(tuple(parts))


def root_of(url: str, base: str) -> str:
    """Give what leads from a page to the root of the site, ending in a slash.

    A page of errors is shown at any depth, so its links start at `base`, the site's own path.
    """
    if url.endswith("404.html"):
        return base
    return "../" * url.count("/") or "./"
