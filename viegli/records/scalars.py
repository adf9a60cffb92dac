"""The kinds of single values that records hold, each read from the written text."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Annotated

from viegli.records.base import scalar, wrong


def _filled(text: str) -> str:
    if not text.strip():
        raise wrong("the text is empty", "write the text, or take the line away")
    return " ".join(str(text).split())


def _reference(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", text):
        raise wrong(f'"{text}" is not an id', "use a-z, 0-9 and _, starting with a letter")
    return str(text)


def _slug(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", text) or len(text) == 2:
        raise wrong(
            f'"{text}" cannot stand in an address',
            "use a-z, 0-9 and single hyphens, three letters or more",
        )
    return str(text)


def _date(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        raise wrong(f'"{text}" is no day of the calendar', "check the month and the day") from None
    parts = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})\.?", text)
    fix = f"write {parts[3]}-{int(parts[2]):02}-{int(parts[1]):02}" if parts else "write 2026-05-01"
    raise wrong(f'"{text}" is not a date', fix)


def _time(text: str) -> time:
    if found := re.fullmatch(r"(\d{1,2})[:.](\d{2})", text):
        hour, minute = int(found[1]), int(found[2])
        if hour == 24 and minute == 0:
            return time.max
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise wrong(f'"{text}" is not a time of day', 'write "08:00"')


def _amount(text: str) -> Decimal:
    if re.fullmatch(r"\d+(\.\d{1,4})?", text):
        return Decimal(text)
    mended = text.replace("€", "").replace("EUR", "").replace(" ", "").replace(",", ".")
    good = re.fullmatch(r"\d+(\.\d+)?", mended)
    fix = f'write "{mended}"' if good else 'write euros with a point, as "6.90"'
    raise wrong(f'"{text}" is not an amount', fix)


def _count(text: str) -> int:
    if re.fullmatch(r"\d{1,9}", text):
        return int(text)
    raise wrong(f'"{text}" is not a whole number', "write digits only, as 90")


def _flag(text: str) -> bool:
    if text in ("yes", "no"):
        return text == "yes"
    raise wrong(f'"{text}" is neither yes nor no', "write yes or no")


def _phone(text: str) -> str:
    digits = re.sub(r"[\s()-]", "", text)
    digits = digits.removeprefix("+371") if digits.startswith("+371") else digits
    if re.fullmatch(r"[26]\d{7}|80\d{6}|90\d{6}", digits) or re.fullmatch(r"11\d|116\d{3}", digits):
        return digits
    if re.fullmatch(r"\+\d{7,15}", digits):
        return digits
    raise wrong(
        f'"{text}" is not a telephone number',
        "write 8 digits (67767372), a short number (112), or +country code",
    )


def _email(text: str) -> str:
    if re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", text):
        return str(text)
    raise wrong(f'"{text}" is not an e-mail address', "write name@domain.lv")


def _postcode(text: str) -> str:
    if re.fullmatch(r"LV-\d{4}", text):
        return str(text)
    digits = re.search(r"\d{4}", text)
    fix = f"write LV-{digits[0]}" if digits else "write LV-3001"
    raise wrong(f'"{text}" is not a Latvian postcode', fix)


def _url(text: str) -> str:
    if re.fullmatch(r"https?://[^\s/]+\.[^\s]+", text):
        return str(text)
    fix = (
        f"write https://{text}"
        if re.fullmatch(r"[\w.-]+\.\w{2,}(/\S*)?", text)
        else ("only addresses that start with https:// or http:// are published")
    )
    raise wrong(f'"{text}" is not a web address', fix)


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
Clause = Annotated[str, scalar(_filled)]
"""The number of a point as its document prints it: `1.3.2.`."""
