"""Style sheets as they are served: without comments and blanks."""

from __future__ import annotations

import re

_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|/\*.*?\*/|\s+|[^"'/\s]+|/""", re.DOTALL)
_BEFORE = re.compile(r"\s+(?=[{};,>])")
_AFTER = re.compile(r"(?<=[{};,>:])\s+")


def served(source: str) -> str:
    """The style sheet in fewer letters; what stands in quotes is left alone."""
    texts: list[str] = []
    quotes: list[str] = []
    for token in _TOKEN.findall(source):
        if token[0] in "\"'":
            quotes.append(token)
            texts.append("\0")
        elif token.isspace() or token.startswith("/*"):
            texts.append(" ")
        else:
            texts.append(token)
    text = re.sub(r"\s+", " ", "".join(texts)).strip()
    text = _AFTER.sub("", _BEFORE.sub("", text)).replace(";}", "}")
    return re.sub("\0", lambda _: quotes.pop(0), text)
