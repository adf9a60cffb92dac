"""ER34: one name for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

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
"""Names of one concept in any text; the names that a project's own records give come with them."""


def _two_names(text: tuple[Unit, ...], lexicon: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Where a text first names a concept by another name than before."""
    for names in dict.fromkeys((*SAME, *lexicon.same)):
        used: dict[str, Unit] = {}
        pattern = _longest_first(names)
        for unit in text:
            for match in pattern.finditer(unit.text):
                used.setdefault(match.lastgroup or "", unit)
        if len(used) > 1:
            listed = ", ".join(names[int(group[1:])] for group in used)
            yield list(used.values())[1], listed


@cache
def _longest_first(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for names; a name inside a longer one is not found there."""
    in_order = sorted(range(len(names)), key=lambda at: -len(names[at]))
    parts = "|".join(rf"(?P<n{at}>\b{inflected(names[at])}\b)" for at in in_order)
    return re.compile(parts, re.IGNORECASE)


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
