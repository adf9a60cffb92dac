from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

from viegli.language import Forms, Said, language, languages, load

HERE = Path(__file__).parent
PROJECT = HERE.parents[1] / "data" / "locale"
Catalogue = Callable[..., Path]


def test_latvian_says_the_text_itself() -> None:
    words, problems = load(PROJECT, "lv")
    assert words("Aprūpe mājās") == Said("Aprūpe mājās", "lv", "source")
    assert not problems


def test_a_translation_that_a_person_has_read_is_said_as_read(catalogue: Catalogue) -> None:
    words, _ = load(catalogue('msgid "Aprūpe mājās"\nmsgstr "Care at home"\n'), "en")
    assert words("Aprūpe mājās") == Said("Care at home", "en", "read")


def test_a_translation_that_nobody_has_read_is_marked(catalogue: Catalogue) -> None:
    home = catalogue('# unread\nmsgid "Aprūpe mājās"\nmsgstr "Care at home"\n')
    assert load(home, "en")[0]("Aprūpe mājās") == Said("Care at home", "en", "unread")


def test_a_missing_translation_is_latvian_and_says_so(catalogue: Catalogue) -> None:
    words, _ = load(catalogue('msgid "Aprūpe mājās"\nmsgstr ""\n'), "en")
    assert words("Aprūpe mājās") == Said("Aprūpe mājās", "lv", "missing")
    assert words("Nav katalogā") == Said("Nav katalogā", "lv", "missing")


def test_the_last_translation_of_a_changed_text_is_shown_as_outdated(catalogue: Catalogue) -> None:
    home = catalogue(
        '#, fuzzy\n#| msgid "Aprūpe mājās"\nmsgid "Aprūpe dzīvesvietā"\nmsgstr "Care at home"\n'
    )
    assert load(home, "en")[0]("Aprūpe dzīvesvietā") == Said("Care at home", "en", "outdated")


def test_an_outdated_translation_with_another_figure_is_never_shown(catalogue: Catalogue) -> None:
    home = catalogue('#, fuzzy\nmsgid "Līdz 6 mēnešiem."\nmsgstr "Up to 3 months."\n')
    assert load(home, "en")[0]("Līdz 6 mēnešiem.") == Said("Līdz 6 mēnešiem.", "lv", "missing")


def test_an_outdated_translation_with_another_placeholder_is_never_shown(
    catalogue: Catalogue,
) -> None:
    home = catalogue('#, fuzzy\nmsgid "Maksā {price:1.2.}"\nmsgstr "It costs {price:1.1.}"\n')
    assert load(home, "en")[0]("Maksā {price:1.2.}").state == "missing"


def test_a_context_tells_two_uses_of_one_text_apart(catalogue: Catalogue) -> None:
    home = catalogue(
        'msgid "vieta"\nmsgstr "place"\n\nmsgctxt "darbs"\nmsgid "vieta"\nmsgstr "post"\n'
    )
    words, _ = load(home, "en")
    assert (words("vieta").text, words("vieta", "darbs").text) == ("place", "post")


def test_the_texts_of_the_site_take_values(catalogue: Catalogue) -> None:
    home = catalogue('msgid "Ejiet uz {place}"\nmsgstr "Go to {place}"\n', "interface")
    words, _ = load(home, "en")
    assert words.ui("Ejiet uz {place}", place="Jelgava") == "Go to Jelgava"
    assert words.ui("Ejiet uz {place}") == "Go to {place}"
    assert words.shown("Nav {what}", what="nekā") == Said("Nav nekā", "lv", "missing")


def test_a_plural_without_translation_follows_the_latvian_rule(catalogue: Catalogue) -> None:
    words, _ = load(catalogue(""), "en")
    said = [words.plural("{n} gads", "{n} gadi", n) for n in (1, 2, 11, 21)]
    assert said == ["1 gads", "2 gadi", "11 gadi", "21 gads"]


def test_missing_interface_names_what_has_no_translation_to_show(catalogue: Catalogue) -> None:
    home = catalogue('msgid "Jā"\nmsgstr "Yes"\n\nmsgid "Nē"\nmsgstr ""\n', "interface")
    assert load(home, "en")[0].missing_interface() == ("Nē",)


def test_a_fourth_language_needs_files_only(tmp_path: Path) -> None:
    shutil.copytree(PROJECT, tmp_path, dirs_exist_ok=True)
    shutil.copytree(HERE / "locale", tmp_path, dirs_exist_ok=True)
    assert languages(tmp_path) == ("lv", "en", "ru", "uk")
    words, problems = load(tmp_path, "uk")
    assert not problems
    assert words("Aprūpe mājās") == Said("Догляд удома", "uk", "unread")
    assert Forms(words, "easy").money("6.90") == "6 євро 90 центів"
    assert language("uk").name == "українська"


def test_a_language_without_catalogues_is_a_problem_with_the_way_to_begin(tmp_path: Path) -> None:
    words, problems = load(tmp_path, "et")
    assert str(problems[0]) == (
        "data/locale/et/LC_MESSAGES/interface.po:1:1: the language has no such catalogue; "
        "run: viegli translations --add et"
    )
    assert words("Aprūpe mājās").state == "missing"


def test_words_travel_to_other_processes() -> None:
    words, _ = load(PROJECT, "ru")
    words.plural("{n} gads", "{n} gadi", 5)
    assert pickle.loads(pickle.dumps(words)) == words


def test_a_language_knows_its_own_name_and_direction() -> None:
    names = [language(code).name for code in ("lv", "en", "ru", "uk")]
    assert names == ["latviešu", "English", "русский", "українська"]
    assert [language(code).direction for code in ("lv", "ar")] == ["ltr", "rtl"]


def test_the_region_of_the_catalogue_gives_the_forms_of_dates() -> None:
    words, _ = load(PROJECT, "en")
    assert (words.lang, words.locale) == ("en", "en_IE")
