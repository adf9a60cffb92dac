"""The pages that MkDocs made, told apart: shells, and pages that people wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from viegli.site.page import Level, WrittenPage
from viegli.site.shells import Shell, shell

EASY = "viegli/"


@dataclass(frozen=True)
class Rendered:
    """One page as it comes from MkDocs and our templates, slots still open."""

    source: str
    """The Markdown file, as messages name it."""
    url: str
    lang: str
    title: str
    description: str
    is_shell: bool
    html: str
    written: str = ""
    """The text of the Markdown file."""


@dataclass(frozen=True)
class Address:
    """A url taken apart; `en/viegli/par-vietni/` is en, easy, `par-vietni/`."""

    lang: str
    level: Level
    name: str


def prefix_of(lang: str, languages: Sequence[str]) -> str:
    """Give the folder of a language: none for the default one, which is the first."""
    return "" if lang == languages[0] else f"{lang}/"


def home_of(lang: str, level: Level, languages: Sequence[str]) -> str:
    """Give the url of the home page of a language and level."""
    return prefix_of(lang, languages) + (EASY if level == "easy" else "")


def address_of(url: str, lang: str, languages: Sequence[str]) -> Address:
    """Take the url of a page in a known language apart."""
    bare = url.removeprefix("./").removeprefix(prefix_of(lang, languages))
    if bare.startswith(EASY):
        return Address(lang, "easy", bare.removeprefix(EASY))
    return Address(lang, "standard", bare)


def shells_of(
    rendered: Iterable[Rendered], languages: Sequence[str]
) -> dict[tuple[str, Level], Shell]:
    """Give the shell of each language and level that has one."""
    found: dict[tuple[str, Level], Shell] = {}
    for page in rendered:
        if page.is_shell:
            found[page.lang, address_of(page.url, page.lang, languages).level] = shell(page.html)
    return found


def written_of(
    rendered: Iterable[Rendered], languages: Sequence[str]
) -> list[tuple[WrittenPage, Rendered]]:
    """Give the written pages, each with its other languages and its other level."""
    pages = {
        address_of(page.url, page.lang, languages): page for page in rendered if not page.is_shell
    }
    return [(_written(address, pages, languages), page) for address, page in pages.items()]


def _written(
    address: Address, pages: Mapping[Address, Rendered], languages: Sequence[str]
) -> WrittenPage:
    page = pages[address]
    same = {lang: Address(lang, address.level, address.name) for lang in languages}
    other: Level = "standard" if address.level == "easy" else "easy"
    twin = pages.get(Address(address.lang, other, address.name))
    return WrittenPage(
        url=page.url,
        lang=page.lang,
        level=address.level,
        title=page.title,
        description=page.description,
        alternates={lang: pages[there].url for lang, there in same.items() if there in pages},
        twin=twin.url if twin else None,
    )
