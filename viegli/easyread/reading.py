"""How far each easy page has come: which standard text it was compared with, and who tested it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viegli.catalogue import Catalogue, Compared, compared
from viegli.records import Offering, Service
from viegli.source import Place, Problem, with_field

_NEVER = "the easy text ({}) was never compared with its standard text"
_CHANGED = "the standard text has changed since the easy text ({}) was compared with it"
_REWRITTEN = "the easy text ({}) has changed since it was compared with its standard text"


@dataclass(frozen=True)
class Page:
    """The easy text that one record owns."""

    path: str
    record: Service | Offering
    sections: tuple[Compared, ...]

    @property
    def state(self) -> str:
        """draft, linted or tested; none where the record does not say."""
        return self.record.easy.status if self.record.easy else "none"


def own_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The easy pages of services, then of offerings: the sections that are the record's own."""
    national = catalogue.national
    for service in catalogue.base:
        yield Page(f"services[{service.id}]", service, tuple(compared(service, national)))
    for local in catalogue.locals:
        own_file = local.folder is not catalogue.folders[0]
        for service in local.folder.services.services if own_file else ():
            sections = tuple(compared(service, local.shelf))
            yield Page(f"{local.municipality.id}.services[{service.id}]", service, sections)
        for one in local.offered:
            found = compared(one.service, local.shelf, one)
            own = tuple(part for part in found if part.owner is not one.base)
            yield Page(f"{local.municipality.id}.{one.path}", one.offering, own)


def reading_problems(catalogue: Catalogue) -> Iterator[Problem]:
    """A warning for each record whose easy text may be older than its standard text."""
    for page in own_pages(catalogue):
        changed = [part for part in page.sections if part.outdated]
        own = [part for part in page.sections if part.rewritten and not part.outdated]
        never = [part for part in page.sections if part.written is None]
        for parts, message in ((changed, _CHANGED), (own, _REWRITTEN), (never, _NEVER)):
            if parts:
                listed = ", ".join(part.section for part in parts)
                stamps = ", ".join(f"{part.section}: {part.stamp}" for part in parts)
                command = f"viegli easy --compared {page.path}"
                fix = f"read both, mend the easy text, then run `{command}` or write {stamps}"
                place = _place(page)
                yield Problem(place, page.path, "compared", message.format(listed), fix, "warning")


def _place(page: Page) -> Place:
    status = page.record.easy
    return status.place_of("of") if status else page.record.place


def confirm(
    catalogue: Catalogue, below: str, failed: Iterable[str], root: Path
) -> list[tuple[str, str]]:
    """Write down that easy texts were compared with their standard texts: (path, what was done).

    Records whose paths are among `failed` have errors and are left alone; a draft becomes linted.
    """
    done: list[tuple[str, str]] = []
    wrong = tuple(failed)
    for page in reversed([*own_pages(catalogue)]):
        if page.path.startswith(below) and page.sections:
            done.append((page.path, _confirmed(page, wrong, root)))
    return done[::-1]


def _confirmed(page: Page, wrong: tuple[str, ...], root: Path) -> str:
    status = page.record.easy
    if status is None:
        return "add `easy: {status: draft}` to the record first"
    if any(path.startswith(page.path) for path in wrong):
        return "has errors; mend them first"
    stamps = ", ".join(f"{part.section}: {part.stamp}" for part in page.sections)
    path = root / status.place.file
    before = path.read_text(encoding="utf-8")
    text = with_field(before, status.place, "of", f"{{{stamps}}}")
    if status.status == "draft":
        text = with_field(text, status.place, "status", "linted")
    path.write_text(text, encoding="utf-8")
    return "written" if text != before else "nothing to write"


def summary(
    catalogue: Catalogue, problems: Iterable[Problem], negations: dict[str, int]
) -> list[str]:
    """A line for each record with easy text: its state, warnings, negations, test with readers."""
    found = [one.path for one in problems]
    lines = []
    for page in own_pages(catalogue):
        if page.sections:
            parts = [page.state, *_told(page), _count(found, page.path)]
            number = sum(count for path, count in negations.items() if path.startswith(page.path))
            parts.append(f"{number} sentences with a negation (ER32)")
            lines.append(f"{page.path}: {', '.join(part for part in parts if part)}")
    return lines


def _told(page: Page) -> Iterator[str]:
    old = [part.section for part in page.sections if part.outdated]
    if old:
        yield f"perhaps old: {' '.join(old)}"
    own = [part.section for part in page.sections if part.rewritten]
    if own:
        yield f"changed since it was compared: {' '.join(own)}"
    status = page.record.easy
    if status and status.status == "tested":
        yield f"tested by {status.tested_by} on {status.tested_on}"
    else:
        yield "not tested with readers (ER41)"


def _count(found: list[str], path: str) -> str:
    number = sum(one.startswith(path) for one in found)
    return f"{number} to look at" if number else ""
