"""Whose fee moves between two states of the data, by tariff, days and point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from viegli.fees.atoms import First
from viegli.fees.boxes import people
from viegli.fees.eras import Era, era, shape
from viegli.fees.evaluate import edges, fee
from viegli.fees.keeping import moved
from viegli.fees.moves import Move
from viegli.fees.outcomes import in_all, words
from viegli.fees.periods import ANY_DAY, Period, bounds, day_before, joined, known
from viegli.fees.subjects import Subject
from viegli.fees.trees import Node, tree

NO_TARIFF = "no tariff"
"""What stands where there was nothing to pay by, or is nothing any more."""


@dataclass(frozen=True)
class Change:
    """What changes in one tariff on some days."""

    subject: Subject
    days: tuple[Period, ...]
    """Empty for a tariff that is new or gone."""
    moves: tuple[Move, ...]
    note: str = ""
    """What there is to say beside moves."""

    def lines(self) -> Iterator[str]:
        """The change in words."""
        of = f"{self.subject.municipality}: " if self.subject.municipality else ""
        days = [str(one) for one in joined(self.days)] if self.days else []
        head = f"{of}{', '.join([self.subject.id, *days])}"
        yield f"{head}: {self.note}" if self.note else head
        for move in self.moves:
            yield f"  {move}; one of them: {self.subject.told(move.said)}"


def changes(before: Iterable[Subject], after: Iterable[Subject]) -> Iterator[Change]:
    """Every tariff that is new, gone or renamed, or in which somebody's fee moves."""
    old = {(one.municipality, one.id): one for one in before}
    new = {(one.municipality, one.id): one for one in after}
    gone = {name: one for name, one in old.items() if name not in new}
    for name, one in new.items():
        if name in old:
            yield from by_days(old[name], one) if one.table != old[name].table else ()
            continue
        first = next((each for each in gone.values() if renamed(each, one)), None)
        if first:
            del gone[first.municipality, first.id]
            yield Change(one, (), (), f"it was {first.id}; nobody's fee moves")
        else:
            yield whole(one, "a new tariff")
    for one in gone.values():
        yield whole(one, "the tariff is gone", Move.back)


def renamed(one: Subject, other: Subject) -> bool:
    """Whether two tariffs of a municipality differ in nothing but the id."""
    return one.municipality == other.municipality and one.table == other.table | {"id": one.id}


def whole(one: Subject, note: str, way: Callable[[Move], Move] = lambda move: move) -> Change:
    """What everybody pays by a tariff that is new, or paid by one that is gone."""
    found = [moved(Node(NO_TARIFF), era) for era in one.eras[-1:]]
    return Change(one, (), tuple(way(move) for moves in found for move in moves), note)


def by_days(before: Subject, after: Subject) -> Iterator[Change]:
    """The moves of one tariff, days that are alike together."""
    alike: dict[object, list[Period]] = {}
    for period in common(before, after):
        alike.setdefault(shapes(before, after, period), []).append(period)
    found = [(days, *between(before, after, days[-1])) for days in alike.values()]
    moved_days = [one for one in found if one[1] or one[2]]
    for days, moves, note in moved_days:
        yield Change(after, tuple(days), moves, note)
    if not moved_days:
        yield Change(after, (), (), "nobody's fee moves; what it rests on does")


def shapes(before: Subject, after: Subject, period: Period) -> object:
    """What makes the moves of two days the same."""
    found: list[object] = []
    for one, other in ((before, after), (after, before)):
        if not known(one.table, period):
            found.append(None)
            continue
        also = {
            name: edges(other.table, {}, period.first, name)
            for name, fact in one.table["facts"].items()
            if "options" not in fact and name in other.table["facts"]
        }
        found.append(shape(people(one.table, period.first, First(one.usual, also))))
    return tuple(found)


def between(before: Subject, after: Subject, period: Period) -> tuple[tuple[Move, ...], str]:
    """The moves of a period, or what there is to say of it beside moves."""
    first, now = on(before, period), on(after, period)
    if first and now:

        def was(said: Mapping[str, str]) -> str:
            own = {**before.usual, **said}
            known = {name: own[name] for name in before.table["facts"] if name in own}
            answer = fee(before.table, known, period.first)
            return in_all(answer, first.people.version["assumptions"])

        return tuple(moved(outcomes(first), now, was)), ""
    if not first and not now:
        return (), ""
    return (), "the fees of these days were not known" if now else (
        "the fees of these days are no longer known"
    )


def common(before: Subject, after: Subject) -> list[Period]:
    """The periods of two tables together."""
    ends = [bounds(one.table) for one in (before, after)]
    firsts = [first for first, _ in ends if first]
    cuts = {day for one in (before, after) for day in one.table["days"]} | set(firsts)
    first = min(firsts, default=None)
    last = None if any(one is None for _, one in ends) else max(one for _, one in ends if one)
    days = sorted(day for day in cuts if (not first or day >= first) and (not last or day <= last))
    if not days:
        return [Period(ANY_DAY, None)]
    return [
        Period(day, end)
        for day, end in zip(days, [*(day_before(day) for day in days[1:]), last], strict=True)
    ]


def on(one: Subject, period: Period) -> Era | None:
    """The outcomes of a period; none where they are not known."""
    if not known(one.table, period):
        return None
    return era((period,), people(one.table, period.first, First(one.usual)))


def outcomes(one: Era) -> Node:
    """The outcomes of an era as a tree."""
    shared = one.people.version["assumptions"]
    return tree(one.people, lambda key: words(one.samples[key], shared))
