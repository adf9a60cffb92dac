"""What a page sounds like: its sentences, read by a voice when the site is built."""

from viegli.site.audio.recording import Recorder, address_of
from viegli.site.audio.sentences import Sentence, sentences_of
from viegli.site.audio.voices import Audio, Voice, audio_of

__all__ = [
    "Audio",
    "Recorder",
    "Sentence",
    "Voice",
    "address_of",
    "audio_of",
    "sentences_of",
]
