"""A module of the pages with short names for what it declares itself.

A name that the module declares nowhere is the browser's, and stays; so do properties, and what the
module imports and exports. It understands the plain JavaScript of overrides/assets/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from viegli.fees.script import (
    KEPT,
    LOCAL,
    WIDE,
    Token,
    chunks,
    closing,
    declared,
    joined,
    opens,
    roles_of,
    short_names,
    spelled,
    tokens_of,
    trimmed,
)

Bound = tuple[str, int, int]
"""A name that is declared, where, and how many brackets stand open there."""


def shortened(source: str, kept: Collection[str]) -> str:
    """The module in fewer letters; `kept` are names that others know it by, or it them."""
    tokens = [*tokens_of(source)]
    roles = [*roles_of(tokens)]
    stay = {*KEPT, *kept}
    found = [one for one in bound(tokens, roles) if one[0] not in stay]
    often = Counter(text for _, text in tokens)
    outer = {name for name, _, depth in found if not depth}
    wide = _named(sorted(outer, key=lambda name: (-often[name], name)), WIDE, stay)
    inner = {at: name for name, at, _ in found if name not in wide}
    made: list[str] = []
    for chunk in chunks(tokens):
        own = dict.fromkeys(inner[at] for at, _ in chunk if at in inner)
        short = {**wide, **_named(own, LOCAL, stay)}
        made += [spelled(text, roles[at], short, {}) for at, (_, text) in chunk]
    return joined(trimmed(declared(made)))


def _named(names: Iterable[str], letters: str, stay: Collection[str]) -> dict[str, str]:
    """A short name for each, the shortest for the first."""
    free = (name for name in short_names(letters) if name not in stay)
    return dict(zip(names, free, strict=False))


def bound(tokens: list[Token], roles: list[str]) -> Iterator[Bound]:
    """Every name that is declared: constants, variables, functions, what functions take."""
    texts = ["`" if kind == "string" else text for kind, text in tokens]
    depth = 0
    for at, (kind, text) in enumerate(tokens):
        starts, ends = opens(kind, text)
        depth += starts - ends
        spans: Iterable[tuple[int, int]] = ()
        deeper = 1
        if text in ("const", "let") and roles[at] != "key":
            spans, deeper = _declared(tokens, at + 1), 0
        elif text == "function":
            yield texts[at + 1], at + 1, depth
            spans = [_brackets(tokens, texts.index("(", at))]
        elif text == "catch" and texts[at + 1] == "(":
            spans = [_brackets(tokens, at + 1)]
        elif text == "=>":
            start = _opening(tokens, at - 1) if texts[at - 1] == ")" else at - 1
            spans = [(start, at - 1)]
        for start, end in spans:
            yield from (
                (texts[one], one, depth + deeper) for one in _pattern(tokens, roles, start, end)
            )


def _brackets(tokens: list[Token], start: int) -> tuple[int, int]:
    return start, closing([text for _, text in tokens], start)


def _opening(tokens: list[Token], at: int) -> int:
    """Where the bracket that closes there was opened."""
    depth = 0
    while True:
        starts, ends = opens(*tokens[at])
        depth += ends - starts
        if not depth:
            return at
        at -= 1


def _declared(tokens: list[Token], at: int) -> Iterator[tuple[int, int]]:
    """From where to where each pattern stands that is declared in this statement."""
    depth, start = 0, at
    for now in range(at, len(tokens)):
        kind, text = tokens[now]
        starts, ends = opens(kind, text)
        depth += starts - ends
        over = depth < 0 or (not depth and text in (";", "of"))
        if start >= 0 and (over or (not depth and text in ("=", ","))):
            yield start, now - 1
            start = -1
        if over:
            return
        if not depth and text == ",":
            start = now + 1


def _pattern(tokens: list[Token], roles: list[str], start: int, end: int) -> Iterator[int]:
    """Where names are taken, but not inside what stands for one that is missing."""
    depth, instead = 0, -1
    for at in range(start, end + 1):
        kind, text = tokens[at]
        starts, ends = opens(kind, text)
        depth += starts - ends
        if instead >= 0 and (depth < instead or (depth == instead and text == ",")):
            instead = -1
        if instead < 0 and text == "=":
            instead = depth
        elif instead < 0 and roles[at] in ("name", "both"):
            yield at
