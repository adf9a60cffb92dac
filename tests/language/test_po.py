from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from viegli.language import checks, po_reader
from viegli.language.po import blank, written

HERE = Path(__file__).parent
PROJECT = HERE.parents[1] / "data" / "locale"
MISTAKES = yaml.safe_load((HERE / "mistakes.yaml").read_text(encoding="utf-8"))
TOP = """\
msgid ""
msgstr ""
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

"""


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["name"])
def test_a_mistake_in_a_catalogue_is_named_with_its_place_and_remedy(case: Any) -> None:
    found, problems = po_reader.parse(case["po"].replace("<top>", TOP), "en.po")
    if found:
        problems += checks.problems(found, "en.po")
    assert "\n".join(map(str, problems)) == case["says"]


def test_all_broken_lines_are_named_at_once() -> None:
    _, problems = po_reader.parse(TOP + 'msgid "a\nmsgstr "b\n', "en.po")
    assert [problem.place.line for problem in problems] == [7, 8]


def test_a_file_that_is_not_utf8_is_named_with_the_line(tmp_path: Path) -> None:
    file = tmp_path / "en.po"
    file.write_bytes(TOP.encode() + 'msgid "ā"\n'.encode("cp1257"))
    found, problems = po_reader.read(file, "en.po")
    assert found is None
    assert str(problems[0]) == "en.po:7:1: the file is not UTF-8; save it as UTF-8"


FULL = (
    TOP
    + """\
# unread
# Ask the office whether "care" is their word.
#. services[home_care].name (standard)
#. jelgava.offerings[home_care].name (standard)
#: data/municipalities/jelgava/services.yaml:3 data/services.yaml:12
#, fuzzy
#| msgid "Aprūpe \\"mājās\\""
msgctxt "nosaukums"
msgid "Aprūpe mājās\\\\dzīvoklī"
msgstr "Care\\tat home"

#: macros/service.html.jinja:4
msgid "{n} gads"
msgid_plural "{n} gadi"
msgstr[0] "{n} year"
msgstr[1] "{n} years"

# unread
#~ msgid "Vairs nav"
#~ msgstr "No more"
"""
)


def test_what_is_read_is_written_again_to_the_byte() -> None:
    found, problems = po_reader.parse(FULL, "en.po")
    assert found
    assert not problems
    assert written(found) == FULL


def test_every_part_of_an_entry_is_read() -> None:
    found, _ = po_reader.parse(FULL, "en.po")
    assert found
    entry = found.entries[0]
    assert (entry.msgid, entry.context) == ("Aprūpe mājās\\dzīvoklī", "nosaukums")
    assert entry.strings == ("Care\tat home",)
    assert (entry.fuzzy, entry.unread, entry.previous) == (True, True, 'Aprūpe "mājās"')
    assert entry.locations[1] == ("data/services.yaml", 12)
    assert [gone.msgid for gone in found.obsolete] == ["Vairs nav"]


def test_the_wrapped_lines_of_other_tools_are_understood() -> None:
    text = (
        TOP
        + '#, fuzzy\n#| msgid ""\n#| "one "\n#| "two"\nmsgid ""\n"a "\n"b"\nmsgstr ""\n"c "\n"d"\n'
    )
    found, _ = po_reader.parse(text, "en.po")
    assert found
    entry = found.entries[0]
    assert (entry.msgid, entry.strings, entry.previous) == ("a b", ("c d",), "one two")


def test_a_new_catalogue_can_be_read_again() -> None:
    text = written(blank("uk", "Texts"))
    found, problems = po_reader.parse(text, "uk.po")
    assert found
    assert not problems
    assert (found.locale, found.forms) == ("uk", 3)


@pytest.mark.parametrize("path", sorted(PROJECT.rglob("*.po")), ids=lambda path: str(path)[-28:])
def test_the_catalogues_of_the_project_are_sound(path: Path) -> None:
    found, problems = po_reader.read(path, path.name)
    assert found
    assert problems + checks.problems(found, path.name) == []
