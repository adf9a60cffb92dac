"""Pages and pairs of texts written in a few lines: the examples of rules."""

from __future__ import annotations

from datetime import date
from typing import cast

from viegli.easyread.facts import stated
from viegli.easyread.pages import SECTIONS, EasyPage
from viegli.easyread.pairs import FIGURES, Pair
from viegli.easyread.places import EasyText
from viegli.easyread.recorded import Line
from viegli.records import Concept, EasyStatus, Wording
from viegli.records.upkeep import EasyState
from viegli.source import Place

PLACE = Place("viegls.yaml", 7, 3)
BESIDE = Place("parasts.yaml", 2, 5)


def page_of(lines: str) -> EasyPage:
    """A page; each line is a key of SECTIONS, a colon, and a sentence with a picture.

    A sentence that begins with # is a heading. `bare:` is a sentence of the first section
    without a picture, `term:` a word that the site explains,
    `missing:` what the page does not say, `status:` how far the text has come.
    """
    parts = [line.partition(": ")[::2] for line in lines.splitlines()]
    sections = {
        key: tuple(_text(text, name) for name, text in parts if key == _section(name))
        for key in SECTIONS
    }
    status = next((text.split(",")[0] for name, text in parts if name == "status"), "draft")
    return EasyPage(
        path="services[example]",
        place=PLACE,
        sections=sections,
        missing=tuple(text for name, text in parts if name == "missing"),
        pictures=frozenset(name for name, _ in parts if name in SECTIONS),
        glossary=frozenset(),
        concepts=tuple(_term(text) for name, text in parts if name == "term"),
        status=EasyStatus(
            status=cast("EasyState", status), tested_by="lasītāju grupa", tested_on=date(2026, 5, 4)
        ),
    )


def _section(name: str) -> str:
    return "what" if name == "bare" else name


def _text(text: str, name: str) -> EasyText:
    picture = "person" if name in SECTIONS else ""
    kind = "heading" if text.startswith("# ") else "sentence"
    return EasyText(text.removeprefix("# "), kind, PLACE, "services[example]", picture=picture)


def _term(label: str) -> Concept:
    wording = Wording(standard=label)
    return Concept(id="example", kind="term", label=wording, definition=wording)


def pair_of(standard: str, easy: str) -> Pair:
    """A section of one standard text and one easy text, whose conditions all decide."""
    line = Line(standard, BESIDE, tuple(stated(standard)))
    texts = tuple(_text(one.strip(), "what") for one in easy.splitlines())
    keeps = FIGURES | {"who", "price", "papers"}
    return Pair("services[example]", texts, (line,), keeps, beside=(line,))
