"""What is wrong with the easy pages that people wrote in content/."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from viegli.catalogue import Catalogue
from viegli.easyread.lexicon import Lexicon
from viegli.easyread.markdown import FRONT, Block, blocks
from viegli.easyread.morphology import Dictionary
from viegli.easyread.pages import EasyPage
from viegli.easyread.places import EasyText, lexicon_of
from viegli.easyread.problems import of_page, of_texts
from viegli.records import Concept, EasyStatus, make
from viegli.source import Mapping, Place, Problem, decode, parse

EASY = "viegli"
_ANY_LANGUAGE = frozenset({"ER04", "ER36", "ER37"})
"""Rules about pages that need no Latvian."""


def written_problems(
    catalogue: Catalogue,
    dictionary: Dictionary | None,
    content: Path,
    root: Path,
    languages: Sequence[str],
) -> Iterator[Problem]:
    """The errors and warnings of the written easy pages of these languages.

    `root` is the project's folder, from which messages name files.
    """
    latvian = lexicon_of(catalogue, dictionary)
    for lang in languages:
        lexicon = latvian if lang == "lv" else Lexicon()
        for name, file in written_pages(content, root, lang).items():
            text, undecoded = decode(file.read_bytes(), name)
            page, found = page_of(text, name, _concepts(catalogue))
            yield from (undecoded,) if undecoded else (*found, *_of_page(page, lexicon, lang))


def written_pages(content: Path, root: Path, lang: str) -> dict[str, Path]:
    """The easy pages of a language in content/, by their names in messages."""
    files = sorted((content / lang / EASY).rglob("*.md"))
    names = (
        one.relative_to(root).as_posix() if one.is_relative_to(root) else str(one) for one in files
    )
    return dict(zip(names, files, strict=True))


def _concepts(catalogue: Catalogue) -> tuple[Concept, ...]:
    return tuple(one for one in catalogue.national.concepts.values() if one.definition)


def _of_page(page: EasyPage, lexicon: Lexicon, lang: str) -> Iterator[Problem]:
    passed = {one.rule for one in page.status.allow}
    yield from (one for one in of_texts(page.texts, lexicon, lang) if one.rule not in passed)
    for one in of_page(page, lexicon):
        if lang == "lv" or one.rule in _ANY_LANGUAGE:
            yield one


def page_of(text: str, name: str, concepts: tuple[Concept, ...]) -> tuple[EasyPage, list[Problem]]:
    """A page in Markdown as the rules see pages, and what is wrong with `easy:` at its top."""
    sections: dict[str, list[EasyText]] = {}
    pictured = set()
    heading = ""
    for block in blocks(text):
        heading = block.text if block.kind == "heading" else heading
        sections.setdefault(heading, []).append(_text(block, name))
        pictured |= {heading} if block.picture else set()
    status, problems = _status(text, name)
    page = EasyPage(
        path="",
        place=Place(name),
        sections={key: tuple(texts) for key, texts in sections.items()},
        missing=(),
        pictures=frozenset(pictured),
        glossary=frozenset(),
        concepts=concepts,
        status=status,
    )
    return page, problems


def _text(block: Block, name: str) -> EasyText:
    return EasyText(
        block.text, block.kind, Place(name, block.line, block.column), "", picture=block.picture
    )


def _status(text: str, name: str) -> tuple[EasyStatus, list[Problem]]:
    """What the top of a page says of its easy text."""
    front = FRONT.match(text)
    fields, _ = parse(f"\n{front['fields']}", name) if front else (None, [])
    written = fields.get("easy") if fields else None
    draft = EasyStatus(status="draft")
    if not isinstance(written, Mapping):
        return draft, []
    status, problems = make(EasyStatus, written)
    return status or draft, problems
