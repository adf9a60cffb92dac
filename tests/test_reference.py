"""The reference says every field of every record and every option of every command."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from viegli.commands import main, parser
from viegli.commands.reference import pages
from viegli.records import PictureFile, Record, Service, ServicesFile, TariffsFile
from viegli.records.described import fields_of, kinds_below, meaning_of

ROOT = Path(__file__).parents[1]
TOPS: dict[type[Record], str] = {
    ServicesFile: "records.md",
    PictureFile: "records.md",
    TariffsFile: "tariffs.md",
}
KINDS = list(dict.fromkeys(kind for top in TOPS for kind in kinds_below(top)))


def section(kind: type[Record]) -> str:
    """The part of a page that is about this kind of record."""
    heading = re.sub(r"(?<!^)([A-Z])", lambda match: f" {match[1].lower()}", kind.__name__)
    found = [
        part
        for text in pages().values()
        for part in text.split("\n## ")
        if part.startswith(f"{heading}\n")
    ]
    assert len(found) == 1, f"{heading} stands in {len(found)} sections"
    return found[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_stands_in_the_section_of_its_record_with_its_meaning(
    kind: type[Record],
) -> None:
    text = section(kind)
    assert meaning_of(kind) in text
    assert [field.alias or name for name, field in kind.model_fields.items()] == [
        field.name for field in fields_of(kind)
    ]
    for field in fields_of(kind):
        row = next(line for line in text.splitlines() if line.startswith(f"| `{field.name}` | "))
        assert field.meaning, f"{kind.__name__}.{field.name} has no docstring"
        assert field.meaning.replace("|", "\\|") in row
        assert all(f"`{word}`" in row for word in field.allowed)


def test_a_field_says_what_is_written_whether_it_is_needed_and_what_holds_without_it() -> None:
    service = {field.name: field for field in fields_of(Service)}
    assert service["slug"].required
    assert not service["keywords"].required
    assert "".join(part.text for part in service["documents"].written) == (
        "list of Document, or Unknown, or Nothing"
    )
    assert "".join(part.text for part in service["sources"].written) == (
        "list of Cite, at least one"
    )


def test_every_option_of_every_command_is_there() -> None:
    text = pages()["commands.md"]
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                assert f"## viegli {name}\n" in text
                for option in command._actions:
                    if not isinstance(option, argparse._HelpAction):
                        assert all(f"`{one}" in text for one in option.option_strings)
                        assert option.help


def test_every_link_leads_to_a_heading() -> None:
    made = pages()
    for name, text in made.items():
        for page, anchor in re.findall(r"\]\(([a-z.]*)#([a-z-]+)\)", text):
            headings = re.findall(r"^## (.+)$", made[page or name], re.MULTILINE)
            assert anchor in {heading.lower().replace(" ", "-") for heading in headings}


def test_the_pages_are_current() -> None:
    for name, text in pages().items():
        path = ROOT / "docs/reference" / name
        assert path.read_text(encoding="utf-8") == text, "run: viegli reference"


def test_a_page_that_is_behind_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ["--folder", str(tmp_path)]
    assert main(["reference", *folder]) == 0
    assert main(["reference", "--check", *folder]) == 0
    (tmp_path / "records.md").write_text("old", encoding="utf-8")
    capsys.readouterr()
    assert main(["reference", "--check", *folder]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path / 'records.md'} is behind the docstrings; run: viegli reference\n"
    )
    assert (tmp_path / "records.md").read_text(encoding="utf-8") == "old"
