"""The words that the rules know: core words, explained terms, names, the project's own spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files

from viegli.easyread.morphology import Dictionary, Reading
from viegli.easyread.units import WORD, Unit

LINK = r"https?://\S+|www\.\S+|\S+@\S+|\w+\.(?:lv|eu|com|org)\b\S*"
"""An address of the web or of e-mail."""
_SOFT = {"l": "lļ", "n": "nņ", "d": "dž", "t": "tš", "s": "sš", "z": "zž", "c": "cč"}
_CASE = r"(?:aj\w{1,3}|ais|ie[ms]?|[aāeēiīouū][ismš]?|s|š)?"
_ENDING = re.compile(r"(?:is|us|as|es|ie|ais|ā|s|š|a|e|i|u|o)$")


@dataclass(frozen=True)
class Token:
    """A word of a unit, or a term of several words."""

    text: str
    start: int
    explained: bool = False
    """Whether it is a term that the site explains, or a name."""

    @property
    def low(self) -> str:
        """Its last word in small letters."""
        return self.text.split()[-1].lower()


def inflected(term: str) -> str:
    """A pattern that finds a term in any case and number."""
    return r"\s+".join(_inflected_word(word) for word in term.split())


def _inflected_word(word: str) -> str:
    base = _ENDING.sub("", word)
    if len(base) < 3 or not base.replace("-", "").isalpha():
        return re.escape(word)
    last = f"[{_SOFT.get(base[-1], base[-1])}]"
    if base[-1] in "bpmv" and word.endswith("is"):
        last += "j?"
    return f"{re.escape(base[:-1])}{last}{_CASE}"


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list of this package; what stands after # says why."""
    text = files("viegli.easyread").joinpath("lists", name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0] for line in text.splitlines())
    return frozenset(word for line in lines for word in line.replace(",", " ").split())


@dataclass(frozen=True)
class Lexicon:
    """What the rules know of words."""

    dictionary: Dictionary | None = field(default=None, repr=False)
    core: frozenset[str] = frozenset()
    """Everyday words, as the dictionary lists them."""
    spelling: frozenset[str] = frozenset()
    """Right words that the dictionary lacks."""
    terms: tuple[str, ...] = ()
    """Words that the site explains."""
    names: tuple[str, ...] = ()
    """Names of towns, organisations, services and streets."""
    same: tuple[tuple[str, ...], ...] = ()
    """Names that the site has for one thing."""
    _seen: dict[str, tuple[Token, ...]] = field(default_factory=dict, repr=False, compare=False)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """What a word can be; nothing without a dictionary."""
        return self.dictionary.readings(word) if self.dictionary else ()

    @cached_property
    def _known(self) -> re.Pattern[str]:
        listed = sorted({*self.terms, *self.names}, key=lambda one: (-len(one), one))
        patterns = "|".join((LINK, *(inflected(one) for one in listed)))
        return re.compile(rf"\b(?:{patterns})(?!\w)", re.IGNORECASE)

    def tokens(self, unit: Unit) -> tuple[Token, ...]:
        """The words of a unit; a term or a name is one token."""
        if unit.text not in self._seen:
            self._seen[unit.text] = tuple(self._tokens(unit.text))
        return self._seen[unit.text]

    def _tokens(self, text: str) -> Iterator[Token]:
        start = 0
        for found in self._known.finditer(text):
            yield from _words(text, start, found.start())
            yield Token(found[0], found.start(), explained=True)
            start = found.end()
        yield from _words(text, start, len(text))

    def everyday(self, word: str) -> bool:
        """Whether a word, in any form, is on the list of core words."""
        low = word.lower()
        known = low in self.core or any(one.stem in self.core for one in self.readings(word))
        return known or bool(self._spelt_core.fullmatch(word))

    def spelt(self, word: str) -> bool:
        """Whether the dictionary or the project's list has a word."""
        return bool(self.readings(word) or self._spelt.fullmatch(word))

    @cached_property
    def _spelt(self) -> re.Pattern[str]:
        return _any_form(self.spelling)

    @cached_property
    def _spelt_core(self) -> re.Pattern[str]:
        """Core words that the dictionary lacks."""
        return _any_form(self.spelling & self.core)


def _any_form(listed: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words of a list in any form; one that nothing fits for an empty list."""
    forms = "|".join(inflected(word) for word in sorted(listed))
    return re.compile(forms or r"(?!)", re.IGNORECASE)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in WORD.finditer(text, start, end):
        yield Token(found[0], found.start())


def latvian(
    dictionary: Dictionary | None,
    terms: Iterable[str] = (),
    names: Iterable[str] = (),
    same: Iterable[tuple[str, ...]] = (),
) -> Lexicon:
    """The words of Latvian, with a site's terms and names."""
    return Lexicon(
        dictionary,
        word_list("core.txt"),
        word_list("spelling.txt"),
        tuple(dict.fromkeys(terms)),
        tuple(dict.fromkeys(names)),
        tuple(same),
    )
