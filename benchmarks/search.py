"""Says how large the search is, how fast, and how often right; lunr does the same in the same run.

Build the site first (make site), then: python benchmarks/search.py
lunr is set up as Material for MkDocs sets it up: whole pages, titles counting most, each word the
beginning of a word. It comes with the other packages of tests/node.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lxml import html

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.search.queries import NODE, Query, queries  # noqa: E402 - the project is not installed

SITE = ROOT / "site"
INDEXES = SITE / "assets/search"
FILES = ("queries.yaml", "fresh.yaml")


def main() -> None:
    """Print bytes, milliseconds and right answers."""
    if not INDEXES.is_dir():
        sys.exit("there is no site yet; run: make site")
    for name in sorted(INDEXES.glob("*.js")):
        data = name.read_bytes()
        say(f"{name.name:20} {len(data):7} bytes, {len(gzip.compress(data, 9)):6} compressed")
    for name in FILES:
        compare(name, queries(name))


def compare(name: str, asked: Sequence[Query]) -> None:
    """Both searches on the queries of a file."""
    answers = {which: run(which, asked) for which in ("viegli", "lunr")}
    say(f"\n{name}: {len(asked)} queries, {sum(not one.want for one in asked)} of them for nothing")
    for which, answer in answers.items():
        right = sum(
            query.answered(found) for query, found in zip(asked, answer["found"], strict=True)
        )
        say(
            f"{which:7} right {right:3} of {len(asked)}, index ready in {answer['ready']:7.1f} ms, "
            f"a query {answer['query']:6.3f} ms"
        )
    ours, theirs = answers["viegli"], answers["lunr"]
    say(f"lunr / viegli: ready {theirs['ready'] / ours['ready']:.1f}, ", end="")
    say(f"query {theirs['query'] / ours['query']:.1f}")


def run(which: str, asked: Sequence[Query]) -> dict[str, Any]:
    """What one search finds for each query, with its median times in milliseconds."""
    given = {
        "which": which,
        "folder": str(INDEXES),
        "queries": [{"names": one.indexes, "lang": one.lang, "ask": one.ask} for one in asked],
        "pages": {lang: list(pages(lang)) for lang in ("lv", "en", "ru")}
        if which == "lunr"
        else {},
    }
    done = subprocess.run(  # noqa: S603 - our own script
        [NODE, str(Path(__file__).with_suffix(".mjs"))],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def pages(lang: str) -> Iterator[dict[str, str]]:
    """The standard pages of a language as Material would index them."""
    prefix = "" if lang == "lv" else f"{lang}/"
    for file in sorted((SITE / prefix).rglob("index.html")):
        url = file.parent.relative_to(SITE).as_posix()
        if "viegli" in url.split("/") or (not prefix and url.split("/")[0] in ("en", "ru")):
            continue
        main = html.fromstring(file.read_text(encoding="utf-8")).find(".//main")
        heading = main.find(".//h1")
        title = heading.text_content() if heading is not None else ""
        text = " ".join(" ".join(main.itertext()).split())
        yield {"url": f"{url}/", "title": " ".join(title.split()), "text": text}


def say(line: str, end: str = "\n") -> None:
    """Print."""
    sys.stdout.write(line + end)


if __name__ == "__main__":
    main()
