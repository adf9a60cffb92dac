"""The easy sentences of a service's page, by what they tell."""

from __future__ import annotations

from collections.abc import Iterator

from viegli.records import Document, Eligibility, ProcessingTime, Sentence, Service, Step, Wording
from viegli.site.applying import documents_of, procedure_of, steps_of, times_of
from viegli.site.teller import Teller


def of_page(tell: Teller, service: Service) -> list[Sentence]:
    """The easy sentences of the page, in its order."""
    steps, papers, times = (part(tell, service) for part in (steps_of, documents_of, times_of))
    fee = service.fee.text.easy if service.fee else ()
    found = [*service.summary.easy, *who(service), *fee]
    for step in steps if isinstance(steps, tuple) else ():
        found += of_step(step)
    for time in times[:1] if isinstance(times, tuple) else ():
        found += _told_in(time)
    found += before_documents(tell, service)
    for paper in papers if isinstance(papers, tuple) else ():
        found += of_document(paper)
    return found


def _told_in(one: ProcessingTime) -> Iterator[Sentence]:
    """A time's sentences with the Latvian word for its unit where that is a hard one."""
    for line in of_time(one):
        hard = one.unit == "working_days" and "{within}" in line.text
        text = line.text.replace("{within}", "darbdienu laikā") if hard else line.text
        yield line.model_copy(update={"text": text})


def who(service: Service) -> tuple[Sentence, ...]:
    """Whom it is for."""
    return service.eligibility.easy if isinstance(service.eligibility, Eligibility) else ()


def of_step(one: Step) -> tuple[Sentence, ...]:
    """What to do in one step."""
    return (*one.title.easy, *(one.text.easy if one.text else ()))


def of_document(one: Document) -> tuple[Sentence, ...]:
    """A paper's easy sentences, with those of what it must state and of its kinds."""
    more: tuple[Wording | None, ...] = (one.when, *one.must_state, one.issuer, *one.alternatives)
    inner = (line for item in one.sub_items for line in of_document(item))
    return (*one.text.easy, *(line for text in more if text for line in text.easy), *inner)


def before_documents(tell: Teller, service: Service) -> tuple[Sentence, ...]:
    """What a procedure that several services share says before their papers."""
    shared = procedure_of(tell, service)
    return shared.documents_easy if shared and service.documents is None else ()


def of_time(one: ProcessingTime) -> tuple[Sentence, ...]:
    """How long one thing takes, with the mark `{within}`."""
    return (*one.what.easy, *(one.starts_when.easy if one.starts_when else ()))
