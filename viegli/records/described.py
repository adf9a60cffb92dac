"""Describes records in words, from their annotations and docstrings, for the reference pages."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic.fields import FieldInfo

from viegli.records.answers import Nothing, Unknown
from viegli.records.base import Record
from viegli.records.named_values import name_of


@dataclass(frozen=True)
class Part:
    """A piece of a description: plain words, or the name of a record or of a kind of value."""

    text: str
    names: str = ""
    """record or value, where the text is such a name."""


@dataclass(frozen=True)
class FieldWords:
    """A field of a record, in words."""

    name: str
    """As it is written in the file."""
    written: tuple[Part, ...]
    """What stands there."""
    allowed: tuple[str, ...]
    """The words that may stand there, where only some may."""
    required: bool
    default: str
    """What holds where the field is not written; empty for nothing."""
    meaning: str


def fields_of(kind: type[Record]) -> tuple[FieldWords, ...]:
    """The fields of a record, in their order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_field(name, info, hints[name]) for name, info in kind.model_fields.items())


def kinds_below(top: type[Record]) -> list[type[Record]]:
    """The record and every record inside it, in the order in which a reader meets them."""
    found = [top]
    for kind in found:
        for hint in get_type_hints(kind, include_extras=True).values():
            found += [one for one in dict.fromkeys(_records_in(hint)) if one not in found]
    return found


def meaning_of(kind: type[Record]) -> str:
    """The docstring of a record, on one line."""
    return " ".join((kind.__doc__ or "").split())


def _field(name: str, info: FieldInfo, hint: Any) -> FieldWords:
    allowed = tuple(dict.fromkeys(_words(hint)))
    words = tuple(_parts(hint))
    if any(getattr(one, "min_length", 0) for one in info.metadata):
        words = (*words, Part(", at least one"))
    return FieldWords(
        name=info.alias or name,
        written=words,
        allowed=allowed,
        required=info.is_required(),
        default=_default(info),
        meaning=" ".join((info.description or "").split()),
    )


def _default(info: FieldInfo) -> str:
    value = None if info.is_required() else info.default
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, (str, int)) else ""


def _parts(hint: Any) -> Iterator[Part]:
    """What an annotation says, in words."""
    alias = name_of(hint)
    inner = [one for one in get_args(hint) if one is not types.NoneType]
    if alias:
        yield Part(alias, "value")
    elif isinstance(hint, type) and issubclass(hint, Record):
        yield Part(hint.__name__, "record")
    elif hasattr(hint, "__metadata__"):
        yield from _annotated(hint)
    elif get_origin(hint) is tuple:
        yield Part("list of " if inner[-1] is ... else "two of ")
        yield from _parts(inner[0])
    elif get_origin(hint) is dict:
        yield Part("map of ")
        yield from _parts(inner[1])
    elif get_origin(hint) in (Union, types.UnionType):
        yield from _either(inner)
    else:
        yield Part(_PLAIN.get(hint, "value"))


_PLAIN = {str: "text", int: "whole number", bool: "yes or no", Any: "value in the field's own form"}


def _annotated(hint: Any) -> Iterator[Part]:
    first, *more = get_args(hint)
    if get_origin(first) is Literal:
        yield Part("word")
    elif any(isinstance(one, Discriminator) for one in more) and _is_maybe(hint):
        yield from _parts(_untagged(get_args(first)[0]))
        yield Part(", or ")
        yield Part("Unknown", "record")
        yield Part(", or ")
        yield Part("Nothing", "record")
    else:
        yield from _parts(first)


def _untagged(hint: Any) -> Any:
    first, *more = get_args(hint)
    kept = [one for one in more if not isinstance(one, Tag)]
    return Annotated[(first, *kept)] if kept else first


def _is_maybe(hint: Any) -> bool:
    return {Unknown, Nothing} <= set(_records_in(hint))


def _either(options: list[Any]) -> Iterator[Part]:
    for at, option in enumerate(options):
        if at:
            yield Part(" or ")
        yield from _parts(option)


def _words(hint: Any) -> Iterator[str]:
    """The words of a closed list."""
    if get_origin(hint) is Literal:
        yield from (str(word) for word in get_args(hint))
    elif name_of(hint) is None:
        for inner in get_args(hint):
            yield from _words(inner)


def _records_in(hint: Any) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for inner in () if _is_leaf(hint) else get_args(hint):
        yield from _records_in(inner)


def _is_leaf(hint: Any) -> bool:
    """Whether a kind of value is read from a text or a map of its own form, not from fields."""
    if name_of(hint) is None:
        return False
    first, *more = get_args(hint)
    bare = isinstance(first, type) and issubclass(first, Record) and first.bare
    return not bare and any(isinstance(one, BeforeValidator) for one in more)
