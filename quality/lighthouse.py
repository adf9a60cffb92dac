"""Lighthouse's scores of pages, as on a phone with a slow network and a slow processor."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quality.browser import program
from tests.browser.conftest import FLAGS

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BOUNDS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}


@dataclass(frozen=True)
class Judged:
    """A page's scores, 0 to 100, and what was less than well."""

    url: str
    scores: Mapping[str, int]
    faults: tuple[str, ...]
    listed: bool = True
    """Whether search engines are to find it; the score for them counts only then."""

    @property
    def passes(self) -> bool:
        """Whether every score reaches its bound."""
        counted = [name for name in BOUNDS if self.listed or name != "seo"]
        return all(self.scores[name] >= BOUNDS[name] for name in counted)


def settled(root: str, url: str, out: Path, *, listed: bool) -> Judged:
    """One page; where a bound is missed, the run of middle performance out of three."""
    first = replace(judge(root, url, out), listed=listed)
    if first.passes:
        return first
    runs = [first, *(replace(judge(root, url, out), listed=listed) for _ in range(2))]
    return sorted(runs, key=lambda run: run.scores["performance"])[1]


def judge(root: str, url: str, out: Path) -> Judged:
    """One page, by Lighthouse's own mobile profile."""
    flags = " ".join(("--headless=new", "--no-sandbox", *FLAGS))
    done = subprocess.run(
        [
            str(PROGRAM),
            root + url,
            "--quiet",
            "--output=json",
            f"--output-path={out}",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={flags}",
        ],
        env={**os.environ, "CHROME_PATH": program()},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        message = f"Lighthouse failed on /{url}:\n{done.stdout}{done.stderr}"
        raise SystemExit(message)
    return judged(url, json.loads(out.read_text(encoding="utf-8")))


def judged(url: str, report: Mapping[str, object]) -> Judged:
    """Read Lighthouse's report."""
    categories, audits = report["categories"], report["audits"]
    assert isinstance(categories, dict), "Lighthouse gives categories"
    assert isinstance(audits, dict), "Lighthouse gives audits"
    scores = {name: round(categories[name]["score"] * 100) for name in CATEGORIES}
    faults = tuple(
        f"{known}: {audits[known]['title']}"
        for name in CATEGORIES
        if scores[name] < 100
        for known in _counted(categories[name])
        if (audits[known]["score"] or 0) < 1
        and audits[known]["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")
    )
    return Judged(url, scores, faults)


def _counted(category: Mapping[str, list[Mapping[str, object]]]) -> list[str]:
    """The audits that a category's score is made of."""
    return [str(one["id"]) for one in category["auditRefs"] if one["weight"]]
