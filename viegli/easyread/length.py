"""ER01 to ER03: how long sentences and list items are."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.easyread.lexicon import Lexicon
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit

_LONG = "Cilvēks sociālajā dienestā saņem palīdzību, padomu, dokumentus un naudu"


def _over(unit: Unit, least: int, most: int) -> Iterator[str]:
    """How many words a unit has, where these are from `least` to `most`."""
    count = len(unit.words)
    if least <= count <= most:
        yield str(count)


def _too_long(unit: Unit, _: Lexicon) -> Iterator[str]:
    yield from _over(unit, 16, 10**6)


def _long(unit: Unit, _: Lexicon) -> Iterator[str]:
    if unit.kind != "item":
        yield from _over(unit, 11, 15)


def _long_item(unit: Unit, _: Lexicon) -> Iterator[str]:
    if unit.kind == "item":
        yield from _over(unit, 9, 15)


def _long_list(text: tuple[Unit, ...], _: Lexicon) -> Iterator[tuple[Unit, str]]:
    """Each list of more than 7 items, at its first item."""
    run: list[Unit] = []
    for unit in (*text, Unit("")):
        if unit.kind == "item":
            run.append(unit)
        else:
            if len({one.line for one in run}) > 7:
                yield run[0], str(len({one.line for one in run}))
            run = []


RULES = (
    Rule(
        "ER01",
        "error",
        "Te ir {} vārdi. Drīkst būt 15.",
        "Sadaliet to vairākos teikumos.",
        bad=(f"{_LONG} par aprūpi mājās visu gadu un arī ilgāk.",),
        good=(f"{_LONG} par aprūpi mājās.", "Zvaniet sociālajam dienestam."),
        unit=_too_long,
        latvian=False,
    ),
    Rule(
        "ER02",
        "warning",
        "Teikumā ir {} vārdi. Labāk ir līdz 10.",
        "Sakiet vienā teikumā vienu domu.",
        bad=(f"{_LONG} par aprūpi.",),
        good=(f"{_LONG}.",),
        unit=_long,
        latvian=False,
    ),
    Rule(
        "ER03",
        "warning",
        "Saraksta rindā ir {} vārdi. Labāk ir līdz 8.",
        "Īsiniet rindu.",
        bad=(f"• {_LONG}",),
        good=("• pase\n• iesniegums par aprūpi mājās",),
        unit=_long_item,
        latvian=False,
    ),
    Rule(
        "ER03",
        "warning",
        "Sarakstā ir {} rindas. Labāk ir līdz 7.",
        "Sadaliet sarakstu divos sarakstos.",
        bad=("\n".join(f"• lieta {one}" for one in "abcdefgh"),),
        good=("\n".join(f"• lieta {one}" for one in "abcdefg"),),
        text=_long_list,
        latvian=False,
    ),
)
