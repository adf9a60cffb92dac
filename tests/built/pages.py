"""The pages of a built site as its tests see them: by address, language, level and kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import html
from lxml.html import HtmlElement

LANGUAGES = ("lv", "en", "ru")
LEVELS = ("standard", "easy")
EASY = "viegli/"
_NAMES = {
    "": "home",
    "pakalpojumi/": "services",
    "vardnica/": "glossary",
    "avoti/": "sources",
    "atteli/": "pictures",
    "pieklustamiba/": "accessibility",
    "meklet/": "search",
    "404.html": "lost",
    "par-vietni/": "about",
    "zinot/": "report",
}
_BELOW = {"pakalpojumi": "national", "situacijas": "situation"}
_OF_TOWN = {
    "": "municipality",
    "cenradis/": "prices",
    "cenradis/atklajumi/": "findings",
    "pieklustamiba/": "statement",
    "meklet/": "local search",
}

EXAMPLES = {
    "home": "",
    "services": "pakalpojumi/",
    "national": "pakalpojumi/krizes-centrs/",
    "situation": "situacijas/nav-kur-gulet/",
    "municipality": "jelgava/",
    "service": "jelgava/aprupe-majas/",
    "prices": "jelgava/cenradis/",
    "findings": "jelgava/cenradis/atklajumi/",
    "glossary": "vardnica/",
    "sources": "avoti/",
    "pictures": "atteli/",
    "accessibility": "pieklustamiba/",
    "statement": "jelgava/pieklustamiba/",
    "search": "meklet/",
    "local search": "jelgava/meklet/",
    "about": "par-vietni/",
    "report": "zinot/",
    "lost": "404.html",
}
"""One topic of each kind of page."""
UNLISTED = frozenset({"findings", "search", "local search"})
"""Kinds that search engines are to leave out."""
STANDARD_ONLY = frozenset(
    {"prices", "findings", "sources", "pictures", "accessibility", "statement", "lost"}
)


@dataclass(frozen=True)
class Address:
    """A page by what it is about: `en/jelgava/viegli/higiena/` is en, easy, `jelgava/higiena/`."""

    lang: str
    level: str
    topic: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.level}-{self.lang}"

    @property
    def url(self) -> str:
        """Where the page lies, from the root of the site."""
        prefix = "" if self.lang == LANGUAGES[0] else f"{self.lang}/"
        if self.level == "standard":
            return prefix + self.topic
        town, _, rest = self.topic.partition("/")
        if town in TOWNS:
            return f"{prefix}{town}/{EASY}{rest}"
        return f"{prefix}{EASY}{self.topic}"

    @property
    def kind(self) -> str:
        """What kind of page it is; a name of EXAMPLES."""
        if self.topic in _NAMES:
            return _NAMES[self.topic]
        first, _, rest = self.topic.partition("/")
        return _BELOW.get(first) or _OF_TOWN.get(rest, "service")


def _towns() -> frozenset[str]:
    data = Path(__file__).parents[2] / "data/municipalities"
    return frozenset(folder.name for folder in data.iterdir() if folder.is_dir())


TOWNS = _towns()


def address_of(url: str) -> Address:
    """The address of a page of the site, taken apart."""
    lang, _, rest = url.partition("/")
    if lang not in LANGUAGES[1:]:
        lang, rest = LANGUAGES[0], url
    parts = rest.split("/")
    level = "easy" if EASY[:-1] in parts[:2] else "standard"
    return Address(lang, level, rest.replace(EASY, "", 1) if level == "easy" else rest)


def examples() -> list[Address]:
    """One page of each kind, level and language."""
    return [
        Address(lang, level, topic)
        for kind, topic in EXAMPLES.items()
        for level in LEVELS
        for lang in LANGUAGES
        if level == "standard" or kind not in STANDARD_ONLY
    ]


@dataclass(frozen=True)
class Fragment:
    """A text of a page, and the language it is said to be in."""

    text: str
    lang: str
    where: str
    """The element, or its attribute: `p`, `nav@aria-label`."""


@dataclass(frozen=True)
class PageFile:
    """One page of the built site."""

    file: Path
    url: str

    @cached_property
    def address(self) -> Address:
        return address_of(self.url)

    @cached_property
    def source(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> HtmlElement:
        return html.document_fromstring(self.source.encode(), html.HTMLParser(encoding="utf-8"))

    def all(self, path: str) -> list[HtmlElement]:
        """The elements that an XPath finds."""
        return list(self.tree.xpath(path))

    def texts(self, path: str) -> list[str]:
        """The texts of the elements that an XPath finds, white space folded."""
        return [" ".join(element.text_content().split()) for element in self.all(path)]

    def to(self, href: str) -> str:
        """The url of the site that a link of this page leads to."""
        address = href.partition("#")[0]
        if not address:
            return self.url
        if address.startswith("/"):  # only a page for lost readers may have these
            return address.removeprefix("/")
        found = normpath(join(dirname(self.url) or ".", address))
        slash = "" if found.endswith(".html") else "/"
        return "" if found == "." else found + slash

    @cached_property
    def fragments(self) -> tuple[Fragment, ...]:
        """Every text that a reader gets to see or hear."""
        return tuple(_fragments(self.tree, ""))


_SPOKEN = ("alt", "aria-label", "title", "placeholder", "aria-description", "aria-roledescription")


def _fragments(element: HtmlElement, lang: str) -> Iterator[Fragment]:
    if not isinstance(element.tag, str) or element.tag == "script":
        return
    lang = element.get("lang", lang)
    for name in _SPOKEN:
        if value := element.get(name):
            yield Fragment(value, lang, f"{element.tag}@{name}")
    if element.tag == "meta" and element.get("name") == "description":
        yield Fragment(element.get("content"), lang, "meta@description")
    if element.text and element.text.strip():
        yield Fragment(element.text, lang, element.tag)
    for child in element:
        yield from _fragments(child, lang)
        if child.tail and child.tail.strip():
            yield Fragment(child.tail, lang, element.tag)


def shown(wrong: Iterable[str]) -> str:
    """What a test found, one line each, for its message."""
    lines = list(dict.fromkeys(wrong))
    more = [f"and {len(lines) - 50} more"] if len(lines) > 50 else []
    return "\n".join(["", *lines[:50], *more])


def pages_of(site: Path) -> tuple[PageFile, ...]:
    """Every page of a built site, in the order of their addresses."""
    found = (
        (path, path.relative_to(site).as_posix().removesuffix("index.html"))
        for path in site.rglob("*.html")
    )
    return tuple(PageFile(path, url) for path, url in sorted(found, key=lambda each: each[1]))
