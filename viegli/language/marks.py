"""Marks for Latvian texts that stand in tables: the extraction finds them, nothing changes."""

from __future__ import annotations


def mark(text: str) -> str:
    """The text itself, to be translated where the table is used."""
    return text


def mark_plural(singular: str, plural: str) -> tuple[str, str]:
    """Both forms, to be translated where the table is used."""
    return singular, plural
