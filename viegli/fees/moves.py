"""Moves of people between two states of a tariff, those from one price to another as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from viegli.fees.spelled import Outcome, difference, points, signed, together


@dataclass(frozen=True)
class Pair:
    """A person with what they pay in two states."""

    said: Mapping[str, str]
    before: Outcome
    after: Outcome
    total: bool = False
    """Whether both are what is paid in all."""

    @property
    def by(self) -> Fraction | None:
        """By how much the lowest total moves, where both are known."""
        was, now = self.before.ends, self.after.ends
        return now[0] - was[0] if self.total and was and now else None

    @property
    def same(self) -> bool:
        """Whether they pay as much, by the same points."""
        alike = self.by == 0 and self.before.ends == self.after.ends
        return alike and points(self.before) == points(self.after)

    @property
    def differs(self) -> bool:
        """Whether both have prices, and others."""
        return bool(self.before.ends and self.after.ends) and self.before.ends != self.after.ends

    @property
    def of_one(self) -> Pair:
        """The same for one unit."""
        return Pair(self.said, self.before.units, self.after.units)


@dataclass(frozen=True)
class Move:
    """People whose outcome changes in the same way."""

    count: int
    """How many kinds of person."""
    pairs: Sequence[Pair]
    """One of them; of those whose amount hangs on numbers, several."""

    @property
    def one(self) -> Pair:
        """The person to tell of: the first who pays more or less."""
        return next((pair for pair in self.pairs if pair.by), self.pairs[0])

    @property
    def said(self) -> Mapping[str, str]:
        """The answers of that person."""
        return self.one.said

    def back(self) -> Move:
        """The same people moving the other way."""
        pairs = [replace(pair, before=pair.after, after=pair.before) for pair in self.pairs]
        return replace(self, pairs=pairs)

    @property
    def stays(self) -> bool:
        """Whether only the points change."""
        return all(pair.before.prices == pair.after.prices for pair in self.pairs)

    @property
    def way(self) -> object:
        """What makes two moves the same."""
        if self.one.by is not None:
            return self.stays
        return self.one.before.prices, self.one.after.prices

    def __str__(self) -> str:
        one, kinds = self.one, "kind of person" if self.count == 1 else "kinds of person"
        if self.stays:
            verb = "stays" if self.count == 1 else "stay"
            now, was = points(one.after), points(one.before)
            by = f"others of {now}" if now == was else f"{now} instead of {was}"
            return f"{self.count} {kinds} {verb} at {one.after.prices}, by {by}"
        verb = "moves" if self.count == 1 else "move"
        move = f"from {one.before} to {one.after}"
        sums = [pair.by for pair in self.pairs if pair.by]
        if sums and len(self.pairs) > 1:
            return f"{self.count} {kinds} {verb} {stretch(sums)}, as {move}"
        by = difference(one.before, one.after)
        return f"{self.count} {kinds} {verb} {move}{by and ', '}{by}"


def stretch(sums: Sequence[Fraction]) -> str:
    """By how much people move whose amounts hang on numbers; many of them move by less."""
    low, high = min(sums), max(sums)
    if low < 0 < high:
        return f"by {signed(low)} to {signed(high)}"
    return f"by up to {signed(high if high > 0 else low)}"


def of_units(found: Sequence[Pair]) -> Sequence[Pair]:
    """One pair with the prices of a unit, where all people of a group move alike by them."""
    moved = [pair for pair in found if pair.by]
    units = [pair.of_one for pair in moved]
    ways = {(pair.before.prices, pair.after.prices) for pair in units}
    counted = any(one.before != pair.before for one, pair in zip(units, moved, strict=True))
    return units[:1] if counted and len(ways) == 1 and units[0].differs else found


def folded(found: Iterable[Move]) -> list[Move]:
    """Moves from one price to another as one; where only points change come last."""
    alike: dict[object, list[Move]] = {}
    for move in found:
        alike.setdefault(move.way, []).append(move)
    return sorted(map(as_one, alike.values()), key=lambda move: (move.stays, -move.count))


def as_one(found: Sequence[Move]) -> Move:
    """Some moves as one, which names all their points."""
    count, first = sum(move.count for move in found), found[0]
    if first.one.by is not None:
        return Move(count, [pair for move in found for pair in move.pairs])
    before = together(move.one.before for move in found)
    after = together(move.one.after for move in found)
    return Move(count, [replace(first.one, before=before, after=after)])
