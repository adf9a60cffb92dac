"""Telephone numbers in groups for reading, with the link that calls them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phone:
    """A number as it is read and as it is called."""

    text: str
    """In groups: 67 767 372."""
    href: str
    """For a link: tel:+37167767372; short numbers have no country code."""


def phone(number: str) -> Phone:
    """The two forms of a Latvian number, a short number, or a number with + and a country code."""
    digits = re.sub(r"[^\d+]", "", number).removeprefix("+371")
    if digits.startswith("+"):
        return Phone(digits, f"tel:{digits}")
    if not digits:
        message = f'"{number}" is not a telephone number'
        raise ValueError(message)
    return Phone(_groups(digits), f"tel:{digits}" if len(digits) <= 6 else f"tel:+371{digits}")


def _groups(digits: str) -> str:
    """Threes from the end, what is left over in front."""
    first = len(digits) % 3
    rest = [digits[at : at + 3] for at in range(first, len(digits), 3)]
    return " ".join([digits[:first], *rest] if first else rest)
