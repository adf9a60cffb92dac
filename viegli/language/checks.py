"""What is wrong with the translations of a catalogue that can be read."""

from __future__ import annotations

from gettext import c2py

from viegli.language.entries import Entry, placeholders
from viegli.language.po import PoFile
from viegli.source import Place, Problem


def problems(catalogue: PoFile, file: str) -> list[Problem]:
    """Wrong plural rules, missing plural forms, and placeholders that differ from the Latvian's."""
    found = _rule(catalogue, file)
    for entry in catalogue.entries:
        if entry.filled and not entry.fuzzy:
            found += _placeholders(entry, file)
        elif entry.plural and any(entry.strings) and not entry.fuzzy:
            found.append(_forms(entry, file))
    return found


def _rule(catalogue: PoFile, file: str) -> list[Problem]:
    try:
        form = c2py(catalogue.rule)
        if all(form(n) < catalogue.forms for n in range(200)):
            return []
    except (ValueError, TypeError):
        pass
    message = f'"{catalogue.rule}" does not choose one of {catalogue.forms} plural forms'
    fix = "take the Plural-Forms line of the language from gettext's documentation"
    return [Problem(Place(file), "Plural-Forms", "po-plural", message, fix)]


def _forms(entry: Entry, file: str) -> Problem:
    missing = ", ".join(f"msgstr[{form}]" for form, said in enumerate(entry.strings) if not said)
    message = f'"{entry.msgid}" has no {missing}'
    return Problem(Place(file, entry.line), "", "po-forms", message, "write every plural form")


def _placeholders(entry: Entry, file: str) -> list[Problem]:
    wanted = placeholders(entry.plural or entry.msgid)
    found = []
    for said in entry.strings:
        has = placeholders(said)
        # "One day" may stand for "{n} day": the number is the only place that may be left out.
        if has == wanted or (entry.plural and has == wanted - placeholders("{n}")):
            continue
        message = f'"{said}" has {_listed(has)} where the Latvian text has {_listed(wanted)}'
        fix = "copy each { } of the Latvian text unchanged, once"
        found.append(Problem(Place(file, entry.line), "", "po-placeholder", message, fix))
    return found


def _listed(names: dict[str, int]) -> str:
    return ", ".join(name for name, times in names.items() for _ in range(times)) or "none"
