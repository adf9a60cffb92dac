"""An answer in lines of text, with the words of the records, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from viegli.catalogue import Shelf, clauses
from viegli.fees.evaluate.people import version_on
from viegli.fees.subjects import Subject
from viegli.records import Record, Row, Tariff, Wording, records_in

Answer = Mapping[str, Any]
_REASONS = {
    "conflict": "Several prices apply, and the list does not say which one",
    "gap": "The list gives no price for this person",
    "not_known": "This is not known yet for that day",
    "not_asked": "This is needed, and is not asked of this person",
    "part": "The list does not say how a part of a unit counts",
    "division": "The worksheet would divide by nothing",
    "no_version": "No version of this tariff holds on that day",
}


@dataclass(frozen=True)
class _Words:
    """Where the words of an answer stand."""

    tariff: Tariff
    """The version that holds."""
    shelf: Shelf


def told(one: Subject, answer: Answer, day: str) -> list[str]:
    """The answer, line by line."""
    main = next(record for record in one.records if record.version_of is None)
    head = f"{main.title.standard} ({one.id}), {day}"
    body = {"fee": _fee, "ask": _ask, "open": _open}.get(answer["kind"])
    version = version_on(one.table, day) or one.table["versions"][-1]
    words = _Words(one.record(version), one.shelf)
    return [head, *(body(words, answer) if body else ["Nobody can be such a person."])]


def _fee(one: _Words, answer: Answer) -> Iterator[str]:
    yield f"Total: {answer['total']} €"
    sizes = {fact: per.size for fact, per in one.tariff.per.items()}
    counted = " × ".join(_counted(each, sizes.get(each["fact"])) for each in answer["units"])
    if answer["price"] and counted:
        yield f"  {answer['price']} € × {counted}"
    for band in answer["bands"]:
        yield f"  {band['clause']} {band['counted']} × {band['price']} € = {band['total']} €"
    labels = {row.id: row.label for _, row in records_in(one.tariff) if isinstance(row, Row)}
    for row in answer["rows"]:
        label = labels.get(row["line"])
        yield f"  {label.standard if label else row['line']}: {row['value']}"
    yield from _why(one, answer)


def _counted(unit: Mapping[str, str], size: int | None) -> str:
    times = f" × {size}" if size and size > 1 else ""
    return f"{unit['counted']}{times} {unit['unit']}"


def _ask(one: _Words, answer: Answer) -> Iterator[str]:
    reasons = [*_stated(one, answer)] or [_REASONS[answer["reason"]] + _about(one, answer)]
    yield "Ask the office."
    yield from (f"  {reason}" for reason in reasons)
    for side in answer["between"]:
        total = f", total {side['total']} €" if side["total"] else ""
        yield f"  {side['price'] or '?'} €{total}: {', '.join(side['clauses'])}"
    if answer["matters"]:
        yield f"The totals still hang on: {', '.join(answer['matters'])}"
    yield from _why(one, answer)


def _open(one: _Words, answer: Answer) -> Iterator[str]:
    yield f"Not decided yet: {_span(answer['price'])} a unit, {_span(answer['total'])} in all."
    if answer["ask"]:
        yield "It may also be that the office must be asked."
    following = answer["next"]
    if following:
        fact = one.shelf.facts[following["fact"]]
        yield f"Next question: {fact.question.standard}"
        options = following["options"] or ["NUMBER"]
        yield f"  {fact.id}={'|'.join(options)}"
    yield f"Still matters: {', '.join(answer['matters'])}"


def _span(found: Mapping[str, str | None] | None) -> str:
    if found is None:
        return "no price"
    if found["from"] == found["to"] and found["from"]:
        return f"{found['from']} €"
    low = found["from"] and ("0.00" if found["from"].startswith("-") else found["from"])
    start = f"from {low} €" if low else "from any amount"
    return f"{start} to {found['to']} €" if found["to"] else f"{start} up"


def _about(one: _Words, answer: Answer) -> str:
    """What a reason is about: amounts and questions in their words, points by their numbers."""
    words = {name: each.label.standard for name, each in one.shelf.parameters.items()}
    words |= {name: each.question.standard for name, each in one.shelf.facts.items()}
    told = [words.get(name, name) for name in answer["about"]]
    return f": {', '.join(told)}" if told else ""


def _stated(one: _Words, answer: Answer) -> Iterator[str]:
    """Why the office must be asked, in the words of the tariff."""
    if answer["reason"] != "stated":
        return
    words = {path: record for path, record in _paths(one) if path in answer["about"]}
    for path in answer["about"]:
        ask = getattr(words.get(path), "ask", None)
        yield ask.standard if isinstance(ask, Wording) else path


def _why(one: _Words, answer: Answer) -> Iterator[str]:
    """The points, the assumptions and the parameters behind an answer."""
    points = _points(one)
    for clause in answer["clauses"]:
        yield f"By point {clause} {points.get(clause, '')}".rstrip()
    if answer["outranked"]:
        yield f"Holds too, but does not decide: {', '.join(answer['outranked'])}"
    for name in answer["assumptions"]:
        yield f"Assumed: {one.shelf.assumptions[name].text.standard}"
    for entry in answer["parameters"]:
        until = f" until {entry['until']}" if entry["until"] else ""
        label = one.shelf.parameters[entry["id"]].label.standard
        yield f"{label}: {entry['value']} from {entry['from']}{until}"


def _points(one: _Words) -> dict[str, str]:
    """The words of each point."""
    return {
        clause: text.standard
        for clause, record in clauses(one.tariff)
        if isinstance(text := getattr(record, "text", None), Wording)
    }


def _paths(one: _Words) -> Iterator[tuple[str, Record]]:
    """Every ask and price by its path, as tables name it: `asks[0]`."""
    for name in ("asks", "tiers"):
        for at, record in enumerate(getattr(one.tariff, name)):
            yield f"{name}[{at}]", record
    if one.tariff.otherwise:
        yield "otherwise", one.tariff.otherwise
