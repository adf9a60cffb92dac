"""What is typed wrongly is answered in a line, with what to type, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.small_town import small_town
from viegli.commands import main

CASES = [
    ("translations --add ../x", '"../x" is not a language; write its two letters, as uk'),
    ("translations --add ukr", '"ukr" is not a language; write its two letters, as uk'),
    ("translations --add zz", '"zz" is not a language; write its two letters, as uk'),
    ("translations --add=", '"" is not a language; write its two letters, as uk'),
    ("translations --add lv", "lv is the language of the data; it has no translations"),
    ("translations --confirm x", '"x" is not FILE:LINE; write: data/services.yaml:12'),
    ("translations --confirm=", '"" is not FILE:LINE; write: data/services.yaml:12'),
    (
        "translations --confirm data/services.yaml:2",
        "no text in this line has a translation marked fuzzy",
    ),
    (
        "translations --confirm data/x.yaml:2",
        "no text in data/x.yaml, a file that is not there has a translation marked fuzzy",
    ),
    ("diff nope", "git: "),
    ("diff -- --output=x", 'git: "--output=x" is not a revision; write one as HEAD or v1.2.0'),
    ("fee", "name a tariff; there are: "),
    ("fee firewod", 'no tariff is called "firewod"; did you mean `firewood`?'),
    ("fee firewood loads=1,x", 'loads: "1,x" is not a number'),
    ("fee firewood load=1", "`load` is not a question here; did you mean `loads`?"),
    ("fee firewood loads", '"loads" is not question=answer'),
    ("fee firewood loads=1 --date 1.5.2026", '"1.5.2026" is not a day; write it as 2026-05-01'),
    ("findings pagast", 'no municipality "pagast" has tariffs; there are: pagasts'),
    ("findings --date 2026-02-30", '"2026-02-30" is not a day'),
    ("easy services[firewod]", "no record that begins so"),
    ("leaflet malk", 'no service is called "malk"; did you mean `malka`?'),
    ("leaflet malka --lang de", 'pagasts/malka is not published in "de"; write one of: lv'),
]
USAGE = [
    ("serve --port 99999", '"99999" is not a port; write a number from 1 to 65535'),
    ("serve --port -1", '"-1" is not a port'),
    ("serve --port abc", '"abc" is not a port'),
    ("check x", "unrecognized arguments: x"),
    ("nope", "invalid choice: 'nope'"),
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_town(tmp_path_factory.mktemp("town"))


def files(folder: Path) -> set[str]:
    return {str(one) for one in folder.rglob("*")}


@pytest.mark.parametrize(("typed", "says"), CASES)
def test_a_wrong_command_is_answered_in_a_line(
    town: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    says: str,
) -> None:
    monkeypatch.chdir(town)
    before = files(town)
    assert main(typed.split()) == 1
    assert says in capsys.readouterr().err
    assert files(town) == before


@pytest.mark.parametrize(("typed", "says"), USAGE)
def test_a_command_that_is_not_understood_shows_its_usage(
    capsys: pytest.CaptureFixture[str], typed: str, says: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed.split())
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "serve",
        "check",
        "easy",
        "diff_HEAD",
        "fee_x",
        "findings",
        "leaflet_x",
        "translations",
    ],
)
def test_every_command_says_where_it_must_be_run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command.split("_")) == 1
    assert capsys.readouterr().err == "mkdocs.yml: no such file; run viegli where mkdocs.yml is\n"
    assert list(tmp_path.iterdir()) == []
