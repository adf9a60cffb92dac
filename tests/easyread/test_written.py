"""Easy pages that people write in content/ are read as the records' easy text is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viegli.catalogue import Catalogue
from viegli.commands import main
from viegli.easyread import Dictionary, written_problems
from viegli.easyread.markdown import Block, blocks

ROOT = Path(__file__).parents[2]
TOP = "---\ntitle: Lapa\n---\n# Lapa\n\n## Kas tas ir? {#kas}\n\n![](pictures/help.svg)\n\n"


def test_a_page_falls_into_blocks_with_their_lines_and_pictures() -> None:
    text = (
        "---\ntitle: Zvans\n---\n# Zvans\n\n## Kam zvanīt? {#kam}\n\n"
        '<div class="line"><img src="a/pictures/phone.svg" alt=""><p>Zvaniet <a href="tel:112">112'
        "</a>.</p></div>\n\nLasiet [te](../zinot/)\nvai jautājiet.\n\n- pase\n- *kopija*\n"
        '<ul><li>vēl</li></ul>\n<!-- nekas -->\n<p class="note">Nav pārbaudīts.</p>\n'
    )
    assert list(blocks(text)) == [
        Block("Zvans", "title", 4, 3),
        Block("Kam zvanīt?", "heading", 6, 4),
        Block("Zvaniet 112.", "sentence", 8, 61, "phone"),
        Block("Lasiet te vai jautājiet.", "sentence", 10, 1),
        Block("pase", "item", 13, 3),
        Block("*kopija*", "item", 14, 3),
        Block("vēl", "item", 15, 9),
    ]


CASES = [
    ("Zvaniet mums. Mēs palīdzēsim.", "10:1: ER04: Vienā rindā ir vairāki teikumi"),
    ("Zvaniet\n67767372.", "10:1: ER25: Grūti lasāms tālruņa numurs (67767372)."),
    ("<p>Zvaniet.</p>\n<p>Tā (māja).</p>", "11:4: ER20: Iekavas (māja)."),
    ("Te ir izziņa.\n\nZvaniet.", "10:1: ER16: Grūts vārds nav paskaidrots (izziņa)."),
    ("## Cena\n\nZvaniet.", "10:4: ER36: Virsraksts nav jautājums (Cena)."),
    ("## Cik tas maksā?\n\nZvaniet.", "12:1: ER37: Daļai nav attēla (Cik tas maksā?)."),
    ("Zvaniet.\n\n" * 6, "10:1: ER36: Zem viena virsraksta ir daudz teikumu (Kas tas ir?: 6)."),
]


@pytest.mark.parametrize(("body", "said"), CASES)
def test_what_is_wrong_with_a_written_page_is_told_with_its_place(
    body: str, said: str, catalogue: Catalogue, dictionary: Dictionary, tmp_path: Path
) -> None:
    page = tmp_path / "content/lv/viegli/lapa.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{TOP}{body}\n", encoding="utf-8")
    found = written_problems(catalogue, dictionary, tmp_path / "content", tmp_path, ["lv"])
    assert [one for one in map(str, found) if one.startswith(f"content/lv/viegli/lapa.md:{said}")]


def test_a_written_page_may_break_a_rule_for_a_reason(
    catalogue: Catalogue, dictionary: Dictionary, tmp_path: Path
) -> None:
    page = tmp_path / "lv/viegli/lapa.md"
    page.parent.mkdir(parents=True)
    allowed = "title: Lapa\neasy: {status: draft, allow: [{rule: ER20, reason: Tā ir.}]}\n"
    text = TOP.replace("title: Lapa\n", allowed) + "Tā (māja).\n"
    page.write_text(text, encoding="utf-8")
    found = [*written_problems(catalogue, dictionary, tmp_path, tmp_path, ["lv"])]
    assert "ER20" not in {one.rule for one in found}
    page.write_text(page.read_text(encoding="utf-8").replace("draft", "done"), encoding="utf-8")
    found = [*written_problems(catalogue, dictionary, tmp_path, tmp_path, ["lv"])]
    assert [str(one.place) for one in found if one.path == "status"] == ["lv/viegli/lapa.md:3:16"]


def test_other_languages_get_the_rules_that_are_about_no_language(
    catalogue: Catalogue, dictionary: Dictionary, tmp_path: Path
) -> None:
    page = tmp_path / "en/viegli/page.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{TOP}Call 67767372. Ask us.\n", encoding="utf-8")
    found = written_problems(catalogue, dictionary, tmp_path, tmp_path, ["en"])
    assert {one.rule for one in found} == {"ER04", "ER25"}


def test_the_projects_own_pages_have_neither_error_nor_warning(
    catalogue: Catalogue, dictionary: Dictionary
) -> None:
    found = written_problems(catalogue, dictionary, ROOT / "content", ROOT, ["lv", "en", "ru"])
    assert not [str(one) for one in found]


@pytest.mark.usefixtures("dictionary")
def test_check_and_easy_refuse_a_written_page_with_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("content", "data", "overrides", "macros"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    page = tmp_path / "content/lv/viegli/zinot.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("Te nav tālruņa un e-pasta.", "Zvaniet 67767372."), "utf-8")
    settings = ["-f", str(tmp_path / "mkdocs.yml")]
    for command in (["check", *settings], ["easy", *settings, str(page)]):
        assert main(command) == 1
        assert "content/lv/viegli/zinot.md:13:126: ER25: " in capsys.readouterr().out
