"""A project of one municipality with one service, for tests that build it whole."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
SETTINGS = """
site_name: NAME
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
  - viegli:
      data_dir: data
      today: 2026-11-20
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


def bare(folder: Path, name: str, *settings: str) -> Path:
    """A Latvian project without facts; more settings of the plugin may be given, line by line."""
    for part in ("macros", "overrides"):
        shutil.copytree(ROOT / part, folder / part)
    for shell in ("index.md", "viegli/index.md"):
        target = folder / "content/lv" / shell
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "content/lv" / shell, target)
    (folder / "data").mkdir()
    more = "".join(f"      {line}\n" for line in settings)
    text = f"{SETTINGS.rstrip()}\n{more}".replace("NAME", name)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def small_town(folder: Path, *settings: str) -> Path:
    """The project in an empty folder; more settings of the plugin may be given, line by line."""
    bare(folder, "Mūsu pagasts", *settings)
    (folder / "data/services.yaml").write_text(SERVICES, encoding="utf-8")
    (folder / "data/tariffs.yaml").write_text(TARIFFS, encoding="utf-8")
    return folder
