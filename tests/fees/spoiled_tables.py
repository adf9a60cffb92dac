"""Tables that were changed in one place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

from tests.fees.table_edits import DERIVED, GONE, Json, Path, edits
from viegli.fees.behind import feeds, inputs
from viegli.fees.compile import cuts, days
from viegli.fees.terms import tests


@dataclass(frozen=True)
class Mutant:
    """An edit and its result."""

    name: str
    kind: str
    table: Json


def table_mutants(table: Json) -> Iterator[Mutant]:
    """Every table that comes out of one edit."""
    for path, kind, value in edits(table):
        made = copy.deepcopy(table)
        put(made, path, value)
        name = f"{table['id']} {'.'.join(map(str, path))}: {kind}"
        yield Mutant(name, kind, fresh(made))


def put(table: Json, path: Path, value: Json) -> None:
    """Change what stands at a path."""
    *steps, last = path
    for step in steps:
        table = table[step]
    if value is GONE:
        del table[last]
    else:
        table[last] = value


def fresh(table: Json) -> Json:
    """The table with all that follows from its points worked out anew."""
    common = [*tests(table["impossible"]), *tests(list(table["facts"].values()))]
    for one in table["versions"]:
        for key in DERIVED:
            one.pop(key, None)
        one["cuts"] = cuts([*tests(one), *common])
        one["feeds"] = feeds(one, table["facts"])
        one["inputs"] = inputs(one, table["facts"])
    table.pop("days", None)
    table["days"] = days(table)
    return table
