"""Reads YAML files into values with places, or says what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from viegli.source.building import Builder
from viegli.source.letters import decode, traps
from viegli.source.places import Place, Problem
from viegli.source.syntax import place_at, syntax_problem
from viegli.source.values import Mapping

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path, name: str, tags: tuple[str, ...] = ()) -> tuple[Mapping | None, list[Problem]]:
    """The top map of a YAML file, or nothing and what is wrong.

    `name` is how the file is called in messages (its path inside the project); a value may have
    a tag that begins as one of `tags`.
    """
    text, problem = read_text(path, name)
    if problem:
        return None, [problem]
    return parse(text, name, tags)


def read_text(path: Path, name: str) -> tuple[str, Problem | None]:
    """The text of a file in UTF-8, or why it cannot be read."""
    try:
        raw = path.read_bytes()
    except IsADirectoryError:
        fix = "take it away, or give it another name, and write the file"
        return "", Problem(Place(name), "", "file", "this is a folder, not a file", fix)
    except OSError as error:
        message = f"the file cannot be opened ({error.strerror})"
        return "", Problem(Place(name), "", "file", message, "look at who may read it")
    return decode(raw, name)


def parse(text: str, name: str, tags: tuple[str, ...] = ()) -> tuple[Mapping | None, list[Problem]]:
    """The top map of a YAML text, or nothing and what is wrong."""
    problems, fatal = traps(text, name)
    if fatal:
        return None, problems
    try:
        made, found = _document(text, name, tags)
    except yaml.YAMLError as error:
        return None, [*problems, syntax_problem(error, text, name)]
    return made, problems + found


def _document(text: str, name: str, tags: tuple[str, ...]) -> tuple[Mapping | None, list[Problem]]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    next(events)  # the start of the stream
    if not isinstance(next(events), yaml.DocumentStartEvent):
        fix = "write the records, or take the file away"
        return None, [Problem(Place(name), "", "empty-file", "the file holds no data", fix)]
    builder = Builder(events, text, name, tags)
    top = builder.node(next(events), "")
    problems = builder.problems
    next(events)  # the end of the document
    more = next(events)
    if isinstance(more, yaml.DocumentStartEvent):
        place = place_at(more.start_mark, name)
        message, fix = "the file ends here: `---` starts another one", "take the `---` away"
        problems.append(Problem(place, "", "documents", message, fix))
    if not isinstance(top, Mapping):
        message, fix = "the file must hold `key: value` lines", "start with a key as `services:`"
        return None, [*problems, Problem(top.place, "", "not-a-map", message, fix)]
    return top, problems
