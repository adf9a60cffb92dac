from __future__ import annotations

from pathlib import Path

import pytest

from viegli.language.extract import from_records, from_site
from viegli.records import Found
from viegli.source import Place


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("macros", "overrides/partials", "viegli"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def test_texts_of_templates_are_found_with_their_lines(project: Path) -> None:
    (project / "macros" / "a.html.jinja").write_text(
        '<p>{{ _("Kam") }}</p>\n'
        '{{ _n("{n} gads", "{n} gadi", 3) }}\n'
        '{{ _p("darbs", "vieta") }}\n'
        '{% if x %}{{ _("Ejiet uz {place}", place=x) }}{% endif %}\n'
        "{{ _(x) }} {# _('nekas') #}\n",
        encoding="utf-8",
    )
    (project / "overrides" / "partials" / "b.html").write_text("\n<b>{{ _('Uz augšu') }}</b>")
    uses, problems = from_site(project)
    assert not problems
    assert [(use.msgid, use.plural, use.context, use.file, use.line) for use in uses] == [
        ("Kam", "", "", "macros/a.html.jinja", 1),
        ("{n} gads", "{n} gadi", "", "macros/a.html.jinja", 2),
        ("vieta", "", "darbs", "macros/a.html.jinja", 3),
        ("Ejiet uz {place}", "", "", "macros/a.html.jinja", 4),
        ("Uz augšu", "", "", "overrides/partials/b.html", 2),
    ]


def test_texts_of_python_are_found(project: Path) -> None:
    (project / "viegli" / "a.py").write_text(
        'words.ui("katru dienu")\n'
        'words.ui_in("kad?", "{day}")\n'
        'words.plural("{n} cents", "{n} centi", 5)\n'
        'TABLE = (mark("pirmdienās"), mark_plural("{n} diena", "{n} dienas"))\n'
        "words.ui(TABLE[0])\n",
        encoding="utf-8",
    )
    uses, _ = from_site(project)
    assert [(use.msgid, use.plural, use.context) for use in uses] == [
        ("katru dienu", "", ""),
        ("{day}", "", "kad?"),
        ("{n} cents", "{n} centi", ""),
        ("pirmdienās", "", ""),
        ("{n} diena", "{n} dienas", ""),
    ]


def test_a_broken_template_is_named_with_its_line(project: Path) -> None:
    (project / "macros" / "a.html.jinja").write_text('{{ _("Kam") }}\n{% if %}\n')
    _, problems = from_site(project)
    assert str(problems[0]).startswith("macros/a.html.jinja:2:1: the template cannot be read: ")


def test_texts_of_records_say_their_path_and_level() -> None:
    found = Found("Kam?", Place("data/services.yaml", 7, 3), "services[x].name", "easy")
    (use,) = from_records([found, Found("", Place("a"), "b", "easy")])
    assert (use.msgid, use.file, use.line) == ("Kam?", "data/services.yaml", 7)
    assert use.note == "services[x].name (easy)"
