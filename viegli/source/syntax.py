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


_CASES = (
    _Case(
        "while scanning a quoted scalar found unexpected",
        "the quotation mark that opens here is never closed",
        "close it with the same mark",
        opened=True,
    ),
    _Case(
        "mapping values are not allowed",
        "a key cannot stand here",
        "start the line in the column of the keys it belongs to; "
        'put quotes around a text that has ": " in it',
    ),
    _Case(
        "block sequence entries are not allowed",
        "a list cannot start here",
        "start it on a line of its own; put quotes around a text that begins with `- `",
    ),
    _Case(
        "cannot start any token",
        "a text cannot begin with this sign",
        "put quotes around the text",
    ),
    _Case("directive", "a line cannot begin with %", "put quotes around the text"),
    _Case("tag", "a text cannot begin with !", "put quotes around the text"),
    _Case("anchor", "a text cannot begin with & or *", "put quotes around the text"),
    _Case("alias", "a text cannot begin with & or *", "put quotes around the text"),
    _Case(
        "unknown escape",
        "`\\` begins a special sign inside double quotation marks",
        "write `\\\\`, or put single quotation marks around the text",
        opened=True,
    ),
    _Case(
        "expected ',' or '}'",
        "the { that opens here is not closed",
        "close it with }; put quotes around a text that has { } or quotation marks in it",
        opened=True,
    ),
    _Case(
        "expected ',' or ']'",
        "the [ that opens here is not closed",
        "close it with ]; put quotes around a text that has [ ] or quotation marks in it",
        opened=True,
    ),
    _Case(
        "while parsing a flow",
        "a bracket opens here, and what is in it cannot be read",
        "close it; put quotes around a text that has { } [ ] or a comma in it",
        opened=True,
    ),
    _Case(
        "while parsing a block mapping did not find expected key",
        "this does not fit the lines above it",
        "start the line in the column of the keys it belongs to; "
        "put quotes around a whole text that has quotation marks, { } or [ ] in it",
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
        "expected <document start>",
        "this does not fit the lines above it",
        "start the line in the column of the keys it belongs to; "
        "put quotes around a whole text that has quotation marks, { } or [ ] in it",
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


def syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    """The place and the reason where reading stopped."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(name), "", "yaml", f"this is not YAML: {error}")
    said = " ".join(part for part in (error.context, error.problem) if part)
    case = next((one for one in _CASES if one.said in said), _OTHER)
    mark = error.context_mark if case.opened else error.problem_mark
    place = place_at(mark or error.problem_mark or error.context_mark, name)
    return Problem(place, "", "yaml", case.message.replace("<said>", said), case.fix)


def place_at(mark: Any, name: str) -> Place:
    """The place of a mark that YAML's reader has set; the file where there is none."""
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
