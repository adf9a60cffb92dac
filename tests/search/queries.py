"""What people type, what they should find, and what the built search says."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
LANGUAGES = ("lv", "en", "ru")
NODE = shutil.which("node") or "node"


@dataclass(frozen=True)
class Query:
    """What a person types, and where."""

    town: str
    lang: str
    ask: str
    want: tuple[str, ...]
    """Parts of the addresses of which one should be among the first three; none for nothing."""

    @property
    def indexes(self) -> tuple[str, ...]:
        """The indexes that the search page loads."""
        return self.of(self.lang)

    @property
    def others(self) -> tuple[tuple[str, ...], ...]:
        """The indexes of the other languages, which it asks where its own find nothing."""
        return tuple(self.of(lang) for lang in LANGUAGES if lang != self.lang)

    def of(self, lang: str) -> tuple[str, ...]:
        """The indexes of a language."""
        return (f"{self.town}.{lang}", lang) if self.town else (lang,)

    def answered(self, pages: list[str]) -> bool:
        """Whether these pages, the best first, are what the person should get."""
        if not self.want:
            return not pages
        return any(want in f"/{page}" for page in pages[:3] for want in self.want)


def queries(name: str) -> list[Query]:
    """The queries of a file of this folder."""
    parts = addresses()
    lists = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [
        Query(
            *(where.split() if " " in where else ("", where)),
            one["ask"],
            tuple(
                part.format(town=where.split()[0]) for each in one["want"] for part in parts[each]
            ),
        )
        for where, asked in lists.items()
        for one in asked
    ]


def addresses() -> dict[str, list[str]]:
    """By id, the parts of addresses that a page of it may have."""
    found = {"prices": ["/cenradis/"], "municipality": ["/{town}/"]}
    for file in sorted(DATA.rglob("services.yaml")):
        read = yaml.safe_load(file.read_text(encoding="utf-8"))
        for each in read.get("services", ()):
            found.setdefault(each["id"], []).append(f"/{each['slug']}/")
        for each in read.get("concepts", ()):
            slug = each.get("slug")
            own = f"/situacijas/{slug}/" if slug else f"/vardnica/#{each['id'].replace('_', '-')}"
            found[each["id"]] = [own]
        for each in read.get("offerings", ()):
            if "slug" in each:
                found.setdefault(each["service"], []).append(f"/{each['slug']}/")
    return found


def read_index(folder: Path, name: str) -> dict[str, Any]:
    """An index of a built site."""
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    return dict(json.loads(text[text.index("=", text.index("]=")) + 1 :].rstrip().rstrip(";")))


def ask(folder: Path, asked: Iterable[Query], *, easy: bool = False) -> list[Any]:
    """What the indexes in a folder answer: `{found: [[title, page]], urgent}` for each query."""
    asked = list(asked)
    groups: dict[tuple[tuple[str, ...], ...], list[int]] = {}
    for at, query in enumerate(asked):
        groups.setdefault((query.indexes, *query.others), []).append(at)
    lines = (
        json.dumps({"names": names, "easy": easy, "queries": [asked[at].ask for at in ats]})
        for names, ats in groups.items()
    )
    done = subprocess.run(
        [NODE, str(HERE / "asking.mjs"), str(folder)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    answers: list[Any] = [None] * len(asked)
    for ats, line in zip(groups.values(), done.stdout.splitlines(), strict=True):
        for at, answer in zip(ats, json.loads(line), strict=True):
            answers[at] = answer
    return answers


def missed(folder: Path, asked: list[Query]) -> Iterator[tuple[Query, list[str]]]:
    """The queries that are not answered, each with what is found instead."""
    for query, answer in zip(asked, ask(folder, asked), strict=True):
        pages = [page for _, page in answer["found"]]
        if not query.answered(pages):
            yield query, pages[:5]
