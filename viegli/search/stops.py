"""Words that tell one page from another so little that the search leaves them out."""

from __future__ import annotations

from collections.abc import Mapping


def _listed(written: str) -> frozenset[str]:
    return frozenset(written.split())


STOPS: Mapping[str, frozenset[str]] = {
    "lv": _listed(
        "un vai ir ka kas ko kam kur kad cik par no uz ar pie pec lai ja bet ari to tas ta sis sim"
        " es man mani mana mans manu mes mums tu jus var varu vajag gribu ludzu"
    ),
    "en": _listed(
        "a an the and or of to in on at for from by with is are am be was i me my we our you your"
        " it that this what where who how when which can do does have has need want please"
    ),
    "ru": _listed(
        "и или а но в во на с со к о об по от за для из у я мне меня мои моя мое ми нам нас ви кто"
        " что где куда как когда ето ли не ест можно нужно надо нужна нужен хочу могу"
        " мени мене де як що коли до та або чи не е треба потрибно потрибна можу хто куди"
    ),
}
"""Folded, by language. Ukrainian stands with Russian: people write it where there is no page."""
