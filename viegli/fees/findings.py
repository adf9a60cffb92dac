"""What a price list holds that its municipality should know: found, not typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, Literal

from viegli.fees.eras import Era, Sample
from viegli.fees.proofs import rows_standing
from viegli.fees.subjects import Subject, found
from viegli.fees.walks import Stop, highest, lowest, walks
from viegli.records import Unknown, records_in
from viegli.source import Place

Table = Any
"""A compiled tariff, or a piece of it."""
What = Literal[
    "overlap", "jump", "fall", "full_price", "ask", "not_exempt", "assumption", "no_limit", "unsaid"
]
MORE = 3
"""A fee that rises to more than so many times for one step of income is a jump."""


@dataclass(frozen=True)
class Finding:
    """One thing that a price list holds."""

    what: What
    """overlap: two prices for one person; jump and fall: along a number; full_price: who pays what
    everybody else pays; ask: where the office must be asked; not_exempt: points from which an
    exemption does not free; assumption: what is read into the list; no_limit: points without a
    bound of a number that their neighbours have; unsaid: what the list as a whole does not say."""
    tariff: str
    """Its id; empty for a whole price list."""
    points: tuple[str, ...]
    """The points concerned."""
    places: tuple[Place, ...]
    person: str = ""
    """One such person, in the words of the questions."""
    amounts: tuple[str, ...] = ()
    """The prices, in the order of the points; of a jump before and after."""
    count: int = 0
    """How many kinds of person are such."""
    text: str = ""
    """What the record says of it."""
    said: Mapping[str, str] | None = None
    """The answers of that person."""


def findings(one: Subject) -> list[Finding]:
    """Everything that is found in a tariff on the last days that are known."""
    if not one.eras:
        return []
    era = one.eras[-1]
    made = (overlaps, steps, full_price, asks, unfreed, unbounded, assumed, noted)
    return [finding for make in made for finding in make(one, era)]


def overlaps(one: Subject, era: Era) -> Iterator[Finding]:
    """Each pair of points with different prices that hold for one person."""
    version = era.people.version
    pairs: dict[tuple[str, str], tuple[int, Sample, tuple[str, str]]] = {}
    for key, group in era.samples.items():
        first = group[0]
        if first.answer.get("reason") != "conflict":
            continue
        price = {
            name: side["price"] for side in first.answer["between"] for name in side["clauses"]
        }
        for a, b in combinations(price, 2):
            if price[a] != price[b]:
                count = era.groups[key].count + (pairs[a, b][0] if (a, b) in pairs else 0)
                kept = pairs[a, b][1] if (a, b) in pairs else first
                pairs[a, b] = count, kept, (price[a] or "", price[b] or "")
    for points, (count, sample, prices) in pairs.items():
        places = tuple(place(one, version, name) for name in points)
        yield Finding(
            "overlap",
            one.id,
            points,
            places,
            one.person(version, sample),
            prices,
            count,
            "",
            sample.said,
        )


def steps(one: Subject, era: Era) -> Iterator[Finding]:
    """Each rise of a fee from one step of income to the next, and each fall: once by its points."""
    seen: set[object] = set()
    for name, fact in one.table["facts"].items():
        for walk in walks(era, name) if fact["type"] == "money" else ():
            for before, after in pairwise(walk):
                what = kind_of(before, after)
                ends = tuple(sorted(before.sample.rows)), tuple(sorted(after.sample.rows))
                if what and (what, ends) not in seen:
                    seen.add((what, ends))
                    yield step(one, era, what, before, after)


def kind_of(before: Stop, after: Stop) -> Literal["jump", "fall"] | None:
    """Whether a fee jumps or falls between two people."""
    ends = [(lowest(stop.sample.answer), highest(stop.sample.answer)) for stop in (before, after)]
    (low, high), (next_low, next_high) = ends
    if low is None or high is None or next_low is None or next_high is None:
        return None
    if next_low < low or next_high < high:
        return "fall"
    plain = low == high and next_low == next_high
    return "jump" if plain and low and next_low > low * MORE else None


def step(
    one: Subject, era: Era, what: Literal["jump", "fall"], before: Stop, after: Stop
) -> Finding:
    """The finding of a jump or a fall."""
    version = era.people.version
    samples = [before.sample, after.sample]
    points = [name for sample in samples for name in sample.answer["clauses"]]
    names = tuple(dict.fromkeys(points))
    amounts = tuple(amount(sample.answer) for sample in samples)
    places = tuple(place(one, version, name) for name in names)
    person = one.person(version, after.sample)
    return Finding(what, one.id, names, places, person, amounts, after.count, "", after.sample.said)


def amount(answer: Mapping[str, Any]) -> str:
    """The price of an answer; of a conflict all of them."""
    if answer["kind"] == "fee":
        return str(answer["price"] or answer["total"])
    return " / ".join(str(side["price"]) for side in answer["between"])


def full_price(one: Subject, era: Era) -> Iterator[Finding]:
    """Who pays what everybody else pays, where there are points for some."""
    version = era.people.version
    rows = [row for row in version["rows"] if row["otherwise"]]
    if not rows or len(version["rows"]) == 1:
        return
    paying = [
        (era.groups[key].count, group[0])
        for key, group in era.samples.items()
        if rows[0]["id"] in group[0].rows
    ]
    if paying:
        sample = max(paying, key=lambda pair: pair[0])[1]
        points = tuple(rows[0]["clauses"][:1])
        yield Finding(
            "full_price",
            one.id,
            points,
            (one.place(version, rows[0]["id"]),),
            one.person(version, sample),
            (amount(sample.answer),),
            sum(count for count, _ in paying),
            "",
            sample.said,
        )


def asks(one: Subject, era: Era) -> Iterator[Finding]:
    """Each ask that the list leaves open, with one whom it meets."""
    version, record = era.people.version, one.record(era.people.version)
    for row, ask in zip(version["asks"], record.asks, strict=True):
        met = [
            (era.groups[key].count, group[0])
            for key, group in era.samples.items()
            if row["id"] in group[0].rows
        ]
        sample = met[0][1] if met else None
        yield Finding(
            "ask",
            one.id,
            tuple(row["clauses"]),
            (ask.place,),
            one.person(version, sample) if sample else "",
            (),
            sum(count for count, _ in met),
            ask.ask.standard,
            sample.said if sample else None,
        )


def unfreed(one: Subject, era: Era) -> Iterator[Finding]:
    """The priced points from which an exemption does not free, though it holds for the person."""
    version = era.people.version
    pairs: dict[str, tuple[int, Sample, set[str]]] = {}
    for key, group in era.samples.items():
        first = group[0]
        standing = rows_standing(era.people, key, version["exempt"])
        if not standing or first.answer["kind"] != "fee" or first.answer["exempt"]:
            continue
        for clause in first.answer["clauses"]:
            known = pairs.get(clause, (0, first, set()))
            names = known[2] | {row["clauses"][0] for row in standing}
            pairs[clause] = known[0] + era.groups[key].count, known[1], names
    for clause, (count, sample, names) in pairs.items():
        points = (clause, *sorted(names))
        yield Finding(
            "not_exempt",
            one.id,
            points,
            tuple(place(one, version, name) for name in points),
            one.person(version, sample),
            (amount(sample.answer),),
            count,
            "",
            sample.said,
        )


def unbounded(one: Subject, era: Era) -> Iterator[Finding]:
    """Points without a bound of a number, where most points of the tariff have one."""
    version = era.people.version
    rows = [row for row in version["rows"] if row["if"]]
    for name, fact in one.table["facts"].items():
        bound = [row for row in rows if all(any(t["on"] == name for t in m) for m in row["if"])]
        if fact["type"] == "money" and 2 * len(bound) > len(rows):
            free = [row for row in rows if row not in bound]
            points = tuple(row["clauses"][0] for row in free if row["clauses"])
            if points:
                places = tuple(one.place(version, row["id"]) for row in free)
                yield Finding("no_limit", one.id, points, places, text=name)


def assumed(one: Subject, era: Era) -> Iterator[Finding]:
    """What is read into the list."""
    used = dict.fromkeys(era.people.version["assumptions"])
    for group in era.samples.values():
        used |= dict.fromkeys(name for sample in group for name in sample.answer["assumptions"])
    for name in used:
        record = one.shelf.assumptions[name]
        yield Finding("assumption", one.id, (), (record.place,), text=record.text.standard)


def noted(one: Subject, era: Era) -> Iterator[Finding]:
    """What the records note of points and of the tariff as a whole."""
    record = one.record(era.people.version)
    for _, inner in records_in(record):
        note, clause = getattr(inner, "note", None), getattr(inner, "clause", None)
        if note and clause:
            yield Finding("unsaid", one.id, (clause,), (inner.place,), text=note.standard)
    for text in record.notes:
        yield Finding("unsaid", one.id, (), (text.place,), text=text.standard)


def unsaid(one: Subject) -> Iterator[Finding]:
    """What the price list as a whole does not say: its dates, its act, its notes, its end."""
    record = one.shelf.price_lists[one.records[-1].price_list]
    for field in ("footnotes", "valid_from", "valid_to", "legal_basis"):
        value = getattr(record, field)
        if isinstance(value, Unknown):
            yield Finding("unsaid", "", (), (value.place,), text=value.unknown)
    if record.ends:
        yield Finding("unsaid", "", (), (record.place_of("ends"),), text=record.ends.standard)


def place(one: Subject, version: Table, clause: str) -> Place:
    """Where a point stands."""
    for row in [*version["exempt"], *version["asks"], *version["rows"]]:
        if row["clauses"][:1] == [clause] and not row.get("bands"):
            return one.place(version, row["id"])
    record = one.record(version)
    bands = (band for band in record.bands if band.clause == clause)
    return next((band.place for band in bands), found(record, "tiers").place)
