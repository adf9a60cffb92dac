"""Builds values from the events of YAML's reader; finds what YAML itself would swallow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from viegli.source.places import Place, Problem
from viegli.source.syntax import end_of, place_at
from viegli.source.values import Mapping, Node, Scalar, Sequence

_NULLS = {"", "~", "null", "Null", "NULL"}
_DEEPEST = 40
_QUOTED = re.compile("[“”‟«‘’‚][^“”„‟«»‘’‚]+[“”„‟»‘’]", re.DOTALL)
"""A whole text in marks of other languages, as word processors write them; „ ” are Latvian."""


class Builder:
    """Turns the events of one document into values, gathering problems."""

    def __init__(
        self, events: Iterator[yaml.Event], text: str, name: str, tags: tuple[str, ...] = ()
    ) -> None:
        self.problems: list[Problem] = []
        self._events = events
        self._text = text
        self._name = name
        self._tags = ("tag:yaml.org,2002:", *tags)
        self._end = end_of(text, name)
        self._depth = 0
        self._anchors: dict[str, Node | None] = {}
        """The values with an anchor; none while they are still being built."""
        self._open_anchors = 0

    def node(self, event: yaml.Event, path: str) -> Node:
        """The value that begins with this event."""
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, path, place)
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        if tag and not tag.startswith(self._tags):
            self._say(place, path, "tag", "a text cannot begin with !", "put quotes around it")
        if not anchor:
            return self._made(event, path, place)
        if anchor in self._anchors:
            self._say(place, path, "alias", f"`&{anchor}` stands twice", "choose another word")
        self._anchors[anchor] = None
        self._open_anchors += 1
        made = self._made(event, path, place)
        self._open_anchors -= 1
        self._anchors[anchor] = made
        return made

    def _made(self, event: yaml.Event, path: str, place: Place) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path, place)
        if self._depth == _DEEPEST:
            message, fix = "too many lists and maps lie in each other", "write them less deep"
            self._say(place, path.partition("[")[0], "depth", message, fix)
            self._skip()
            return Scalar("", place)
        self._depth += 1
        made: Node
        if isinstance(event, yaml.MappingStartEvent):
            made = self._mapping(path, place)
        else:
            made = Sequence(self._items(path), place)
        self._depth -= 1
        return made

    def _scalar(self, event: yaml.ScalarEvent, path: str, place: Place) -> Scalar:
        if event.value in _NULLS and not event.style:
            fix = "write the value, or `{unknown: why}`, or take the line away"
            self._say(place, path, "no-value", "nothing is written here", fix)
        if not event.style and _QUOTED.fullmatch(event.value):
            bare = event.value[1:-1]
            message = f"the marks {event.value[0]} {event.value[-1]} would stand on the page"
            fix = f'write "{bare}"; or "„{bare}”", where they belong to the text'
            self._say(place, path, "quotes", message, fix)
        return Scalar(event.value, place)

    def _items(self, path: str) -> Iterator[Node]:
        for at, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, f"{path}[{at}]")

    def _mapping(self, path: str, place: Place) -> Mapping:
        made = Mapping((), place)
        for key in self._events:
            if isinstance(key, yaml.MappingEndEvent):
                break
            value = next(self._events)
            if not isinstance(key, yaml.ScalarEvent):
                value = self._after(key, value)
                fix = "put quotes around a text that begins with { or ["
                self._say(self._place(key), path, "key", "a key must be a word", fix)
                self.node(value, path)
            elif not self._swallowed_comma(key, value, path):
                self._field(made, key, value, path)
        return made

    def _field(self, made: Mapping, key: yaml.ScalarEvent, value: yaml.Event, path: str) -> None:
        name, at = key.value, self._place(key)
        here = f"{path}.{name}" if path else name
        node = self.node(value, here)
        if name == "<<" and not key.style:
            message, fix = "`<<` is not used in this project", "write the fields out"
            self._say(at, here, "merge", message, fix)
        elif name in made:
            message = f"`{name}` stands here for the second time"
            fix = f"keep one of the two (the first is in line {made.place_of(name).line})"
            self._say(at, here, "duplicate-key", message, fix)
        else:
            made[Scalar(name, at)] = node

    def _after(self, key: yaml.Event, event: yaml.Event) -> yaml.Event:
        """The event that begins the value, when the key turns out to be a list or a map."""
        if isinstance(key, yaml.AliasEvent):
            return event
        depth = 1
        while depth:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            event = next(self._events)
        return event

    def _swallowed_comma(self, key: yaml.ScalarEvent, value: yaml.Event, path: str) -> bool:
        """Whether `{fee: 6,90}` or `{text: Jā, lūdzu}` was split at its comma."""
        if not isinstance(value, yaml.ScalarEvent) or value.value or value.style:
            return False
        begins, ends, next_begins = (_at(key.start_mark), _at(key.end_mark), _at(value.start_mark))
        if ":" in self._text[ends : next_begins + 1]:
            return False
        if self._text[:begins].rstrip().endswith(","):
            message = f"`{key.value}` has no value: a comma inside {{ }} starts a new field"
            fix = 'put quotes around a text with a comma; write an amount as "6.90"'
        else:
            message = f"`{key.value}` has no value"
            fix = "write `key: value`, or put quotes around a text that begins with {"
        self._say(self._place(key), path, "comma", message, fix)
        return True

    def _alias(self, event: yaml.AliasEvent, path: str, place: Place) -> Node:
        said = f"`*{event.anchor}`"
        if event.anchor not in self._anchors:
            fix = "put quotes around a text that begins with *"
            self._say(place, path, "alias", f"{said} is an alias of nothing", fix)
        elif self._open_anchors:
            message = f"the alias {said} stands inside a value that has an anchor itself"
            self._say(place, path, "alias", message, "write the value out")
        else:
            made = self._anchors[event.anchor]
            return Scalar("", place) if made is None else made
        return Scalar("", place)

    def _skip(self) -> None:
        """Leave out the rest of a list or map that has begun."""
        depth = 1
        for event in self._events:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return

    def _place(self, event: yaml.Event) -> Place:
        return min(place_at(event.start_mark, self._name), self._end)

    def _say(self, place: Place, path: str, rule: str, message: str, fix: str) -> None:
        self.problems.append(Problem(place, path, rule, message, fix))


def _at(mark: Any) -> int:
    return int(mark.index)
