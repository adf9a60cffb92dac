"""HTML onto paper: tagged PDF, the same bytes for the same document. Only here is WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from fontTools.ttLib import woff2
from pydyf import Array, Dictionary
from weasyprint import HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from viegli.site.inputs import digest_of
from viegli.site.leaflets.sheet import SIDES, SITE

POINTS = 0.75
"""Of a pixel in CSS."""


class PaperError(Exception):
    """A leaflet that cannot be set: a file it names is not there."""


def printed(sheets: Sequence[str], files: Mapping[str, bytes]) -> bytes:
    """The PDF of the first sheet that fits.

    Where none fits it is the shortest. `files` are what the sheets name, by their path in the
    site. Raises PaperError.
    """
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    document = _best(_laid_out(sheet, files) for sheet in sheets)
    identifier = digest_of("".join(sheets).encode()).encode()
    made = document.write_pdf(
        finisher=_place_figures,
        pdf_variant="pdf/ua-1",
        pdf_version="1.7",
        pdf_identifier=identifier,
    )
    return bytes(made)


def _place_figures(document: Document, pdf: Any) -> None:
    """Say where pictures are in points from below: WeasyPrint says it in pixels from above."""
    height = document.pages[0].height
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get("S") == "/Figure":
            left, top, right, bottom = each["A"]["BBox"]
            box = (left, height - bottom, right, height - top)
            each["A"]["BBox"] = Array(round(side * POINTS, 3) for side in box)


def _best(documents: Iterator[Document]) -> Document:
    """The first that fits, or else the shortest."""
    best = next(documents)
    while len(best.pages) > SIDES and (other := next(documents, None)):
        best = min(best, other, key=lambda one: len(one.pages))
    return best


def _laid_out(sheet: str, files: Mapping[str, bytes]) -> Document:
    document = HTML(string=sheet, url_fetcher=_Fetcher(files))
    return document.render(FontConfiguration(), pdf_variant="pdf/ua-1")


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint is untyped
    """Gives files of the site, and asks nothing of any network."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols={"data"}, fail_on_errors=True)
        self._files = files

    def fetch(self, url: str, headers: Any = None) -> Any:
        if not url.startswith(SITE):
            return super().fetch(url, headers)
        path = url.removeprefix(SITE)
        if path not in self._files:
            raise PaperError(f"{path}: there is no such file")
        data = self._files[path]
        if path.endswith(".woff2"):
            return URLFetcherResponse(url, _unpacked(data), {"Content-Type": "font/ttf"})
        return URLFetcherResponse(url, data, {"Content-Type": "image/svg+xml"})


@lru_cache(maxsize=8)
def _unpacked(font: bytes) -> bytes:
    """A font as it is used; WeasyPrint would unpack it for each leaflet anew."""
    made = BytesIO()
    woff2.decompress(BytesIO(font), made)
    return made.getvalue()
