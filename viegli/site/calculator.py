"""The calculator of a service page: the compiled tables, and all words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from viegli.catalogue.tariffs import clauses
from viegli.fees.versions import versions_of
from viegli.language import Said, spoken
from viegli.records import (
    Exempt,
    Fact,
    Offering,
    Record,
    Row,
    Tariff,
    Tier,
    Wording,
    records_in,
)
from viegli.site import views
from viegli.site.render import embedded
from viegli.site.teller import Teller


def calculator(tell: Teller, offering: Offering | None) -> views.Calculator | None:
    """The calculator of the page's tariffs; none where there are none, or no words for them."""
    if tell.local is None or not tell.tariffs:
        return None
    tariffs = {one.version_of or one.id: one for one in tell.tariffs}
    tables = [tell.scene.table(tell.local.municipality.id, name) for name in tariffs]
    asked = dict.fromkeys(name for one in tables for name in one["facts"])
    facts = [tell.shelf.facts[name] for name in asked]
    if tell.level == "easy" and not all(map(_is_easy, facts)):
        return None
    return views.Calculator(
        data=_data(tell, tables),
        tariffs=tuple(_priced(tell, one) for one in tariffs.values()),
        questions=tuple(_question(tell, fact) for fact in facts),
        assumptions=tuple(_assumptions(tell, tables)),
        parameters=tuple(_held(tell, tables)),
        unknown=tuple(_parameters(tell, tables)),
        decides=_authority(tell, offering),
    )


def _is_easy(fact: Fact) -> bool:
    return bool(fact.question.easy) and all(one.label.easy for one in fact.options)


def _data(tell: Teller, tables: list[Any]) -> Markup:
    """The data block, with words for days of changes to come: by any clock not a year late."""
    start = str(tell.scene.today - timedelta(days=365))
    days = sorted({day for one in tables for day in one["days"] if day > start})
    words = tell.forms.words
    forms = spoken.forms(words)
    if tell.level != "easy":
        del forms["euro"], forms["cent"]
    found = {
        "forms": forms,
        "since": spoken.since(words, days),
        "tables": tables,
    }
    return embedded(found)


def _authority(tell: Teller, offering: Offering | None) -> Said | None:
    known = offering.competent_authority if offering else None
    return tell.say(tell.shelf.organisations[known].name) if isinstance(known, str) else None


def _words(tell: Teller, wording: Wording) -> views.Wordy:
    return views.Wordy(tell.say(wording), tell.easy(wording.easy) if tell.level == "easy" else ())


def _question(tell: Teller, fact: Fact) -> views.Question:
    return views.Question(
        id=fact.id,
        words=_words(tell, fact.question),
        help=_help(tell, fact),
        choices=tuple(_choices(tell, fact)),
        image=tell.image(fact.picture),
        money=fact.type == "money",
        per_month=fact.per == "month",
        decimals=fact.decimals,
        least=tell.forms.number(fact.least) if fact.least else None,
        most=tell.forms.number(fact.most) if fact.most is not None else None,
    )


def _help(tell: Teller, fact: Fact) -> views.Wordy | None:
    if fact.help is None or (tell.level == "easy" and not fact.help.easy):
        return None
    return _words(tell, fact.help)


def _choices(tell: Teller, fact: Fact) -> Iterator[views.Choice]:
    if fact.type == "yes_no":
        ui = tell.forms.words.ui
        for value, text in (("yes", ui("Jā")), ("no", ui("Nē"))):
            yield views.Choice(value, views.Wordy(tell.own(text)))
    for one in fact.options:
        yield views.Choice(one.id, _words(tell, one.label))


def _priced(tell: Teller, tariff: Tariff) -> views.Priced:
    versions = tuple(_version(tell, one) for one in versions_of(tariff, tell.shelf))
    return views.Priced(tariff.id, tell.say(tariff.title), versions)


def _version(tell: Teller, tariff: Tariff) -> views.Version:
    return views.Version(
        unit=tell.say(tariff.unit_label),
        monthly=any(tell.shelf.facts[name].per == "month" for name in tariff.per),
        points=tuple(_points(tell, tariff)),
        asks=tuple(_asks(tell, tariff)),
        lines=tuple(_lines(tell, tariff)),
    )


def _points(tell: Teller, tariff: Tariff) -> Iterator[views.Named]:
    """Every point with its words, and those of the point above it."""
    groups: tuple[Exempt | Tier, ...] = (*tariff.exempt, *tariff.tiers)
    above = {point.clause: one.text for one in groups for point in one.clauses}
    for clause, row in clauses(tariff):
        text = above.get(clause)
        yield views.Named(clause, _row(tell, row), _words(tell, text) if text else None)


def _row(tell: Teller, row: Record) -> views.Wordy:
    text = getattr(row, "text", None) or getattr(row, "ask", None)
    assert isinstance(text, Wording), "a point has words"
    return _words(tell, text)


def _asks(tell: Teller, tariff: Tariff) -> Iterator[views.Named]:
    for at, one in enumerate(tariff.asks):
        yield views.Named(f"asks[{at}]", _words(tell, one.ask))
    for at, tier in enumerate(tariff.tiers):
        if tier.ask:
            yield views.Named(f"tiers[{at}]", _words(tell, tier.ask))
    if tariff.otherwise and tariff.otherwise.ask:
        yield views.Named("otherwise", _words(tell, tariff.otherwise.ask))


def _lines(tell: Teller, tariff: Tariff) -> Iterator[views.Named]:
    """The lines of worksheets that have words."""
    for _, one in records_in(tariff):
        if isinstance(one, Row) and one.label:
            yield views.Named(one.id, _words(tell, one.label))


def _assumptions(tell: Teller, tables: Iterable[Any]) -> Iterator[views.Named]:
    used = {name for one in tables for name in _texts(one["versions"])}
    for known, one in tell.shelf.assumptions.items():
        if known in used:
            yield views.Named(known, _words(tell, one.text))


def _texts(term: Any) -> Iterator[str]:
    """Every text inside a part of a table."""
    if isinstance(term, str):
        yield term
    for inner in (
        term.values() if isinstance(term, dict) else term if isinstance(term, list) else ()
    ):
        yield from _texts(inner)


def _parameters(tell: Teller, tables: Iterable[Any]) -> Iterator[views.Named]:
    for name in dict.fromkeys(name for one in tables for name in one["parameters"]):
        yield views.Named(name, _words(tell, tell.shelf.parameters[name].label))


def _held(tell: Teller, tables: Iterable[Any]) -> Iterator[views.Held]:
    """Each value of each parameter, with its days in words."""
    for known in dict.fromkeys(name for one in tables for name in one["parameters"]):
        one = tell.shelf.parameters[known]
        for value in one.values:
            until = tell.forms.until(value.until) if isinstance(value.until, date) else None
            yield views.Held(
                id=known,
                start=str(value.start),
                name=tell.say(one.label),
                amount=_amount(tell, one.unit, value.value),
                since=tell.forms.since(value.start),
                until=until,
            )


def _amount(tell: Teller, unit: str, value: Any) -> str:
    return tell.forms.money(value) if unit.startswith("EUR") else tell.forms.number(value)
