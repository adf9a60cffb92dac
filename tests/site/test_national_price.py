"""A price that holds for the whole country is told on the pages of municipalities."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from tests.site.towns import FACTS, FEE, HOURLY, LIST, filled, towns, written
from viegli.commands import main

NATIONAL = (
    FACTS
    + filled(LIST, "akmene").replace("FROM", "2026-01-01")
    + """  - id: state_escort
    price_list: akmene_list
    title: Pavadonis visā valstī
    unit_label: 1 stunda
"""
    + HOURLY
    + """    tiers: [{clause: "1.", text: veciem, fee: "1.25", if: {age: old}}]
    otherwise: {clause: "2.", text: pārējiem, fee: "4.50"}
"""
)


def test_a_national_price_stands_on_the_page_of_a_municipality(tmp_path: Path) -> None:
    settings = towns(tmp_path, ("dzelme",))
    written(tmp_path / "data/tariffs.yaml", NATIONAL)
    services = tmp_path / "data/municipalities/dzelme/services.yaml"
    fee = FEE.replace("TARIFFS", "[state_escort]")
    written(services, services.read_text(encoding="utf-8") + fee)
    assert main(["build", "-f", str(settings)]) == 0
    page = html.parse(str(tmp_path / "site/dzelme/pavadonis/index.html"))
    (table,) = page.xpath("//table[caption and contains(@class, 'fee')]")
    assert "1,25" in table.text_content()
    assert page.xpath("//*[@data-calculator]//script")[0].text.count('"4.50"') == 1
