"""ER34: one name for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viegli.easyread.lexicon import Lexicon, inflected
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit

SAME: tuple[tuple[str, ...], ...] = (
    ("VDEĀK", "VDEĀVK"),
    ("naktspatversme", "nakts patversme"),
    ("grupu māja", "grupu dzīvoklis"),
    ("aprūpe mājās", "mājas aprūpe"),
    ("dienas centrs", "dienas aprūpes centrs"),
    ("pavadonis", "pavadītājs"),
    ("cenrādis", "cenu lapa"),
    ("tālrunis", "telefons"),
)
"""Names of one concept: a text keeps to one of them."""


def _two_names(text: tuple[Unit, ...], _: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Where a text first names a concept by another name than before."""
    for names in SAME:
        used: dict[str, Unit] = {}
        for unit in text:
            for name in names:
                if re.search(rf"\b{inflected(name)}\b", unit.text, re.IGNORECASE):
                    used.setdefault(name, unit)
        if len(used) > 1:
            yield list(used.values())[1], ", ".join(used)


RULES = (
    Rule(
        "ER34",
        "error",
        "Vienai lietai ir vairāki nosaukumi ({}).",
        "Visur lietojiet vienu nosaukumu.",
        bad=("Ejiet uz naktspatversmi.\nNakts patversmē jūs guļat.",),
        good=("Ejiet uz naktspatversmi.\nNaktspatversmē jūs guļat.",),
        text=_two_names,
    ),
)
