"""The facts in a Latvian text: numbers with what they count, money, days, times, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from viegli.easyread.counts import UNITS, counts

_MARK = re.compile(r"\{[^{}]*\}")
_PHONE = re.compile(r"(?<!\d)(?:\+371\s?)?([26]\d(?:\s?\d{3}){2}|\d{3}-\d{5})(?!\d)")
_MONEY = re.compile(
    r"(?<![\d.,])(\d+)(?:[.,](\d\d))?\s?(?:eiro|euro|EUR|€)(?:\s(\d{1,2})\scent\w+)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})[.:](\d\d)(?![\d.])")
_HOURS = re.compile(
    r"(?:pulksten|plkst\.)\s?(\d{1,2})(?:\s?(?:līdz|[–-])\s?(\d{1,2}))?(?![\d:]|\.\d)"
)
_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_CLAUSE = re.compile(
    r"\d+(?:\.\d+)+\.?(?:\s?[–-]\s?\d+(?:\.\d+)*\.?)?|Nr\.\s?\S+"
    r"|\d+\.(?:\s?(?:un|vai|,)\s?\d+\.)*\s(?:punkt|apakšpunkt|pant)\w*"
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\.?\s?gad\w*")
_STREET = re.compile(
    r"(\w+)\s(?:iel|prospekt|prosp|bulvār|laukum|šosej|gatv|līnij|ceļ)\w*\.?,?\s(\d+\w?)",
    re.IGNORECASE,
)
MONTHS = "janvār febru mart aprīl maij jūnij jūlij august septembr oktobr novembr decembr".split()  # noqa: SIM905
WEEKDAYS = "pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien".split()  # noqa: SIM905
_MONTH_NAMES = "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts".split()  # noqa: SIM905
_MONTH_NAMES += ["septembris", "oktobris", "novembris", "decembris"]
_MONTH = re.compile(rf"(?:(\d{{1,2}})\.\s?)?\b({'|'.join(MONTHS)})\w*", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\w*", re.IGNORECASE)
NAME = re.compile(r"(?<=[a-zāčēģīķļņšūž,:\d–] )[„“\"]?([A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]{2,})")


_SHOWN = {"money": "{} eiro", "year": "{}. gads", "day": "{}. datums", "clock": "pulksten {}"}


@dataclass(frozen=True)
class Stated:
    """A fact of a text: of a kind, with a value."""

    kind: str
    """A unit of UNITS, or number, money, phone, day, month, year, weekday, clock, street, name."""
    value: str
    written: str = field(default="", compare=False)
    """A name as the text has it."""

    def __str__(self) -> str:
        if self.written:
            return self.written
        if self.kind == "month":
            return _MONTH_NAMES[int(self.value) - 1]
        if self.kind == "weekday":
            return f"{WEEKDAYS[int(self.value)]}a"
        if self.kind in ("grupa", "kabinets", "stāvs"):
            return f"{self.value}. {self.kind}"
        words = {
            "money": "{} eiro",
            "year": "{}. gads",
            "day": "{}. datums",
            "clock": "pulksten {}",
        }
        plain = f"{self.value} {self.kind}" if self.kind in UNITS else self.value
        return words.get(self.kind, plain).format(self.value)


def stem(word: str) -> str:
    """The beginning of a name, the same in all its cases."""
    low = word.lower()
    return low[:4]


def stated(text: str) -> Iterator[Stated]:
    """Every fact of a text; marks as {price:1.1.} are none, nor are numbers of clauses."""
    rest = _MARK.sub(" ", text)
    for pattern, kinds in _PATTERNS:
        for match in pattern.finditer(rest):
            yield from kinds(match)
        rest = pattern.sub(" … ", rest)
    for name in NAME.findall(_MARK.sub(" ", text)):
        yield Stated("name", stem(name), name)
    yield from (Stated(unit or "number", value) for unit, value in counts(rest))


def _phone(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("phone", re.sub(r"\D", "", match[1]))


def _money(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("money", f"{match[1]},{int(match[2] or match[3] or 0):02}")


def _date(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("day", match[1].lstrip("0"))
    yield Stated("month", match[2].lstrip("0"))
    yield Stated("year", match[3])


def _clock(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("clock", f"{int(match[1])}.{match[2]}")


def _hours(match: re.Match[str]) -> Iterator[Stated]:
    yield from (Stated("clock", f"{int(hour)}.00") for hour in match.groups() if hour)


def _year(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("year", match[1])


def _month(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("month", str(MONTHS.index(match[2].lower()) + 1))
    if match[1]:
        yield Stated("day", match[1])


def _weekday(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("weekday", str(WEEKDAYS.index(match[1].lower())))


def _street(match: re.Match[str]) -> Iterator[Stated]:
    yield Stated("street", f"{stem(match[1])} {match[2]}", match[0])


def _none(_: re.Match[str]) -> Iterator[Stated]:
    yield from ()


_PATTERNS = (
    (_PHONE, _phone),
    (_MONEY, _money),
    (_DATE, _date),
    (_STREET, _street),
    (_YEAR, _year),
    (_MONTH, _month),
    (_WEEKDAY, _weekday),
    (_HOURS, _hours),
    (_CLOCK, _clock),
    (_CLAUSE, _none),
)
