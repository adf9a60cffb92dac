"""The comparison of a service's fees across municipalities, on its national page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from viegli.catalogue import Local, Offered
from viegli.fees.comparing import Compared, Comparison, Paid, comparisons, version_of
from viegli.fees.subjects import Subject
from viegli.language import Said
from viegli.records import Service
from viegli.site import people, views
from viegli.site.amounts import euros
from viegli.site.neighbours import giving
from viegli.site.plan import service_topic
from viegli.site.teller import Teller

WHOLE = 100
"""The width of a picture."""


def comparison(tell: Teller, service: Service) -> views.ComparisonsView | None:
    """What people pay in different municipalities; none where fewer than two can be compared."""
    given = sorted(
        giving(tell, service),
        key=lambda one: tell.forms.order(tell.line(one[0].municipality.names.nominative).text),
    )
    listed = [each for local, offered in given for each in priced(tell, local, offered)]
    found = comparisons(listed, tell.scene.today)
    if not found:
        return None
    compared = {each.municipality for one in found for each in one.subjects}
    known = {each.municipality for each in listed}
    apart = [one for one in given if one[0].municipality.id in known - compared]
    silent = [one for one in given if one[0].municipality.id not in known]
    links = {local.municipality.id: _town(tell, local, offered) for local, offered in given}
    names = {local.municipality.id: _name(tell, local) for local, _ in given}
    return views.ComparisonsView(
        groups=tuple(_group(tell, one, names, links) for one in found),
        apart=tell.anchors(links[local.municipality.id] for local, _ in apart),
        silent=tell.anchors(links[local.municipality.id] for local, _ in silent),
    )


def priced(tell: Teller, local: Local, offered: Offered) -> Iterator[Subject]:
    """The tariffs of a municipality's service."""
    names = offered.service.fee.tariffs if offered.service.fee else ()
    for one in tell.scene.subjects:
        if one.municipality == local.municipality.id and one.id in names:
            yield one


def _town(tell: Teller, local: Local, offered: Offered) -> views.Anchor | None:
    return tell.anchor(service_topic(local, offered), _name(tell, local))


def _name(tell: Teller, local: Local) -> Said:
    return tell.line(local.municipality.names.nominative)


def _group(
    tell: Teller,
    one: Comparison,
    names: Mapping[str, Said],
    links: Mapping[str, views.Anchor | None],
) -> views.ComparisonView:
    most = max(price for each in one.people for paid in each.paid for price in paid.prices)
    return views.ComparisonView(
        unit=tell.say(one.subjects[0].records[-1].unit_label),
        people=tuple(_compared(tell, each, names, most) for each in one.people),
        towns=tuple(
            _priced(tell, each, names[each.municipality], links[each.municipality])
            for each in one.subjects
        ),
        usual=tuple(_usual(tell, one)),
        on=tell.forms.on(tell.scene.today),
    )


def _usual(tell: Teller, one: Comparison) -> Iterator[Said]:
    """The usual answers to what the tariffs ask."""
    asked = {name: each for each in one.subjects for name in each.table["facts"]}
    for name, each in asked.items():
        if name in each.usual:
            yield people.answer(tell, each.facts[name], each.usual[name])


def _priced(
    tell: Teller, one: Subject, name: Said, link: views.Anchor | None
) -> views.ComparedTown:
    record = one.record(version_of(one, str(tell.scene.today)))
    day = record.valid_from or one.shelf.price_lists[record.price_list].valid_from
    return views.ComparedTown(
        name=name,
        link=link,
        title=tell.say(record.title),
        unit=tell.say(record.unit_label),
        since=tell.forms.since(day) if isinstance(day, date) else None,
        valid_from_gap=tell.gap(day),
    )


def _compared(
    tell: Teller, one: Compared, names: Mapping[str, Said], most: Decimal
) -> views.ComparedView:
    told = people.told(tell, one.example_of.facts, one.person.said, one.person.names)
    return views.ComparedView(
        person=views.PersonView(told),
        counted=_counted(tell, one),
        bars=tuple(_bar(tell, each, names[each.subject.municipality], most) for each in one.paid),
    )


def _counted(tell: Teller, one: Compared) -> tuple[Said, ...]:
    """How much the totals are for, as `stundu skaits: 10`."""
    asked = {per["unit"]: per["fact"] for per in one.example_of.table["versions"][-1]["per"]}
    said = {asked[unit]: number for unit, number in one.counted.items()}
    return people.told(tell, one.example_of.facts, said, said)


def _bar(tell: Teller, one: Paid, name: Said, most: Decimal) -> views.Bar:
    low, high = (one.prices[0], one.prices[-1]) if one.prices else (Decimal(0), Decimal(0))
    return views.Bar(
        town=name,
        kind=one.kind,
        prices=tuple(euros(tell, each) for each in one.prices),
        total=euros(tell, one.total) if one.total is not None else None,
        clauses=", ".join(one.clauses),
        low=share(low, most),
        high=share(high, most),
    )


def share(part: Decimal, whole: Decimal) -> str:
    """How much of the picture's width an amount takes: `12.50`."""
    return str((part * WHOLE / whole if whole else Decimal(0)).quantize(Decimal("0.01")))
