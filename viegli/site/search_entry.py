"""A page as the search knows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viegli.language import Said
from viegli.site.addresses import Topic
from viegli.site.teller import Teller


@dataclass(frozen=True)
class Entry:
    """A page as the search knows it; empty values are left out of the file."""

    title: str
    page: str
    """Its address from the root of the site."""
    kind: str
    """service, situation, word, prices, municipality or page."""
    easy: str = ""
    """The address of its easy page."""
    called: str = ""
    """What the easy page calls it, where that is another name."""
    lang: str = ""
    """The language of the title, where it is another than the index's."""
    picture: str = ""
    summary: str = ""
    plain: str = ""
    """The summary in easy language."""
    words: str = ""
    """The keywords in stems, `|` between them."""
    parts: str = ""
    """Stems of what else stands on the page."""
    service: str = ""
    """The id of the base service."""
    town: str = ""
    """The municipality, where only it has this service."""
    towns: tuple[tuple[str, ...], ...] = ()
    """The municipalities that have it, each with its page and its easy page."""
    urgent: bool = False
    """Whether emergency numbers belong beside it."""


def made(
    tell: Teller, topic: Topic, title: Said, kind: str, *, anchor: str = ""
) -> Iterator[Entry]:
    """The entry of a page with its addresses, where it is published in this language."""
    plan = tell.scene.plan
    part = f"#{anchor}" if anchor else ""
    page, easy = (plan.url(topic, tell.lang, level) for level in ("standard", "easy"))
    if page is not None:
        yield Entry(
            title=title.text,
            page=page + part,
            kind=kind,
            easy=easy + part if easy is not None else "",
            lang=title.lang if title.lang != tell.lang else "",
        )
