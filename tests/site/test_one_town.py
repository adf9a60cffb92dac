"""A site of one municipality keeps everything in data/services.yaml and data/tariffs.yaml."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viegli.commands import main

ROOT = Path(__file__).parents[2]
SETTINGS = """
site_name: Mūsu pagasts
site_url: https://example.org/
docs_dir: content
theme: {name: material, custom_dir: overrides, language: lv, font: false}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_material: false
      reconfigure_search: false
      languages: [{locale: lv, name: Latviešu, default: true, theme: {language: lv}}]
  - viegli: {data_dir: data, today: 2026-11-20}
"""
SERVICES = """
municipality:
  id: pagasts
  names: {nominative: Pagasts, genitive: Pagasta, locative: Pagastā}
  authority: Pagasta pašvaldība
  code: {unknown: kods nav pārbaudīts}
  languages: [lv]
  office: office
  contacts: [{label: Birojs, organisation: office, phones: [{number: "67000000"}]}]
  accessibility: {unknown: paziņojuma vēl nav}
  sources: [{source: page}]
sources:
  - id: page
    title: Pagasta lapa
    publisher: Pagasts
    url: https://example.org/pagasts
    dated: 2026-05-01
    retrieved: 2026-05-02
organisations: [{id: office, name: Pagasta birojs}]
services:
  - id: firewood
    slug: malka
    name: Malka
    summary: {standard: Malka ziemai., easy: [Pagasts jums atved malku.]}
    eligibility: {criteria: [{text: Vientuļi cilvēki}], easy: [Malka ir vientuļiem cilvēkiem.]}
    steps: [{title: Zvaniet uz biroju}]
    documents: {none: true}
    processing_time: {unknown: termiņš nav zināms}
    fee:
      kind: paid
      text: {standard: "Krava maksā {price:1.}.", easy: ["Krava maksā {price:1.}."]}
      tariffs: [firewood]
    easy: {status: draft}
    sources: [{source: page}]
offerings:
  - id: firewood
    service: firewood
    status: active
    competent_authority: office
    provider: office
    e_service: {none: true}
    forms: {none: true}
    contacts: [{label: Birojs, organisation: office, phones: [{number: "67000000"}]}]
    locations: {none: true}
    service_languages: [lv]
    review: {owner: sociālais darbinieks, confirmed: 2026-05-01, next: 2027-05-01}
    sources: [{source: page}]
"""
TARIFFS = """
facts: [{id: loads, type: count, question: Cik kravu?}]
price_lists:
  - id: prices
    slug: cenradis
    title: Cenas
    institution: Pagasts
    columns: [Pakalpojums, Cena]
    currency: euro
    footnotes: {none: true}
    valid_from: 2026-01-01
    legal_basis: {unknown: lēmums nav zināms}
    sources: [{source: page}]
tariffs:
  - id: firewood
    price_list: prices
    title: Malka
    unit_label: 1 krava
    per: {loads: {unit: load, part_counts_as: whole}}
    otherwise: {clause: "1.", text: Malka, fee: "12.50"}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for part in ("macros", "overrides"):
        shutil.copytree(ROOT / part, tmp_path / part)
    for shell in ("index.md", "viegli/index.md"):
        target = tmp_path / "content/lv" / shell
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "content/lv" / shell, target)
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "data/services.yaml").write_text(SERVICES, encoding="utf-8")
    (tmp_path / "data/tariffs.yaml").write_text(TARIFFS, encoding="utf-8")
    return tmp_path


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
