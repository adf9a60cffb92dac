"""What a word surely or possibly is among the forms of verbs."""

from __future__ import annotations

from collections.abc import Sequence

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.morphology import Form, Reading


def words(listed: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(listed.split())


_OFTEN_BOTH = words("vai arī var par")


BEING = words("ir bija būs nav nebija nebūs esmu esam esat bijām bijāt būsim būsiet")


def has(readings: Sequence[Reading], *forms: Form) -> bool:
    """Whether a word may be such a form of a verb."""
    return any(one.kind == "verb" and one.form in forms for one in readings)


def only(readings: Sequence[Reading], *forms: Form) -> bool:
    """Whether a word is surely such a form of a verb."""
    return bool(readings) and all(one.kind == "verb" and one.form in forms for one in readings)


def finite(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a verb that says who and when."""
    low = token.low
    readings = lexicon.readings(token.text) if not token.explained else ()
    return low not in _OFTEN_BOTH and (only(readings, "finite") or low in BEING or low == "var")
