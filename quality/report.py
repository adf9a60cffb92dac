"""docs/quality.md: what the judges said, when and of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quality.accessibility import SCHEMES, Swept
from quality.lighthouse import BOUNDS, CATEGORIES, Judged
from tests.browser.window import NARROW, WIDE

HEAD = """# Quality, measured

Written by `make quality`; do not edit. The command builds the site as it would be published
(no sample data, with an address), serves it compressed on this machine, and asks three judges
that know nothing of Viegli. It fails where a bound is missed.
"""


def report(
    when: str, browser: str, swept: Swept, complaints: Sequence[str], scores: Sequence[Judged]
) -> str:
    """The whole page in Markdown."""
    parts = [HEAD, f"{when}, {browser}, {swept.pages} pages.\n"]
    parts += _axe(swept)
    parts += _markup(complaints)
    parts += _lighthouse(scores)
    return "\n".join(parts).rstrip() + "\n"


def _axe(swept: Swept) -> Iterator[str]:
    yield "## axe: every page\n"
    yield (
        f"WCAG 2.2 A and AA, on easy pages also the contrast of AAA; every page at {WIDE} and "
        f"{NARROW} px, {' and '.join(SCHEMES)}, all that unfolds unfolded: {swept.looks} looks, "
        f"{len(swept.found)} with a finding.\n"
    )
    yield from _lines(swept.found)


def _markup(complaints: Sequence[str]) -> Iterator[str]:
    yield "## Nu HTML checker: every page and style sheet\n"
    yield f"{len(complaints)} errors and warnings.\n"
    yield from _lines(complaints)


def _lighthouse(scores: Sequence[Judged]) -> Iterator[str]:
    yield "## Lighthouse: one page of each kind and level\n"
    bounds = ", ".join(f"{name} {least}" for name, least in BOUNDS.items())
    yield (
        f"Lighthouse's mobile profile (slow 4G, processor slowed four times). Bounds: {bounds}. "
        "Where one is missed the page is judged thrice and the middle performance taken. "
        "Pages that search engines are to leave out have no bound for seo.\n"
    )
    yield f"| page | {' | '.join(CATEGORIES)} |"
    yield f"|---|{'---:|' * len(CATEGORIES)}"
    for one in scores:
        yield f"| /{one.url} | {' | '.join(str(one.scores[name]) for name in CATEGORIES)} |"
    yield ""
    yield from _lines(f"/{one.url}: {fault}" for one in scores for fault in one.faults)


def _lines(told: Iterable[str]) -> Iterator[str]:
    lines = [f"- {line}" for line in told]
    if lines:
        yield "\n".join(lines) + "\n"
