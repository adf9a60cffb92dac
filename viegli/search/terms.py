"""A text as the search knows it: folded, without words that say little, without endings."""

from __future__ import annotations

from viegli.search.folding import words
from viegli.search.stemming import stem
from viegli.search.stops import STOPS


def terms(text: str, lang: str) -> list[str]:
    """The stems of the words of a text, in their order; of all words, where all say little."""
    every = words(text)
    telling = [word for word in every if word not in STOPS.get(lang, ())]
    return [stem(word, lang) for word in telling or every]
