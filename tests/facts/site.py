"""The Latvian pages of the project, rendered from its records, whole or with a field taken away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from lxml import html

from viegli.catalogue import Folder, folder_of, link, read_folders, read_pictures
from viegli.language import Words
from viegli.site.addresses import Topic
from viegli.site.pages import Printer
from viegli.site.plan import Plan
from viegli.site.render import Templates
from viegli.site.scene import Scene
from viegli.source import Mapping, Node, Problem, Scalar, Sequence, read

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 20)
GONE = "Šeit stāv pavisam cits teksts"


def plain(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


@dataclass
class Site:
    """The Latvian pages of a project's records."""

    root: Path
    changed: dict[str, Mapping] = field(default_factory=dict)
    """Values that stand in for a data file, by its name below data/ without the ending."""
    _texts: dict[tuple[str, str], str] = field(default_factory=dict)

    @cached_property
    def values(self) -> dict[str, Mapping]:
        """The values of every data file, by its name below data/ without the ending."""
        data = self.root / "data"
        found = {}
        for file in [*data.glob("*.yaml"), *data.glob("municipalities/*/*.yaml")]:
            value, problems = read(file, file.name)
            assert value is not None
            assert not problems
            found[file.relative_to(data).with_suffix("").as_posix()] = _untried(value)
        return found

    @cached_property
    def templates(self) -> Templates:
        return Templates([self.root / "macros"], {"lv": Words("lv")})

    @cached_property
    def folders(self) -> list[Folder]:
        folders, problems = read_folders(self.root / "data", self.root)
        assert not problems, problems
        return folders

    @cached_property
    def linked(self) -> tuple[Printer, tuple[Problem, ...]]:
        """The printer of the pages, and what is wrong with the records."""
        folders, problems = [], []
        for folder in self.folders:
            now, found = self._now(folder)
            folders.append(now)
            problems += found
        registry, _ = read_pictures(
            self.root / "overrides/assets/pictures/pictures.yaml", self.root
        )
        catalogue = link(folders, registry, problems)
        words = {"lv": Words("lv")}
        scene = Scene(Plan(catalogue, words), TODAY, True, "Viegli", "")
        return Printer(scene, self.templates, ()), catalogue.problems

    def _now(self, folder: Folder) -> tuple[Folder, list[Problem]]:
        """The folder as it is with the changed values."""
        home = f"municipalities/{folder.name}/" if folder.name else ""
        own = (f"{home}services", f"{home}tariffs")
        if not set(own) & set(self.changed):
            return folder, []
        services, tariffs = ({**self.values, **self.changed}.get(name) for name in own)
        return folder_of(folder.name, folder.services_file, services, tariffs)

    def pages(self) -> Iterator[str]:
        """The urls of the pages, both levels."""
        printer, _ = self.linked
        for topic, lang, level in printer.scene.plan.pages():
            yield printer.scene.plan.url(topic, lang, level) or ""

    @cached_property
    def _topics(self) -> dict[str, tuple[Topic, str]]:
        plan = self.linked[0].scene.plan
        return {
            plan.url(topic, "lv", level) or "": (topic, level) for topic, _, level in plan.pages()
        }

    def text(self, page: str) -> str:
        """The text of a page."""
        return plain(html.fromstring(f"<div>{self._body(page)}</div>").text_content())

    def section(self, page: str, section: str) -> str:
        """The text of the part of a page with this id, if any; `top` is what stands before them."""
        if (page, section) not in self._texts:
            self._texts[page, section] = self._section(page, section)
        return self._texts[page, section]

    def _section(self, page: str, section: str) -> str:
        tree = html.fromstring(f"<div>{self._body(page)}</div>")
        for data in tree.xpath("//script | //template | //*[@hidden]"):
            data.drop_tree()  # what no reader sees before a script has shown it
        if section == "top":
            for part in tree.xpath("//section"):
                part.drop_tree()
            return plain(tree.text_content())
        found = tree.xpath(f"//*[@id='{section}']")
        return plain(" ".join(found[0].itertext())) if found else ""

    def _body(self, page: str) -> str:
        if page not in self._topics:
            return ""
        topic, level = self._topics[page]
        return self.linked[0].page(topic, "lv", level).slots["body"]


def without(site: Site, path: str) -> Site:
    """The site without a field, or with another text in it where records cannot do without it.

    `path` names a file below data/ and a field: `services: services[home_care].summary.standard`;
    several with ` & ` between them go together.
    """
    file, _, steps = path.partition(": ")
    before = site.values[file]
    for last in (None, _other, _unknown):
        value = before
        for each in steps.split(" & "):
            value = _as_map(_changed(value, _steps(each), last))
        if value == before:
            continue
        other = Site(site.root, {file: value})
        other.folders, other.values = site.folders, site.values
        other.templates = site.templates
        if not any(problem.severity == "error" for problem in other.linked[1]):
            return other
    raise AssertionError(f"{path} can be neither taken away nor changed")


def _untried(value: Mapping) -> Mapping:
    """The file without worked examples, which name the points that a test takes away."""
    for tariff in value.get("tariffs", ()):
        if isinstance(tariff, Mapping):
            tariff.pop("examples", None)
    return value


def _steps(path: str) -> list[str]:
    return re.findall(r"[^.\[\]]+(?=\[)|\[[^\]]*\]|[^.\[\]]+", path)


def _index(items: Sequence, step: str) -> int:
    """`[home_care]` by id, clause, service or field; `[0]` by position."""
    name = step[1:-1]
    for at, item in enumerate(items):
        keys = ("id", "clause", "field", "service")
        if isinstance(item, Mapping) and name in [item.get(key) for key in keys]:
            return at
    return int(name)


Change = Callable[[Node], Node]


def _changed(value: Node, steps: list[str], last: Change | None) -> Node:
    """A copy of the value in which the node at the steps is dropped, or changed."""
    step, rest = steps[0], steps[1:]
    if isinstance(value, Sequence):
        at = _index(value, step)
        items = list(value)
        if rest:
            items[at] = _changed(items[at], rest, last)
        else:
            items[at : at + 1] = [] if last is None else [last(items[at])]
        return Sequence(items, value.place)
    assert isinstance(value, Mapping), f"{steps} leads into a text"
    assert step in value, f"there is no field {step}, but {list(value)}"
    copy = Mapping(value.items(), value.place)
    if rest:
        copy[step] = _changed(value[step], rest, last)
    elif last is None:
        del copy[step]
    else:
        copy[step] = last(value[step])
    return copy


def _other(value: Node) -> Node:
    """Another value of the same form."""
    if isinstance(value, Mapping) and "standard" in value:
        return Mapping({**value, "standard": Scalar(GONE, value.place)}.items(), value.place)
    if isinstance(value, Sequence):
        return Sequence([_other(value[0])], value.place)
    if isinstance(value, Scalar):
        return Scalar(_other_text(value), value.place)
    return value


def _other_text(text: str) -> str:
    if re.fullmatch(r"\d{8}", text):
        return "60000000"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return "1999-01-09"
    return "77" if re.fullmatch(r"[\d.]+", text) else GONE


def _unknown(value: Node) -> Node:
    """The answer that nobody knows."""
    return Mapping([("unknown", Scalar(GONE, value.place))], value.place)


def _as_map(value: Node) -> Mapping:
    assert isinstance(value, Mapping)
    return value
