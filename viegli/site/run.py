"""One build of the site, from its inputs to the swap. What MkDocs makes of content/ comes in."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import viegli
from viegli.site.inputs import files_below, look, surroundings
from viegli.site.manifest import Inputs
from viegli.site.modules import AssetError
from viegli.site.page import Built, Settings
from viegli.site.publish import Change, Edition
from viegli.site.target import untakable
from viegli.site.writer import write
from viegli.site.written import Rendered
from viegli.source import Problem, in_order

Build = Callable[[Path, Settings], Built]
"""Makes the pages from the project's folder and the settings."""


class RefusedError(Exception):
    """The site cannot be published; each problem is a line of the text."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = in_order([each for each in problems if each.severity == "error"])
        count = "1 error" if len(found) == 1 else f"{len(found)} errors"
        super().__init__("\n".join([*map(str, found), f"{count}; nothing was published"]))


@dataclass(frozen=True)
class Order:
    """What is to be built, and where to."""

    settings_file: Path
    """mkdocs.yml; the folder it stands in is the project."""
    settings: Settings
    site: Path
    state: Path
    """Where the manifest and the journal are kept."""
    strict: bool


class Run:
    """A build under way. It ends with `close`, after `write` and `swap` when all went well.

    Raises RefusedError for data with errors, BusyError while another build of the site runs.
    """

    def __init__(self, order: Order, build: Build) -> None:
        self.order = order
        self.rendered: list[Rendered] = []
        _refuse(untakable(order.settings_file, order.settings, order.site, order.state))
        self._edition = Edition(order.site, order.state)
        try:
            self._inputs = _inputs(order, self._edition.before.inputs)
            self._built = build(order.settings_file.parent, order.settings)
            _refuse(self._built.problems)
        except BaseException:
            self._edition.discard()
            raise
        self._workshop = tempfile.TemporaryDirectory(prefix="staging-", dir=order.state)
        self.warnings = in_order(self._built.problems)

    @property
    def workshop(self) -> Path:
        """Give the folder that MkDocs builds into."""
        return Path(self._workshop.name)

    def write(self) -> None:
        """Write the edition beside the site. Raises RefusedError, for a link that leads nowhere."""
        statics = {
            path: (self.workshop / path).read_bytes()
            for path, _ in files_below(self.workshop)
            if not path.endswith(".html")
        }
        try:
            problems = write(
                self._built, self.rendered, statics, self.order.settings, self._edition
            )
        except AssetError as error:
            problems = error.problems
        _refuse(problems)

    def swap(self) -> Change:
        """Publish the edition."""
        return self._edition.swap(self._inputs)

    def close(self) -> None:
        """Leave nothing behind but what is published."""
        self._edition.discard()
        self._workshop.cleanup()


def today() -> date:
    """Give the day by the clock of this machine."""
    return datetime.now().astimezone().date()


def folders(project: Path, name: str) -> tuple[Path, ...]:
    """Give the folders of that name: the project's own first, then the one of the package."""
    both = (project / name, Path(viegli.__file__).parent / name)
    return tuple(folder for folder in both if folder.is_dir())


def _refuse(problems: Iterable[Problem]) -> None:
    if any(each.severity == "error" for each in problems):
        raise RefusedError(problems)


def _inputs(order: Order, before: Inputs) -> Inputs:
    settings = order.settings
    package = Path(viegli.__file__).parent
    places = [order.settings_file, settings.content, settings.data, package]
    places += [*settings.macros, *settings.overrides, *settings.audio.models]
    roots = tuple(dict.fromkeys(str(place) for place in places))
    around = surroundings(order.settings_file, today())
    return Inputs(roots, look(roots, before.files), around, order.strict)
