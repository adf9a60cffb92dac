"""The calculator of a service's fee: questions and every word that its script may show."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from viegli.language import Said
from viegli.site.views.words import EasySentence, Image


@dataclass(frozen=True)
class Wordy:
    """A text at the level of the page: `text` on the standard page, `lines` on the easy one."""

    text: Said
    lines: tuple[EasySentence, ...] = ()


@dataclass(frozen=True)
class Choice:
    """An answer that can be chosen."""

    value: str
    words: Wordy


@dataclass(frozen=True)
class Question:
    """A question of the form."""

    id: str
    words: Wordy
    help: Wordy | None
    choices: tuple[Choice, ...]
    """Empty where a number is asked."""
    image: Image | None
    money: bool
    per_month: bool
    decimals: int
    least: str | None
    """The smallest number in words, where it is not 0."""
    most: str | None
    """The largest number in words, where there is one."""


@dataclass(frozen=True)
class Named:
    """Words for something that an answer names by its id or by its point."""

    id: str
    words: Wordy
    heading: Wordy | None = None
    """The point that it belongs to."""


@dataclass(frozen=True)
class Version:
    """The words of one version of a tariff."""

    unit: Said
    monthly: bool
    """Whether it counts something by the month, so that the sum is that of a month."""
    points: tuple[Named, ...]
    asks: tuple[Named, ...]
    lines: tuple[Named, ...]


@dataclass(frozen=True)
class Priced:
    """A tariff that can be worked out."""

    id: str
    title: Said
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class Held:
    """A value of a parameter and the days on which it holds."""

    id: str
    start: str
    """The first day, in ISO form."""
    name: Said
    amount: str
    since: str
    until: str | None


@dataclass(frozen=True)
class Calculator:
    """Everything that the calculator of a page shows."""

    data: Markup
    """The tables and the forms of the language, as JSON for a data block."""
    tariffs: tuple[Priced, ...]
    questions: tuple[Question, ...]
    assumptions: tuple[Named, ...]
    parameters: tuple[Held, ...]
    unknown: tuple[Named, ...]
    """The names of the parameters, for days on which their value is not known."""
    decides: Said | None
    """Who decides what is paid, where the sources say so."""
