"""Which standard text each easy section was compared with, and whether that has changed since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viegli.catalogue.offered import Offered
from viegli.catalogue.shelf import Shelf
from viegli.records import EasyStatus, Offering, Record, Sentence, Service, Wording, records_in

FIELDS = {
    "what": ("summary",),
    "who": ("eligibility", "contraindications", "audience"),
    "cost": ("fee",),
    "do": ("steps", "processing_time"),
    "bring": ("documents",),
}
"""The sections of an easy page, each with the fields of the service that it tells."""
_SHARED = {"steps", "documents", "processing_time"}
"""Fields that a procedure gives where the service has none."""


@dataclass(frozen=True)
class Compared:
    """An easy section beside its standard text as it is now."""

    section: str
    standard: str
    """The fingerprint of the standard text."""
    easy: str
    """The fingerprint of the easy text."""
    owner: Service | Offering
    """Whose record it is: the offering's where it differs there, else the service's."""

    @property
    def status(self) -> EasyStatus | None:
        """What the owner says of its easy text."""
        return self.owner.easy

    @property
    def written(self) -> str | None:
        """The fingerprints that the owner's record holds."""
        of = self.status.of if self.status else None
        return getattr(of, self.section) if of else None

    @property
    def outdated(self) -> bool:
        """Whether the standard text has changed since the easy text was compared with it."""
        return self.written is not None and self.written.partition("-")[0] != self.standard

    @property
    def rewritten(self) -> bool:
        """Whether the easy text has changed since then; where only one is held, nobody knows."""
        return self.written is not None and self.written.partition("-")[2] not in ("", self.easy)

    @property
    def stamp(self) -> str:
        """What the owner's record holds once both texts have been compared."""
        return f"{self.standard}-{self.easy}"


def compared(service: Service, shelf: Shelf, offered: Offered | None = None) -> list[Compared]:
    """The sections of a service's page that have easy text."""
    found = []
    for section, fields in FIELDS.items():
        parts = tuple(_parts(service, shelf, fields))
        inside = [one for part in parts for _, one in records_in(part)]
        easy = [line for one in inside if isinstance(one, Sentence) for line in _said(one)]
        if easy:
            standard = [line for one in inside for line in _standard(one)]
            owner = _owner(service, fields, offered)
            found.append(Compared(section, _stamp(standard), _stamp(easy), owner))
    return found


def _parts(service: Service, shelf: Shelf, fields: tuple[str, ...]) -> Iterator[Record]:
    shared = shelf.procedures[service.procedure] if service.procedure else None
    for field in fields:
        value = getattr(service, field)
        if value is None and shared is not None and field in _SHARED:
            value = getattr(shared, field)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield one


def _stamp(lines: Iterable[str]) -> str:
    """Eight letters that change when one of these lines does."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


def _said(one: Sentence) -> Iterator[str]:
    yield from (one.heading or "", one.text, *one.items)


def _standard(one: Record) -> Iterator[str]:
    """A standard text, or the figures of a record."""
    if isinstance(one, Wording):
        yield one.standard
    elif not isinstance(one, Sentence):
        kept = {**one.__dict__, "picture": None}
        yield from (f"{name}={value}" for name, value in kept.items() if _plain(value))


def _plain(value: object) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool)


def _owner(
    service: Service, fields: tuple[str, ...], offered: Offered | None
) -> Service | Offering:
    if offered is None:
        return service
    own = {one.field for one in offered.offering.overrides}
    shared = {"procedure"} if _SHARED.intersection(fields) else set()
    return offered.offering if own & {*fields, *shared} else offered.base
