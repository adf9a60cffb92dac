"""What the tests of the language room share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = """\
msgid ""
msgstr ""
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a catalogue of English into a folder, and gives the folder."""

    def write(entries: str, room: str = "records") -> Path:
        home = tmp_path / "en" / "LC_MESSAGES"
        home.mkdir(parents=True, exist_ok=True)
        (home / f"{room}.po").write_text(HEADER + entries, encoding="utf-8")
        for other in {"records", "interface"} - {room}:
            if not (home / f"{other}.po").exists():
                (home / f"{other}.po").write_text(HEADER, encoding="utf-8")
        return tmp_path

    return write
