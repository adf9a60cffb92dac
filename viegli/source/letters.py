"""Bytes in, text out; and every sign in the text that the eye misses or YAML trips over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from viegli.source.places import Place, Problem


class _Trap(NamedTuple):
    """Signs that an editor does not mean to write, and what is said about them."""

    rule: str
    signs: re.Pattern[str]
    """Finds them in one line; a group, where there is one, is the sign itself."""
    message: str
    """`{code}` stands for the sign's number in Unicode."""
    fix: str
    fatal: bool
    """Whether YAML would read the file wrongly, so that reading stops here."""


_TRAPS = (
    _Trap(
        "conflict",
        re.compile(r"^(?:<{7} |={7}$|>{7} )"),
        "a merge conflict was left here",
        "keep one of the two versions, and delete the lines with <<<<<<<, ======= and >>>>>>>",
        fatal=True,
    ),
    _Trap(
        "tab",
        re.compile(r"^ *(?:- *)*(\t)(?=.*\S)"),
        "a tab stands where the line is indented",
        "write two spaces for each step instead",
        fatal=True,
    ),
    _Trap(
        "space",
        re.compile(r"^ *(?:- +)*(?:[A-Za-z_]\w*:|-)?([\u00a0\u2000-\u200a\u202f\u3000])"),
        "this space (U+{code}) is not the plain one that YAML needs",
        "write a plain space instead",
        fatal=True,
    ),
    _Trap(
        "line-break",
        re.compile("([\u0085\u2028\u2029])"),
        "a line break that editors do not show (U+{code})",
        "delete it; press Enter where a new line is wanted",
        fatal=True,
    ),
    _Trap(
        "control",
        re.compile("([\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff])"),
        "a control sign that no text has (U+{code})",
        "delete it, and write the letters around it again",
        fatal=True,
    ),
    _Trap(
        "invisible",
        re.compile("([\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff])"),
        "a sign that cannot be seen (U+{code})",
        "delete it, and write the letters around it again",
        fatal=False,
    ),
    _Trap(
        "lost-letter",
        re.compile("(\ufffd)"),
        "a letter was lost here",
        "write the letter again",
        fatal=False,
    ),
)
_SUSPECT = re.compile(
    "[\0-\x08\t\x0b\x0c\x0e-\x1f\x7f-\xa0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f"
    "\u3000\ud800-\udfff\ufeff\ufffd-\uffff]|^(?:<{7} |={7}$|>{7} )",
    re.MULTILINE,
)


def decode(raw: bytes, name: str) -> tuple[str, Problem | None]:
    """The text of a file, its letters composed (NFC), or the place of the first wrong byte."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return unicodedata.normalize("NFC", raw.decode("utf-8")), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        message = "this letter is not in the encoding UTF-8"
        fix = "save the file again as UTF-8 (in the editor: Save as, Encoding, UTF-8)"
        return "", Problem(Place(name, line, column), "", "encoding", message, fix)


def traps(text: str, name: str) -> tuple[list[Problem], bool]:
    """A problem for each sign that nobody means to write, and whether reading must stop."""
    if not _SUSPECT.search(text):
        return [], False
    found = list(_found(text, name))
    return [problem for problem, _ in found], any(fatal for _, fatal in found)


def _found(text: str, name: str) -> Iterator[tuple[Problem, bool]]:
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        for trap in _TRAPS:
            for match in trap.signs.finditer(line):
                at = match.start(match.re.groups)
                place = Place(name, number, at + 1)
                message = trap.message.format(code=f"{ord(line[at]):04X}")
                yield Problem(place, "", trap.rule, message, trap.fix), trap.fatal
