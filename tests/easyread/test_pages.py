"""Rules about whole easy pages, on the project's own records with one thing changed."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.easyread.samples import page_of
from viegli.catalogue import Catalogue, load
from viegli.easyread import PAGE_RULES, Dictionary, Lexicon, PageRule, easy_problems
from viegli.easyread.pages import EasyPage, pages_of
from viegli.easyread.pictures import pictures
from viegli.easyread.places import EasyText, lexicon_of, of_catalogue, of_sentence
from viegli.easyread.problems import of_page, of_texts
from viegli.records import Allowance, EasyStatus, Sentence
from viegli.source import Place

ROOT = Path(__file__).parents[2]
PLACE = Place("data/services.yaml", 3, 5)


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


RULES = [pytest.param(rule, id=f"{rule.id}-{at}") for at, rule in enumerate(PAGE_RULES)]


def told(rule: PageRule, lines: str, known: Lexicon) -> list[str]:
    """What a rule says of a page that is written in a few lines."""
    return [rule.says.replace("{}", what) for _, what in rule.check(page_of(lines), known)]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_about_pages_finds_its_bad_example(rule: PageRule, known: Lexicon) -> None:
    assert told(rule, rule.bad, known)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_about_pages_lets_its_good_example_pass(rule: PageRule, known: Lexicon) -> None:
    assert not told(rule, rule.good, known)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_about_pages_says_what_is_wrong_and_how_to_mend_it(rule: PageRule) -> None:
    assert re.fullmatch(r"ER\d\d", rule.id)
    assert rule.says.endswith(".")
    assert rule.fix.endswith(".")
    assert "{}" in rule.says


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("what: Zvaniet. Gaidiet.", "ER04: Vienā rindā ir vairāki teikumi (Zvaniet. Gaidiet.)."),
        ("what: Zvaniet.\nmissing: kam zvanīt", "ER38: Lapā nav teikts: kam zvanīt."),
        ("bare: Zvaniet.", "ER37: Daļai nav attēla (kas tas ir)."),
        ("what: # Maksa\nwhat: Zvaniet.", "ER36: Virsraksts nav jautājums (Maksa)."),
    ],
)
def test_a_problem_of_a_page_has_its_place_and_message(
    lines: str, message: str, known: Lexicon
) -> None:
    found = [one for one in of_page(page_of(lines), known) if one.message.startswith(message)]
    assert [str(one.place) for one in found] == ["viegls.yaml:7:3"]


def test_a_page_that_nobody_has_begun_is_not_asked_for_more(page: EasyPage, known: Lexicon) -> None:
    nothing = replace(page, sections=dict.fromkeys(page.sections, ()), missing=("kas tas ir",))
    assert "ER38" not in {one.rule for one in of_page(nothing, known)}


def test_a_word_may_be_explained_in_the_next_sentence(page: EasyPage, known: Lexicon) -> None:
    lines = ("Jums vajag hemodialīzi.", "Hemodialīze ir asins attīrīšana.")
    assert "ER16" not in {one.rule for one in of_page(saying(page, *lines), known)}


def test_a_page_may_break_a_rule_for_a_reason(page: EasyPage, known: Lexicon) -> None:
    status = EasyStatus(status="draft", allow=(Allowance(rule="ER04", reason="Tā ir."),))
    changed = replace(saying(page, "Zvaniet. Gaidiet."), status=status)
    assert "ER04" not in {one.rule for one in of_page(changed, known)}


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


LISTED = {
    ("daugavpils.offerings[assistant]", "ER36"): "a list of papers as long as the municipality's",
    ("jelgava.offerings[home_care]", "ER36"): "three prices, each with its own conditions",
}
"""The warnings that stay in the records, each with its reason."""


def test_the_warnings_of_the_projects_own_easy_text_are_listed_with_a_reason(
    catalogue: Catalogue, dictionary: Dictionary
) -> None:
    found = easy_problems(catalogue, dictionary)
    assert {(one.path, one.rule) for one in found if one.severity == "warning"} == set(LISTED)


FOOD = 'tikai par ēdienu.", picture: '
CHANGED_PICTURES = [
    ("jurmala", 'saņemt pavadoni.", picture: escort', 'saņemt pavadoni."', "Daļai nav attēla."),
    ("jelgava", f"{FOOD}food", f"{FOOD}question", "Vienai lietai ir 2 attēli"),
]


@pytest.mark.parametrize(("town", "old", "new", "said"), CHANGED_PICTURES)
def test_a_part_has_a_picture_and_a_sentence_the_same_everywhere(
    town: str, old: str, new: str, said: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    path = tmp_path / f"data/municipalities/{town}/services.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    registry = ROOT / "overrides/assets/pictures/pictures.yaml"
    found = [str(one) for one in pictures(load(tmp_path / "data", registry, tmp_path))]
    assert [one for one in found if "ER37: " in one and said in one], found
