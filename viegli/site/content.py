"""What is wrong with the pages that people write in content/, by their own lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from viegli.site.page import Settings
from viegli.source import Mapping, Place, Problem, Scalar, parse, read_text

SHELLS = {"index.md": "standard", "viegli/index.md": "easy"}
"""The shell that a file of a language's folder must be."""
_HEAD = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|$)", re.DOTALL)
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_LIKE_A_PAGE = re.compile(r"\.(?:md|markdown)(?:\.txt)?", re.IGNORECASE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


class _Trap(NamedTuple):
    """What must not stand in a written page, and what to write instead."""

    signs: re.Pattern[str]
    message: str
    fix: str


_TRAPS = (
    _Trap(
        re.compile(r"<script\b|(?<=\s)on\w+\s*=\s*[\"']", re.IGNORECASE),
        "a script stands in the page; readers' browsers refuse it",
        "take it out",
    ),
    _Trap(
        re.compile(r"(?:\]\(\s*<?|(?:href|src)\s*=\s*[\"'])\s*(?:javascript|data|vbscript):", re.I),
        "this link runs a script",
        "link to a page",
    ),
    _Trap(
        re.compile(r"(?:\]\(\s*<?|(?:href|src)\s*=\s*[\"'])/(?!/)"),
        "an address that begins with / is wrong where the site lies under a path",
        "write it from this page, as ../avoti/",
    ),
    _Trap(
        re.compile(r"(?:\]\(\s*<?|(?:href|src)\s*=\s*[\"'])[^)\"'\s]*\\"),
        "a backslash stands in the address",
        "write / instead",
    ),
)


def content_problems(settings: Settings) -> Iterator[Problem]:
    """Everything that is wrong with the written pages, the files in their order."""
    content = settings.content
    for file in sorted(content.rglob("*")):
        inside = file.relative_to(content)
        if any(part[0] == "." for part in inside.parts):
            continue
        if _LIKE_A_PAGE.fullmatch("".join(file.suffixes[-2:])) and file.is_file():
            yield from _of_page(file, inside, content.name, settings.languages)


def _of_page(file: Path, inside: Path, home: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    name = f"{home}/{inside.as_posix()}"
    lang, _, rest = inside.as_posix().partition("/")
    if lang not in languages:
        fix = f"move it to {' or '.join(f'{home}/{one}/' for one in languages)}, or take it away"
        yield _problem(Place(name), "the page lies in the folder of no language", fix)
        return
    if not _NAME.fullmatch(file.name):
        fix = "write small letters without diacritics, digits and hyphens, as par-mums.md"
        yield _problem(Place(name), "the name of the file cannot stand in an address", fix)
        return
    text, problem = read_text(file, name)
    if problem:
        yield problem
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = _HEAD.match(text)
    yield from _of_head(head[1] or "" if head else "", name, SHELLS.get(rest))
    if rest not in SHELLS:
        yield from _of_body(
            text[head.end() :] if head else text, name, text[: head.end()] if head else ""
        )


def _of_head(head: str, name: str, shell: str | None) -> Iterator[Problem]:
    """What is wrong between the two lines of hyphens at the top."""
    values, problems = parse(f"\n{head}", name) if head.strip() else (Mapping((), Place(name)), [])
    yield from problems
    if values is None:
        return
    if shell:
        if values.get("shell") != shell:
            fix = f"write `shell: {shell}` between two lines of --- at the top"
            yield _problem(
                values.place_of("shell"), f"this file is the shell of {shell} pages", fix
            )
        return
    for key in ("title", "description"):
        said = values.get(key)
        if not isinstance(said, Scalar) or not said.strip():
            fix = f"write `{key}: …` between two lines of --- at the top"
            yield _problem(values.place_of(key), f"the page has no {key}", fix)


def _of_body(body: str, name: str, before: str) -> Iterator[Problem]:
    """What is wrong below the head; `before` is all that stands above."""
    first = before.count("\n") + 1
    titles, fenced = [], False
    for number, line in enumerate(body.split("\n"), first):
        fenced ^= bool(_FENCE.match(line))
        if fenced:
            continue
        if line.startswith("# "):
            titles.append(Place(name, number))
        for trap in _TRAPS:
            for found in trap.signs.finditer(line):
                yield _problem(Place(name, number, found.start() + 1), trap.message, trap.fix)
    if not titles:
        yield _problem(Place(name, first), "the page has no heading", "begin it with `# Heading`")
    for place in titles[1:]:
        yield _problem(place, "a second main heading", "begin it with ##")


def _problem(place: Place, message: str, fix: str) -> Problem:
    return Problem(place, "", "content", message, fix)
