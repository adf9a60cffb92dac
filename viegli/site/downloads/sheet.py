"""A price list as CSV, which table programs open with its letters and its numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from viegli.records import Cite, PriceList, Source, Tariff
from viegli.site.downloads.conditions import told
from viegli.site.downloads.rows import Row, rows
from viegli.site.teller import Teller

COLUMNS = (
    "municipality",
    "price_list",
    "point",
    "chapter",
    "service",
    "text",
    "who",
    "condition",
    "kind",
    "unit",
    "from_unit",
    "to_unit",
    "amount",
    "currency",
    "valid_from",
    "valid_to",
    "source",
    "source_place",
    "source_url",
    "retrieved",
)
CURRENCY = "EUR"
NUMBER = re.compile(r"[\d.]+")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a table program may take for the beginning of a formula."""


def sheet(tell: Teller, price_list: PriceList) -> bytes:
    """The price list in the teller's language.

    It begins with a byte order mark, by which table programs know UTF-8. Where the language
    writes `6,90`, cells are parted by semicolons, as table programs set to that language expect.
    """
    decimal = decimal_sign(tell)
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";" if decimal == "," else ",", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(tell.shelf, price_list.id):
        writer.writerow([plain(cell) for cell in cells(tell, price_list, row, decimal)])
    return file.getvalue().encode("utf-8-sig")


def decimal_sign(tell: Teller) -> str:
    """What parts euros from cents in the language."""
    return tell.forms.number(Decimal("0.5"))[1]


def plain(cell: str) -> str:
    """The cell as text that no table program takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def cells(tell: Teller, price_list: PriceList, row: Row, decimal: str) -> Iterator[str]:
    """The cells of a row, in the order of the columns."""
    assert tell.local is not None, "a price list is a municipality's"
    tariff = row.tariff
    yield tell.line(tell.local.municipality.names.nominative).text
    yield tell.say(price_list.title).text
    yield point(tell, row.clause)
    yield chapter(tell, tariff)
    yield tell.say(tariff.title).text
    yield tell.say(row.text).text
    yield tell.say(row.who).text if row.who else ""
    yield condition(tell, row)
    yield row.kind
    yield tell.say(tariff.unit_label).text
    yield str(row.after + 1) if row.after is not None else ""
    yield str(row.up_to) if row.up_to is not None else ""
    yield exact(row.amount).replace(".", decimal) if row.amount is not None else ""
    yield CURRENCY if row.amount is not None else ""
    yield row.start or ""
    yield row.end or ""
    yield from origin(tell, price_list, row)


def point(tell: Teller, clause: str | None) -> str:
    """The number of a point with a word: a bare `1.1.` is a day to table programs."""
    if not clause or not NUMBER.fullmatch(clause):
        return clause or ""
    return tell.forms.words.ui("{clause} punkts", clause=clause)


def chapter(tell: Teller, tariff: Tariff) -> str:
    """The number and the words of the heading that a tariff stands under."""
    if tariff.heading and tariff.clause:
        return f"{tariff.clause} {tell.say(tariff.heading).text}"
    return tell.say(tariff.heading).text if tariff.heading else point(tell, tariff.clause)


def condition(tell: Teller, row: Row) -> str:
    """When the row holds, in words."""
    if row.rest and not row.given:
        return tell.forms.words.ui("visi pārējie")
    return told(tell, row.tariff, row.given)


def exact(amount: Decimal) -> str:
    """All digits of an amount, and both of its cents."""
    places = max(2, -int(amount.as_tuple().exponent))
    return f"{amount:.{places}f}"


def origin(tell: Teller, price_list: PriceList, row: Row) -> Iterator[str]:
    """Where the row comes from: the document, the place in it, its address, the day it was read."""
    cite = cited(price_list, row)
    source: Source = tell.shelf.sources[cite.source]
    yield tell.say(source.title).text
    yield tell.line(cite.locator).text if cite.locator else ""
    yield source.url if isinstance(source.url, str) else ""
    yield str(source.retrieved) if isinstance(source.retrieved, date) else ""


def cited(price_list: PriceList, row: Row) -> Cite:
    """The document of the row."""
    return Cite(source=row.source) if row.source else price_list.sources[0]
