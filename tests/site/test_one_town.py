"""A site of one municipality keeps everything in data/services.yaml and data/tariffs.yaml."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.small_town import TARIFFS, small_town
from viegli.commands import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_town(tmp_path)


def test_two_files_make_a_whole_site(project: Path) -> None:
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/malka/index.html").read_text(encoding="utf-8")
    easy = (project / "site/pagasts/viegli/malka/index.html").read_text(encoding="utf-8")
    assert "Krava maksā 12,50\N{NO-BREAK SPACE}€." in page
    assert "Krava maksā 12 eiro 50 centi." in easy
    assert (project / "site/pagasts/cenradis/index.html").is_file()


def test_a_site_that_is_no_sample_has_no_banner_and_may_be_indexed(project: Path) -> None:
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/malka/index.html").read_text(encoding="utf-8")
    assert "noindex" not in page
    assert 'class="sample"' not in page
    assert "pagasts/malka/" in (project / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_site_in_one_language_has_no_language_switch(project: Path) -> None:
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/malka/index.html").read_text(encoding="utf-8")
    assert "hreflang" not in page


def test_a_price_list_without_findings_says_so(project: Path) -> None:
    tariffs = project / "data/tariffs.yaml"
    text = tariffs.read_text(encoding="utf-8")
    known = text.replace("legal_basis: {unknown: lēmums nav zināms}", "legal_basis: {none: true}")
    tariffs.write_text(known, encoding="utf-8")
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/cenradis/atklajumi/index.html").read_text(encoding="utf-8")
    assert "dators neko neatrada" in page
    assert 'class="contents"' not in page


def test_what_is_for_the_municipality_is_not_for_search_engines(project: Path) -> None:
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    page = (project / "site/pagasts/cenradis/atklajumi/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "Lēmums nav zināms." in page
    line = TARIFFS.splitlines().index("    legal_basis: {unknown: lēmums nav zināms}") + 1
    assert f"<code>data/tariffs.yaml:{line}</code>" in page
    assert "atklajumi" not in (project / "site/sitemap.xml").read_text(encoding="utf-8")


def test_what_is_checked_of_a_town_is_checked_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", "--write-maps", "-f", str(project / "mkdocs.yml")])
    capsys.readouterr()
    main(["check", "-f", str(project / "mkdocs.yml")])
    said = capsys.readouterr().out
    assert [str(one.relative_to(project)) for one in project.glob("data/**/outcomes/*")] == [
        "data/outcomes/firewood.txt"
    ]
    assert "outcomes" not in said
    assert said.count("was never compared with its standard text") == 1


def test_the_tariffs_of_a_town_are_its_own(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["findings", "pagasts", "-f", str(project / "mkdocs.yml")]) == 0
    assert capsys.readouterr().out.count("lēmums nav zināms") == 1


@pytest.mark.parametrize(
    ("fees", "now", "later"),
    [
        (
            '[{from: 2026-01-01, value: "12.5"}, {from: 2027-01-01, value: "13", open_ended: yes}]',
            "12,50 €",
            "no 2027. gada 1. janvāra: 13,00 €",
        ),
        ('[{from: 2026-01-01, value: "12.50", until: 2026-11-19}]', "Cena vēl nav zināma", None),
        ('"12.50"', "12,50 €", None),
    ],
    ids=["a change", "an end", "no days"],
)
def test_a_price_by_date_is_announced_in_the_table_and_an_ended_one_is_not_known(
    project: Path, fees: str, now: str, later: str | None
) -> None:
    tariffs = project / "data/tariffs.yaml"
    text = tariffs.read_text(encoding="utf-8")
    tariffs.write_text(text.replace('fee: "12.50"', f"fee: {fees}"), encoding="utf-8")
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    for topic in ("malka", "cenradis"):
        page = (project / f"site/pagasts/{topic}/index.html").read_text(encoding="utf-8")
        (cell,) = re.findall(r'<td class="money">(.*?)</td>', page)
        words = " ".join(re.sub(r"<[^>]+>", " ", cell).replace("\N{NO-BREAK SPACE}", " ").split())
        assert words == " ".join(filter(None, (now, "1 krava", later)))
