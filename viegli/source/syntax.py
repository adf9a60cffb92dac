"""What YAML's reader says of a line that it cannot read, in the words of an editor."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from viegli.source.places import Place, Problem


class _Case(NamedTuple):
    said: str
    """A part of YAML's own message."""
    message: str
    fix: str
    opened: bool = False
    """Whether the culprit is what was opened earlier, not the spot where reading stopped."""


_QUOTES = "put quotes around the text"
_COLUMN = "start the line in the column of the keys it belongs to"
_MISFIT = _Case("expected key", "this does not fit the lines above it", _COLUMN)
_NO_KEY = _Case("mapping values are not allowed", "a key cannot stand here", _COLUMN)
_NO_COMMA = _Case("expected ',' or", "the bracket that opens here is not closed", "close it", True)
_CASES = (
    _MISFIT,
    _MISFIT._replace(said="expected <document start>"),
    _NO_KEY,
    _NO_COMMA,
    _Case(
        "scanning a quoted scalar found unexpected",
        "the quotation mark that opens here is never closed",
        "close it with the same mark",
        opened=True,
    ),
    _Case(
        "block sequence entries are not allowed",
        "a list cannot start here",
        "start it on a line of its own; put quotes around a text that begins with `- `",
    ),
    _Case("cannot start any token", "a text cannot begin with this sign", _QUOTES),
    _Case("directive", "a line cannot begin with %", _QUOTES),
    _Case("tag", "a text cannot begin with !", _QUOTES),
    _Case("anchor", "a text cannot begin with & or *", _QUOTES),
    _Case("alias", "a text cannot begin with & or *", _QUOTES),
    _Case(
        "unknown escape",
        "`\\` begins a special sign inside double quotation marks",
        "write `\\\\`, or put single quotation marks around the text",
    ),
    _Case(
        "did not find expected '-' indicator",
        "this line is no item of the list above it",
        "begin it with `- ` in the column of the other items, or indent it further",
    ),
    _Case(
        "could not find expected ':'",
        "this line is neither a key nor an item of a list",
        "write `key: value` or `- item`, or indent it as the text above",
        opened=True,
    ),
    _Case(
        "did not find expected node content",
        "a value is expected here",
        "put quotes around a text that begins with one of , [ ] { } & * ! | > %",
    ),
)
_OTHER = _Case(
    "",
    "the line cannot be read as YAML (<said>)",
    "check the quotes, the colons and how far the lines around it are indented",
)
_ENDED = _Case(
    "",
    "the value has ended before this",
    "put quotes around the whole text, and use „ ” for quotation marks inside it",
)
_COLON = _Case(
    "", "a second colon stands in this line", 'put quotes around a text that has ": " in it'
)
_INSIDE = _Case(
    "",
    "a comma, or the bracket that closes, is expected here",
    "put quotes around a whole text that has quotation marks, brackets or a comma in it",
)
_EARLY = _Case("", "the file ends too early", "close the bracket that is open")


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """The place and the reason where reading stopped."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(name), "", "yaml", f"this is not YAML: {error}")
    said = " ".join(part for part in (error.context, error.problem) if part)
    case = next((one for one in _CASES if one.said in said), _OTHER)
    lines = text.splitlines()
    stopped, opened = error.problem_mark or error.context_mark, error.context_mark
    if stopped and not case.opened and stopped.line >= len(lines):
        return Problem(end_of(text, name), "", "yaml", _EARLY.message, _EARLY.fix)
    if stopped and stopped.line < len(lines):
        case = _nearer(case, lines[stopped.line][: stopped.column], _same_line(stopped, opened))
    place = place_at(opened if case.opened and opened else stopped, name)
    place = min(place, end_of(text, name))
    return Problem(place, "", "yaml", case.message.replace("<said>", said), case.fix)


def _nearer(case: _Case, before: str, same_line: bool) -> _Case:
    """A case that says more, by what stands in the line before the spot where reading stopped."""
    if case.said in (_MISFIT.said, "expected <document start>") and before.strip():
        return _ENDED
    if case is _NO_KEY and ": " in before:
        return _COLON
    if case is _NO_COMMA and same_line:
        return _INSIDE
    return case


def _same_line(one: Any, other: Any) -> bool:
    return bool(one and other and one.line == other.line)


def place_at(mark: Any, name: str) -> Place:
    """The place of a mark that YAML's reader has set; the file where there is none."""
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def end_of(text: str, name: str) -> Place:
    """The place after the last sign of a text, before the empty lines at its end."""
    lines = text.rstrip().splitlines() or [""]
    return Place(name, len(lines), len(lines[-1]) + 1)
