"""Rules about whole easy pages, on the project's own records with one thing changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from viegli.catalogue import Catalogue, load
from viegli.easyread import PAGE_RULES, Dictionary, Lexicon, easy_problems
from viegli.easyread.pages import EasyPage, pages_of
from viegli.easyread.places import EasyText, lexicon_of, of_catalogue, of_sentence
from viegli.easyread.problems import of_page, of_texts
from viegli.records import Allowance, EasyStatus, Sentence
from viegli.source import Place

ROOT = Path(__file__).parents[2]
PLACE = Place("data/services.yaml", 3, 5)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The project's own records."""
    return load(ROOT / "data", ROOT / "overrides/assets/pictures/pictures.yaml", ROOT)


@pytest.fixture(scope="module")
def known(catalogue: Catalogue, dictionary: Dictionary) -> Lexicon:
    """Latvian with the project's terms and names."""
    return lexicon_of(catalogue, dictionary)


@pytest.fixture(scope="module")
def page(catalogue: Catalogue) -> EasyPage:
    """The page of the national crisis centre."""
    return next(one for one in pages_of(catalogue) if one.path == "services[crisis_centre]")


def text(words: str, kind: str = "sentence") -> EasyText:
    """An easy sentence at a place."""
    return EasyText(words, kind, PLACE, "services[crisis_centre].summary")


def saying(page: EasyPage, *lines: str) -> EasyPage:
    """A page whose first section says these lines."""
    return replace(page, sections={**page.sections, "what": tuple(map(text, lines))})


Change = Callable[[EasyPage], EasyPage]
CASES: list[tuple[str, Change]] = [
    ("ER04", lambda page: saying(page, "Zvaniet. Gaidiet.")),
    ("ER16", lambda page: saying(page, "Jums vajag hemodialīzi.")),
    ("ER28", lambda page: saying(page, *["Cilvēks dzīvo mājās."] * 300)),
    ("ER36", lambda page: saying(page, *["Jūs varat dzīvot mājās."] * 100)),
    ("ER37", lambda page: replace(page, picture=False)),
    ("ER38", lambda page: replace(page, missing=("cik tas maksā",))),
    ("ER39", lambda page: saying(page, "Jūs varat palikt 77 dienas.")),
]


@pytest.mark.parametrize(("rule", "change"), CASES, ids=[rule for rule, _ in CASES])
def test_a_page_with_one_mistake_is_found(
    rule: str, change: Change, page: EasyPage, known: Lexicon
) -> None:
    before = [*of_page(page, known)]
    after = [*of_page(change(page), known)]
    found = [one for one in after if one.rule == rule and one not in before]
    assert found
    assert all(one.message.startswith(f"{rule}: ") and one.fix for one in found)


def test_every_rule_about_pages_has_a_case_or_only_informs() -> None:
    tried = {rule for rule, _ in CASES}
    assert {one.id for one in PAGE_RULES if one.severity != "info"} == tried


def test_a_page_that_nobody_has_begun_is_not_asked_for_more(page: EasyPage, known: Lexicon) -> None:
    nothing = replace(page, sections=dict.fromkeys(page.sections, ()), missing=("kas tas ir",))
    assert "ER38" not in {one.rule for one in of_page(nothing, known)}


def test_a_word_may_be_explained_in_the_next_sentence(page: EasyPage, known: Lexicon) -> None:
    lines = ("Jums vajag hemodialīzi.", "Hemodialīze ir asins attīrīšana.")
    assert "ER16" not in {one.rule for one in of_page(saying(page, *lines), known)}


def test_a_page_may_break_a_rule_for_a_reason(page: EasyPage, known: Lexicon) -> None:
    status = EasyStatus(status="draft", allow=(Allowance(rule="ER39", reason="Tā ir."),))
    changed = replace(saying(page, "Jūs varat palikt 77 dienas."), status=status)
    assert "ER39" not in {one.rule for one in of_page(changed, known)}


def test_a_sentence_may_break_a_rule_for_a_reason(known: Lexicon) -> None:
    sentence = Sentence(text="Grupu māja (dzīvoklis) ir Jelgavā.")
    assert {one.rule for one in of_texts([*of_sentence(sentence, "x")], known)} == {"ER20"}
    allowed = sentence.model_copy(
        update={"allow": (Allowance(rule="ER20", reason="Tā ir avotā."),)}
    )
    assert not [*of_texts([*of_sentence(allowed, "x")], known)]


def test_a_mark_counts_as_the_words_that_will_stand_there() -> None:
    assert text("Cena ir {price:1.4.}.").unit(1).text == "Cena ir 6 eiro 90 centi."
    assert text("Lēmums būs {within}.").unit(1).text == "Lēmums būs 10 darbdienu laikā."


def test_every_easy_sentence_of_the_records_is_looked_at_with_its_place(
    catalogue: Catalogue,
) -> None:
    texts = of_catalogue(catalogue)
    assert len(texts) > 700
    assert all(one.place.file.startswith("data/") for one in texts)


def test_the_projects_own_easy_text_has_no_error(
    catalogue: Catalogue, dictionary: Dictionary
) -> None:
    found = easy_problems(catalogue, dictionary)
    assert not [str(one) for one in found if one.severity == "error"]
    assert found, "warnings are shown"
