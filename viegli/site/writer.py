"""The whole site into an edition: pages stamped, files copied, links looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from viegli.site.audio import Recorder, Sentence, sentences_of
from viegli.site.inputs import files_below
from viegli.site.links import Links, check_alternates
from viegli.site.modules import style
from viegli.site.page import Built, Level, Page, Settings, Slots, path_of
from viegli.site.publish import Edition
from viegli.site.shells import Shell, root_of, shell
from viegli.site.sitemap import robots, sitemap
from viegli.site.written import EASY, Rendered, shells_of, written_of
from viegli.source import Place, Problem


def write(
    built: Built,
    rendered: Sequence[Rendered],
    statics: Mapping[str, bytes],
    settings: Settings,
    edition: Edition,
) -> list[Problem]:
    """Put every file of the site into the edition; give what is wrong with it.

    `rendered` and `statics` are what MkDocs made of content/: its pages and its other files.
    """
    writer = _Writer(settings, edition)
    writer.pages(built.pages, shells_of(rendered, settings.languages))
    writer.written(rendered, built)
    writer.files({**dict(assets(settings.overrides)), **statics, **built.files, **built.late()})
    writer.recordings()
    return writer.close()


def assets(overrides: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Give each file of overrides/assets by its path in the site; the first folder wins."""
    seen = set()
    for folder in overrides:
        if not (folder / "assets").is_dir():
            continue
        for name, _ in sorted(files_below(folder / "assets"), key=lambda found: found[0]):
            if name not in seen and not name.endswith(MODULE):
                seen.add(name)
                yield f"assets/{name}", served(name, folder / "assets" / name)


def served(name: str, file: Path) -> bytes:
    """Give a file of assets/ as the site has it: style sheets are made tighter."""
    return style(file, name).encode() if name.endswith(".css") else file.read_bytes()


MODULE = (".mjs", ".d.ts")
"""Ends of the sources of scripts: the build joins the first, the second say types."""


class _Writer:
    def __init__(self, settings: Settings, edition: Edition) -> None:
        self._settings = settings
        self._edition = edition
        self._base = urlsplit(settings.site_url).path or "/"
        self._links = Links(self._base)
        self._seen: dict[str, tuple[str, Mapping[str, str]]] = {}
        self._indexed: list[tuple[str, Mapping[str, str]]] = []
        self._problems: list[Problem] = []
        self._heard: list[Sentence] = []

    def pages(self, pages: Iterable[Page], shells: Mapping[tuple[str, Level], Shell]) -> None:
        missing: set[tuple[str, Level]] = set()
        for page in pages:
            found = shells.get((page.lang, page.level))
            if found is None:
                missing.add((page.lang, page.level))
            else:
                self._page(page, self._stamped(found, page.slots, page.url))
        self._problems += [self._no_shell(lang, level) for lang, level in sorted(missing)]

    def written(self, rendered: Sequence[Rendered], built: Built) -> None:
        for page, made in written_of(rendered, self._settings.languages):
            html = self._stamped(shell(made.html), built.frame(page), page.url)
            whole = Page(page.url, page.lang, page.level, "", {}, page.alternates)
            self._page(whole, html, made.source, made.written)

    def files(self, files: Mapping[str, bytes]) -> None:
        for path, data in files.items():
            self._links.see_asset(path, data)
            self._edition.put(path, data)

    def recordings(self) -> None:
        """Put a recording of every sentence of easy pages into the edition."""
        made, problems = Recorder(self._settings.audio).files(self._heard)
        self.files(made)
        self._problems += problems

    def close(self) -> list[Problem]:
        settings = self._settings
        if settings.site_url:
            text = sitemap(self._indexed, settings.site_url, settings.languages[0])
            self._edition.put("sitemap.xml", text.encode())
        text = robots(settings.site_url, sample=settings.sample)
        self._edition.put("robots.txt", text.encode())
        links = self._links.problems(self._edition.files) + check_alternates(self._seen)
        return self._problems + links

    def _page(self, page: Page, html: str, source: str = "", written: str = "") -> None:
        if page.url in self._seen:
            self._problems.append(_problem(page.url, "page.twice", "two pages have this address"))
        self._seen[page.url] = (page.lang, page.alternates)
        if page.indexed:
            self._indexed.append((page.url, page.alternates))
        path = path_of(page.url)
        self._links.see(path, page.lang, html, source, written)
        self._edition.put(path, html.encode(), page.group)
        voices = self._settings.audio.languages
        if page.level == "easy" and page.lang in voices:
            self._heard += sentences_of(html, page.lang, voices)

    def _stamped(self, cut: Shell, slots: Slots, url: str) -> str:
        try:
            return cut.stamp(slots, root_of(url, self._base))
        except KeyError as missing:
            message = f"the slot {missing} has no text"
            self._problems.append(_problem(url, "page.slot", message))
            return ""

    def _no_shell(self, lang: str, level: Level) -> Problem:
        languages = self._settings.languages
        content = self._settings.content.name
        if lang not in languages:
            fix = f"add {lang} to the languages of i18n in mkdocs.yml"
        else:
            folder = EASY if level == "easy" else ""
            fix = f"write {content}/{lang}/{folder}index.md with `shell: {level}` at its top"
        place = Place(f"{content}/{lang}")
        return Problem(place, "", "page.shell", f"no shell for {level} pages in {lang}", fix)


def _problem(url: str, rule: str, message: str) -> Problem:
    return Problem(Place(f"site/{path_of(url)}"), "", rule, message)
