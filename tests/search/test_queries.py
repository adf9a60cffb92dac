"""What people type leads to what they need: among the first three, or plainly to nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.queries import Query, ask, missed, queries

MOST_MISSED = {"queries.yaml": 3, "fresh.yaml": 4, "nothing.yaml": 10, "residents.yaml": 12}
"""Of the fresh ones more may be missed: nobody has looked after their words. Of those for nothing
some share a word with a page."""


@pytest.fixture(scope="module")
def made(built: Path) -> Path:
    """The folder of the indexes."""
    return built / "assets/search"


@pytest.mark.parametrize("name", MOST_MISSED)
def test_what_people_type_is_answered(made: Path, name: str) -> None:
    found = [f"{query.ask} ({query.lang}): {pages}" for query, pages in missed(made, queries(name))]
    assert len(found) <= MOST_MISSED[name], "\n".join(found)


def test_the_queries_are_many_and_of_every_kind() -> None:
    asked = queries("queries.yaml")
    assert len(asked) >= 60
    assert sum(not query.want for query in asked) >= 10
    assert {query.lang for query in asked} == {"lv", "en", "ru"}
    ukrainian = [query for query in asked if set(query.ask) & set("іїєґ")]
    assert len(ukrainian) >= 3
    assert len({(query.lang, query.town, query.ask) for query in asked}) == len(asked)


def only(folder: Path, *query: str, easy: bool = False) -> tuple[list[str], bool]:
    """The pages found for one query, and whether emergency numbers belong beside them."""
    town, lang, asked = query
    (answer,) = ask(folder, [Query(town, lang, asked, ())], easy=easy)
    return [page for _, page in answer["found"]], answer["urgent"]


@pytest.mark.parametrize(
    "query",
    [
        ("", "lv", "vīrs mani sit"),
        ("jelgava", "lv", "man nav kur gulēt"),
        ("", "en", "violence at home"),
        ("jelgava", "ru", "негде ночевать"),
        ("", "ru", "не хочу жить"),
    ],
)
def test_emergency_numbers_stand_beside_danger(made: Path, query: tuple[str, str, str]) -> None:
    assert only(made, *query)[1]


@pytest.mark.parametrize("query", [("jelgava", "lv", "cik maksā duša"), ("", "en", "assistant")])
def test_no_emergency_is_made_of_an_ordinary_question(
    made: Path, query: tuple[str, str, str]
) -> None:
    assert not only(made, *query)[1]


def test_a_municipality_shows_its_own_page_and_not_the_national_one(made: Path) -> None:
    pages, _ = only(made, "jelgava", "lv", "aprūpe mājās")
    assert pages[0] == "jelgava/aprupe-majas/"
    assert "pakalpojumi/aprupe-majas/" not in pages


def test_the_name_of_the_municipality_says_nothing_on_its_own_pages(made: Path) -> None:
    assert only(made, "jelgava", "lv", "duša Jelgavā") == only(made, "jelgava", "lv", "duša")


def test_another_municipality_is_found_by_its_name_alone(made: Path) -> None:
    pages, _ = only(made, "jelgava", "lv", "tālrunis un adrese")
    assert pages.count("jelgava/") == 1
    assert not {"daugavpils/", "jurmala/"} & set(pages)
    assert only(made, "jelgava", "lv", "Daugavpilī")[0][0] == "daugavpils/"


def test_latvian_without_marks_and_russian_in_latin_letters_are_read(made: Path) -> None:
    assert "pakalpojumi/aprupe-majas/" in only(made, "", "lv", "aprupe maajaas")[0]
    assert only(made, "", "ru", "negde nochevat") == only(made, "", "ru", "негде ночевать")


def test_a_name_in_another_language_is_no_slip_of_a_word(made: Path) -> None:
    query = Query("jelgava", "lv", "pabalsts", ())
    assert query.answered([page for _, page in ask(made, [query])[0]["found"]])


def test_nothing_typed_that_is_a_word_finds_nothing(made: Path) -> None:
    for asked in ("", "  ", "?!", "…"):
        assert only(made, "jelgava", "lv", asked) == ([], False)
