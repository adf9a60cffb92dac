"""Whatever is changed in good files, linking says what is wrong and never breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from viegli.catalogue import folder_of, link, read_pictures
from viegli.source import Mapping, Node, Place, Problem, Scalar, Sequence, parse, places_in

PROJECT = Path(__file__).parent / "project"
DATA = PROJECT / "data"
HOMES = ["", "municipalities/otrpils/", "municipalities/paraugpils/"]
FILES = [f"{home}{name}.yaml" for home in HOMES for name in ("services", "tariffs")]
TEXTS = {name: (DATA / name).read_text("utf-8") for name in FILES if (DATA / name).is_file()}
REGISTRY, _ = read_pictures(PROJECT / "pictures.yaml", PROJECT)
OF_PYDANTIC = re.compile(r"Input should|validation|valid (?:string|dictionary|list)|Tuple|pydantic")
ODD = [
    "",
    "x",
    "6,90",
    "1.5.2020",
    "no",
    "Ā",
    "{price:9.9.}",
    "}",
    "at most 2 x nothing",
    "home_care",
]
LINES = [
    "",
    "  - id: page",
    "x:",
    "    text: [",
    "\tid: page",
    "    - - - a",
    "  url: x",
    "{}",
    "- x",
]


def said(texts: dict[str, str]) -> list[Problem]:
    """Every problem of files with these texts."""
    values: dict[str, Mapping | None] = {}
    of_files: dict[str, list[Problem]] = {}
    for name, text in texts.items():
        values[name], of_files[name] = parse(text, name)
    return linked(values, of_files)


def linked(values: dict[str, Mapping | None], of_files: dict[str, list[Problem]]) -> list[Problem]:
    folders, problems = [], []
    for home in HOMES:
        names = f"{home}services.yaml", f"{home}tariffs.yaml"
        found = [of_files.get(name, []) for name in names]
        town = home.strip("/").rpartition("/")[2]
        folder, of_records = folder_of(town, names[0], *map(values.get, names), *found)
        folders.append(folder)
        problems += [*found[0], *found[1], *of_records]
    return list(link(folders, REGISTRY, problems).problems)


def in_words(problem: Problem) -> bool:
    return bool(problem.message and problem.fix) and not OF_PYDANTIC.search(problem.message)


def inside(place: Place, texts: dict[str, str]) -> bool:
    lines = texts[place.file].splitlines() or [""]
    return place.line <= len(lines) and place.column <= len(lines[place.line - 1]) + 1


def test_the_files_are_good() -> None:
    assert said(TEXTS) == []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_line_may_be_anything(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    lines = TEXTS[name].splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at : at + data.draw(st.integers(0, 2))] = data.draw(
        st.lists(st.sampled_from([*LINES, *lines]), max_size=2)
    )
    texts = {**TEXTS, name: "\n".join(lines)}
    problems = said(texts)
    assert all(in_words(one) for one in problems), problems
    assert all(inside(one.place, texts) for one in problems), problems


def spots(value: Node, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value inside a value."""
    if isinstance(value, Mapping):
        for key in value:
            yield (*way, key)
            yield from spots(value[key], (*way, key))
    elif isinstance(value, Sequence):
        for at, inner in enumerate(value):
            yield (*way, at)
            yield from spots(inner, (*way, at))


def odd(place: Place) -> st.SearchStrategy[Node | None]:
    """A value that nobody meant; none takes the field away."""
    texts = st.sampled_from(ODD).map(lambda text: Scalar(text, place))
    lists = st.lists(texts, max_size=2).map(lambda items: Sequence(items, place))
    keys = st.sampled_from([*ODD, "unknown", "none", "standard", "id"])
    pairs = st.lists(st.tuples(keys, st.one_of(texts, lists)), max_size=2)
    return st.one_of(st.none(), texts, lists, pairs.map(lambda items: Mapping(items, place)))


def put(value: Node, way: tuple[str | int, ...], other: Node | None) -> Node:
    """A copy of the value with another one at that spot."""
    step, rest = way[0], way[1:]
    if isinstance(value, Sequence):
        at = int(step)
        kept = (
            [put(value[at], rest, other)] if rest else [one for one in [other] if one is not None]
        )
        return Sequence([*value[:at], *kept, *value[at + 1 :]], value.place)
    assert isinstance(value, Mapping)
    copy = Mapping(value.items(), value.place)
    if rest:
        copy[str(step)] = put(value[str(step)], rest, other)
    elif other is None:
        del copy[str(step)]
    else:
        copy[str(step)] = other
    return copy


def place_at(value: Node, way: tuple[str | int, ...]) -> Place:
    for step in way:
        value = value[step]  # type: ignore[index]
    return value.place


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_value_may_be_anything(data: st.DataObject) -> None:
    values: dict[str, Mapping | None] = {name: parse(TEXTS[name], name)[0] for name in TEXTS}
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    before = values[name]
    assert before is not None
    way = data.draw(st.sampled_from(list(spots(before))))
    changed = put(before, way, data.draw(odd(place_at(before, way))))
    assert isinstance(changed, Mapping)
    problems = linked({**values, name: changed}, {})
    assert all(in_words(one) for one in problems), problems
    everywhere = {
        place for value in [*values.values(), changed] if value for place in places_in(value)
    }
    own = {one.place for one in problems} - everywhere
    assert {(place.line, place.column) for place in own} <= {(1, 1)}, problems
