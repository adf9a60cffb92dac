"""Price lists, glossary, sources and open questions, accessibility statements."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from viegli.catalogue import Folder, Local
from viegli.language import Said
from viegli.records import Accessibility, Concept, PriceList, Record, Unknown, records_in
from viegli.site import citing, contacting, explaining, views
from viegli.site.addresses import href_of
from viegli.site.downloads import downloads
from viegli.site.neighbours import name_of
from viegli.site.plan import findings_topic, service_topic, town_topic
from viegli.site.price_tables import apart, grouped, once, table
from viegli.site.teller import Teller


def price_list_view(tell: Teller, one: PriceList, frame: views.Frame) -> views.PriceListView:
    """A municipality's price list."""
    assert tell.local is not None, "a price list is a municipality's"
    tariffs = [each for each in tell.shelf.tariffs.values() if each.price_list == one.id]
    footnotes = one.footnotes
    return views.PriceListView(
        frame=frame,
        municipality=tell.line(tell.local.municipality.names.nominative),
        call=contacting.town_call(tell),
        title=tell.say(one.title),
        institution=tell.say(one.institution),
        section=one.section,
        columns=tuple(tell.line(each) for each in one.columns),
        currency=tell.line(one.currency).text,
        footnotes=tell.all(footnotes) if isinstance(footnotes, tuple) else (),
        footnotes_gap=tell.gap(footnotes),
        valid_from=tell.day(one.valid_from),
        valid_from_gap=tell.gap(one.valid_from),
        acts=citing.acts(tell, one.legal_basis),
        acts_gap=tell.gap(one.legal_basis),
        annex=tell.maybe(one.annex),
        ends=tell.maybe(one.ends),
        raw=one.raw,
        groups=grouped(apart(once(tell, [table(tell, each) for each in tariffs]))),
        services=_priced(tell, tell.local),
        sources=citing.cited(tell, one.sources),
        findings=tell.anchor(
            findings_topic(tell.local.municipality.id, one),
            tell.own(tell.forms.words.ui("Cenrāža pārbaude")),
        ),
        downloads=_downloads(tell, tell.local, one),
    )


def _downloads(tell: Teller, local: Local, one: PriceList) -> tuple[views.DownloadView, ...]:
    return tuple(
        views.DownloadView(href_of(each.path), each.kind, f"{ceil(len(each.data) / 1000)}\u00a0kB")
        for each in downloads(tell.scene, local, one, tell.lang)
    )


def _priced(tell: Teller, local: Local) -> dict[str, views.Anchor]:
    """The page of the service that each tariff prices, by the tariff's title."""
    found = {}
    for offered in local.offered:
        link = tell.anchor(service_topic(local, offered), name_of(tell, offered))
        for known in offered.service.fee.tariffs if offered.service.fee and link else ():
            if link:
                found[tell.say(tell.shelf.tariffs[known].title).text] = link
    return found


def glossary_view(tell: Teller, frame: views.Frame) -> views.GlossaryView:
    """The glossary."""
    concepts = tell.scene.catalogue.national.concepts.values()
    words = [one for one in concepts if one.kind in ("term", "abbreviation")]
    groups = [one for one in concepts if one.kind == "target_group"]
    return views.GlossaryView(frame, _sorted(tell, words), _sorted(tell, groups))


def _sorted(tell: Teller, concepts: list[Concept]) -> tuple[views.TermView, ...]:
    shown = (explaining.term(tell, one) for one in concepts)
    return tuple(sorted(shown, key=lambda one: tell.forms.order(one.label.text)))


def sources_view(tell: Teller, frame: views.Frame) -> views.SourcesView:
    """Sources, legal acts and open questions of the whole site."""
    told = [(_teller(tell, folder), folder) for folder in tell.scene.catalogue.folders]
    return views.SourcesView(
        frame=frame,
        groups=tuple(_sources(own, folder) for own, folder in told if folder.services.sources),
        acts=tuple(
            citing.act(own, one.id) for own, folder in told for one in folder.services.legal_acts
        ),
        questions=tuple(_questions(own, folder) for own, folder in told),
    )


def _teller(tell: Teller, folder: Folder) -> Teller:
    locals_ = tell.scene.catalogue.locals
    local = next((one for one in locals_ if one.folder is folder and folder.name), None)
    return Teller(tell.scene, tell.lang, tell.level, local, (), tell.states, tell.dates)


def _title(tell: Teller) -> Said | None:
    return tell.line(tell.local.municipality.names.nominative) if tell.local else None


def _sources(tell: Teller, folder: Folder) -> views.SourceGroup:
    shown = tuple(citing.source(tell, one) for one in folder.services.sources)
    return views.SourceGroup(_title(tell), shown)


def _questions(tell: Teller, folder: Folder) -> views.QuestionGroup:
    found = (*_open(tell, folder.services), *_open(tell, folder.tariffs))
    return views.QuestionGroup(_title(tell), tuple(dict.fromkeys(found)))


def _open(tell: Teller, record: Record) -> Iterator[views.OpenQuestion]:
    for path, one in records_in(record):
        if isinstance(one, Unknown):
            yield views.OpenQuestion(
                why=tell.line(one.unknown),
                kind=one.reason,
                page=_page(tell, path),
                source=tell.source(one.source),
            )


def _page(tell: Teller, path: str) -> views.Anchor | None:
    """The page that an open question concerns."""
    if tell.local is None:
        return None
    for offered in tell.local.offered:
        if path.startswith(
            (f"offerings[{offered.offering.id}]", f"services[{offered.service.id}]")
        ):
            return tell.anchor(service_topic(tell.local, offered), name_of(tell, offered))
    return tell.anchor(town_topic(tell.local), tell.line(tell.local.municipality.names.nominative))


def statement_view(
    tell: Teller, record: object, frame: views.Frame, own: bool
) -> views.StatementView:
    """An accessibility statement; `own` is the makers' own about this site."""
    one = record if isinstance(record, Accessibility) else None
    phone = tell.forms.phone(one.phone) if one and isinstance(one.phone, str) else None
    return views.StatementView(
        frame=frame,
        own=own,
        institution=tell.maybe(one.institution) if one else None,
        site_url=tell.scene.site_url,
        status=one.status if one else None,
        faults=tell.all(one.faults) if one else (),
        method=tell.maybe(one.method) if one else None,
        assessed_by=tell.maybe(one.assessed_by) if one else None,
        assessed_on=tell.day(one.assessed_on) if one else None,
        phone=views.Phone(phone.text, phone.href) if phone else None,
        phone_gap=tell.gap(one.phone) if one else None,
        email=one.email if one and isinstance(one.email, str) else None,
        email_gap=tell.gap(one.email) if one else None,
        gap=tell.gap(record),
    )
