"""ER39: an easy text and its standard text say the same facts and conditions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from viegli.catalogue import Catalogue
from viegli.easyread.conditions import Condition, said_in, stated_in
from viegli.easyread.counts import UNITS
from viegli.easyread.facts import Stated, stated
from viegli.easyread.pairs import Pair, pairs_of
from viegli.easyread.places import EasyText
from viegli.easyread.recorded import Line
from viegli.source import Problem

STANDARD = "Bērni ar invaliditāti no 5 līdz 18 gadu vecumam."
GOOD = ("Tas ir bērniem ar invaliditāti.\nBērnam ir no 5 līdz 18 gadiem.",)
BAD = (
    "Tas ir bērniem ar invaliditāti.\nBērnam ir no 6 līdz 18 gadiem.",
    "Tas ir bērniem no 5 līdz 18 gadiem.",
)
"""Easy texts for STANDARD: the examples of the rule."""
SAYS = "Vieglais un parastais teksts atšķiras: cits skaitlis, cita vieta, cits nosacījums."
OTHER = "Labojiet to, kas nav pareizi: vieglo vai parasto tekstu."
ADDED = "Izņemiet to no vieglā teksta vai pierakstiet parastajā."
LOST = "Pierakstiet to vieglajā tekstā."
UNLISTED = "Pierakstiet tā vārdus sarakstam conditions.txt vai salīdziniet paši un rakstiet allow."
_NO_CONDITION = re.compile(
    r":$|^(?:vai|ja) tād\w+ ir$|jautājiet|nav teikts|nav redzams", re.IGNORECASE
)
"""Words before a list, and words that say that nobody knows."""
_KEPT = (*UNITS, "money", "phone", "day", "month", "weekday", "clock", "street")
"""Kinds of facts that an easy text must not lose."""
_TIMES = ("darbdienas", "dienas", "mēneši")
_NUMBERED = ("grupa", "kabinets", "stāvs", "reizes")
"""Units of which the first one is something else than one of them."""


@dataclass(frozen=True)
class Difference:
    """What only one of the two texts says."""

    text: EasyText
    message: str
    fix: str
    severity: Literal["error", "warning"] = "error"


def parity(catalogue: Catalogue) -> Iterator[Problem]:
    """Each difference between easy and standard texts, with both places."""
    for pair in pairs_of(catalogue):
        for one in differences(pair):
            if "ER39" not in one.text.allowed:
                said = f"ER39: {one.message} «{one.text.text}»"
                yield Problem(one.text.place, one.text.path, "ER39", said, one.fix, one.severity)


def differences(pair: Pair) -> Iterator[Difference]:
    """What the two texts of a section do not share."""
    lost = list(_lost(pair))
    for text, fact in _added(pair):
        other = next((one for one in lost if one[1].kind == fact.kind), None)
        if other is None:
            yield Difference(text, f"Parastajā tekstā{_at(pair)} nav: {fact}.", ADDED)
        else:
            lost.remove(other)
            message = f"Te ir {fact}, bet parastajā tekstā ({other[0].place}) ir {other[1]}."
            yield Difference(text, message, OTHER)
    for line, fact in lost:
        yield Difference(pair.easy[0], f"Vieglajā tekstā nav: {fact}; tas ir {line.place}.", LOST)
    yield from _lost_conditions(pair)
    yield from _added_conditions(pair)
    yield from _lost_prices(pair)
    yield from _unlisted(pair)


def _at(pair: Pair) -> str:
    """Where the standard text of a section is."""
    return f" ({pair.standard[0].place})" if pair.standard else ""


def _added(pair: Pair) -> Iterator[tuple[EasyText, Stated]]:
    """The facts of the easy text that no standard text of the record has."""
    known = {fact for line in (*pair.standard, *pair.beside) for fact in line.facts}
    for text in pair.easy:
        for fact in dict.fromkeys(stated(text.text)):
            if not _among(fact, known) and not _just_one(fact):
                yield text, fact


def _among(fact: Stated, known: set[Stated]) -> bool:
    """Whether a fact is known; a number that counts nothing fits each unit."""
    if fact in known or (fact.kind in UNITS and Stated("number", fact.value) in known):
        return True
    return fact.kind == "number" and any(one.value == fact.value for one in known)


def _just_one(fact: Stated) -> bool:
    """Whether it is one of something: texts say it or leave it out ("a month", "1 month")."""
    return fact.value == "1" and fact.kind in UNITS and fact.kind not in _NUMBERED


def _lost(pair: Pair) -> Iterator[tuple[Line, Stated]]:
    """The facts of the standard text that the easy text does not have."""
    texts = (*pair.easy, *pair.elsewhere)
    said = {fact for text in texts for fact in stated(text.text)}
    within = any("{within}" in text.text for text in texts)
    towns = {fact.value for line in pair.beside for fact in line.facts if fact.kind == "town"}
    for line in pair.standard if "figures" in pair.keeps else ():
        for fact in line.facts:
            timed = within and fact.kind in _TIMES
            town = fact.kind == "name" and fact.value in towns and "who" in pair.keeps
            one = _just_one(fact) and not line.deadline
            if (town or fact.kind in _KEPT) and not (fact in said or timed or one):
                said.add(fact)
                yield line, fact


def _lost_conditions(pair: Pair) -> Iterator[Difference]:
    """The deciding conditions of the standard text that the easy text does not say."""
    own = " ".join(text.text for text in pair.easy if text.text not in pair.meanings)
    said = said_in(f"{own} {pair.says}")
    told = said_in(" ".join(text.text for text in pair.elsewhere))
    said |= {one for one in told if one.group == "price"}
    for line in pair.standard:
        for one in _by_name(line.conditions - said):
            if one.group in pair.keeps:
                said |= {one}
                message = f"Vieglajā tekstā nav nosacījuma: {one.name}; tas ir {line.place}."
                yield Difference(pair.easy[0], message, LOST)


def _added_conditions(pair: Pair) -> Iterator[Difference]:
    """The conditions of the easy text that no standard text of the record states."""
    known = {one for line in (*pair.standard, *pair.beside) for one in line.conditions}
    for text in pair.easy if pair.beside else ():
        for one in _by_name(stated_in(text.text) - known):
            message = f"Parastajā tekstā{_at(pair)} nav nosacījuma: {one.name}."
            yield Difference(text, message, ADDED)


def _unlisted(pair: Pair) -> Iterator[Difference]:
    """Standard texts that decide, and of which no word is in the list of conditions."""
    for line in pair.standard if pair.keeps - {"figures"} else ():
        known = line.facts or line.conditions or _NO_CONDITION.search(line.text)
        if line.text and not known:
            message = f"Nosacījumu nevar salīdzināt: «{line.text}»; tas ir {line.place}."
            yield Difference(pair.easy[0], message, UNLISTED, "warning")


def _by_name(found: Iterable[Condition]) -> list[Condition]:
    return sorted(found, key=lambda one: one.name)


def _lost_prices(pair: Pair) -> Iterator[Difference]:
    """The prices of the record that the easy text does not name."""
    named = " ".join(text.text for text in pair.easy)
    for line in pair.standard:
        if line.price and f"{{price:{line.price}" not in named:
            message = f"Vieglajā tekstā nav cenas {{price:{line.price}}}; tā ir {line.place}."
            yield Difference(pair.easy[0], message, LOST)
