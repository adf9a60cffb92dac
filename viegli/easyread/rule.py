"""A rule of the linter, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from viegli.easyread.lexicon import Lexicon
from viegli.easyread.units import Unit

Severity = Literal["error", "warning", "info"]
Check = Callable[[Unit, Lexicon], Iterable[str]]
"""Gives a text for each thing it finds: the words it is about."""
TextCheck = Callable[[tuple[Unit, ...], Lexicon], Iterable[tuple[Unit, str]]]
"""The same for a whole text, with the unit."""


@dataclass(frozen=True)
class Rule:
    """One rule, with the examples that are its tests."""

    id: str
    severity: Severity
    says: str
    """What is wrong, in Latvian; `{}` stands for what was found."""
    fix: str
    """What to write instead, in Latvian."""
    bad: tuple[str, ...]
    good: tuple[str, ...]
    unit: Check | None = None
    """Looks at one sentence, list item or table cell."""
    text: TextCheck | None = None
    """Looks at a whole text."""
    dictionary: bool = False
    """Whether it needs the dictionary."""
    latvian: bool = True
    """Whether it is about Latvian only."""


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found."""

    rule: str
    severity: Severity
    unit: Unit
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.message} {self.fix} «{self.unit.text}»"


def found(rule: Rule, unit: Unit, what: str) -> Finding:
    """What a rule says of a unit."""
    return Finding(rule.id, rule.severity, unit, rule.says.replace("{}", what), rule.fix)
