"""QR codes, drawn as SVG."""

from __future__ import annotations

MARGIN = 4
"""The white frame that readers need, in modules."""


def qr_code(text: str) -> str:
    """The `data:` address of a picture of the text; a quarter of it may be smudged."""
    import segno  # noqa: PLC0415 - a site without leaflets does without it

    code = segno.make(text, error="q", micro=False)
    return str(code.svg_data_uri(border=MARGIN, omitsize=True, svgclass=None, lineclass=None))
