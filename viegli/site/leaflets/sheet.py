"""A leaflet as HTML, in every shape that may fit on its sheet, the best one first."""

from __future__ import annotations

import re

from viegli.site import views
from viegli.site.addresses import ROOT
from viegli.site.render import Templates

SITE = "site:"
"""What the address of a file of the site begins with on a leaflet."""
SIDES = 2
"""So many sides a leaflet has at most, when any shape allows it."""

SHAPES = (
    views.Shape("roomy"),
    views.Shape("columns airy"),
    views.Shape("columns"),
    views.Shape("columns dense"),
    views.Shape("columns", cost_in_short=True),
    views.Shape("columns dense", cost_in_short=True),
    views.Shape("columns dense", what_in_short=True),
    views.Shape("columns dense", cost_in_short=True, what_in_short=True),
    views.Shape("columns dense packed", what_in_short=True),
    views.Shape("columns dense packed", cost_in_short=True, what_in_short=True),
    views.Shape("columns dense", what_in_short=True, steps_in_short=True),
    views.Shape("columns dense", cost_in_short=True, what_in_short=True, steps_in_short=True),
)
"""First two columns, then lines that draw together, at last something is left out."""

TOO_MUCH = {"roomy": 50, "columns airy": 90}
"""More sentences than this have never fitted: setting them to see would take time for nothing."""
_TEXT = re.compile(r">[^<]+<")
_NUMBER = re.compile(r"(?<=\d) (?=\w)")
_SENTENCE = re.compile(r"<(?:p|li)[ >]")


def sheets(templates: Templates, view: views.LeafletView) -> tuple[str, ...]:
    """The leaflet in each shape that differs from those before it."""
    shapes = [shape for shape in SHAPES if _is_shorter(view, shape)]
    made = [(shape, templates.sheet(view.lang, view, shape)) for shape in shapes]
    return tuple(_bound(html) for shape, html in made if _may_fit(shape, html))


def _bound(html: str) -> str:
    """The sheet with its pictures at hand, and no line broken between a number and its unit."""
    head, body, rest = html.replace(ROOT, SITE).partition("<body")
    return head + body + _TEXT.sub(lambda text: _NUMBER.sub("\N{NO-BREAK SPACE}", text[0]), rest)


def _may_fit(shape: views.Shape, html: str) -> bool:
    most = TOO_MUCH.get(shape.density)
    return most is None or len(_SENTENCE.findall(html)) <= most


def _is_shorter(view: views.LeafletView, shape: views.Shape) -> bool:
    cost = len(view.cost_in_short) + 2 < _lines(view.page.cost)
    what = len(view.what_in_short) + 1 < _lines(view.page.what)
    return (cost or not shape.cost_in_short) and (what or not shape.what_in_short)


def _lines(section: views.EasySection) -> int:
    return sum(1 + len(line.items) for line in section.lines)
