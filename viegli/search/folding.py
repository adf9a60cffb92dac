"""Text as the search compares it: small letters without marks, cut into words."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHE = re.compile("['’ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans({"і": "и", "ы": "и", "є": "е", "э": "е", "ґ": "г", "ь": "", "ъ": ""})
"""Cyrillic letters that Russian and Ukrainian write differently for much the same sound."""


def fold(text: str) -> str:
    """The text in small letters without diacritics; Ukrainian letters as the nearest Russian."""
    apart = unicodedata.normalize("NFD", text.lower())
    bare = "".join(letter for letter in apart if unicodedata.category(letter)[0] != "M")
    return _APOSTROPHE.sub("", bare).translate(_ALIKE)


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order."""
    return _WORD.findall(fold(text))
