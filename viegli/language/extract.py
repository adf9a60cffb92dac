"""The Latvian texts that need translations, each with where it stands."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.extract import extract

from viegli.records import Found
from viegli.source import Place, Problem

KEYWORDS: dict[str, Any] = {
    "_": None,
    "_n": (1, 2),
    "_p": ((1, "c"), 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "ui": None,
    "ui_in": ((1, "c"), 2),
    "shown": None,
    "plural": (1, 2),
    "mark": None,
    "mark_plural": (1, 2),
}
"""The functions whose literal arguments are texts of the site, as Babel names their arguments."""
_JINJA = {"silent": "false", "extensions": "jinja2.ext.do,jinja2.ext.loopcontrols"}


@dataclass(frozen=True)
class Use:
    """One use of a Latvian text."""

    msgid: str
    file: str
    line: int
    plural: str = ""
    context: str = ""
    note: str = ""
    """What a translator should know of this use: record path and level."""


def from_site(root: Path) -> tuple[list[Use], list[Problem]]:
    """The texts of macros/, overrides/ and viegli/ under `root`, and the broken templates."""
    found: list[Use] = []
    problems: list[Problem] = []
    for folder, pattern, method in (
        ("macros", "*.jinja", "jinja2.ext:babel_extract"),
        ("overrides", "*.html", "jinja2.ext:babel_extract"),
        ("viegli", "*.py", "python"),
    ):
        for path in sorted((root / folder).rglob(pattern)):
            file = path.relative_to(root).as_posix()
            try:
                found += _texts(path, file, method)
            except Exception as error:
                problems.append(_unreadable(file, error))
    return found, problems


def from_records(texts: Iterable[Found]) -> list[Use]:
    """The texts of records; the note of each is its path and level."""
    return [
        Use(one.text, one.place.file, one.place.line, note=f"{one.path} ({one.level})")
        for one in texts
        if one.text
    ]


def _texts(path: Path, file: str, method: str) -> list[Use]:
    content = io.BytesIO(path.read_bytes())
    options = _JINJA if method != "python" else {"encoding": "utf-8"}
    found = []
    for line, message, _, context in extract(method, content, KEYWORDS, (), options):
        singular, plural = (message, "") if isinstance(message, str) else (message[0], message[1])
        found.append(Use(singular, file, line, plural, context or ""))
    return found


def _unreadable(file: str, error: Exception) -> Problem:
    line = getattr(error, "lineno", None) or 1
    message = f"the template cannot be read: {error}"
    return Problem(Place(file, line), "", "template", message, "mend the template")
