"""All people as boxes: exact, without asking one by one.

A condition is a list of maps, and a map is an AND of tests of single questions. Questions that can
rule each other out (`only_if`, `impossible`, derived lines) make a part; the answers to a part that
no test tells apart are one atom. A person is one atom of each part, so what matters of people is
which maps their atoms let fail. `groups` counts them by that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from viegli.fees.atoms import First, Found, answered, apart, line_tests, lines_behind, spelled
from viegli.fees.evaluate.cases import Notes
from viegli.fees.evaluate.conditions import holds
from viegli.fees.evaluate.people import version_on
from viegli.fees.kinds import Kind
from viegli.fees.maps import maps, names_of, tested
from viegli.fees.terms import Table

Key = tuple[int, frozenset[object]]
"""What matters of a group: the maps that fail, as bits, and the marks of its atoms."""
EVERYBODY: Key = (0, frozenset())
"""What matters of people of whom nothing is known."""


@dataclass(frozen=True)
class Atom:
    """Answers to the questions of a part that no condition tells apart."""

    kinds: tuple[Kind | None, ...]
    """The kind of answer to each question; None where it is not asked."""
    said: Mapping[str, str]
    """One such person's answers."""
    fails: int
    """The maps of conditions that fail with them, as bits."""
    mark: object
    """What amounts can hang on beyond conditions; None where they hang on nothing here."""
    lines: tuple[bool | None, ...] = ()
    """How the tests of derived lines come out."""
    corners: tuple[Mapping[str, str], ...] = ()
    """More such people, where amounts hang on derived lines."""

    def joined(self, key: Key) -> Key:
        """What matters of people with these answers too."""
        fails, marks = key
        return fails | self.fails, marks if self.mark is None else marks | {self.mark}


@dataclass(frozen=True)
class Part:
    """Questions that depend on each other, and what can be answered to them."""

    facts: tuple[str, ...]
    tests: tuple[str, ...]
    """The tests of derived lines that hang on these questions, in words of the table."""
    atoms: tuple[Atom, ...]


@dataclass(frozen=True)
class People:
    """All people on a day, as one tariff tells them apart."""

    table: Table
    version: Table
    day: str
    maps: tuple[Table, ...]
    """The maps of all conditions: bit 0 is the first."""
    parts: tuple[Part, ...]
    bends: dict[object, list[str]] = field(default_factory=dict, compare=False, repr=False)
    """Where amounts bend, as far as it was looked for."""


@dataclass(frozen=True)
class Group:
    """People of whom the same matters."""

    count: int
    """How many kinds of person they are."""
    said: Mapping[str, str]
    """The answers of one of them."""


def people(table: Table, day: str, first: First) -> People:
    """The people of a day."""
    version = version_on(table, day)
    assert version is not None, f"no version of {table['id']} holds on {day}"
    listed = tuple(
        maps(
            [
                version["exempt"],
                version["asks"],
                version["rows"],
                version["settle"],
                version["derive"],
            ]
        )
    )
    parts = []
    for facts in linked(table, version):
        lines = lines_behind(version, facts, listed)
        found = answered(table, version, day, facts, first)
        if lines:
            found = apart(found, table, version, day, facts, lines)
        atoms = (atom(one, facts, listed, version, lines) for one in found)
        parts.append(Part(facts, tuple(map(spelled, line_tests(version, lines))), tuple(atoms)))
    return People(table, version, day, listed, tuple(parts))


def atom(
    found: Found,
    facts: Sequence[str],
    listed: Sequence[Table],
    version: Table,
    lines: Sequence[str],
) -> Atom:
    """The atom of some answers."""
    names = {*facts, *lines}
    fails = 0
    for bit, tests in enumerate(listed):
        own = (test for test in tests if test["on"] in names)
        if any(holds(found.case, test, Notes()) is False for test in own):
            fails |= 1 << bit
    counted = tuple(
        kind for name, kind in zip(facts, found.kinds, strict=True) if name in version["inputs"]
    )
    mark = (*facts, counted, found.lines) if counted or lines else None
    return Atom(found.kinds, found.said, fails, mark, found.lines, found.corners)


def linked(table: Table, version: Table) -> list[tuple[str, ...]]:
    """The questions in groups that depend on each other, in the order of asking."""
    facts = list(table["facts"])
    home = {name: {name} for name in facts}
    for names in ties(table, version):
        merged = set().union(*(home[name] for name in names if name in home))
        home |= dict.fromkeys(merged, merged)
    parts = {min(facts.index(name) for name in one): one for one in home.values()}
    return [tuple(sorted(parts[at], key=facts.index)) for at in sorted(parts)]


def ties(table: Table, version: Table) -> Iterator[set[str]]:
    """Sets of questions that rule each other out, or that a tested line brings together."""
    for name, fact in table["facts"].items():
        for tests in fact.get("only_if") or ():
            yield {name, *(test["on"] for test in tests)}
    for tests in table["impossible"]:
        yield {test["on"] for test in tests}
    lines = {*tested(version)}
    for tests in maps(version):
        for test in tests:
            if lines & {*names_of(test)}:
                feeds = (version["feeds"].get(name, [name]) for name in names_of(test))
                yield {name for one in feeds for name in one}


def groups(parts: Iterable[Part]) -> dict[Key, Group]:
    """People by what matters of them, over all answers to these parts."""
    found: dict[Key, Group] = {EVERYBODY: Group(1, {})}
    for part in parts:
        wider: dict[Key, Group] = {}
        for before, group in found.items():
            for one in part.atoms:
                key = one.joined(before)
                known = wider.get(key)
                if known:
                    wider[key] = Group(known.count + group.count, known.said)
                else:
                    wider[key] = Group(group.count, {**group.said, **one.said})
        found = wider
    return found
