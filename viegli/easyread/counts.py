"""Numbers in a Latvian text, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

UNITS = {
    "darbdienas": r"darbdien\w*",
    "dienas": r"dien(?:a|as|u|ai|ām|ā|ās)",
    "nedēļas": r"nedēļ\w*",
    "mēneši": r"mēne(?:sis|ša|si|ši|šu|šiem|šus|sī|sim|šos)",
    "gadi": r"gad(?:s|a|u|i|iem|us|am|ā|os)",
    "stundas": r"stund(?:a|as|u|ai|ām|ā|ās)|h",
    "minūtes": r"minū[tš]\w*|min",
    "naktis": r"nakt(?:s|i|ij|ī|īm|is)|nakšu",
    "reizes": r"reiz(?:e|es|i|ē|ēm|ei|u)",
    "kilogrami": r"kilogram\w*|kg",
    "kvadrātmetri": r"kvadrātmetr\w*|m2|m²",
    "procenti": r"procent\w*|%",
    "grupa": r"grup(?:a|as|u|ai|ā|ām)",
    "kabinets": r"kabinet\w*|kab",
    "stāvs": r"stāv(?:s|ā|u|am|i)",
    "cilvēki": r"cilvēk\w*|person\w*",
}
"""What numbers count, with the words for it."""
_COUNTED = re.compile("|".join(f"(?P<u{at}>(?:{one})$)" for at, one in enumerate(UNITS.values())))
_NAMES = tuple(UNITS)
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_WORDS = {
    r"vien(?:s|a|u|am|ai|ā)": "1", r"div(?:i|as|u|us|iem|ām|os|ās)": "2", r"trīs|trij\w+": "3",
    r"četr\w+": "4", r"piec(?:i|as|u|us|iem|ām|os|ās)": "5", r"seš(?:i|as|u|us|iem|ām|os|ās)": "6",
    r"septiņ(?:i|as|u|us|iem|ām|os|ās)": "7", r"astoņ(?:i|as|u|us|iem|ām|os|ās)": "8",
    r"deviņ(?:i|as|u|us|iem|ām|os|ās)": "9", r"desmit": "10",
}  # fmt: skip
_NUMBER_WORD = re.compile(
    "|".join(f"(?P<n{value}>(?:{one})$)" for one, value in _WORDS.items()), re.IGNORECASE
)
_TOKEN = re.compile(r"\d+(?:,\d+)?|[^\W\d_]+[²2]?|[%.,;:!?()]")
_END = set(";:!?()")


def counts(text: str) -> Iterator[tuple[str, str]]:
    """Numbers with what they count; a number that counts nothing known is a bare one."""
    tokens = _TOKEN.findall(text)
    for at, token in enumerate(tokens):
        value, spelt = _value(token)
        if token.lower() == "reizi" and not (at and _value(tokens[at - 1])[0]):
            yield "reizes", "1"
        if value:
            unit = _unit(tokens[at + 1 :], 2 if spelt else 5)
            roman = token in _ROMAN and unit != "grupa"
            if spelt and unit == "grupa":
                continue
            if not roman and (unit or value != "1"):
                yield unit, value


def _value(token: str) -> tuple[str, bool]:
    """The number that a token is, and whether it is a word or a Roman numeral."""
    if token[0].isdigit():
        return token, False
    if token in _ROMAN:
        return _ROMAN[token], False
    word = _NUMBER_WORD.match(token)
    return (word.lastgroup or "").removeprefix("n") if word else "", True


def _unit(after: list[str], far: int) -> str:
    for word in after[: far + 2]:
        if word in _END:
            return ""
        found = _COUNTED.match(word)
        if found:
            return _NAMES[int((found.lastgroup or "u0")[1:])]
    return ""
