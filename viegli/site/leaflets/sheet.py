"""A leaflet as HTML, in every shape that may fit on its sheet, the best one first."""

from __future__ import annotations

from viegli.site import views
from viegli.site.addresses import ROOT
from viegli.site.render import Templates

SITE = "site:"
"""What the address of a file of the site begins with on a leaflet."""
SIDES = 2
"""So many sides a leaflet has at most, when any shape allows it."""

SHAPES = (
    views.Shape("roomy"),
    views.Shape("close"),
    views.Shape("columns"),
    views.Shape("columns dense"),
    views.Shape("columns", cost_in_short=True),
    views.Shape("columns dense", cost_in_short=True),
    views.Shape("columns dense", what_in_short=True),
    views.Shape("columns dense", cost_in_short=True, what_in_short=True),
)
"""First the lines draw together, then they stand in two columns, last something is left out."""


def sheets(templates: Templates, view: views.LeafletView) -> tuple[str, ...]:
    """The leaflet in each shape that differs from those before it."""
    shapes = [shape for shape in SHAPES if _is_shorter(view, shape)]
    made = (templates.sheet(view.lang, view, shape) for shape in shapes)
    return tuple(html.replace(ROOT, SITE) for html in made)


def _is_shorter(view: views.LeafletView, shape: views.Shape) -> bool:
    cost = len(view.cost_in_short) + 2 < _lines(view.page.cost)
    what = len(view.what_in_short) + 1 < _lines(view.page.what)
    return (cost or not shape.cost_in_short) and (what or not shape.what_in_short)


def _lines(section: views.EasySection) -> int:
    return sum(1 + len(line.items) for line in section.lines)
