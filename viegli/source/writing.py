"""Changes one field of a written record and leaves every other letter of the file alone."""

from __future__ import annotations

import re

from viegli.source.places import Place


def with_field(text: str, start: Place, name: str, value: str) -> str:
    """The text of a file with a field of the map that starts at a place set to a value.

    The map may be written in braces or as a block; the value is written on one line.
    """
    lines = text.splitlines(keepends=True)
    before = sum(len(line) for line in lines[: start.line - 1]) + start.column - 1
    change = _in_braces if text[before] == "{" else _in_block
    return change(text, before, name, value)


def _in_braces(text: str, before: int, name: str, value: str) -> str:
    end = _closing(text, before)
    inner = text[before + 1 : end]
    at = re.search(rf"(?:^|,)\s*{name}:\s*", inner)
    if at is None:
        return f"{text[:end].rstrip()}, {name}: {value}{text[end:]}"
    stop = _value_end(inner, at.end())
    return f"{text[: before + 1]}{inner[: at.end()]}{value}{inner[stop:]}{text[end:]}"


def _closing(text: str, opening: int) -> int:
    """Where the brace closes that opens here; braces in quotes do not count."""
    depth, quote = 0, ""
    for at in range(opening, len(text)):
        letter = text[at]
        if quote:
            quote = "" if letter == quote and text[at - 1] != "\\" else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "{[":
            depth += 1
        elif letter in "}]":
            depth -= 1
            if not depth:
                return at
    return len(text)


def _value_end(inner: str, start: int) -> int:
    """Where a value of a map in braces ends."""
    if inner[start : start + 1] in ("{", "["):
        return _closing(inner, start) + 1
    comma = inner.find(",", start)
    return comma if comma >= 0 else len(inner)


def _in_block(text: str, before: int, name: str, value: str) -> str:
    line = text.rfind("\n", 0, before) + 1
    indent = before - line
    block = re.compile(rf"(?:[ ]{{{indent}}}.*\n|[ ]*\n)*")
    after = text.index("\n", before) + 1
    found = block.match(text, after)
    end = found.end() if found else after
    field = re.compile(rf"^[ ]{{{indent}}}{name}:.*$", re.MULTILINE)
    inner = " " * indent + text[before:end]
    written = f"{' ' * indent}{name}: {value}"
    changed = field.sub(lambda _: written, inner) if field.search(inner) else None
    inner = changed if changed is not None else f"{inner.rstrip()}\n{written}\n"
    return text[:before] + inner[indent:] + text[end:]
