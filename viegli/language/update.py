"""A catalogue brought up to the texts of today, with every translation kept that can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from gettext import c2py

from viegli.language.catalogues import SOURCE
from viegli.language.entries import Entry
from viegli.language.extract import Use
from viegli.language.po import PoFile

SAME_FIELD = 0.5
"""How alike two texts of one field must be for the translation to follow, of 1."""
ELSEWHERE = 0.8
"""How alike two texts must be when the new one stands in another field, or in a template."""


@dataclass(frozen=True)
class _Old:
    """What the catalogue knew before."""

    live: dict[tuple[str, str], Entry]
    obsolete: dict[tuple[str, str], Entry]
    by_note: dict[str, list[Entry]]
    """Live entries by the record field that they stood in."""
    gone: tuple[Entry, ...]
    """Live entries whose Latvian text is not used any more."""


def update(catalogue: PoFile, found: Iterable[Use]) -> PoFile:
    """The catalogue with exactly the found texts.

    A changed text takes the translation of the text that it came from, marked fuzzy, with the
    former Latvian text. Texts that are gone stay as obsolete entries. Same input, same output.
    """
    fresh = list(_fresh(catalogue, found))
    old = _old(catalogue, {entry.key for entry in fresh})
    used: set[tuple[str, str]] = set()
    entries = []
    for entry in fresh:
        origin, kept = _kept(entry, old)
        used |= {origin.key} if origin else set()
        entries.append(kept)
    left = {entry.key: entry for entry in (*old.obsolete.values(), *old.gone)}
    obsolete = [
        replace(entry, locations=(), notes=(), flags=frozenset(), previous="")
        for key, entry in sorted(left.items())
        if key not in used and entry.filled and not entry.fuzzy
    ]
    return replace(catalogue, entries=tuple(entries), obsolete=tuple(obsolete))


def confirmed(catalogue: PoFile, chosen: Callable[[Entry], bool]) -> tuple[PoFile, int]:
    """The catalogue with the chosen fuzzy entries marked as fitting, and how many these were."""
    entries = [
        replace(entry, flags=entry.flags - {"fuzzy"}, previous="")
        if entry.fuzzy and chosen(entry)
        else entry
        for entry in catalogue.entries
    ]
    changed = sum(one != two for one, two in zip(entries, catalogue.entries, strict=True))
    return replace(catalogue, entries=tuple(entries)), changed


def _fresh(catalogue: PoFile, found: Iterable[Use]) -> Iterator[Entry]:
    """Untranslated entries of the found texts, one for each text, in order of file and line."""
    uses: dict[tuple[str, str], list[Use]] = {}
    for use in sorted(found, key=lambda use: (use.file, use.line, use.msgid, use.context)):
        uses.setdefault((use.context, use.msgid), []).append(use)
    for (context, msgid), group in uses.items():
        plural = next((use.plural for use in group if use.plural), "")
        if catalogue.locale == SOURCE and not plural:
            continue
        yield Entry(
            msgid,
            plural,
            context,
            _blank(catalogue, msgid, plural),
            tuple(dict.fromkeys((use.file, use.line) for use in group)),
            tuple(dict.fromkeys(use.note for use in group if use.note)),
        )


def _blank(catalogue: PoFile, msgid: str, plural: str) -> tuple[str, ...]:
    """Nothing yet; in Latvian itself the two forms that the text gives."""
    if not plural:
        return ("",)
    if catalogue.locale != SOURCE:
        return ("",) * catalogue.forms
    one = c2py(catalogue.rule)(1)
    return tuple(msgid if form == one else plural for form in range(catalogue.forms))


def _old(catalogue: PoFile, keys: set[tuple[str, str]]) -> _Old:
    by_note: dict[str, list[Entry]] = {}
    for entry in catalogue.entries:
        for note in entry.notes if entry.filled else ():
            by_note.setdefault(note, []).append(entry)
    return _Old(
        {entry.key: entry for entry in catalogue.entries},
        {entry.key: entry for entry in catalogue.obsolete},
        by_note,
        tuple(entry for entry in catalogue.entries if entry.key not in keys),
    )


def _kept(entry: Entry, old: _Old) -> tuple[Entry | None, Entry]:
    """The old entry that a text's translation comes from, and the text's entry now."""
    same = old.live.get(entry.key) or old.obsolete.get(entry.key)
    if same and bool(same.plural) == bool(entry.plural):
        return same, _translated(entry, same, same.flags, same.previous)
    near = _nearest(entry, old)
    if near is None:
        return None, entry
    if near.fuzzy and near.previous == entry.msgid:
        return near, _translated(entry, near, near.flags - {"fuzzy"}, "")
    former = near.previous if near.fuzzy and near.previous else near.msgid
    return near, _translated(entry, near, near.flags | {"fuzzy"}, former)


def _translated(entry: Entry, old: Entry, flags: frozenset[str], previous: str) -> Entry:
    return replace(
        entry, strings=old.strings, comments=old.comments, flags=flags, previous=previous
    )


def _nearest(entry: Entry, old: _Old) -> Entry | None:
    """The translated entry that the text most likely was before somebody changed it."""
    field = [former for note in entry.notes for former in old.by_note.get(note, ())]
    rated = [(_alike(entry, former, SAME_FIELD), former) for former in field]
    rated += [(_alike(entry, former, ELSEWHERE), former) for former in old.gone if former.filled]
    best, nearest = max(rated, key=lambda pair: (pair[0], pair[1].key), default=(0.0, None))
    return nearest if best else None


def _alike(entry: Entry, former: Entry, least: float) -> float:
    """How alike two texts are, or 0 where that is below `least`."""
    if entry.context != former.context or bool(entry.plural) != bool(former.plural):
        return 0.0
    if former.fuzzy and former.previous == entry.msgid:
        return 1.0
    match = SequenceMatcher(None, former.msgid, entry.msgid, autojunk=False)
    if match.real_quick_ratio() < least or match.quick_ratio() < least:
        return 0.0
    ratio = match.ratio()
    return ratio if ratio >= least else 0.0
