from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from viegli.language import Forms, Words, load, phone

HERE = Path(__file__).parent
PROJECT = HERE.parents[1] / "data" / "locale"
CASES = yaml.safe_load((HERE / "forms.yaml").read_text(encoding="utf-8"))
HOMES = {"lv": PROJECT, "en": PROJECT, "ru": PROJECT, "uk": HERE / "locale"}


def words(lang: str) -> Words:
    return load(HOMES[lang], lang)[0]


def clock(text: str) -> time:
    hour, minute = map(int, text.split(":"))
    return time.max if hour == 24 else time(hour, minute)


def arguments(case: dict[str, Any]) -> list[Any]:
    given = case["given"]
    if case["form"] == "times":
        return [[tuple(map(clock, hours.split("-"))) for hours in given]]
    if case["form"] in ("count", "within", "up_to"):
        return [Decimal(given[0]), given[1]]
    return [given]


@pytest.mark.parametrize("lang", HOMES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['form']}-{case['given']}")
def test_a_fact_is_written_as_the_language_and_level_write_it(case: Any, lang: str) -> None:
    forms = Forms(words(lang), case["level"])
    said = getattr(forms, case["form"])(*arguments(case))
    assert said.replace("\u00a0", "~") == case[lang]


@pytest.mark.parametrize(
    ("number", "text", "href"),
    [
        ("67767372", "67 767 372", "tel:+37167767372"),
        ("+371 6776 7372", "67 767 372", "tel:+37167767372"),
        ("654-40928", "65 440 928", "tel:+37165440928"),
        ("112", "112", "tel:112"),
        ("116006", "116 006", "tel:116006"),
        ("+4930123456", "+4930123456", "tel:+4930123456"),
    ],
)
def test_a_telephone_is_read_in_groups_and_called_in_full(
    number: str, text: str, href: str
) -> None:
    assert (phone(number).text, phone(number).href) == (text, href)


@pytest.mark.parametrize("level", ["standard", "easy"])
@pytest.mark.parametrize("wrong", ["0.705", "6,90", "-1", "NaN", ""])
def test_what_is_no_whole_number_of_cents_is_refused(wrong: str, level: Any) -> None:
    with pytest.raises(ValueError, match="not a"):
        Forms(words("lv"), level).money(wrong)


def test_an_unknown_unit_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match='"parsec" is not a unit of this form; known: minute'):
        Forms(words("lv")).count(1, "parsec")


def test_a_date_never_shortens_the_year_in_easy_text() -> None:
    for lang in HOMES:
        assert "." not in Forms(words(lang), "easy").date(date(2026, 5, 1)).replace(". ", " ")
