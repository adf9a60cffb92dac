"""Reads YAML files into values with places; finds what YAML itself would swallow."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from viegli.source.places import Place, Problem
from viegli.source.values import Mapping, Node, Scalar, Sequence

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = {"", "~", "null", "Null", "NULL"}


def read(path: Path, name: str) -> tuple[Mapping | None, list[Problem]]:
    """The top map of a YAML file, or nothing and what is wrong.

    `name` is how the file is called in messages (its path inside the project).
    """
    text, problem = _decode(path.read_bytes(), name)
    if problem:
        return None, [problem]
    return parse(text, name)


def parse(text: str, name: str) -> tuple[Mapping | None, list[Problem]]:
    """The top map of a YAML text, or nothing and what is wrong."""
    tabs = _tabs(text, name)
    if tabs:
        return None, tabs
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax(error, name)]
    except yaml.YAMLError as error:
        return None, [Problem(Place(name), "", "yaml", f"this is not YAML: {error}")]
    if root is None:
        fix = "write the records, or take the file away"
        return None, [Problem(Place(name), "", "empty-file", "the file holds no data", fix)]
    builder = _Builder(name)
    made = builder.node(root, "")
    if not isinstance(made, Mapping):
        fix = "start with a key such as `services:`"
        problem = Problem(made.place, "", "not-a-map", "the file must hold `key: value` lines", fix)
        return None, [*builder.problems, problem]
    return made, builder.problems


def _decode(raw: bytes, name: str) -> tuple[str, Problem | None]:
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before) - (before.rfind(b"\n") + 1) + 1
        message = "this letter is not in the encoding UTF-8"
        fix = "save the file again as UTF-8 (in the editor: Save as, Encoding, UTF-8)"
        return "", Problem(Place(name, line, column), "", "encoding", message, fix)


def _tabs(text: str, name: str) -> list[Problem]:
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        indent = re.match(r"[ ]*\t", line)
        if indent and line.strip():
            place = Place(name, number, len(indent[0]))
            message = "a tab stands where the line is indented"
            found.append(
                Problem(place, "", "tab", message, "write two spaces for each step instead")
            )
    return found


def _syntax(error: yaml.MarkedYAMLError, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    said = " ".join(part for part in (error.context, error.problem) if part)
    fix = "check the quotes, the colons and how far the lines around it are indented"
    return Problem(place, "", "yaml", f"the line cannot be read as YAML ({said})", fix)


class _Builder:
    """Turns composed YAML nodes into values, gathering problems."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self._open: set[int] = set()

    def node(self, raw: yaml.Node, path: str) -> Node:
        place = Place(self.name, raw.start_mark.line + 1, raw.start_mark.column + 1)
        if id(raw) in self._open:
            self._say(place, path, "alias", "this alias holds itself", "write the value out")
            return Scalar("", place)
        self._open.add(id(raw))
        made = self._made(raw, path, place)
        self._open.discard(id(raw))
        return made

    def _made(self, raw: yaml.Node, path: str, place: Place) -> Node:
        if isinstance(raw, yaml.MappingNode):
            return self._mapping(raw, path, place)
        if isinstance(raw, yaml.SequenceNode):
            items = (self.node(item, f"{path}[{at}]") for at, item in enumerate(raw.value))
            return Sequence(items, place)
        if isinstance(raw, yaml.ScalarNode) and raw.value in _NULLS and raw.style is None:
            self._say(
                place,
                path,
                "no-value",
                "nothing is written here",
                "write the value, or `{unknown: why}`, or take the line away",
            )
        return Scalar(raw.value, place)

    def _mapping(self, raw: yaml.MappingNode, path: str, place: Place) -> Mapping:
        made = Mapping((), place)
        for key_node, value_node in raw.value:
            at = Place(self.name, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self._say(at, path, "key", "a key must be a word", "put quotes around the value")
                continue
            key = key_node.value
            here = f"{path}.{key}" if path else key
            if key == "<<":
                self._say(
                    at, here, "merge", "`<<` is not used in this project", "write the fields out"
                )
                continue
            value = self.node(value_node, here)
            if key in made:
                first = made.place_of(key)
                self._say(
                    at,
                    here,
                    "duplicate-key",
                    f"`{key}` stands here for the second time",
                    f"keep one of the two (the first is in line {first.line})",
                )
                continue
            made[Scalar(key, at)] = value
        return made

    def _say(self, place: Place, path: str, rule: str, message: str, fix: str) -> None:
        self.problems.append(Problem(place, path, rule, message, fix))
