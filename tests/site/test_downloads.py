"""Price lists to take away: the table for people, the file for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from viegli.catalogue import load, of_project
from viegli.catalogue.tariffs import clauses
from viegli.language import load as load_words
from viegli.site.downloads import Download, downloads, files
from viegli.site.downloads.rows import Row, rows
from viegli.site.downloads.sheet import COLUMNS, FORMULA, exact, plain
from viegli.site.plan import Plan
from viegli.site.scene import Scene

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "overrides/assets/price-list.schema.json").read_text("utf-8"))
LANGUAGES = ("lv", "en", "ru")
PRICES = {
    **dict.fromkeys(["1.3.1.", "1.3.2.", "1.3.3.", "1.3.4.", "1.3.5.", "1.3.6."], "3.80"),
    **dict.fromkeys(["1.4.1.", "1.4.2.", "1.4.3.", "1.4.4.", "1.4.5.", "1.4.6."], "0.70"),
    "1.1.": "6.90",
    "1.5.": "0.90",
    "1.6.": "0.60",
    "1.7.1.": "2.50",
    "1.7.2.": "3.20",
    "1.7.4.": "39.71",
    "1.7.5.": "41.08",
    "1.8. ar apkuri": "2.20",
    "1.8. bez apkures": "1.20",
    "1.9.1.": "1.00",
    "1.9.2.": "1.50",
    "1.9.3.": "0.60",
    "1.10.1.": "1.00",
    "1.10.2.": "2.00",
}
"""Jelgava's prices, read from its list."""


def scene_on(today: date) -> Scene:
    catalogue = of_project(ROOT)
    words = {lang: load_words(ROOT / "data/locale", lang)[0] for lang in LANGUAGES}
    return Scene(Plan(catalogue, words), today, True, "Viegli", "https://example.org/")


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_on(date(2026, 11, 20))


@pytest.fixture(scope="module")
def taken(scene: Scene) -> dict[str, tuple[Download, Download]]:
    local = next(one for one in scene.catalogue.locals if one.municipality.id == "jelgava")
    (price_list,) = local.folder.tariffs.price_lists
    return {lang: downloads(scene, local, price_list, lang) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def document(taken: Mapping[str, tuple[Download, Download]]) -> Any:
    return json.loads(taken["lv"][1].data)


def read(data: bytes) -> list[dict[str, str]]:
    """The rows as a table program reads them: it knows UTF-8 by the mark at the beginning."""
    text = data.decode("utf-8-sig")
    parted = ";" if text.startswith("municipality;") else ","
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=parted))


def abroad() -> list[Row]:
    folder = ROOT / "tests/fees/abroad"
    found = load(folder / "data", ROOT / "overrides/assets/pictures/pictures.yaml", folder)
    return rows(found.national, "town")


# --- the table ---


@pytest.mark.parametrize(("lang", "decimal"), [("lv", ","), ("en", "."), ("ru", ",")])
def test_every_price_of_the_list_stands_in_the_table_with_its_point(
    taken: Mapping[str, tuple[Download, Download]], lang: str, decimal: str
) -> None:
    found = read(taken[lang][0].data)
    prices = [row for row in found if row["kind"] == "price"]
    points = [re.sub(r"^(?:point|пункт) | punkts$", "", row["point"]) for row in prices]
    amounts = [row["amount"].replace(decimal, ".") for row in prices]
    assert dict(zip(points, amounts, strict=True)) == PRICES
    assert len(points) == len(PRICES)
    assert {row["currency"] for row in prices} == {"EUR"}


def test_tables_begin_with_a_mark_and_hold_the_same_rows_in_every_language(
    taken: Mapping[str, tuple[Download, Download]],
) -> None:
    tables = {lang: read(both[0].data) for lang, both in taken.items()}
    assert all(both[0].data.startswith(b"\xef\xbb\xbf") for both in taken.values())
    assert {tuple(row) for table in tables.values() for row in table} == {COLUMNS}
    kept = ("kind", "from_unit", "to_unit", "currency", "valid_from", "valid_to", "retrieved")
    seen = {tuple(tuple(row[name] for name in kept) for row in table) for table in tables.values()}
    assert len(seen) == 1
    words = {lang: {row["text"] for row in table} for lang, table in tables.items()}
    assert "Klienta aprūpe mājās" in words["lv"]
    assert not words["lv"] & words["ru"]


def test_no_table_program_takes_a_point_for_a_day_or_a_number(
    taken: Mapping[str, tuple[Download, Download]],
) -> None:
    for csv_file, _ in taken.values():
        for row in read(csv_file.data):
            cells = [row[name] for name in ("point", "chapter", "source_place")]
            assert not [cell for cell in cells if re.fullmatch(r"[\d.,/ -]+", cell)]


def test_cells_are_parted_as_programs_of_the_language_expect(
    taken: Mapping[str, tuple[Download, Download]],
) -> None:
    heads = {lang: both[0].data.decode("utf-8-sig")[:13] for lang, both in taken.items()}
    assert heads == {"lv": "municipality;", "en": "municipality,", "ru": "municipality;"}


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    cell = plain(text)
    assert not cell.startswith(FORMULA)
    assert cell in (text, f"'{text}")


@pytest.mark.parametrize("bad", ["=1+1", "+371", "-5", "@SUM(A1)", "\t=1", '=HYPERLINK("x")'])
def test_what_a_program_could_take_for_a_formula_is_marked_as_text(bad: str) -> None:
    assert plain(bad) == f"'{bad}"


@pytest.mark.parametrize(
    ("amount", "said"), [("6.9", "6.90"), ("0.02", "0.02"), ("0.125", "0.125"), ("12", "12.00")]
)
def test_an_amount_keeps_all_its_digits(amount: str, said: str) -> None:
    assert exact(Decimal(amount)) == said


def test_a_price_with_dates_has_a_row_for_each() -> None:
    dated = [row for row in abroad() if row.tariff.id == "transport" and row.clause == "1."]
    assert [(str(row.amount), row.start, row.end) for row in dated] == [
        ("2.00", "2026-01-01", "2026-06-30"),
        ("2.50", "2026-07-01", "2026-12-31"),
    ]


def test_prices_by_quantity_say_from_and_to_which_unit() -> None:
    bands = [row for row in abroad() if row.tariff.id == "water"]
    assert [(row.after, row.up_to, str(row.amount)) for row in bands] == [
        (None, 100, "0.00"),
        (100, 200, "0.02"),
        (200, None, "0.05"),
    ]


def test_what_is_worked_out_or_asked_has_no_amount() -> None:
    kinds = {(row.tariff.id, row.clause): row.kind for row in abroad() if row.amount is None}
    assert kinds["share_above_limit", "1 §"] == "worksheet"
    assert kinds["limit_by_size", "3."] == "ask"


def test_every_point_of_every_tariff_has_a_row_but_for_headings_above_cases(scene: Scene) -> None:
    for local in scene.catalogue.locals:
        for price_list in local.folder.tariffs.price_lists:
            found = {(row.tariff.id, row.clause) for row in rows(local.shelf, price_list.id)}
            wanted = {
                (tariff.id, clause)
                for tariff in local.shelf.tariffs.values()
                if tariff.price_list == price_list.id
                for clause, record in clauses(tariff)
                if not getattr(record, "clauses", ())
            }
            assert wanted <= found
            assert {clause for _, clause in found - wanted} <= {None}


def test_conditions_are_in_words_never_ids(
    taken: Mapping[str, tuple[Download, Download]],
) -> None:
    said = [row["condition"] for both in taken.values() for row in read(both[0].data)]
    assert [one for one in said if "_" in one] == []
    assert any(one.endswith("+ Cik nakšu jūs paliksiet? > 90") for one in said)


# --- the file for programs ---


def test_the_file_is_as_its_schema_says(document: Any) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(document)] == []


def spoilt(document: Any) -> Iterator[tuple[str, Any]]:
    """The document with one thing wrong in it, and what that is."""
    for name in document:
        yield f"no {name}", {key: one for key, one in document.items() if key != name}
    for name in document["prices"][0]:
        made = deepcopy(document)
        del made["prices"][0][name]
        yield f"no prices[].{name}", made
    for path, value in (
        (("prices", 0, "amount"), "6,90"),
        (("prices", 0, "amount"), 6.9),
        (("prices", 0, "amount"), None),
        (("prices", 0, "kind"), "gift"),
        (("prices", 0, "valid_from"), "1.1.2026"),
        (("prices", 0, "source", "quote"), "text"),
        (("prices", 0, "text"), {}),
        (("prices", 0, "if"), [[]]),
        (("price_list", "valid_from"), None),
        (("sources", 0, "retrieved"), None),
        (("format",), 2),
        (("languages",), []),
        (("more",), 1),
    ):
        made = deepcopy(document)
        inner = made
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
        yield f"{path} is {value!r}", made


def test_the_schema_refuses_what_is_missing_or_of_another_form(document: Any) -> None:
    validator = Draft202012Validator(SCHEMA)
    assert [what for what, wrong in spoilt(document) if validator.is_valid(wrong)] == []


def test_all_that_the_file_names_stands_in_it(document: Any) -> None:
    there = {
        kind: {one["id"] for one in document[kind]}
        for kind in ("sources", "acts", "tariffs", "questions", "parameters", "assumptions")
    }
    prices, tariffs = document["prices"], document["tariffs"]
    tests = [test for one in prices for line in one["if"] or () for test in line]
    bounds = [bound for test in tests for bound in test.values() if isinstance(bound, list)]
    assert {one["tariff"] for one in prices} == there["tariffs"]
    assert {one["source"]["id"] for one in prices} <= there["sources"]
    assert {value["source"] for one in document["parameters"] for value in one["values"]} <= (
        there["sources"]
    )
    lines = {line["id"] for one in tariffs for line in one["derived"]}
    assert {test["on"] for test in tests} <= there["questions"] | lines
    assert {one["question"] for each in tariffs for one in each["counted"]} <= there["questions"]
    assert {bound[1] for bound in bounds if bound[0][0].isdigit()} == there["parameters"]
    assert {name for one in tariffs for name in one["assumptions"]} == there["assumptions"]


def test_names_stand_in_all_languages_and_quotations_as_the_source_has_them(document: Any) -> None:
    first = document["prices"][0]
    assert set(first["text"]) == set(LANGUAGES)
    assert first["source"]["quote"] == [first["text"]["lv"]]
    cut = next(one for one in document["prices"] if one["clause"] == "1.10.3.")
    assert cut["source"]["quote"][0].endswith("objektīvu iemeslu dēļ nespēj …")
    silent = [one for one in document["prices"] if one["kind"] == "ask" and not one["clause"]]
    assert silent
    assert all(one["source"]["quote"] == [] for one in silent)


def test_translations_that_nobody_has_read_are_counted(document: Any) -> None:
    assert set(document["translations"]) == {"en", "ru"}
    assert document["translations"]["ru"]["unread"] > 100
    assert document["sample"] is True


def test_both_files_hold_the_same_prices(
    taken: Mapping[str, tuple[Download, Download]], document: Any
) -> None:
    table = [row["amount"] or None for row in read(taken["en"][0].data)]
    assert [one["amount"] for one in document["prices"]] == table


def test_the_docs_name_every_column_and_every_key(document: Any) -> None:
    docs = (ROOT / "docs/prices.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z_]+)`", docs))
    assert {*COLUMNS} <= named
    assert {key for key in document if key[0] != "$"} <= named


# --- both ---


def test_the_same_data_give_the_same_bytes_on_any_day_and_in_another_process(
    scene: Scene, built: Path
) -> None:
    here = files(scene)
    assert here == files(scene_on(date(2031, 2, 3)))
    published = replace(scene, site_url="https://viegli.example/")
    assert {path: (built / path).read_bytes() for path in here} == files(published)


def test_a_page_says_the_size_and_the_form_of_each_file(built: Path) -> None:
    for folder in ("jelgava/cenradis", "en/jelgava/cenradis", "ru/jelgava/cenradis"):
        page = (built / folder / "index.html").read_text("utf-8")
        found = re.findall(r'<a href="([^"]+)" download[^>]*>[^<]*\((\w+), (\d+)\u00a0kB\)', page)
        assert [kind for _, kind, _ in found] == ["CSV", "JSON"]
        for href, _, size in found:
            bytes_ = (built / folder / href).stat().st_size
            assert int(size) - 1 < bytes_ / 1000 <= int(size)
