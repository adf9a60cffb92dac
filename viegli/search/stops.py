"""Words that tell one page from another so little that the search leaves them out."""

from __future__ import annotations

from collections.abc import Mapping


def _listed(written: str) -> frozenset[str]:
    return frozenset(written.split())


STOPS: Mapping[str, frozenset[str]] = {
    "lv": _listed(
        "un vai ir ka kas ko kam kur kad cik par no uz ar pie pec lai ja bet ari to tas ta sis"
        " sim sadu tads es man mani mana mans manu manam manai mes mums tu jus vins vina savs sava"
        " savu kads kada kadu kadam var varu vajag gribu ludzu loti vairs vel jau tikai"
        " vajadzigs vajadziga vajadzigi nepieciesams nepieciesama"
    ),
    "en": _listed(
        "a an the and or of to in on at for from by with is are am be was been i me my we our you"
        " your he she they him her it its that this there some any someone somebody what where"
        " who how when which can could do does did have has had would should get go take need want"
        " please very much many"
    ),
    "ru": _listed(
        "и или а но в во на с со к о об по от за для из у я мне меня мои моя мое моего моеи ми"
        " нам нас ви он она они его ее кто кого кому что чтоби где куда как когда ето ли же би"
        " ест бил била можно нужно надо нужна нужен хочу могу очен уже еще мени мене де як що коли"
        " до та або чи е треба потрибно потрибна можу хто куди дуже вин вона"
    ),
}
"""Folded, by language. Ukrainian stands with Russian: people write it where there is no page."""
