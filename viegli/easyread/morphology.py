"""What a Latvian word can be: stem, part of speech and form, by Debian's hunspell dictionary.

spylls reads the dictionary's two files; the look-up is our own, because that of spylls tries every
affix on every word (10 ms a word, here under 0.1 ms).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary as Files
    from spylls.hunspell.data.aff import Affix, Prefix, Suffix
    from spylls.hunspell.data.dic import Word

FOLDER = Path("/usr/share/hunspell")
"""Where Debian's package hunspell-lv puts lv_LV.aff and lv_LV.dic."""

Kind = Literal["noun", "adjective", "verb", "other"]
Form = Literal["", "finite", "infinitive", "passive", "active", "present", "ot", "noun"]
"""Forms of verbs: "passive" is -ts, "active" -is, "present" -ošs and -ams, "ot" also -dams."""

_PASSIVE = "5"
_BY_FLAG: dict[str, Form] = {"5": "passive", "J": "noun"}


@dataclass(frozen=True)
class Reading:
    """One thing that a word can be."""

    stem: str
    kind: Kind
    form: Form = ""
    declension: str = ""
    """1 to 6 for nouns."""


@dataclass(frozen=True)
class Dictionary:
    """The dictionary's words and endings; remembers what it has read."""

    words: Mapping[str, tuple[Word, ...]]
    endings: Mapping[str, tuple[Suffix, ...]]
    prefixes: tuple[Prefix, ...]
    outer: frozenset[str]
    """Flags of the endings that stand after another ending."""
    circumfix: str
    _read: dict[str, tuple[Reading, ...]] = field(default_factory=dict, repr=False)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Everything that a word can be; none for a word that the dictionary lacks."""
        if word not in self._read:
            low = word.lower()
            cases = dict.fromkeys((word, low, low.capitalize() if word.isupper() else low))
            found = (one for case in cases for one in self._forms(case))
            self._read[word] = tuple(dict.fromkeys(found))
        return self._read[word]

    def _forms(self, word: str) -> Iterator[Reading]:
        yield from self._suffixed(word, None)
        for prefix in self.prefixes:
            if word.startswith(prefix.add) and len(word) > len(prefix.add) + 1:
                yield from self._suffixed(prefix.strip + word[len(prefix.add) :], prefix)

    def _suffixed(self, word: str, prefix: Prefix | None) -> Iterator[Reading]:
        for entry in self.words.get(word, ()):
            if self._fits(entry.flags, prefix, ()):
                yield _reading(word, entry, None, prefix)
        for outer, base in self._stripped(word):
            for entry in self.words.get(base, ()):
                if outer.flag in entry.flags and self._fits(entry.flags, prefix, (outer,)):
                    yield _reading(word, entry, outer, prefix)
            if outer.flag in self.outer:
                yield from self._twice(word, base, outer, prefix)

    def _twice(
        self, word: str, base: str, outer: Suffix, prefix: Prefix | None
    ) -> Iterator[Reading]:
        """The readings of a word with two endings, of which the outer one is known."""
        for inner, stem in self._stripped(base):
            for entry in self.words.get(stem, ()) if outer.flag in inner.flags else ():
                both = (outer, inner)
                if inner.flag in entry.flags and self._fits(entry.flags, prefix, both):
                    yield _reading(word, entry, inner, prefix)

    def _stripped(self, word: str) -> Iterator[tuple[Suffix, str]]:
        """Every ending that the word can have, with what is left."""
        for at in range(len(word) + 1):
            for suffix in self.endings.get(word[at:], ()):
                base = word[:at] + suffix.strip
                if base and suffix.cond_regexp.search(base):
                    yield suffix, base

    def _fits(self, flags: set[str], prefix: Prefix | None, suffixes: tuple[Suffix, ...]) -> bool:
        around = any(self.circumfix in one.flags for one in suffixes)
        if prefix is None:
            return not around
        allowed = flags.union(*(one.flags for one in suffixes))
        return prefix.flag in allowed and around == (self.circumfix in prefix.flags)


def _reading(word: str, entry: Word, suffix: Suffix | None, prefix: Prefix | None) -> Reading:
    """What an entry is with this ending: the inner one where it has two."""
    part = "".join(entry.data.get("po", ()))
    if part.startswith("lietv"):
        return Reading(entry.stem, "noun", "", part.removeprefix("lietv")[:1])
    if part.startswith("īpv"):
        return Reading(entry.stem, "adjective")
    if part.startswith("darb") or _PASSIVE in entry.flags or entry.stem in _VERBS:
        return Reading(entry.stem, "verb", _verb_form(word, entry, suffix, prefix))
    return Reading(entry.stem, "other")


_VERBS = {"būt", "nav", "ir", "vajag", "jāiet", "jābūt"}


def _verb_form(word: str, entry: Word, suffix: Suffix | None, prefix: Affix | None) -> Form:
    if suffix is None or word.endswith(("ties", "tos")):
        plain = entry.stem.endswith("t") and not entry.stem.startswith("jā")
        plain = plain and (prefix is None or prefix.add == "ne") and not word.endswith("tos")
        return "infinitive" if plain else "finite"
    if suffix.flag in _BY_FLAG:
        return _BY_FLAG[suffix.flag]
    if suffix.flags and suffix.add.endswith(("šs", "ms")):
        return "present"
    if word.endswith(("dams", "dama", "dami", "damas", "damies", "damās", "ot", "oties")):
        return "ot"
    past = "6" in suffix.flags and suffix.add.endswith("is")
    return "active" if past else "finite"


def read_dictionary(folder: Path = FOLDER, name: str = "lv_LV") -> Dictionary | None:
    """The dictionary, or none where spylls or the files are not installed."""
    try:
        from spylls.hunspell import Dictionary as Files  # noqa: PLC0415 - it may be missing
    except ModuleNotFoundError:
        return None
    if not all((folder / f"{name}.{ending}").is_file() for ending in ("aff", "dic")):
        return None
    return _indexed(Files.from_files(str(folder / name)))


def _indexed(files: Files) -> Dictionary:
    words: dict[str, list[Word]] = {}
    for entry in files.dic.words:
        words.setdefault(entry.stem, []).append(entry)
    endings: dict[str, list[Suffix]] = {}
    for table in files.aff.SFX.values():
        for suffix in table:
            endings.setdefault(suffix.add, []).append(suffix)
    return Dictionary(
        {stem: tuple(found) for stem, found in words.items()},
        {ending: tuple(found) for ending, found in endings.items()},
        tuple(prefix for table in files.aff.PFX.values() for prefix in table),
        frozenset(flag for found in endings.values() for one in found for flag in one.flags),
        str(files.aff.CIRCUMFIX or ""),
    )
