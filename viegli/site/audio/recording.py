"""Recordings of sentences: read by a voice, encoded, and kept so that none is made twice."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from viegli.site.audio.sentences import Sentence
from viegli.site.audio.voices import ENCODER, Audio
from viegli.site.inputs import digest_of
from viegli.source import Place, Problem

ENCODING = ("--speech", "--bitrate", "7", "--framesize", "60")
"""About 52 kB a minute: 7 kbit/s, with long frames that need few headers."""
_BARE = ("--quiet", "--padding", "0", "--discard-comments")


class RecordingError(Exception):
    """A program did not do what it was asked for."""


def address_of(sentence: Sentence) -> str:
    """Give where the recording of a sentence lies in the site."""
    return f"assets/audio/{sentence.lang}/{sentence.key}.opus"


@dataclass(frozen=True)
class Recorder:
    """Makes recordings, or finds those that were made before."""

    audio: Audio

    def files(self, sentences: Iterable[Sentence]) -> tuple[dict[str, bytes], list[Problem]]:
        """Give the recording of each sentence by its path in the site, and what went wrong."""
        wanted = list(dict.fromkeys(sentences))
        missing = [*self.audio.missing()] if wanted else []
        if missing:
            return {}, missing
        self.audio.cache.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            try:
                made = list(pool.map(self._recorded, wanted))
            except RecordingError as error:
                pool.shutdown(cancel_futures=True)
                place = Place(self.audio.settings_file.name)
                return {}, [Problem(place, "plugins.viegli.audio", "audio", str(error))]
        return {address_of(one): data for one, data in zip(wanted, made, strict=True)}, []

    def _recorded(self, sentence: Sentence) -> bytes:
        voice = self.audio.voices[sentence.lang]
        name = digest_of("\n".join((voice.name, *ENCODING, sentence.text)).encode())
        kept = self.audio.cache / f"{name}.opus"
        if not kept.is_file():
            with tempfile.TemporaryDirectory(dir=self.audio.cache) as folder:
                wave, part = Path(folder, "said.wav"), Path(folder, "said.opus")
                _run(voice.command(wave), sentence.text)
                _run([ENCODER, *_BARE, *ENCODING, str(wave), str(part)], "")
                part.replace(kept)
        return kept.read_bytes()


def _run(command: list[str], text: str) -> None:
    done = subprocess.run(  # noqa: S603 - the settings name the program
        command, input=f"{text}\n", capture_output=True, check=False, encoding="utf-8"
    )
    if done.returncode:
        said = " ".join(done.stderr.split()[-30:])
        message = f'{command[0]} fails at "{text}"' if text else f"{command[0]} fails"
        raise RecordingError(f"{message}: {said or f'it ends with {done.returncode}'}")
