"""What pages rest on: the documents that facts come from, and legal acts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from viegli.language import mark
from viegli.records import Cite, LegalAct, Source, SourceFlag
from viegli.site import views
from viegli.site.teller import Teller


def source(tell: Teller, one: Source, locator: str | None = None) -> views.SourceView:
    """A document that facts come from."""
    tell.dates.append(one.dated if isinstance(one.dated, date) else None)
    return views.SourceView(
        title=tell.say(one.title),
        publisher=tell.say(one.publisher),
        href=one.url if isinstance(one.url, str) else None,
        url_gap=tell.gap(one.url),
        dated=tell.day(one.dated),
        dated_gap=tell.gap(one.dated),
        dated_note=tell.maybe(one.dated_note),
        retrieved=tell.day(one.retrieved),
        flags=tuple(_flag(tell, flag) for flag in one.flags),
        anchor=tell.source_id(one.id),
        locator=tell.maybe_line(locator),
    )


def _flag(tell: Teller, flag: SourceFlag) -> views.FlagView:
    where = tell.maybe_line(flag.where)
    return views.FlagView(tell.say(flag.text), where, flag.quote)


def cited(tell: Teller, cites: Iterable[Cite]) -> tuple[views.SourceView, ...]:
    """The documents of a record."""
    return tuple(source(tell, tell.shelf.sources[one.source], one.locator) for one in cites)


def act(tell: Teller, known: str) -> views.ActView:
    """A legal act."""
    one: LegalAct = tell.shelf.legal_acts[known]
    ui = tell.forms.words.ui
    kind = ui(_KINDS[one.kind])
    number = ui("Nr. {number}", number=one.number) if one.number else ""
    issuer = tell.say(one.issuer).text if one.issuer else ""
    day = tell.day(one.adopted)
    return views.ActView(
        title=tell.say(one.title),
        cite=", ".join(part for part in (issuer, day, f"{kind} {number}".strip()) if part),
        href=one.url if isinstance(one.url, str) else None,
        gap=tell.gap(one.url),
        amended_by=one.amended_by,
        in_force=tell.maybe_line(one.in_force),
        in_force_gap=tell.gap(one.in_force),
        checked=tell.day(one.checked_on),
        source=tell.source(one.source),
    )


def acts(tell: Teller, known: object) -> tuple[views.ActView, ...]:
    """The acts of these ids; none where they are unknown."""
    return tuple(act(tell, one) for one in known) if isinstance(known, tuple) else ()


_KINDS = {
    "law": mark("likums"),
    "cabinet_regulation": mark("Ministru kabineta noteikumi"),
    "binding_regulation": mark("saistošie noteikumi"),
    "council_decision": mark("domes lēmums"),
    "rules": mark("noteikumi"),
}
