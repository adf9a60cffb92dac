"""Viegli: sites about municipal social services, in several languages and two reading levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from viegli.catalogue import Catalogue

__version__ = "0.1.0"
__all__ = ["__version__", "fee", "load"]


def load(folder: Path | str) -> Catalogue:
    """Give the records of a project, to be read once and asked often.

    `folder` is the one that holds `mkdocs.yml` (its `data_dir:` names the folder of the facts) or
    `data/`, or the folder of the facts itself: that with `services.yaml` and `tariffs.yaml`.

    Raises ValueError where there is no such folder, or where the facts have errors: one line for
    each, as `data/tariffs.yaml:31:41: tariffs[help].tiers[1.].fee: "0,70" is not an amount; write
    "0.70"`. What is proved of tariffs is said by `viegli check` alone.
    """
    from viegli.fees.asking import project  # noqa: PLC0415 - `import viegli` is quick

    return project(folder)


def fee(
    catalogue: Catalogue | Path | str,
    tariff: str,
    answers: Mapping[str, object],
    day: date | str | None = None,
) -> dict[str, Any]:
    """Give what a person pays, and why, or whom to ask, or what must be known first.

    `catalogue` is what `load` gives, or a folder for it. `tariff` is an id, as `home_care`, or
    `jelgava/home_care` where several municipalities have it. `answers` are by the id of the
    question: `{"age": "pension_age", "income": "780.00", "poor": False}`; options by their ids,
    yes and no also as True and False, numbers as text or numbers, with a point or a comma. What
    is not given, or is None, is not known, never "no". `day` is a date, or text as `2026-03-01`;
    without it, today: prices, amounts and the version of the tariff are those of that day.

    The answer is a map of texts, lists, maps and booleans, ready for JSON. Amounts are euros as
    exact decimal text (`"7.00"`; `"7/3"` where decimals have no end). Its `kind` is

    - `fee`: `total`, `price` of a unit (None where bands have several), `units` (`fact`, `unit`,
      `counted`), `bands` (`clause`, `counted`, `price`, `total`), `rows` of the worksheet
      (`line`, `value`), `exempt`;
    - `ask`, the office must be asked: `reason` (`stated`, `conflict`, `gap`, `not_known`,
      `not_asked`, `part`, `division` or `no_version`), `about` (ids), `between` (of a conflict
      each `price`, its `total` and its `clauses`), `matters` (questions on which those totals
      still hang);
    - `open`, more must be answered: `price` and `total` (each `from` and `to`, None for no end;
      None where there is no price at all), `ask` (whether the office may have to be asked),
      `next` (`fact`, and the `options` that are possible, None for a number), `matters` (every
      question that can still change something);
    - `impossible`: nobody can be such a person.

    A `fee` and an `ask` have also `clauses` (the points that decide), `outranked` (those that
    hold too), `assumptions` (ids) and `parameters` (`id`, `value`, `from`, `until`). Where the
    tariff comes from is said by its price list in the same catalogue. docs/fees.md has the whole
    language, and what each reason means.

    Raises LookupError where no tariff has this id, or several have; ValueError where the facts
    have errors, or an answer or the day cannot be read. Each message lists what there is.

    >>> facts = viegli.load(".")
    >>> answer = viegli.fee(facts, "home_care", {"poor": "yes"}, "2026-03-01")
    >>> answer["kind"], answer["total"], answer["clauses"]
    ('fee', '0.00', ['1.2.1.'])
    """
    from viegli.fees.asking import fee  # noqa: PLC0415 - the same

    return fee(catalogue, tariff, answers, day)
