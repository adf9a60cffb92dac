"""Applying for a service: where, its steps, papers, times and decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viegli.records import (
    Document,
    Outcome,
    OutcomeSet,
    Procedure,
    ProcessingTime,
    Service,
    Step,
    Way,
)
from viegli.site import citing, contacting, locations, views
from viegli.site.teller import Teller


def procedure_of(tell: Teller, service: Service) -> Procedure | None:
    """The shared procedure that fills in what the service does not say itself."""
    return tell.shelf.procedures[service.procedure] if service.procedure else None


def steps_of(tell: Teller, service: Service) -> object:
    """The service's own steps, or those of its procedure."""
    shared = procedure_of(tell, service)
    return service.steps if service.steps is not None else shared.steps if shared else None


def documents_of(tell: Teller, service: Service) -> object:
    """The service's own documents, or those of its procedure."""
    shared = procedure_of(tell, service)
    own = service.documents
    return own if own is not None else shared.documents if shared else None


def times_of(tell: Teller, service: Service) -> object:
    """The service's own times, or those of its procedure."""
    shared = procedure_of(tell, service)
    own = service.processing_time
    return own if own is not None else shared.processing_time if shared else None


def numbered(tell: Teller, steps: Iterable[Step]) -> tuple[views.StepView, ...]:
    """Steps with their numbers."""
    return tuple(
        views.StepView(
            number=number,
            title=tell.say(one.title),
            text=tell.maybe(one.text),
            actor=one.actor,
            channels=one.channel,
            when=tell.maybe(one.when),
            acts=tuple(_act_link(tell, known) for known in one.legal_basis),
            produces=tell.maybe(one.produces),
        )
        for number, one in enumerate(steps, 1)
    )


def _act_link(tell: Teller, known: str) -> views.Anchor:
    shown = citing.act(tell, known)
    return views.Anchor(shown.title, "#tiesibu-akti", note=tell.own(shown.cite))


def documents(tell: Teller, papers: Iterable[Document]) -> tuple[views.DocumentView, ...]:
    """Papers to bring."""
    return tuple(
        views.DocumentView(
            text=tell.say(one.text),
            action=one.action,
            must_state=tell.all(one.must_state),
            when=tell.maybe(one.when),
            issuer=tell.maybe(one.issuer),
            alternatives=tell.all(one.alternatives),
            sub_items=documents(tell, one.sub_items),
            cut_off=tell.maybe(one.cut_off),
            clause=one.clause,
        )
        for one in papers
    )


def processing(tell: Teller, times: Iterable[ProcessingTime]) -> tuple[views.TimeView, ...]:
    """How long a decision takes, as each source says it."""
    return tuple(
        views.TimeView(
            tell.forms.within(one.value, one.unit),
            tell.say(one.what),
            tell.maybe(one.starts_when),
            tell.source(one.source),
        )
        for one in times
    )


def decisions(tell: Teller, one: OutcomeSet) -> views.Decisions:
    """The decisions that one text names."""
    source = tell.source(one.cite.source)
    assert source is not None, "a set of decisions names its source"
    decided = tuple(_decision(tell, each) for each in one.decisions)
    return views.Decisions(decided, source, tell.maybe_line(one.cite.locator))


def _decision(tell: Teller, one: Outcome) -> views.Decision:
    return views.Decision(one.kind, tell.say(one.text), tell.all(one.sets))


def desks(tell: Teller, channels: Iterable[Way]) -> tuple[views.Desk, ...]:
    """The ways to ask, those at one place together."""
    found: dict[tuple[str | None, ...], list[Way]] = {}
    for one in channels:
        found.setdefault((one.organisation, one.location, one.source), []).append(one)
    return tuple(_desk(tell, ways) for ways in found.values())


def _desk(tell: Teller, ways: Sequence[Way]) -> views.Desk:
    named = contacting.organisation(tell, ways[0].organisation)
    return views.Desk(
        named.name if named else None,
        locations.place(tell, ways[0].location),
        tuple(views.WayView(one.kind, tell.maybe(one.text)) for one in ways),
        tell.source(ways[0].source),
    )
