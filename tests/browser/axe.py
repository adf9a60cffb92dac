"""What axe finds on a page, as lines to read."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def findings(page: Page, axe: str, level: str, inside: str = "html") -> str:
    """What axe finds on the page, or in a part of it, as it is now; nothing when all is well.

    `axe` is the source of axe-core. Easy pages are held to the contrast of level AAA too.
    """
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": TAGS},
        "resultTypes": ["violations"],
    }
    if level == "easy":
        options["rules"] = {"color-contrast-enhanced": {"enabled": True}}
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    result = page.evaluate("([part, options]) => axe.run(part, options)", [inside, options])
    return "\n".join(
        f"{each['id']} ({each['help']}): {node['target']}: {node['failureSummary']}"
        for each in result["violations"]
        for node in each["nodes"][:3]
    )
