"""Each mistake of content_mistakes.yaml is said exactly so, before a page is made."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from tests.site.small_town import small_town
from viegli.commands import main
from viegli.site.content import content_problems
from viegli.source import in_order

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("content_mistakes.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_a_mistake_in_a_written_page_is_said_with_its_line(
    case: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "content" / case.get("name", "lv/par.md")
    file.parent.mkdir(parents=True)
    file.write_bytes(bytes.fromhex(case["bytes"]) if "bytes" in case else case["text"].encode())
    settings: Any = SimpleNamespace(content=tmp_path / "content", languages=("lv", "en"))
    found = in_order(list(content_problems(settings)))
    assert sorted(map(str, found)) == case["says"]


@pytest.mark.parametrize("command", ["check", "build"])
def test_mistakes_of_pages_and_of_data_are_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    town = small_town(tmp_path)
    (town / "content/lv/par.md").write_bytes(b"\xe2")
    data = town / "data/services.yaml"
    data.write_text(data.read_text(encoding="utf-8").replace("67000000", "6700"), encoding="utf-8")
    assert main([command, "-f", str(town / "mkdocs.yml")]) == 1
    said = capsys.readouterr()
    assert "content/lv/par.md:1:1: this letter is not in the encoding" in said.out + said.err
    assert '"6700" is not a telephone number' in said.out + said.err
    assert not (town / "site").exists()


def test_a_link_that_leads_nowhere_is_told_once_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    town = small_town(tmp_path)
    page = "---\ntitle: Par\ndescription: Par\n---\n# Par\n\nSkatiet [šeit](nav.md).\n"
    (town / "content/lv/par.md").write_text(page, encoding="utf-8")
    assert main(["build", "-f", str(town / "mkdocs.yml")]) == 1
    assert capsys.readouterr().err == (
        'content/lv/par.md:7:16: href: "nav.md" leads to nothing on this site; '
        "mend the address, or take it out\n1 error; nothing was published\n"
    )
    assert "nav.md" not in caplog.text


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        (
            "macros/service.easy.html.jinja",
            "<p>\n{% if %}</p>",
            "macros/service.easy.html.jinja:2:1: Expected an expression, got 'end of statement",
        ),
        (
            "macros/service.easy.html.jinja",
            "<p>\n\n{{ view.nothing }}</p>",
            "macros/service.easy.html.jinja:3:1: ",
        ),
        ("overrides/main.html", "{% if %}", "overrides/main.html:1:1: Expected an expression"),
        (
            "overrides/assets/viegli.css",
            "a{{{color:",
            "overrides/assets/viegli.css:1:1: this is not a style sheet; close every bracket",
        ),
    ],
)
def test_a_mistake_in_a_template_or_a_style_sheet_is_said_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, text: str, says: str
) -> None:
    town = small_town(tmp_path)
    (town / file).write_text(text, encoding="utf-8")
    assert main(["build", "-f", str(town / "mkdocs.yml")]) == 1
    assert says in capsys.readouterr().err
    assert not (town / "site").exists()
