"""The voices that mkdocs.yml names, and what is wrong with them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from viegli.site.inputs import digest_of
from viegli.source import Problem
from viegli.source.settings_file import settings_file

ENGINES = ("espeak-ng", "piper")
ENCODER = "opusenc"
_KEYS = ("engine", "model", "program")
_PACKAGES = {"espeak-ng": "install the Debian package espeak-ng"}
_PACKAGES[ENCODER] = "install the Debian package opus-tools"
_PACKAGES["piper"] = "install Piper, or name it: `program: /path/to/piper`"


@dataclass(frozen=True)
class Voice:
    """A program that reads one language."""

    lang: str
    engine: str
    """A name of ENGINES."""
    program: str
    """What is called: the engine itself, or a path."""
    model: Path | None = None
    """The voice of Piper: an .onnx file, with its .onnx.json beside it."""

    def command(self, wave: Path) -> list[str]:
        """Give the command that reads a text from its input into a wave file."""
        if self.engine == "piper":
            return [self.program, "--model", str(self.model), "--output_file", str(wave)]
        return [self.program, "-v", self.lang, "-s", "140", "--stdin", "-w", str(wave)]

    @cached_property
    def name(self) -> str:
        """Give what a recording depends on beside its text."""
        model = digest_of(self.model.read_bytes()) if self.model else ""
        return f"{self.engine} {self.lang} {model}"


@dataclass(frozen=True)
class Audio:
    """The setting `audio` of the plugin."""

    voices: Mapping[str, Voice] = field(default_factory=dict)
    """By language; empty where the site has no audio."""
    cache: Path = Path(".cache")
    problems: tuple[Problem, ...] = ()
    """What is wrong with the setting itself."""
    settings_file: Path = Path("mkdocs.yml")

    @property
    def languages(self) -> frozenset[str]:
        """Give the languages that are read."""
        return frozenset(self.voices)

    @property
    def models(self) -> list[Path]:
        """Give the files that recordings are made from."""
        return [voice.model for voice in self.voices.values() if voice.model]

    def missing(self) -> Iterator[Problem]:
        """Give a problem for each program and each model that is not on this machine."""
        place = _Lines(self.settings_file)
        for lang, voice in self.voices.items():
            if not shutil.which(voice.program):
                message = f"{voice.program} is not installed"
                yield place.problem((lang, "engine"), message, _PACKAGES[voice.engine])
            if voice.model and not voice.model.is_file():
                message = f"there is no file {voice.model}"
                fix = "download the voice, or mend the path; it starts at the folder of mkdocs.yml"
                yield place.problem((lang, "model"), message, fix)
        if self.voices and not shutil.which(ENCODER):
            yield place.problem((), f"{ENCODER} is not installed", _PACKAGES[ENCODER])


def audio_of(given: object, settings_file: Path, languages: Sequence[str]) -> Audio:
    """Give the setting `audio`; `languages` are those of the site."""
    project, place = settings_file.parent, _Lines(settings_file)
    cache = project / ".cache/audio"
    problems = [*_faults(given, place, languages)]
    if given is None or problems:
        return Audio({}, cache, tuple(problems), settings_file)
    assert isinstance(given, Mapping), "anything else is a fault"
    voices = {lang: _voice(lang, one, project) for lang, one in given.items()}
    return Audio(voices, cache, (), settings_file)


def _voice(lang: str, given: Mapping[str, str], project: Path) -> Voice:
    engine, model = given["engine"], given.get("model")
    program = given.get("program", engine)
    program = str(project / program) if "/" in program else program
    return Voice(lang, engine, program, project / model if model else None)


def _faults(given: object, place: _Lines, languages: Sequence[str]) -> Iterator[Problem]:
    example = "write, for example: `audio: {lv: {engine: espeak-ng}}`"
    if given is None:
        return
    if not isinstance(given, Mapping) or not given:
        yield place.problem((), "it names no language", example)
        return
    for lang, one in given.items():
        if lang not in languages:
            fix = f"write only: {', '.join(languages)}"
            yield place.problem((str(lang),), f'"{lang}" is not a language of this site', fix)
        elif not isinstance(one, Mapping):
            yield place.problem((lang,), "it names no engine", example)
        else:
            yield from _voice_faults(lang, one, place)


def _voice_faults(lang: str, given: Mapping[str, object], place: _Lines) -> Iterator[Problem]:
    engine = given.get("engine")
    if "engine" not in given or (isinstance(engine, str) and engine not in ENGINES):
        said = f'"{engine}" is not an engine' if engine else "it names no engine"
        yield place.problem((lang, "engine"), said, f"write one of: {', '.join(ENGINES)}")
    for key, value in given.items():
        if key not in _KEYS:
            fix = f"write only: {', '.join(_KEYS)}"
            yield place.problem((lang, str(key)), f'"{key}" is not a setting of a voice', fix)
        elif not isinstance(value, str):
            yield place.problem((lang, key), "it is not a text", f"write `{key}: …` as a text")
    if engine == "piper" and not given.get("model"):
        fix = "write `model: path/to/voice.onnx`"
        yield place.problem((lang, "model"), "Piper has no voice without a model", fix)
    if engine == "espeak-ng" and "model" in given:
        fix = "take it out, or write `engine: piper`"
        yield place.problem((lang, "model"), "espeak-ng has its voices with it", fix)


class _Lines:
    """Finds where mkdocs.yml says something about audio; MkDocs does not tell."""

    def __init__(self, file: Path) -> None:
        self._file = settings_file(file)

    def problem(self, keys: tuple[str, ...], message: str, fix: str) -> Problem:
        return self._file.problem(("plugins", "viegli", "audio", *keys), message, fix)
