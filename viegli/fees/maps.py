"""The maps of tests inside a table, and its lines."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.fees.terms import Table, reckoned, tests


def maps(term: Table) -> list[Table]:
    """Every map of tests inside, each once."""
    found: list[Table] = []
    for condition in conditions(term):
        found += [tests for tests in condition if tests not in found]
    return found


def conditions(term: Table) -> Iterator[Table]:
    """Every condition inside."""
    if isinstance(term, dict):
        for key, inner in term.items():
            if key in ("if", "when"):
                yield inner or []
            elif key in ("rows", "columns") and "values" in term:
                yield from (entry for entry in inner if isinstance(entry, list))
            else:
                yield from conditions(inner)
    elif isinstance(term, list):
        for inner in term:
            yield from conditions(inner)


def lines_of(version: Table) -> Iterator[Table]:
    """Every line of a version."""
    yield from version["derive"]
    for row in version["rows"]:
        if isinstance(row["price"], dict):
            yield from row["price"].get("lines", ())
    yield from version["settle"]


def names_of(test: Table) -> list[str]:
    """The names in a test: what it is about, and what its bounds are times of."""
    bounds = [bound for key, bound in test.items() if key not in ("on", "in")]
    return [test["on"], *(bound[1] for bound in bounds if not isinstance(bound, str))]


def tested(version: Table) -> list[str]:
    """The derived lines that conditions test, or test by."""
    names = {name for tests in maps(version) for test in tests for name in names_of(test)}
    return [line["id"] for line in version["derive"] if line["id"] in names]


def weighed(table: Table, version: Table) -> set[str]:
    """The questions whose very number counts, and not only which bounds it passes."""
    held = [version[key] for key in ("derive", "rows", "settle", "exempt", "asks")]
    fixed = {*table["parameters"]}
    loose = (test["on"] for test in tests(held) if not fixed.issuperset(names_of(test)[1:]))
    counted = (per["fact"] for per in version["per"])
    return {*reckoned(held), *loose, *counted, version["used_before"]}
