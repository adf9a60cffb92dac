"""A price list as JSON: all languages, each price with where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from viegli import __version__
from viegli.catalogue.tariffs import assumed
from viegli.fees.terms import condition, line, mentioned
from viegli.records import PriceList, Tariff
from viegli.site.downloads.conditions import told
from viegli.site.downloads.rows import Row, rows
from viegli.site.downloads.sheet import CURRENCY, cited, exact
from viegli.site.downloads.things import Things
from viegli.site.teller import Teller

Json = Any
SCHEMA = "assets/price-list.schema.json"
"""The JSON Schema of the file, in the site."""
FORMAT = 1
"""Raised when a program that reads the file must be changed."""


def document(
    tellers: Mapping[str, Teller], price_list: PriceList, pages: Mapping[str, str], folder: str
) -> bytes:
    """The price list for programs, to lie in `folder`; `pages` are its page by language.

    The same data give the same bytes: nothing in it hangs on the day or the machine.
    """
    things = Things(tellers)
    first = things.first
    assert first.local is not None, "a price list is a municipality's"
    municipality = first.local.municipality
    listed = rows(first.shelf, price_list.id)
    tariffs = {row.tariff.id: row.tariff for row in listed}
    made = {
        "$schema": f"{'../' * folder.count('/')}{SCHEMA}",
        "format": FORMAT,
        "generator": {"name": "Viegli", "version": __version__},
        "sample": first.scene.sample,
        "licence": things.licence(),
        "languages": list(tellers),
        "pages": dict(pages),
        "municipality": {
            "id": municipality.id,
            "name": things.line(municipality.names.nominative),
            "code": things.maybe(municipality.code),
        },
        "price_list": head(things, price_list),
        "sources": things.sources(price_list, listed),
        "acts": things.acts(price_list.legal_basis),
        "tariffs": [tariff(things, one) for one in tariffs.values()],
        "prices": [price(things, price_list, row) for row in listed],
        "questions": things.questions(made_of(things, tariffs.values(), listed)),
        "parameters": things.parameters(listed),
        "assumptions": things.assumptions(tariffs.values()),
    }
    made["translations"] = things.translations()
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def made_of(things: Things, tariffs: Iterable[Tariff], listed: Iterable[Row]) -> list[str]:
    """The questions that prices hang on: of conditions, of lines, of what is counted."""
    known = things.first.shelf.facts
    found = [name for row in listed for name in mentioned(condition(row.given, known))]
    for one in tariffs:
        found += [name for row in one.derive for name in mentioned(line(row, known))]
        found += [*one.per, *([one.used_before] if one.used_before else [])]
    return [name for name in known if name in set(found)]


def head(things: Things, one: PriceList) -> Json:
    """The price list itself."""
    return {
        "id": one.id,
        "title": things.say(one.title),
        "institution": things.say(one.institution),
        "section": one.section,
        "columns": list(one.columns),
        "currency": CURRENCY,
        "currency_as_printed": one.currency,
        "footnotes": things.maybe(one.footnotes),
        "valid_from": things.maybe(one.valid_from),
        "valid_to": things.maybe(one.valid_to),
        "legal_basis": things.maybe(one.legal_basis),
        "annex": things.say(one.annex),
        "ends": things.say(one.ends),
        "as_printed": list(one.raw),
    }


def tariff(things: Things, one: Tariff) -> Json:
    """What is priced."""
    return {
        "id": one.id,
        "clause": one.clause,
        "heading": things.say(one.heading),
        "title": things.say(one.title),
        "unit": things.say(one.unit_label),
        "counted": [
            {"question": name, "unit": per.unit, "size": per.size or 1, "part": per.part_counts_as}
            for name, per in one.per.items()
        ],
        "derived": [line(row, things.first.shelf.facts) for row in one.derive],
        "version_of": one.version_of,
        "overlaps": [{"between": list(pair.between), "then": pair.then} for pair in one.overlap],
        "assumptions": list(assumed(one)),
        "notes": [things.say(note) for note in one.notes],
    }


def price(things: Things, price_list: PriceList, row: Row) -> Json:
    """A row: the point, its words, who it is for, the amount, its days, its source."""
    cite = cited(price_list, row)
    quotes = [row.text.standard, *([row.who.standard] if row.who else [])]
    return {
        "tariff": row.tariff.id,
        "clause": row.clause,
        "kind": row.kind,
        "text": things.say(row.text),
        "who": things.say(row.who),
        "condition": things.each(lambda tell: told(tell, row.tariff, row.given)),
        "if": condition(row.given, things.first.shelf.facts),
        "everybody_else": row.rest,
        "frees": list(row.frees),
        "after": row.after,
        "up_to": row.up_to,
        "amount": exact(row.amount) if row.amount is not None else None,
        "valid_from": row.start,
        "valid_to": row.end,
        "source": {
            "id": cite.source,
            "place": row.clause or cite.locator,
            "quote": quotes if row.kind != "ask" or row.clause else [],
        },
    }
