"""What a program that reads a leaflet finds: its structure, marked content, QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import zxingcpp
from PIL import Image, ImageDraw
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

SCALE = 8
"""Dots for a module of a QR code."""


def text_of(reader: PdfReader) -> str:
    """The words of all sides, white space folded."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@dataclass(frozen=True)
class Element:
    """An element of the structure."""

    kind: str
    above: str
    """The kind of the element around it; nothing at the top."""
    node: Any

    @property
    def numbers(self) -> list[int]:
        """The marked content that it holds itself."""
        kids = self.node.get("/K", [])
        return [kid for kid in (kids if isinstance(kids, list) else [kids]) if isinstance(kid, int)]


def structure(reader: PdfReader) -> list[Element]:
    """Every element, in reading order."""
    return list(_elements(reader.trailer["/Root"]["/StructTreeRoot"], ""))


def _elements(node: Any, above: str) -> Iterator[Element]:
    node = node.get_object()
    kind = str(node.get("/S", "")).removeprefix("/")
    if kind:
        yield Element(kind, above, node)
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        if not isinstance(child, int):
            yield from _elements(child, kind or above)


def operations(page: PageObject, reader: PdfReader) -> list[tuple[list[Any], bytes]]:
    """What is drawn on a side, step by step."""
    return list(ContentStream(page.get_contents(), reader).operations)


def unmarked(page: PageObject, reader: PdfReader) -> list[str]:
    """Text and drawing that is neither said to be content nor to be ornament."""
    depth, found = 0, []
    for _, operator in operations(page, reader):
        name = operator.decode()
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
        if not depth and name in ("Tj", "TJ", "f", "f*", "S", "B", "Do", "sh", "B*"):
            found.append(name)
    return found


def content_numbers(page: PageObject, reader: PdfReader) -> list[int]:
    """The numbers of the marked content of a side."""
    return [
        int(operands[1]["/MCID"])
        for operands, operator in operations(page, reader)
        if operator == b"BDC"
    ]


def qr_text(reader: PdfReader) -> str:
    """What the QR code of a leaflet says, read by a program of another maker."""
    drawn = Image.new("L", (60 * SCALE, 60 * SCALE), 255)
    pen = ImageDraw.Draw(drawn)
    inside, at = False, (0.0, 0.0)
    for operands, operator in (one for page in reader.pages for one in operations(page, reader)):
        if operator == b"BDC":
            inside = operands[0] == "/Figure"
        elif operator == b"EMC":
            inside = False
        elif inside and operator == b"m":
            at = (float(operands[0]), float(operands[1]))
        elif inside and operator == b"l":
            # A stroke of modules: half a module above its line, half below.
            right, middle = float(operands[0]), at[1]
            box = (at[0], middle - 0.5, right, middle + 0.5)
            pen.rectangle([side * SCALE - (n > 1) for n, side in enumerate(box)], fill=0)
    found = zxingcpp.read_barcodes(drawn)
    return found[0].text if found else ""
