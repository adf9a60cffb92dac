"""Where each page lies: one slug in all languages, the easy level below `viegli/`."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.site.page import Level

ROOT = "⟦root⟧"
"""The mark that the writer replaces with the way from a page to the root of the site."""
EASY = "viegli/"


@dataclass(frozen=True)
class Topic:
    """What a page is about, whatever its language and level."""

    kind: str
    """home, situation, services, national, municipality, service, prices, findings, glossary,
    sources, pictures, accessibility, search, lost: the name of its template, but for national
    (service) and lost."""
    town: str = ""
    """The municipality's id, for what is its own."""
    name: str = ""
    """The last part of the address, without slashes."""

    @property
    def levels(self) -> tuple[Level, ...]:
        """The reading levels it has pages for."""
        if self.kind in ("prices", "findings", "sources", "pictures", "accessibility", "lost"):
            return ("standard",)
        return ("standard", "easy")

    @property
    def listed(self) -> bool:
        """Whether search engines may list its pages."""
        return self.kind not in ("findings", "search")


FOLDERS = {
    "situation": "situacijas/",
    "services": "pakalpojumi/",
    "national": "pakalpojumi/",
    "glossary": "vardnica/",
    "sources": "avoti/",
    "pictures": "atteli/",
    "accessibility": "pieklustamiba/",
    "search": "meklet/",
}
"""The folders of what is for the whole country, by kind of topic."""


def url_of(topic: Topic, prefix: str, level: Level) -> str:
    """The url of a page; `prefix` is the folder of its language, empty for the first one."""
    if topic.kind == "lost":
        return f"{prefix}404.html"
    town = f"{topic.town}/" if topic.town else ""
    easy = EASY if level == "easy" else ""
    folder = "" if topic.town else FOLDERS.get(topic.kind, "")
    name = f"{topic.name}/" if topic.name else ""
    return f"{prefix}{town}{easy}{folder}{name}"


def href_of(url: str, anchor: str = "") -> str:
    """A link to a page of the site, from any other page."""
    return f"{ROOT}{url}#{anchor}" if anchor else f"{ROOT}{url}"
