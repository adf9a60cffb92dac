from __future__ import annotations

from dataclasses import replace

import pytest

from viegli.language.entries import Entry
from viegli.language.extract import Use
from viegli.language.po import PoFile, blank, written
from viegli.language.po_reader import parse
from viegli.language.update import confirmed, update

NAME = Use("Aprūpe mājās", "data/services.yaml", 3, note="services[home_care].name (standard)")
TIME = Use(
    "Lēmumu pieņem 10 darbdienu laikā.", "data/services.yaml", 9, note="services[x].time (standard)"
)


def translated(*uses: Use) -> PoFile:
    """English texts made of the Latvian ones, each read by nobody."""
    made = update(blank("en", "Texts"), uses)
    entries = [
        replace(entry, strings=(f"en: {entry.msgid}",), comments=("unread",))
        for entry in made.entries
    ]
    return replace(made, entries=tuple(entries))


def only(catalogue: PoFile) -> Entry:
    (entry,) = catalogue.entries
    return entry


def test_a_second_run_changes_no_byte() -> None:
    uses = [TIME, NAME, replace(NAME, msgid="Aprūpe mājās ir maksas pakalpojums", line=4)]
    before = update(translated(NAME), uses)
    again, problems = parse(written(before), "en.po")
    assert again
    assert not problems
    assert written(update(again, uses)) == written(before)
    assert written(update(again, reversed(uses))) == written(before)


def test_a_text_of_many_places_is_translated_once() -> None:
    other = replace(NAME, file="data/municipalities/jelgava/services.yaml", note="jelgava.name")
    entry = only(update(blank("en", "Texts"), [NAME, other]))
    assert entry.locations == ((other.file, 3), (NAME.file, 3))
    assert entry.notes == (other.note, NAME.note)


def test_entries_follow_file_and_line() -> None:
    uses = [replace(NAME, msgid=text, line=line) for text, line in (("c", 1), ("a", 20), ("b", 3))]
    made = update(blank("en", "Texts"), reversed(uses))
    assert [entry.msgid for entry in made.entries] == ["c", "b", "a"]


def test_a_changed_text_keeps_its_last_translation_as_fuzzy() -> None:
    changed = replace(NAME, msgid="Aprūpe dzīvesvietā")
    entry = only(update(translated(NAME), [changed]))
    assert entry.fuzzy
    assert entry.previous == "Aprūpe mājās"
    assert entry.strings == ("en: Aprūpe mājās",)
    assert entry.unread


def test_a_text_that_changes_twice_remembers_what_the_translation_was_made_for() -> None:
    once = update(translated(NAME), [replace(NAME, msgid="Aprūpe dzīvesvietā")])
    twice = only(update(once, [replace(NAME, msgid="Aprūpe savā dzīvesvietā")]))
    assert twice.fuzzy
    assert twice.previous == "Aprūpe mājās"


def test_a_change_that_is_taken_back_leaves_nothing_fuzzy() -> None:
    changed = update(translated(NAME), [replace(NAME, msgid="Aprūpe dzīvesvietā")])
    assert update(changed, [NAME]) == translated(NAME)


def test_a_text_changed_in_one_of_two_places_takes_the_translation_along() -> None:
    other = replace(NAME, line=30, note="services[other].name (standard)")
    changed = replace(other, msgid="Aprūpe mājās un ārā")
    made = update(translated(NAME, other), [NAME, changed])
    assert [entry.fuzzy for entry in made.entries] == [False, True]
    assert {entry.strings for entry in made.entries} == {("en: Aprūpe mājās",)}


def test_another_text_in_the_same_field_starts_without_translation() -> None:
    other = replace(NAME, msgid="Patversme bezpajumtniekiem un krīzes centrs")
    made = update(translated(NAME), [other])
    assert only(made).strings == ("",)
    assert [entry.msgid for entry in made.obsolete] == ["Aprūpe mājās"]


def test_a_text_that_moves_keeps_its_translation() -> None:
    moved = replace(NAME, file="data/other.yaml", line=1, note="elsewhere")
    entry = only(update(translated(NAME), [moved]))
    assert (entry.strings, entry.fuzzy) == (("en: Aprūpe mājās",), False)


def test_a_text_that_goes_and_comes_back_keeps_its_translation() -> None:
    gone = update(translated(NAME, TIME), [TIME])
    again, _ = parse(written(gone), "en.po")
    assert again
    assert update(again, [NAME, TIME]) == translated(NAME, TIME)


def test_a_context_is_never_crossed() -> None:
    entry = only(update(translated(NAME), [replace(NAME, context="nosaukums")]))
    assert (entry.context, entry.strings) == ("nosaukums", ("",))


def test_a_plural_has_as_many_forms_as_the_language() -> None:
    use = Use("{n} gads", "macros/a.jinja", 1, plural="{n} gadi")
    assert only(update(blank("ru", "Texts"), [use])).strings == ("", "", "")
    assert only(update(blank("en", "Texts"), [use])).strings == ("", "")


def test_latvian_needs_entries_for_plurals_only_and_fills_them() -> None:
    use = Use("{n} gads", "macros/a.jinja", 1, plural="{n} gadi")
    assert only(update(blank("lv", "Texts"), [use, NAME])).strings == (
        "{n} gads",
        "{n} gadi",
        "{n} gadi",
    )


@pytest.mark.parametrize("fits", [True, False])
def test_confirming_clears_only_the_chosen_entries(fits: bool) -> None:
    changed = update(translated(NAME), [replace(NAME, msgid="Aprūpe dzīvesvietā")])
    after, times = confirmed(changed, lambda _: fits)
    entry = only(after)
    assert (times, entry.fuzzy, bool(entry.previous)) == (
        (1, False, False) if fits else (0, True, True)
    )
    assert entry.unread
