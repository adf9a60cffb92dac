"""What the rooms above hand to the writer: pages, their slots, and the settings of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from viegli.site.audio.voices import Audio
from viegli.source import Problem

Level = Literal["standard", "easy"]

Slots = Mapping[str, str]
"""Ready HTML for each slot of a shell: title, body, footer … `⟦root⟧` inside is still a mark."""


@dataclass(frozen=True)
class Page:
    """One page of the site that is stamped into a shell."""

    url: str
    """Without a leading slash: `` (the root), `jelgava/aprupe-majas/`, `en/404.html`."""
    lang: str
    level: Level
    group: str
    """What changes together: a municipality's id, or nothing for the root."""
    slots: Slots
    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in each language, itself too: language to url."""
    indexed: bool = True
    """Whether the page stands in sitemap.xml."""


@dataclass(frozen=True)
class WrittenPage:
    """A page that people wrote in content/; MkDocs made its body, the frame is still to come."""

    url: str
    lang: str
    level: Level
    title: str
    description: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in each language that has it, itself too: language to url."""
    twin: str | None = None
    """The url of the same page at the other reading level, where there is one."""


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says about the site. Folders that are not there are left out."""

    data: Path
    macros: tuple[Path, ...]
    """Where templates are looked for, the project's own first."""
    overrides: tuple[Path, ...]
    content: Path
    languages: tuple[str, ...]
    """Every language that MkDocs builds, the default one first."""
    site_name: str
    site_url: str
    """Ends in a slash; empty where the site has no address yet."""
    sample: bool
    today: date
    leaflets: bool = False
    """Whether services get leaflets for paper."""
    audio: Audio = field(default_factory=Audio)
    """Who reads easy pages aloud; nobody where the settings name no voice."""


@dataclass(frozen=True)
class Built:
    """Everything there is to publish, or the problems why not."""

    pages: Iterable[Page]
    frame: Callable[[WrittenPage], Slots]
    """Slots for the header and footer of a written page; its body and contents are its own."""
    files: Mapping[str, bytes]
    """Other files by their path in the site."""
    problems: list[Problem]
    late: Callable[[], Mapping[str, bytes]] = dict
    """Files that take their time: made when the site is written, not when it is only checked."""


def path_of(url: str) -> str:
    """Give the file of a url: `jelgava/` is `jelgava/index.html`, `404.html` is itself."""
    return f"{url}index.html" if not url or url.endswith("/") else url
