"""The whole site from a project's folder: the records read, the pages planned."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from viegli.catalogue import Catalogue, of_project
from viegli.language import Words
from viegli.language import load as load_words
from viegli.site import downloads, search_index
from viegli.site.content import content_problems
from viegli.site.keywords import unsought
from viegli.site.leaflets.wishes import lacking, press_of
from viegli.site.modules import AssetError
from viegli.site.numbers_taken import numbered_twice
from viegli.site.page import Built, Settings
from viegli.site.pages import Printer
from viegli.site.plan import Plan
from viegli.site.render import Templates
from viegli.site.scene import Scene
from viegli.site.scripts import on_demand, scripts
from viegli.site.taken import taken
from viegli.site.written import prefix_of
from viegli.source import Place, Problem


@dataclass(frozen=True)
class Stage:
    """Everything that is read before anything is made."""

    scene: Scene
    templates: Templates
    problems: list[Problem]

    @property
    def broken(self) -> bool:
        """Whether nothing can be made of it."""
        return any(one.severity == "error" for one in self.problems)


def build(project: Path, settings: Settings) -> Built:
    """Everything there is to publish, or the problems why not.

    Pages are made one by one, when they are asked for.
    """
    ready = stage(project, settings)
    press = press_of(project, settings, ready.scene, ready.templates)
    printer = Printer(ready.scene, ready.templates, written_urls(settings), press.link)
    pages = () if ready.broken else printer.pages()
    files, in_scripts = _scripts(settings, ready)
    if not ready.broken:
        files |= {**downloads.files(ready.scene), **search_index.files(ready.scene)}
    problems = [*ready.problems, *in_scripts, *lacking(settings)]
    return Built(pages, printer.frame, files, problems, lambda: press.files)


def _scripts(settings: Settings, ready: Stage) -> tuple[dict[str, bytes], list[Problem]]:
    """The scripts of the site, or what is wrong with the modules they are made of."""
    try:
        made = scripts(settings.overrides)
        if not ready.broken:
            made |= on_demand(settings.overrides, settings.languages, ready.templates.on_demand)
    except AssetError as error:
        return {}, error.problems
    return made, []


def stage(project: Path, settings: Settings) -> Stage:
    """The records, the words and the templates of a project, with what is wrong with them."""
    catalogue = of_project(project, settings.data)
    words, problems = _words(project, settings)
    problems += [*catalogue.problems, *_unspoken(catalogue, settings.languages)]
    problems += content_problems(settings)
    problems += [*unsought(catalogue, settings.languages), *settings.audio.problems]
    problems += numbered_twice(catalogue)
    problems += taken(catalogue, settings.languages, written_urls(settings))
    scene = Scene(
        plan=Plan(catalogue, words),
        today=settings.today,
        sample=settings.sample,
        site_name=settings.site_name,
        site_url=settings.site_url,
        heard=settings.audio.languages,
    )
    return Stage(scene, Templates(settings.macros, words), problems)


def _words(project: Path, settings: Settings) -> tuple[dict[str, Words], list[Problem]]:
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    folder = settings.data / "locale"
    name = os.path.relpath(folder, project).replace(os.sep, "/")
    for lang in settings.languages:
        words[lang], found = load_words(folder, lang, name)
        problems += [*found, *_unsaid(words[lang], name)]
    return words, problems


def _unsaid(words: Words, folder: str) -> list[Problem]:
    """A problem where texts of the site itself are not translated."""
    missing = words.missing_interface()
    if not missing:
        return []
    place = Place(f"{folder}/{words.lang}/LC_MESSAGES/interface.po")
    message = f"{len(missing)} texts of the site are not translated, the first is: {missing[0]}"
    fix = f"translate them, or take `{words.lang}` out of the languages in mkdocs.yml"
    return [Problem(place, "", "interface", message, fix)]


def _unspoken(catalogue: Catalogue, languages: tuple[str, ...]) -> Iterator[Problem]:
    """A problem for each language that a municipality names and the site does not have."""
    for local in catalogue.locals:
        one = local.municipality
        for lang in one.languages:
            if lang not in languages:
                message = f'"{lang}" is not a language of this site'
                fix = f"write only: {', '.join(languages)}; or add it in mkdocs.yml"
                place = one.place_of("languages")
                yield Problem(place, "municipality.languages", "language", message, fix)


def written_urls(settings: Settings) -> frozenset[str]:
    """The urls of the pages that people wrote in content/; an index.md is a shell."""
    urls = set()
    for lang in settings.languages:
        for file in (settings.content / lang).rglob("*.md"):
            if file.stem != "index":
                path = file.relative_to(settings.content / lang).with_suffix("").as_posix()
                urls.add(f"{prefix_of(lang, settings.languages)}{path}/")
    return frozenset(urls)
