"""The kinds of single values that records hold, each read from the written text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from decimal import Decimal
from typing import Annotated

from viegli.records.base import scalar, shown, wrong

_ID = re.compile(r"[a-z][a-z0-9_]*")
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_AMOUNT = re.compile(r"[0-9]+(\.[0-9]{1,4})?")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@([a-z0-9-]+\.)+[a-z]{2,}")
_URL = re.compile(r"https?://([\w-]+\.)+[\w-]{2,}(:[0-9]+)?([/?#][^\s\\\"<>^`{|}]*)?")


def _filled(text: str) -> str:
    if not text.strip():
        raise wrong("the text is empty", "write the text, or take the line away")
    return " ".join(str(text).split())


def _plain(text: str, between: str) -> str:
    """The text in a-z and 0-9 without diacritics, its words joined by `between`."""
    letters = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return between.join(re.findall(r"[a-z0-9]+", letters))


def _reference(text: str) -> str:
    if _ID.fullmatch(text):
        return str(text)
    mended = _plain(text, "_")
    fix = f"write {mended}" if _ID.fullmatch(mended) else "use a-z, 0-9 and _, a letter first"
    raise wrong(f"{shown(text)} is not an id", fix)


def _slug(text: str) -> str:
    if _SLUG.fullmatch(text) and len(text) != 2:
        return str(text)
    mended = _plain(text, "-")
    good = _SLUG.fullmatch(mended) and len(mended) != 2
    fix = f"write {mended}" if good else "use a-z, 0-9 and single hyphens, three letters or more"
    raise wrong(f"{shown(text)} cannot stand in an address", fix)


def _date(text: str) -> date:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        if found := _day(text):
            return found
        raise wrong(f"{shown(text)} is no day of the calendar", "check the month and the day")
    parts = re.fullmatch(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})\.?", text)
    mended = f"{parts[3]}-{int(parts[2]):02}-{int(parts[1]):02}" if parts else ""
    if _day(mended):
        raise wrong(f"{shown(text)} is not a date", f"write {mended}", mended=mended)
    fix = "write the year, the month, the day: 2026-05-01"
    raise wrong(f"{shown(text)} is not a date", fix)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time:
    if found := re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", text):
        hour, minute = int(found[1]), int(found[2])
        if hour == 24 and minute == 0:
            return time.max
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise wrong(f"{shown(text)} is not a time of day", 'write "08:00"')


def _amount(text: str) -> Decimal:
    if _AMOUNT.fullmatch(text):
        return Decimal(text)
    mended = re.sub(r"\s|€|^eur|(eur(o|os)?|eiro)$", "", text.lower()).replace(",", ".")
    if _AMOUNT.fullmatch(mended):
        raise wrong(f"{shown(text)} is not an amount", f'write "{mended}"', mended=mended)
    raise wrong(f"{shown(text)} is not an amount", 'write euros, as "6.90"')


def _count(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    raise wrong(f"{shown(text)} is not a whole number", "write digits only, as 90")


def _flag(text: str) -> bool:
    if text in ("yes", "no"):
        return text == "yes"
    raise wrong(f"{shown(text)} is neither yes nor no", "write yes or no")


def _phone(text: str) -> str:
    digits = re.sub(r"[\s()-]", "", text).removeprefix("+371")
    if re.fullmatch(r"[26][0-9]{7}|[89]0[0-9]{6}|11[0-9]|116[0-9]{3}", digits):
        return digits
    if re.fullmatch(r"\+[0-9]{7,15}", digits):
        return digits
    raise wrong(
        f"{shown(text)} is not a telephone number",
        "write 8 digits (67767372), a short number (112), or + and a country code; one number only",
    )


def _email(text: str) -> str:
    if _EMAIL.fullmatch(text):
        return str(text)
    mended = text.lower().removeprefix("mailto:").strip("<> ")
    fix = f"write {mended}" if _EMAIL.fullmatch(mended) else "write name@domain.lv"
    raise wrong(f"{shown(text)} is not an e-mail address", fix)


def _postcode(text: str) -> str:
    if re.fullmatch(r"LV-[0-9]{4}", text):
        return str(text)
    digits = re.search(r"(?<![0-9])[0-9]{4}(?![0-9])", text)
    fix = f"write LV-{digits[0]}" if digits else "write LV- and four digits, as LV-3001"
    raise wrong(f"{shown(text)} is not a Latvian postcode", fix)


def _url(text: str) -> str:
    if _URL.fullmatch(text):
        return str(text)
    if re.search(r"\s", text):
        fix = "write it without spaces (%20 stands for one)"
    elif _URL.fullmatch(f"https://{text}"):
        fix = f"write https://{text}"
    elif re.match(r"https?:", text):
        fix = "write it whole, as https://example.lv/page"
    else:
        fix = "only addresses that begin with https:// or http:// are published"
    raise wrong(f"{shown(text)} is not a web address", fix)


def _language(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}", text):
        return str(text)
    raise wrong(f"{shown(text)} is not a language code", "write lv, en, ru, uk …")


Line = Annotated[str, scalar(_filled)]
"""Text on one line; line breaks of the YAML become spaces."""
Id = Annotated[str, scalar(_reference)]
"""A record's own id: ASCII, stable, never used again for something else."""
Ref = Annotated[str, scalar(_reference)]
"""The id of another record."""
Slug = Annotated[str, scalar(_slug)]
"""The record's part of the address, in Latvian without diacritics."""
Day = Annotated[date, scalar(_date)]
"""A date, written 2026-05-01."""
Clock = Annotated[time, scalar(_time)]
"""A time of day, written "08:00"."""
Amount = Annotated[Decimal, scalar(_amount)]
"""An amount in euros, written "6.90"; exact."""
Count = Annotated[int, scalar(_count)]
"""A whole number."""
Flag = Annotated[bool, scalar(_flag)]
"""yes or no."""
Phone = Annotated[str, scalar(_phone)]
"""A telephone number: 8 Latvian digits, a short number, or + and a country code."""
Email = Annotated[str, scalar(_email)]
"""An e-mail address of an office, never of a person."""
Postcode = Annotated[str, scalar(_postcode)]
"""A Latvian postcode, written LV-3001."""
Url = Annotated[str, scalar(_url)]
"""A web address with https:// or http://."""
Language = Annotated[str, scalar(_language)]
"""A language code, as lv."""
Clause = Annotated[str, scalar(_filled)]
"""The number of a point as its document prints it: `1.3.2.`."""
