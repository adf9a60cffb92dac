"""YAML values that know their place. Every scalar stays the text the editor wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viegli.source.places import Place


class Scalar(str):
    """A scalar as written: `1.10`, `no` and `2026-01-01` stay those letters."""

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place) -> Scalar:
        """Make the text with its place."""
        made = super().__new__(cls, text)
        made.place = place
        return made

    def __reduce__(self) -> tuple[type[Scalar], tuple[str, Place]]:
        return Scalar, (str(self), self.place)


class Sequence(list["Node"]):
    """A YAML list with the place where it starts."""

    def __init__(self, items: Iterable[Node], place: Place) -> None:
        super().__init__(items)
        self.place = place


class Mapping(dict[str, "Node"]):
    """A YAML map with the place where it starts; its keys are scalars with places of their own."""

    def __init__(self, items: Iterable[tuple[str, Node]], place: Place) -> None:
        super().__init__(items)
        self.place = place

    def place_of(self, key: str) -> Place:
        """The place of a key, or of the map where it has no such key."""
        for known in self:
            if known == key and isinstance(known, Scalar):
                return known.place
        return self.place


Node = Scalar | Sequence | Mapping


def places_in(value: Node) -> Iterator[Place]:
    """The place of a value and of every key and value inside it."""
    yield value.place
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield value.place_of(key)
            yield from places_in(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from places_in(inner)
