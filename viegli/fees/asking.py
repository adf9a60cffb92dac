"""The fees of a project from Python: load its records, ask what a person pays."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from viegli.catalogue import Catalogue, of_project
from viegli.fees.evaluate import fee as worked_out
from viegli.fees.subjects import Home, Subject, homes
from viegli.records import Tariff
from viegli.source import Problem
from viegli.source.settings_file import DATA, FILE, data_of


class UnknownTariffError(LookupError):
    """No tariff has this id, or several municipalities have one; the message says which."""


class WrongError(ValueError):
    """Data with errors, or an answer that cannot be read; the message says what to write."""


def project(folder: Path | str, data: Path | None = None) -> Catalogue:
    """The records of a project's folder, or of its folder of facts, which may be named too.

    Raises WrongError, which says what is wrong, where they have errors or there are none.
    """
    home = Path(folder).absolute()
    facts = data or facts_in(home)
    catalogue = of_project(home.parent if facts == home else home, facts)
    errors = [str(one) for one in catalogue.problems if is_of_fees(one)]
    if errors:
        raise WrongError("\n".join(errors))
    return catalogue


def facts_in(home: Path) -> Path:
    """The folder of the facts: that of a project, by its settings, or the folder itself."""
    if (home / FILE).is_file():
        return data_of(home / FILE)
    if not home.is_dir():
        raise WrongError(f"{home}: no such folder; name the one in which {FILE} or {DATA} is")
    return home / DATA if (home / DATA).is_dir() else home


def is_of_fees(problem: Problem) -> bool:
    """Whether a problem is an error that a fee could hang on."""
    return problem.severity == "error" and not problem.place.file.endswith("pictures.yaml")


def tariff(catalogue: Catalogue, name: str) -> Subject:
    """The tariff of an id: `home_care`, or `jelgava/home_care` where several have one.

    Raises UnknownTariffError, which lists those that there are.
    """
    there = [(home, one) for home in homes(catalogue) for one in home.tariffs]
    found = [(home, one) for home, one in there if name in (one.id, full_name(home, one))]
    if len(found) == 1:
        home, one = found[0]
        return home.subject(one)
    names = sorted(full_name(home, one) for home, one in found or there)
    if found:
        raise UnknownTariffError(
            f'several tariffs are called "{name}"; write one of: {", ".join(names)}'
        )
    if not name:
        raise UnknownTariffError(f"name a tariff; there are: {', '.join(names)}")
    near = difflib.get_close_matches(name, [one.id for _, one in there], 1)
    meant = f"did you mean `{near[0]}`? " if near else ""
    raise UnknownTariffError(f'no tariff is called "{name}"; {meant}there are: {", ".join(names)}')


def full_name(home: Home, one: Tariff) -> str:
    """The id of a tariff with its municipality's."""
    return f"{home.municipality}/{one.id}" if home.municipality else one.id


def fee(
    catalogue: Catalogue | Path | str,
    name: str,
    answers: Mapping[str, object],
    day: date | str | None = None,
) -> dict[str, Any]:
    """What a person pays: the answer of `viegli.fees.evaluate.fee`, as `viegli.fee` says it.

    Raises UnknownTariffError for a tariff that is not there, and WrongError for an answer or a day
    that cannot be read.
    """
    known = catalogue if isinstance(catalogue, Catalogue) else project(catalogue)
    one = tariff(known, name)
    said = {fact: text_of(answer) for fact, answer in answers.items() if answer is not None}
    answer = worked_out(one.table, said, on(day))
    if answer["kind"] == "wrong":
        raise WrongError("\n".join(explained(one.table, said, found) for found in answer["wrong"]))
    return answer


def text_of(answer: object) -> str:
    """An answer as it would be typed."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return str(answer)


def on(day: date | str | None) -> str:
    """The day as the evaluator takes it; today where none is given."""
    if day is None:
        return str(datetime.now().astimezone().date())
    if isinstance(day, date):
        return f"{day:%Y-%m-%d}"
    try:
        return str(date.fromisoformat(str(day)))
    except ValueError:
        raise WrongError(f'"{day}" is not a day; write it as 2026-05-01') from None


def explained(made: Any, answers: Mapping[str, str], found: Mapping[str, str]) -> str:
    """What is wrong with an answer, and what can be answered."""
    name, why = found["fact"], found["why"]
    if why == "fact":
        near = difflib.get_close_matches(name, made["facts"], 1)
        meant = f"did you mean `{near[0]}`? " if near else ""
        return f"`{name}` is not a question here; {meant}there are: {', '.join(made['facts'])}"
    fact = made["facts"][name]
    return f'{name}: "{answers[name]}" {reasons(fact)[why]}'


def reasons(fact: Any) -> dict[str, str]:
    """What is said of each thing that can be wrong with an answer."""
    if "options" in fact:
        return {"option": f"is no answer; write one of: {', '.join(fact['options'])}"}
    places = fact["decimals"]
    return {
        "number": 'is not a number; write digits, as "780.00"',
        "decimals": f"has too many decimals; at most {places} can be written",
        "least": f"is too little; the least is {fact['least']}",
        "most": f"is too much; the most is {fact['most']}",
    }
