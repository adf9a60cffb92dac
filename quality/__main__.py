"""Judge the whole site, write docs/quality.md, and fail where a bound is missed."""

from __future__ import annotations

import sys
from datetime import date

from quality.accessibility import sweep
from quality.browser import chromium
from quality.lighthouse import settled
from quality.markup import complaints
from quality.report import report
from quality.site import CACHE, published, served
from tests.built.pages import LANGUAGES, UNLISTED, examples
from tests.conftest import ROOT


def main() -> int:
    """Give 0 when every bound holds."""
    site = published()
    with chromium() as browser:
        version = f"Chromium {browser.version}"
    with served(site) as root:
        pages = [each for each in examples() if each.lang == LANGUAGES[0]]
        out = CACHE / "lighthouse.json"
        scores = [settled(root, each.url, out, listed=each.kind not in UNLISTED) for each in pages]
        swept = sweep(site, root)
    said = complaints(site)
    text = report(date.today().isoformat(), version, swept, said, scores)  # noqa: DTZ011 - a day
    (ROOT / "docs/quality.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return int(bool(swept.found or said) or not all(one.passes for one in scores))


if __name__ == "__main__":
    sys.exit(main())
