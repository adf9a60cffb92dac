"""ER39: an easy text says what its standard text says, and loses no condition that decides."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.easyread.samples import pair_of
from viegli.catalogue import Catalogue, load
from viegli.easyread.conditions import conditions
from viegli.easyread.facts import stated
from viegli.easyread.parity import BAD, GOOD, STANDARD, differences, parity
from viegli.source import Place

ROOT = Path(__file__).parents[2]
BOTH = "(parasts.yaml:2:5)"
AT = "parasts.yaml:2:5"

PAIRS: list[tuple[str, str, list[str]]] = [
    (
        "Bērni no 5 līdz 18 gadu vecumam",
        "Tas ir bērniem no 6 līdz 18 gadiem.",
        [f"Te ir 6 gadi, bet parastajā tekstā {BOTH} ir 5 gadi."],
    ),
    (
        "Lēmumu pieņem viena mēneša laikā, līgumu divu darbdienu laikā",
        "Līgums būs 3 darbdienu laikā.",
        [f"Te ir 3 darbdienas, bet parastajā tekstā {BOTH} ir 2 darbdienas."],
    ),
    (
        "Patversmē var dzīvot līdz 3 mēnešiem",
        "Jūs varat dzīvot līdz 3 nedēļām.",
        [
            f"Parastajā tekstā {BOTH} nav: 3 nedēļas.",
            f"Vieglajā tekstā nav: 3 mēneši; tas ir {AT}.",
        ],
    ),
    (
        "pilngadīgas personas ar I vai II invaliditātes grupu",
        "Tas ir pieaugušajiem ar 1. invaliditātes grupu.",
        [f"Vieglajā tekstā nav: 2. grupa; tas ir {AT}."],
    ),
    (
        "pilngadīgas personas ar I invaliditātes grupu",
        "Tas ir pieaugušajiem ar 3. invaliditātes grupu.",
        [f"Te ir 3. grupa, bet parastajā tekstā {BOTH} ir 1. grupa."],
    ),
    (
        "Stunda maksā 6,90 eiro",
        "Stunda maksā 6 eiro 80 centi.",
        [f"Te ir 6,80 eiro, bet parastajā tekstā {BOTH} ir 6,90 eiro."],
    ),
    (
        "Zvanīt 67767372",
        "Zvaniet 67 767 373.",
        [f"Te ir 67767373, bet parastajā tekstā {BOTH} ir 67767372."],
    ),
    (
        "Pieņem 2026. gada 1. maijā",
        "Nāciet 2026. gada 1. jūnijā.",
        [f"Te ir jūnijs, bet parastajā tekstā {BOTH} ir maijs."],
    ),
    (
        "Pieņem 2026. gada 1. maijā",
        "Nāciet 2026. gada 2. maijā.",
        [f"Te ir 2. datums, bet parastajā tekstā {BOTH} ir 1. datums."],
    ),
    (
        "Pieņem pirmdienās",
        "Nāciet otrdienās.",
        [f"Te ir otrdiena, bet parastajā tekstā {BOTH} ir pirmdiena."],
    ),
    (
        "Pieņem no plkst. 9.00 līdz 17.00",
        "Nāciet no pulksten 9 līdz 18.",
        [f"Te ir pulksten 18.00, bet parastajā tekstā {BOTH} ir pulksten 17.00."],
    ),
    (
        "Adrese: Rīgas iela 5, Jelgava",
        "Nāciet uz Rīgas ielu 7.",
        [f"Te ir Rīgas ielu 7, bet parastajā tekstā {BOTH} ir Rīgas iela 5."],
    ),
    (
        "Birojs ir Jelgavā",
        "Birojs ir Daugavpilī.",
        [f"Parastajā tekstā {BOTH} nav: Daugavpilī."],
    ),
    (
        "pensijas vecuma personas un pilngadīgas personas ar invaliditāti",
        "Tas ir cilvēkiem pensijas vecumā.",
        [
            f"Vieglajā tekstā nav nosacījuma: invaliditāte; tas ir {AT}.",
            f"Vieglajā tekstā nav nosacījuma: pieaudzis cilvēks; tas ir {AT}.",
        ],
    ),
    (
        "personas, kuras nestrādā",
        "Jūs strādājat.",
        [
            f"Vieglajā tekstā nav nosacījuma: nestrādā; tas ir {AT}.",
            f"Parastajā tekstā {BOTH} nav nosacījuma: strādā.",
        ],
    ),
    (
        "trūcīgas vai maznodrošinātas personas",
        "Tas ir trūcīgiem cilvēkiem.",
        [f"Vieglajā tekstā nav nosacījuma: maznodrošināts cilvēks; tas ir {AT}."],
    ),
    (
        "bezpajumtnieki",
        "Tas ir cilvēkiem bez mājām.\nTas ir arī cilvēkiem krīzē.",
        [f"Parastajā tekstā {BOTH} nav nosacījuma: krīze."],
    ),
    (
        "ģimenes ārsta izziņa un psihiatra atzinums",
        "Paņemiet ģimenes ārsta izziņu.",
        [
            f"Vieglajā tekstā nav nosacījuma: atzinums; tas ir {AT}.",
            f"Vieglajā tekstā nav nosacījuma: psihiatrs; tas ir {AT}.",
        ],
    ),
    (
        "invaliditāti apliecinoša dokumenta kopija",
        "Iesniedziet dokumentu par invaliditāti.",
        [f"Vieglajā tekstā nav nosacījuma: kopija; tas ir {AT}."],
    ),
    (
        "cena ar apkuri un bez apkures",
        "Cena ar apkuri ir zināma.",
        [f"Vieglajā tekstā nav nosacījuma: bez apkures; tas ir {AT}."],
    ),
    (
        "personas, kuras prot peldēt",
        "Jūs protat peldēt.",
        [f"Nosacījumu nevar salīdzināt: «personas, kuras prot peldēt»; tas ir {AT}."],
    ),
    ("Pakalpojuma izmaksas sedz pašvaldība.", "Jums nav jāmaksā.", []),
    ("ne retāk kā reizi nedēļā", "Vismaz 1 reizi nedēļā.", []),
    ("divu minimālo algu apmērs", "Tas ir 2 minimālās algas.", []),
]


@pytest.mark.parametrize(("standard", "easy", "said"), PAIRS)
def test_a_difference_is_told_with_both_places(standard: str, easy: str, said: list[str]) -> None:
    found = list(differences(pair_of(standard, easy)))
    assert [one.message for one in found] == said
    assert all(one.fix and str(one.text.place) == "viegls.yaml:7:3" for one in found)


def test_the_examples_of_the_rule_are_true() -> None:
    assert all(list(differences(pair_of(STANDARD, easy))) for easy in BAD)
    assert not [one for easy in GOOD for one in differences(pair_of(STANDARD, easy))]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("I vai II invaliditātes grupu", ["1. grupa", "2. grupa"]),
        ("līdz 90. uzturēšanās dienai", ["90 dienas"]),
        ("1.3. un 1.4. punkta apakšpunktiem", []),
        ("noteikumi Nr. 942", []),
        ("{price:1.1.} par {parameter:minimum_wage*2}", []),
        ("pusceļa mājā 4. kabinets", ["4. kabinets"]),
    ],
)
def test_facts_are_read_with_what_they_count(text: str, facts: list[str]) -> None:
    assert [str(one) for one in stated(text)] == facts


def test_no_condition_stands_twice_in_the_list() -> None:
    names = [one.name for one in conditions()]
    assert len(names) == len(set(names)) > 50


CHANGES = [
    (
        "data/services.yaml",
        "Asistents ir arī bērniem no 5 līdz",
        "Asistents ir arī bērniem no 7 līdz",
    ),
    ("data/services.yaml", "Patversmē var dzīvot līdz 3 mēnešiem", "Patversmē var dzīvot ilgi"),
    ("data/services.yaml", "Patversme ir arī cilvēkiem krīzē.", "Patversme ir visiem."),
    ("data/services.yaml", "Trūcīgi cilvēki par aprūpi nemaksā.", "Citi par aprūpi nemaksā."),
    (
        "data/municipalities/jelgava/services.yaml",
        "Tas notiek 2 darbdienu laikā.",
        "Tas notiek 4 darbdienu laikā.",
    ),
    ("data/municipalities/jelgava/services.yaml", "Jums ir 16 gadu", "Jums ir 61 gads"),
    ("data/municipalities/jelgava/services.yaml", "Jūs dzīvojat Jelgavā.", "Jūs dzīvojat Jūrmalā."),
    ("data/municipalities/jelgava/services.yaml", "Jūs nestrādājat.", "Jūs esat mājās."),
    (
        "data/municipalities/jelgava/services.yaml",
        "1 dienas cena ar ēdienu ir {price:1.7.5.}.",
        "Par cenu jautājiet.",
    ),
    ("data/municipalities/jelgava/services.yaml", "1 cilvēkam līdz 30", "1 cilvēkam līdz 40"),
    ("data/municipalities/jelgava/services.yaml", "Iesniedziet psihiatra atzinumu.", "Gaidiet."),
    ("data/municipalities/jelgava/tariffs.yaml", "Jūs esat pensijas vecumā.", "Jūs esat vecs."),
    (
        "data/municipalities/jurmala/services.yaml",
        "Jums par pavadoni nav jāmaksā.",
        "Maksā 1 eiro.",
    ),
]


Found = list[Place]
NEAR = 20
"""Lines: what is said of a section stands at its first easy sentence."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Where something is said of the records with all changes made."""
    folder = tmp_path_factory.mktemp("changed")
    shutil.copytree(ROOT / "data", folder / "data")
    for file, old, new in CHANGES:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    pictures = ROOT / "overrides/assets/pictures/pictures.yaml"
    problems = parity(load(folder / "data", pictures, folder))
    return [one.place for one in problems if one.severity == "error"]


def line_of(file: str, text: str) -> int:
    """The line of a file in which a text stands first."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize(("file", "old", "new"), CHANGES, ids=[old for _, old, _ in CHANGES])
def test_a_changed_easy_sentence_of_the_records_is_found(
    file: str, old: str, new: str, found: Found
) -> None:
    assert new
    at = line_of(file, old)
    near = [one for one in found if one.file == file and abs(one.line - at) <= NEAR]
    made = [other for path, other, _ in CHANGES if path == file]
    assert len(near) >= len([one for one in made if abs(line_of(file, one) - at) <= NEAR])


def test_the_records_without_changes_have_no_difference(catalogue: Catalogue) -> None:
    assert not [str(one) for one in parity(catalogue)]
