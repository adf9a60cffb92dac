"""Numbers with their units: how many, within how long, up to how many."""

from __future__ import annotations

from decimal import Decimal

from babel.units import format_unit

from viegli.language.catalogues import Words
from viegli.language.marks import mark_plural
from viegli.language.money import number

_COUNT = {
    "minute": mark_plural("{n} minūte", "{n} minūtes"),
    "hour": mark_plural("{n} stunda", "{n} stundas"),
    "day": mark_plural("{n} diena", "{n} dienas"),
    "working_day": mark_plural("{n} darbdiena", "{n} darbdienas"),
    "night": mark_plural("{n} nakts", "{n} naktis"),
    "week": mark_plural("{n} nedēļa", "{n} nedēļas"),
    "month": mark_plural("{n} mēnesis", "{n} mēneši"),
    "year": mark_plural("{n} gads", "{n} gadi"),
    "time": mark_plural("{n} reize", "{n} reizes"),
    "person": mark_plural("{n} cilvēks", "{n} cilvēki"),
    "kilogram": mark_plural("{n} kilograms", "{n} kilogrami"),
}
_WITHIN = {
    "minute": mark_plural("{n} minūtes laikā", "{n} minūšu laikā"),
    "hour": mark_plural("{n} stundas laikā", "{n} stundu laikā"),
    "day": mark_plural("{n} dienas laikā", "{n} dienu laikā"),
    "working_day": mark_plural("{n} darbdienas laikā", "{n} darbdienu laikā"),
    "week": mark_plural("{n} nedēļas laikā", "{n} nedēļu laikā"),
    "month": mark_plural("{n} mēneša laikā", "{n} mēnešu laikā"),
    "year": mark_plural("{n} gada laikā", "{n} gadu laikā"),
}
_UP_TO = {
    "minute": mark_plural("līdz {n} minūtei", "līdz {n} minūtēm"),
    "hour": mark_plural("līdz {n} stundai", "līdz {n} stundām"),
    "day": mark_plural("līdz {n} dienai", "līdz {n} dienām"),
    "working_day": mark_plural("līdz {n} darbdienai", "līdz {n} darbdienām"),
    "night": mark_plural("līdz {n} naktij", "līdz {n} naktīm"),
    "week": mark_plural("līdz {n} nedēļai", "līdz {n} nedēļām"),
    "month": mark_plural("līdz {n} mēnesim", "līdz {n} mēnešiem"),
    "year": mark_plural("līdz {n} gadam", "līdz {n} gadiem"),
    "time": mark_plural("līdz {n} reizei", "līdz {n} reizēm"),
    "person": mark_plural("līdz {n} cilvēkam", "līdz {n} cilvēkiem"),
    "kilogram": mark_plural("līdz {n} kilogramam", "līdz {n} kilogramiem"),
}
_CLDR = {
    unit: f"duration-{unit}" for unit in ("minute", "hour", "day", "night", "week", "month", "year")
} | {"kilogram": "mass-kilogram"}
UNITS = tuple(_COUNT)
"""The units that can be counted; their plurals in English name them too."""


def count(words: Words, n: Decimal | int, unit: str) -> str:
    """`10 darbdienas`; `1,5 stundas`."""
    name = _unit(_COUNT, unit)
    if n != int(n) and name in _CLDR:
        return str(
            format_unit(
                Decimal(n), _CLDR[name], length="long", format="#,##0.###", locale=words.locale
            )
        )
    return _said(words, _COUNT[name], n)


def within(words: Words, n: Decimal | int, unit: str) -> str:
    """`10 darbdienu laikā`."""
    return _said(words, _WITHIN[_unit(_WITHIN, unit)], n)


def up_to(words: Words, n: Decimal | int, unit: str) -> str:
    """`līdz 3 mēnešiem`."""
    return _said(words, _UP_TO[_unit(_UP_TO, unit)], n)


def _said(words: Words, forms: tuple[str, str], n: Decimal | int) -> str:
    # A fraction takes the form of 2, the nearest that gettext's whole numbers have.
    return words.plural(*forms, int(n) if n == int(n) else 2, n=number(words, n))


def _unit(known: dict[str, tuple[str, str]], unit: str) -> str:
    name = unit.removesuffix("s")
    if name not in known:
        message = f'"{unit}" is not a unit of this form; known: {", ".join(known)}'
        raise ValueError(message)
    return name
