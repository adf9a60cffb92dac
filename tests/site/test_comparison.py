"""A service's national page compares what people pay where two municipalities price it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from tests.built.pages import PageFile
from tests.site.towns import towns
from viegli.catalogue import of_project
from viegli.commands import main
from viegli.fees.comparing import Compared, Comparison, comparisons
from viegli.fees.subjects import subjects

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 20)
Compare = Callable[..., list[Comparison]]


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    def compared(*only: str, day: date = TODAY) -> list[Comparison]:
        root = towns(tmp_path, only).parent
        catalogue = of_project(root)
        assert [str(one) for one in catalogue.problems] == []
        return comparisons(list(subjects(catalogue)), day)

    return compared


def told(one: Compared) -> list[str]:
    return [f"{each.kind} {' '.join(map(str, each.prices))} = {each.total}" for each in one.paid]


def test_the_people_of_worked_examples_are_priced_in_each_municipality(compare: Compare) -> None:
    (one,) = compare("akmene", "berze")
    assert [each.municipality for each in one.subjects] == ["akmene", "berze"]
    assert {tuple(each.person.said.items()): told(each) for each in one.people} == {
        (("age", "old"), ("income", "500")): ["fee 1.00 = 10.00", "fee 3.00 = 30.00"],
        (("age", "child"), ("income", "9")): ["fee 4.00 = 16.00", "ask  = None"],
        (("age", "old"), ("income", "501")): ["fee 4.00 = 40.00", "fee 3.00 = 30.00"],
        (("age", "adult"), ("poor", "yes")): ["fee 0.00 = 0.00", "fee 2.50 = 10.00"],
    }


def test_no_two_people_have_the_same_outcome_and_there_are_few(compare: Compare) -> None:
    (one,) = compare("akmene", "berze")
    assert len({tuple(map(str, told(each))) for each in one.people}) == len(one.people) == 4


def test_other_units_are_not_compared(compare: Compare) -> None:
    assert compare("akmene", "cirulis") == []


def test_several_prices_of_one_unit_are_not_compared(compare: Compare) -> None:
    assert compare("akmene", "egle") == []


def test_one_municipality_is_nothing_to_compare(compare: Compare) -> None:
    assert compare("akmene", "dzelme") == []


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    settings = towns(tmp_path_factory.mktemp("towns"))
    assert main(["build", "-f", str(settings)]) == 0
    text = (settings.parent / "site/pakalpojumi/pavadonis/index.html").read_text(encoding="utf-8")
    return html.document_fromstring(text.encode(), html.HTMLParser(encoding="utf-8"))


def texts(page: HtmlElement, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def test_each_person_has_a_table_with_the_number_beside_each_bar(page: HtmlElement) -> None:
    tables = page.xpath("//section[@id='cena']//table")
    assert texts(page, "//section[@id='cena']//caption")[0] == "vecs; ienākumi 500,00 €"
    first = [
        " ".join(" ".join(row.xpath(".//text()")).split()) for row in tables[0].xpath(".//tbody/tr")
    ]
    assert first == ["Akmene 1,00 € Punkti: 1. 10,00 €", "Bērze 3,00 € Punkti: 5. 30,00 €"]
    assert tables[0].xpath(".//rect/@width") == ["25.00%", "75.00%"]
    assert all(svg.get("aria-hidden") for svg in page.xpath("//table//svg"))


def test_where_the_office_decides_there_is_no_bar(page: HtmlElement) -> None:
    (row,) = page.xpath("//section[@id='cena']//tr[contains(., 'jājautā')]")
    assert texts(row, "td")[0] == "Cena jājautā."
    assert row.xpath(".//svg") == []


def test_all_municipalities_are_named_with_their_dates(page: HtmlElement) -> None:
    said = texts(page, "//section[@id='cena']//li")
    assert any(
        text.startswith("Akmene: Pavadonis (1 stunda). Spēkā no 2026. gada 1. janvāra.")
        for text in said
    )
    assert "Bērze: Pavadonis (1 stunda). Datuma nav." in said
    paragraphs = texts(page, "//section[@id='cena']//p")
    assert any(text.endswith("nav salīdzināmas: Cīrulis, Egle.") for text in paragraphs)
    assert any(text.endswith("mēs nezinām: Dzelme.") for text in paragraphs)
    assert any("2026. gada 20. novembrī" in text for text in paragraphs)


def test_what_is_usual_of_the_people_is_said(page: HtmlElement) -> None:
    assert "Ja par cilvēku nav teikts citādi: nav trūcīgs." in texts(page, "//p")


def test_no_page_compares_where_only_one_municipality_has_prices(
    pages: tuple[PageFile, ...],
) -> None:
    assert [page.url for page in pages if page.all("//*[@id='salidzinajums']")] == []


def test_a_municipality_without_a_page_in_the_language_is_named_without_a_link(
    tmp_path: Path,
) -> None:
    settings = towns(tmp_path, ("akmene", "berze"))
    english(settings)
    assert main(["build", "-f", str(settings)]) == 0
    whole = (tmp_path / "site/en/pakalpojumi/pavadonis/index.html").read_text(encoding="utf-8")
    page = html.document_fromstring(whole.encode(), html.HTMLParser(encoding="utf-8"))
    (town,) = page.xpath("//section[@id='cena']//li[starts-with(normalize-space(), 'Bērze:')]")
    assert town.xpath(".//a") == []
    assert not (tmp_path / "site/en/berze").exists()


def english(settings: Path) -> None:
    """Add English to the project, with the words of the service and none of a municipality's."""
    text = settings.read_text(encoding="utf-8")
    latvian = "{locale: lv, name: Latviešu, default: true, theme: {language: lv}}"
    assert latvian in text
    more = f"{latvian}, {{locale: en, name: English, theme: {{language: en}}}}"
    settings.write_text(text.replace(latvian, more), encoding="utf-8")
    project = settings.parent
    shutil.copytree(project / "content/lv", project / "content/en")
    shutil.copytree(ROOT / "data/locale/en", project / "data/locale/en")
    catalogue = project / "data/locale/en/LC_MESSAGES/records.po"
    catalogue.unlink()
    assert main(["translations", "-f", str(settings)]) == 0
    words = catalogue.read_text(encoding="utf-8")
    summary = ("Pavadonis iet līdzi.", "Pavadonis iet jums līdzi.")
    for said in ("Pavadonis", *summary, "Jebkurš", "Tas ir visiem."):
        words = words.replace(f'msgid "{said}"\nmsgstr ""', f'msgid "{said}"\nmsgstr "Escort"')
    catalogue.write_text(words, encoding="utf-8")
