"""The findings page of a price list: what the machine found in it, for the municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from viegli.language import Said
from viegli.records import PriceList
from viegli.site import people, views
from viegli.site.addresses import href_of
from viegli.site.amounts import any_of
from viegli.site.found import Found, found_in
from viegli.site.plan import prices_topic
from viegli.site.points import anchor
from viegli.site.teller import Teller
from viegli.source import Place

GROUPS = {
    "pretrunas": ("overlap", "disputed", "equal"),
    "ienakumi": ("jump", "skipped", "fall"),
    "pilna-cena": ("full_price", "no_relief"),
    "atbrivojumi": ("not_exempt", "idle_exemption"),
    "atskiribas": ("wider", "no_limit"),
    "nav-teikts": ("unsaid", "ask", "part"),
    "pienemumi": ("assumption",),
    "datumi": ("expired", "expiring"),
    "piezimes": ("note",),
}
"""The kinds of finding by the part of the page; its id."""


def findings_view(tell: Teller, one: PriceList, frame: views.Frame) -> views.FindingsView:
    """What is found in a municipality's price list."""
    assert tell.local is not None, "a price list is a municipality's"
    town = tell.local.municipality
    every = found_in(tell.scene.subjects, town.id, one, tell.scene.today)
    url = href_of(tell.scene.plan.url(prices_topic(town.id, one), tell.lang, "standard") or "")
    show = _shower(tell, url)
    groups = (_group(tell, name, kinds, every, show) for name, kinds in GROUPS.items())
    return views.FindingsView(
        frame=frame,
        municipality=tell.line(town.names.nominative),
        title=tell.say(one.title),
        prices=views.Anchor(tell.own(tell.forms.words.ui("Cenrādis")), url),
        on=tell.forms.on(tell.scene.today),
        groups=tuple(group for group in groups if group.tariffs),
        usual=_usual(tell, every),
    )


def _usual(tell: Teller, every: Iterable[Found]) -> tuple[Said, ...]:
    """What is usual of the people who are told of."""
    asked = {name for one in every for person in one.people for name in person.said}
    facts = (fact for fact in tell.shelf.facts.values() if fact.id in asked and fact.usual)
    return tuple(people.answer(tell, fact, fact.usual or "") for fact in facts)


Show = Callable[[Found], views.FoundView]


def _group(
    tell: Teller, name: str, kinds: tuple[str, ...], every: Iterable[Found], show: Show
) -> views.FoundGroup:
    """The part of the page for some kinds, by tariffs: what several share stands first."""
    mine = sorted(
        (one for one in every if one.what in kinds), key=lambda one: kinds.index(one.what)
    )
    shared = [one for one in mine if len(one.tariffs) != 1]
    titles = dict.fromkeys(one.tariffs for one in mine if len(one.tariffs) == 1)
    listed = [("", shared), *((t[0], [one for one in mine if one.tariffs == t]) for t in titles)]
    return views.FoundGroup(
        id=name,
        count=sum(len(one.inner) or 1 for one in mine),
        tariffs=tuple(
            views.FoundIn(
                tell.say(tell.shelf.tariffs[known].title) if known else None,
                tuple(show(one) for one in found),
            )
            for known, found in listed
            if found
        ),
    )


def _shower(tell: Teller, prices: str) -> Show:
    """What puts a finding into a view; `prices` is the page of the price list."""

    def points(clauses: Iterable[str]) -> tuple[views.PointLink, ...]:
        rows = ((clause, anchor(clause)) for clause in clauses)
        return tuple(views.PointLink(clause, f"{prices}#{row}") for clause, row in rows)

    def show(one: Found) -> views.FoundView:
        return views.FoundView(
            what=one.what,
            points=points(one.points),
            under=points(one.under),
            amounts=tuple(money(tell, each) for each in one.amounts),
            people=tuple(
                replace(people.person(tell, each), points=points(each.clauses))
                for each in one.people
            ),
            count=len(one.inner),
            of=one.of,
            about=_about(tell, one.about),
            answers=tuple(_answers(tell, one)),
            texts=tuple(sentence(tell.line(text)) for text in one.texts),
            until=tell.forms.until(date.fromisoformat(one.day)) if one.day else None,
            cut_off=one.cut_off,
            places=tuple(_places(one.places)),
            inner=tuple(show(each) for each in one.inner),
        )

    return show


def _places(places: Iterable[Place]) -> Iterator[str]:
    """The lines of each file: `data/tariffs.yaml:9, 12`."""
    lines: dict[str, list[int]] = {}
    for one in sorted(places):
        lines.setdefault(one.file, []).append(one.line)
    for file, listed in lines.items():
        yield f"{file}:{', '.join(str(line) for line in dict.fromkeys(listed))}"


def money(tell: Teller, amounts: str) -> str:
    """A price, or where there are several: `3,80 € vai 0,70 €`; else that one must ask."""
    known = [one for one in amounts.split(" / ") if one not in ("", "None")]
    return any_of(tell, known) if known else tell.forms.words.ui("Cena jājautā")


def sentence(said: Said) -> Said:
    """The text with a capital letter and an end."""
    text = said.text[:1].upper() + said.text[1:]
    return replace(said, text=text if text[-1:] in ".!?…" else f"{text}.")


def _about(tell: Teller, about: tuple[str, ...]) -> Said | None:
    """The question or the amount that a finding is about."""
    name = about[0] if about else ""
    if name in tell.shelf.parameters:
        return tell.say(tell.shelf.parameters[name].label)
    return tell.say(tell.shelf.facts[name].question) if name in tell.shelf.facts else None


def _answers(tell: Teller, one: Found) -> Iterator[Said]:
    """The answers that a finding is about."""
    if one.what in ("wider", "no_relief"):
        fact = tell.shelf.facts[one.about[0]]
        yield from (people.answer(tell, fact, option) for option in one.about[1:])
