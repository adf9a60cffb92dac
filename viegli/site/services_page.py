"""The index of services: what there is in the country, and how one applies."""

from __future__ import annotations

from viegli.records import Overview, Procedure
from viegli.site import applying, citing, views
from viegli.site.explaining import explaining
from viegli.site.leading import national_link, towns
from viegli.site.neighbours import national_page
from viegli.site.teller import Teller


def services_view(tell: Teller, frame: views.Frame) -> views.ServicesView:
    """The index of services."""
    overview = tell.scene.catalogue.overview
    shelf = tell.shelf
    listed = [shelf.services[known] for known in (overview.listed if overview else ())]
    others = [one for one in tell.scene.catalogue.base if one not in listed]
    most = shelf.services[overview.most_requested] if overview and overview.most_requested else None
    procedure = next(iter(shelf.procedures.values()), None)
    easy = overview.easy if overview else ()
    return views.ServicesView(
        frame=frame,
        statements=tell.all(overview.statements) if overview else (),
        easy=explaining(tell, easy).easy(easy),
        listed=tell.anchors(national_link(tell, one) for one in listed),
        more=tell.maybe(overview.more) if overview else None,
        others=tell.anchors(national_link(tell, one) for one in others),
        most_requested=national_page(tell, most) if most else None,
        most_requested_text=tell.maybe(overview.most_requested_text) if overview else None,
        procedure=_procedure(tell, procedure) if procedure else None,
        sources=_sources(tell, overview),
        municipalities=towns(tell),
    )


def _sources(tell: Teller, overview: Overview | None) -> tuple[views.SourceView, ...]:
    return citing.cited(tell, overview.sources) if overview else ()


def _procedure(tell: Teller, one: Procedure) -> views.ProcedureView:
    times = one.processing_time
    return views.ProcedureView(
        title=tell.say(one.title),
        steps=applying.numbered(tell, one.steps),
        documents=applying.documents(tell, one.documents),
        documents_open=one.documents_open,
        times=applying.processing(tell, times) if isinstance(times, tuple) else (),
    )
