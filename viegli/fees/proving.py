"""Proves all tariffs of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from viegli.catalogue import Catalogue
from viegli.fees.dates import timely
from viegli.fees.keeping import kept
from viegli.fees.overlaps import apart, met
from viegli.fees.proofs import alive, complete, payable
from viegli.fees.questions import asked
from viegli.fees.rules import rising, stated
from viegli.fees.subjects import Subject, subjects
from viegli.fees.worked import worked
from viegli.source import Problem

PROOFS = (timely, worked, complete, payable, apart, alive, met, asked, rising, stated)
"""Each gives a problem wherever it does not hold of a tariff."""


def proved(catalogue: Catalogue, data: Path, root: Path) -> list[Problem]:
    """Everything that does not hold of the tariffs of a catalogue without mistakes.

    `data` is the folder of the data, beside which the outcome maps are kept, and `root` the
    project's folder, from which messages name files.
    """
    listed = list(subjects(catalogue))
    return [*prove(listed), *kept(data, root, listed)]


def prove(listed: Iterable[Subject]) -> Iterator[Problem]:
    """Everything that does not hold of some tariffs."""
    for one in listed:
        for proof in PROOFS:
            yield from proof(one)
