"""Sentences of a page, voices of the settings, recordings by a real voice."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import starmap
from pathlib import Path

import pytest

from tests.site.small_town import small_town
from viegli.commands import main
from viegli.site.audio import Recorder, Sentence, address_of, audio_of, sentences_of
from viegli.source import Place

ESPEAK = "audio: {lv: {engine: espeak-ng}}"
MOST_BYTES_A_MINUTE = 60_000
SAID = "Cilvēks palīdz jums mājās. Viena stunda maksā 6 eiro 90 centi."
needs_voice = pytest.mark.skipif(
    not (shutil.which("espeak-ng") and shutil.which("opusenc")),
    reason="espeak-ng or opusenc is missing; install the Debian packages espeak-ng, opus-tools",
)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>Viens  divi\n trīs.</p>", ["Viens divi trīs."]),
        ("<p>Viens.</p> · <p>Divi.</p>", ["Viens.", "Divi."]),
        ("<div>Viens <p>divi</p> trīs</div>", ["Viens trīs", "divi"]),
        ("<ul><li>Viens<ul><li>divi</li></ul></li></ul>", ["Viens", "divi"]),
        ("<p>Zvaniet <b>Annai</b>, lūdzu.</p>", ["Zvaniet Annai, lūdzu."]),
        (
            '<div><a class="tel" href="tel:+3711">67\xa0767 372</a> A</div>',
            ["6 7, 7 6 7, 3 7 2", "A"],
        ),
        ('<p>Zvaniet <a href="tel:112">112</a>!</p>', ["Zvaniet 1 1 2!"]),
        ("<nav>Saturs</nav><p>Jā<svg><text>x</text></svg></p><form>Nē</form>", ["Jā"]),
        ("<div hidden><p>A</p></div><p data-calculator>B</p><p>C &amp; D</p>", ["C & D"]),
        ("<details><summary>Kas?</summary><p>Tas.</p></details>", ["Kas?", "Tas."]),
    ],
)
def test_every_block_of_the_main_part_is_a_sentence(html: str, texts: list[str]) -> None:
    page = f"<html lang=lv><body><p>Galva</p><main>{html}</main><p>Kāja</p></body></html>"
    assert [each.text for each in sentences_of(page, "lv", frozenset({"lv"}))] == texts


@pytest.mark.parametrize(
    ("voices", "languages"), [({"lv", "ru"}, ["ru", "lv", "ru"]), ({"ru"}, ["ru", "ru", "ru"])]
)
def test_a_block_in_another_language_has_its_voice_where_there_is_one(
    voices: set[str], languages: list[str]
) -> None:
    page = '<main><p>Да</p><p><b lang="lv">Jā</b></p><p>Да: <b lang="lv">jā</b></p></main>'
    found = sentences_of(page, "ru", frozenset(voices))
    assert [each.lang for each in found] == languages


@pytest.mark.parametrize(
    ("written", "place", "path", "message", "fix"),
    [
        ("audio: jā", 1, "", "it names no language", "write, for example"),
        ("audio: {}", 1, "", "it names no language", "write, for example"),
        ("audio: {de: {engine: piper}}", 9, ".de", '"de" is not a language', "write only: lv, ru"),
        ("audio:\n  lv: espeak", 3, ".lv", "it names no engine", "write, for example"),
        ("audio: {lv: {model: a}}", 9, ".lv.engine", "it names no engine", "write one of: espeak"),
        ("audio:\n  lv:\n    engine: say", 5, ".lv.engine", '"say" is not an engine', "write one"),
        ("audio: {lv: {engine: piper}}", 9, ".lv.model", "Piper has no voice", "write `model: "),
        ("audio: {lv: {engine: espeak-ng, model: a}}", 33, ".lv.model", "has its voices", "take"),
        ("audio: {lv: {engine: espeak-ng, pitch: 3}}", 33, ".lv.pitch", "is not a setting", "only"),
    ],
)
def test_a_mistake_in_the_settings_is_told_with_its_place(
    tmp_path: Path, written: str, place: int, path: str, message: str, fix: str
) -> None:
    import yaml  # noqa: PLC0415 - as MkDocs reads the file

    file = tmp_path / "mkdocs.yml"
    inside = written.replace("\n", "\n      ")
    file.write_text(f"plugins:\n  - viegli:\n      {inside}\n", encoding="utf-8")
    given = yaml.safe_load(written)["audio"]
    audio = audio_of(given, file, ("lv", "ru"))
    (found, *_) = audio.problems
    assert found.place == Place("mkdocs.yml", 3 + written.count("\n"), 6 + place)
    assert found.path == f"plugins.viegli.audio{path}"
    assert message in found.message or message in str(found)
    assert fix in found.fix
    assert not audio.voices


def test_a_program_and_a_model_that_are_missing_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = "audio: {lv: {engine: piper, program: bin/piper, model: voices/aivars.onnx}}"
    project = small_town(tmp_path, voice)
    assert main(["build", "-f", str(project / "mkdocs.yml")]) != 0
    said = capsys.readouterr()
    text = said.out + said.err
    assert re.search(r"mkdocs\.yml:\d+:\d+: plugins\.viegli\.audio\.lv\.engine: ", text)
    assert "bin/piper is not installed; install Piper, or name it" in text
    assert "audio.lv.model: there is no file" in text
    assert not (project / "site").exists()


def recorder(folder: Path) -> Recorder:
    """A recorder with espeak-ng's Latvian voice and an empty cache."""
    file = folder / "mkdocs.yml"
    file.touch()
    return Recorder(audio_of({"lv": {"engine": "espeak-ng"}}, file, ("lv",)))


def seconds(opus: bytes) -> float:
    """How long a recording is, by the clock of its last page: 48,000 samples a second."""
    return int.from_bytes(opus[opus.rindex(b"OggS") + 6 :][:8], "little") / 48_000


@needs_voice
def test_a_recording_is_sound_and_light(tmp_path: Path) -> None:
    sentence = Sentence("lv", SAID)
    made, problems = recorder(tmp_path).files([sentence])
    assert problems == []
    opus = made[address_of(sentence)]
    assert opus.startswith(b"OggS")
    assert 3 < seconds(opus) < 15
    assert len(opus) * 60 / seconds(opus) <= MOST_BYTES_A_MINUTE


@needs_voice
def test_figures_are_spoken_in_latvian(tmp_path: Path) -> None:
    """A figure takes as long as its words, so it is read and not left out."""
    pairs = [("6 eiro 90 centi", "seši eiro deviņdesmit centi"), ("112", "simts divpadsmit")]
    for figures, words in pairs:
        both = [Sentence("lv", figures), Sentence("lv", words)]
        made, _ = recorder(tmp_path).files(both)
        lengths = [seconds(made[address_of(each)]) for each in both]
        assert lengths[0] == pytest.approx(lengths[1], rel=0.25)


@needs_voice
def test_nothing_is_recorded_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = list(starmap(Sentence, [("lv", "Jā."), ("lv", "Nē."), ("lv", "Jā.")]))
    first, _ = recorder(tmp_path).files(wanted)
    assert len(first) == 2
    bare = tmp_path / "bin"
    bare.mkdir()
    for name in ("espeak-ng", "opusenc"):
        (bare / name).write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
        (bare / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(bare))
    assert recorder(tmp_path).files(wanted) == (first, [])
    _, (problem,) = recorder(tmp_path).files([Sentence("lv", "Cits.")])
    assert "espeak-ng" in str(problem)
    assert 'fails at "Cits."' in str(problem)


@needs_voice
def test_piper_is_called_as_its_manual_says(tmp_path: Path) -> None:
    """A program in Piper's place, which wants Piper's arguments and the text at its input."""
    stand_in = tmp_path / "piper"
    stand_in.write_text(
        '#!/bin/sh\n[ "$1 $3" = "--model --output_file" ] && [ -f "$2" ] || exit 2\n'
        'espeak-ng -v lv --stdin -w "$4"\n',
        encoding="utf-8",
    )
    stand_in.chmod(0o755)
    model = tmp_path / "aivars.onnx"
    model.write_bytes(b"one")
    given = {"lv": {"engine": "piper", "program": "./piper", "model": "aivars.onnx"}}
    file = tmp_path / "mkdocs.yml"
    file.touch()
    sentence = Sentence("lv", "Jā.")
    for said in (b"one", b"two"):
        model.write_bytes(said)
        made, problems = Recorder(audio_of(given, file, ("lv",))).files([sentence])
        assert problems == []
        assert seconds(made[address_of(sentence)]) > 0.2
    assert len(list((tmp_path / ".cache/audio").glob("*.opus"))) == 2


@needs_voice
def test_a_site_with_a_voice_has_a_recording_of_every_easy_sentence(tmp_path: Path) -> None:
    project = small_town(tmp_path, ESPEAK)
    settings = str(project / "mkdocs.yml")
    assert main(["build", "-f", settings]) == 0
    site = project / "site"
    wanted: set[str] = set()
    for page in site.glob("**/viegli/**/*.html"):
        html = page.read_text(encoding="utf-8")
        assert 'data-recorded="lv"' in html
        wanted |= {address_of(each) for each in sentences_of(html, "lv", frozenset({"lv"}))}
    there = {str(file.relative_to(site)) for file in site.glob("assets/audio/**/*.opus")}
    assert len(wanted) > 20
    assert there == wanted
    whole = sum((site / path).stat().st_size for path in wanted)
    minutes = sum(seconds((site / path).read_bytes()) for path in wanted) / 60
    assert whole / minutes <= MOST_BYTES_A_MINUTE

    services = project / "data/services.yaml"
    text = services.read_text(encoding="utf-8")
    services.write_text(text.replace("atved malku.", "atved sausu malku."), encoding="utf-8")
    assert main(["build", "-f", settings]) == 0
    old = address_of(Sentence("lv", "Pagasts jums atved malku."))
    new = address_of(Sentence("lv", "Pagasts jums atved sausu malku."))
    assert old in wanted
    assert not (site / old).exists()
    assert (site / new).is_file()


def test_a_site_without_voices_has_no_recordings(tmp_path: Path) -> None:
    project = small_town(tmp_path)
    assert main(["build", "-f", str(project / "mkdocs.yml")]) == 0
    assert not (project / "site/assets/audio").exists()
    page = (project / "site/pagasts/viegli/malka/index.html").read_text(encoding="utf-8")
    assert "data-recorded" not in page


@needs_voice
def test_espeak_speaks_the_languages_of_the_site() -> None:
    done = subprocess.run(["espeak-ng", "--voices"], capture_output=True, text=True, check=True)
    assert {"lv", "ru"} <= set(done.stdout.split())
