"""What the records themselves say is assumed, noted, or not said by the source."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.catalogue import tariffs
from viegli.fees.eras import Era
from viegli.fees.findings.finding import Finding
from viegli.fees.findings.silences import tops
from viegli.fees.subjects import Subject
from viegli.records import PriceList, Unknown, records_in


def assumed(one: Subject, era: Era) -> Iterator[Finding]:
    """What is read into the list."""
    version = era.people.version
    for name in tariffs.assumed(one.record(version)):
        record = one.shelf.assumptions[name]
        text = record.text.standard
        yield Finding("assumption", one.id, tops(version), (record.place,), text=text)


def noted(one: Subject, era: Era) -> Iterator[Finding]:
    """What the records note of points and of the tariff as a whole."""
    record = one.record(era.people.version)
    for _, inner in records_in(record):
        note, clause = getattr(inner, "note", None), getattr(inner, "clause", None)
        if note and clause:
            yield Finding("note", one.id, (clause,), (inner.place,), text=note.standard)
    for text in record.notes:
        yield Finding("note", one.id, (), (text.place,), text=text.standard)


def unsaid(record: PriceList) -> Iterator[Finding]:
    """What a price list as a whole does not say: its dates, its act, its notes, its end."""
    for field in ("footnotes", "valid_from", "valid_to", "legal_basis"):
        value = getattr(record, field)
        if isinstance(value, Unknown):
            yield Finding("unsaid", "", (), (value.place,), text=value.unknown)
    if record.ends:
        place = record.place_of("ends")
        yield Finding("unsaid", "", (), (place,), text=record.ends.standard, cut_off=True)
