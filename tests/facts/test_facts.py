"""Every fact of the five source documents stands in a field, and on the page that it belongs to.

`<document>.yaml` lists them. A row says: the lines and the words of the document, the field that
holds the fact, and the page and section that show it. Words that are no facts stand under `skip`,
with the reason. The documents lie in shared/seeds beside the project; where they are absent, the
check that every word is accounted for is left out, and says so; the other checks need only this
repository.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.facts.rows import Document, Row, documents, words_of
from tests.facts.site import ROOT, Site, without

SEEDS = ROOT.parent / "shared" / "seeds"
DOCUMENTS = documents(Path(__file__).parent)
ROWS = [
    pytest.param(row, id=f"{row.document}-{row.number}") for one in DOCUMENTS for row in one.rows
]


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(ROOT)


@pytest.mark.parametrize("row", ROWS)
def test_a_fact_stands_in_its_section_and_goes_when_its_field_goes(site: Site, row: Row) -> None:
    for shown in row.shown:
        assert shown in site.section(row.page, row.section), f"{row.page}#{row.section}"
    for path in row.paths:
        changed = without(site, path)
        still = [each for each in row.shown if each in changed.section(row.page, row.section)]
        assert len(still) < len(row.shown), f"{path} is gone, and the page still says {still}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_every_word_of_a_document_is_accounted_for(document: Document) -> None:
    file = SEEDS / document.file
    if not file.is_file():
        pytest.skip(f"the source document {document.file} is not here")
    left = document.left_over(file.read_text(encoding="utf-8").splitlines())
    assert not left, "no row and no skip holds these words:\n" + "\n".join(left)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.name)
def test_every_skip_has_a_reason(document: Document) -> None:
    assert all(len(words_of(skip.reason)) >= 2 for skip in document.skips)


def test_there_are_rows_for_all_five_documents() -> None:
    assert len(DOCUMENTS) == 5
    assert all(len(document.rows) >= 15 for document in DOCUMENTS)


def test_nobody_is_published_by_name(site: Site) -> None:
    named = re.compile(r"\bL\. ?[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]{4,}")
    for page in site.pages():
        assert not named.search(site.text(page)), page
