"""Words folded, cut and stemmed: the same in both twins, as the table of cases says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.search.twins import Case, in_javascript, in_python
from viegli.search import STOPS, fold

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"


def table() -> Iterator[tuple[Case, Any]]:
    """The cases with what each is to give."""
    read = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
    for do in ("fold", "words"):
        for one in read[do]:
            yield Case(do, (one["text"],)), one["gives"]
    for lang, rows in read["stem"].items():
        for row in rows:
            yield from ((Case("stem", (fold(word), lang)), row["gives"]) for word in row["words"])
    for one in read["terms"]:
        yield Case("terms", (one["text"], one["lang"])), one["gives"]


@pytest.mark.parametrize(("case", "gives"), list(table()), ids=str)
def test_a_word_comes_out_as_the_table_says(case: Case, gives: Any) -> None:
    assert in_python(case) == gives


def test_javascript_says_what_the_table_says() -> None:
    cases = [case for case, _ in table()]
    wrong = [
        (case, theirs, gives)
        for (case, gives), theirs in zip(table(), in_javascript(cases), strict=True)
        if theirs != gives
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", STOPS)
def test_both_leave_out_the_same_words_and_all_are_folded(lang: str) -> None:
    case = Case("stops", (lang,))
    assert in_javascript([case]) == [in_python(case)]
    assert all(fold(word) == word for word in STOPS[lang])


def test_both_agree_on_every_line_of_the_data() -> None:
    lines = {
        line.strip()
        for file in (*DATA.rglob("*.yaml"), *DATA.rglob("*.po"))
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    cases = [Case("terms", (line, lang)) for line in sorted(lines) for lang in ("lv", "en", "ru")]
    differing = [
        (case, in_python(case), theirs)
        for case, theirs in zip(cases, in_javascript(cases), strict=True)
        if in_python(case) != theirs
    ]
    assert len(cases) > 10_000
    assert differing[:5] == []
