"""The outcome maps kept beside the data: written, and held against what the prices say now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

from viegli.fees.atoms import First
from viegli.fees.boxes import Key, people
from viegli.fees.differences import States, moves
from viegli.fees.eras import Era, era, sample
from viegli.fees.moves import Move
from viegli.fees.outcomes import in_all, outcome_map, words
from viegli.fees.outlines import begins, read
from viegli.fees.subjects import Subject
from viegli.fees.trees import Node
from viegli.fees.witnesses import places
from viegli.source import Place, Problem

FOLDER = "outcomes"
COMMAND = "viegli check --write-maps"
SHOWN = 3
"""How many moves one message tells."""


def home(data: Path, one: Subject) -> Path:
    """Where the map of a tariff is kept."""
    folder = data / "municipalities" / one.folder if one.folder else data
    return folder / FOLDER / f"{one.id}.txt"


def write(data: Path, listed: Iterable[Subject]) -> list[Path]:
    """Write every map anew, remove those of tariffs that are gone; which files changed."""
    changed = []
    expected = {home(data, one): outcome_map(one.table, one.usual) for one in listed}
    for path, text in expected.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    for path in strays(data, expected):
        path.unlink()
        changed.append(path)
    return changed


def strays(data: Path, expected: Iterable[Path]) -> list[Path]:
    """The maps of tariffs that are gone."""
    return sorted({*data.glob(f"**/{FOLDER}/*.txt")} - {*expected})


def kept(data: Path, root: Path, listed: Iterable[Subject]) -> Iterator[Problem]:
    """A problem for each map that is missing, left over, or says otherwise than the prices."""
    subjects = list(listed)
    for one in subjects:
        path = home(data, one)
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        if not path.is_file():
            message = "the map of who pays what is missing"
            yield one.problem(Place(name), "", "map", message, f"run `{COMMAND}` and commit it")
            continue
        text, expected = path.read_text(encoding="utf-8"), outcome_map(one.table, one.usual)
        if text != expected:
            fix = f"if that is meant, run `{COMMAND}` and commit the map"
            yield one.problem(
                Place(name, line(text, expected)), "", "map", told(one, text, expected), fix
            )
    for path in strays(data, (home(data, one) for one in subjects)):
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        message = "there is no such tariff"
        yield Problem(Place(name), "", "map", message, f"run `{COMMAND}`")


def line(text: str, expected: str) -> int:
    """The first line in which two texts differ."""
    pairs = zip(text.splitlines(), expected.splitlines(), strict=False)
    same = (at for at, (one, other) in enumerate(pairs, 1) if one != other)
    return next(same, min(text.count("\n"), expected.count("\n")) + 1)


def told(one: Subject, text: str, expected: str) -> str:
    """What the prices say otherwise than a map."""
    before = sections(text)
    found: list[tuple[Era, Move]] = []
    for now in one.eras:
        tree = before.get(str(now.periods[-1])) or next(iter(before.values()), None)
        found += [(now, move) for move in moved(tree, now)] if tree else []
    if not found:
        pairs = zip_longest(text.splitlines(), expected.splitlines(), fillvalue="")
        old, new = next((old.strip(), new.strip()) for old, new in pairs if old != new)
        return f'the map says otherwise than the prices: "{old}" is now "{new}"'
    more = f"; and {len(found) - SHOWN} more moves" if len(found) > SHOWN else ""
    listed = "; ".join(shown(one, now, move) for now, move in found[:SHOWN])
    return f"the map says otherwise than the prices: {listed}{more}"


def shown(one: Subject, now: Era, move: Move) -> str:
    """A move with one who moves, and where the points stand that now decide."""
    points = places(one, now.people.version, sample(now.people, move.said))
    return f"{move} ({'; '.join([one.told(move.said), *map(str, points)])})"


def moved(
    before: Node, now: Era, was: Callable[[Mapping[str, str]], str] | None = None
) -> list[Move]:
    """The moves from a tree to an era; `was` says what somebody paid before, where it is known."""
    later = refined(now, before)
    shared = later.people.version["assumptions"]

    def after(key: Key) -> str:
        return words(later.samples[key], shared)

    def paid(said: Mapping[str, str]) -> str:
        return in_all(sample(later.people, said).answer, shared)

    return moves(States(before, later.people, after, paid, was))


def refined(now: Era, before: Node) -> Era:
    """The era with numbers cut where a tree cuts them, too."""
    one = now.people
    also = {
        name: begins(before, name)
        for name, fact in one.table["facts"].items()
        if "options" not in fact
    }
    usual = {
        name: kind.said
        for part in one.parts
        for name, kind in zip(part.facts, part.atoms[0].kinds, strict=True)
        if kind
    }
    return era(now.periods, people(one.table, one.day, First(usual, also)))


def sections(text: str) -> dict[str, Node]:
    """The trees of a map by the last of their periods."""
    found: dict[str, Node] = {}
    blocks = text.split("\n\n")
    for head, body in zip(blocks[1::2], blocks[2::2], strict=False):
        days = [
            one.removeprefix("days ").partition(":")[0]
            for one in head.splitlines()
            if one.startswith("days ")
        ]
        tree = read(body.splitlines())
        if days and tree:
            found[days[-1]] = tree
    return found
