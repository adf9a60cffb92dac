"""What the rules of easy language say of a project's records and written pages."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viegli.commands.problems import report
from viegli.commands.project import is_there

if TYPE_CHECKING:
    from viegli.catalogue import Catalogue
    from viegli.easyread import Dictionary
    from viegli.site.page import Settings
    from viegli.source import Problem


def page_named(settings_file: Path, what: str) -> str:
    """The name in messages of an easy page in content/; nothing where a path leads elsewhere."""
    root, path = settings_file.absolute().parent, Path(what).absolute()
    if path.suffix != ".md" or not path.is_file() or not path.is_relative_to(root):
        return ""
    name = path.relative_to(root)
    return name.as_posix() if "viegli" in name.parts[1:] else ""


def records(settings_file: Path, path: str, language: str, dictionary: Dictionary | None) -> int:
    """Print what the rules find in the easy text of records, and how far each record has come."""
    from viegli.easyread import (
        easy_problems,
        negations,
        summary,
        written_pages,
        written_problems,
    )

    opened = _opened(settings_file, path)
    if opened is None:
        return 1
    catalogue, settings, root = opened
    if language == "lv":
        problems = _below(path, easy_problems(catalogue, dictionary))
        for line in summary(catalogue, problems, negations(catalogue, dictionary)):
            if line.startswith(path):
                print(line)
    else:
        problems = _below(path, _translated(catalogue, settings.data / "locale", language))
    pages = {lang: written_pages(settings.content, root, lang) for lang in settings.languages}
    languages = [lang for lang, names in pages.items() if path in names] or [language]
    written = written_problems(catalogue, dictionary, settings.content, root, languages)
    problems += [one for one in written if one.place.file.startswith(path)]
    for line in report(problems):
        print(line)
    return 1 if any(one.severity == "error" for one in problems) else 0


def confirmed(settings_file: Path, path: str, dictionary: Dictionary | None) -> int:
    """Write that easy texts were compared; 1 where a record has errors."""
    from viegli.easyread import confirm, easy_problems

    opened = _opened(settings_file, path)
    if opened is None:
        return 1
    catalogue, _, root = opened
    failed = [one for one in easy_problems(catalogue, dictionary) if one.severity == "error"]
    done = confirm(catalogue, path, (one.path for one in failed), root)
    for record, what in done:
        print(f"{record}: {what}")
    return 0 if all(what in ("written", "nothing to write") for _, what in done) else 1


def _opened(settings_file: Path, path: str) -> tuple[Catalogue, Settings, Path] | None:
    """The records, the settings and the project's folder; nothing, said why, where it cannot be."""
    from viegli.catalogue import of_project
    from viegli.easyread import own_pages, written_pages
    from viegli.plugin import settings_of

    if not is_there(settings_file):
        return None
    root = settings_file.absolute().parent
    try:
        settings = settings_of(settings_file)
    except SystemExit as stopped:
        print(stopped, file=sys.stderr)
        return None
    catalogue = of_project(root, settings.data)
    errors = [str(one) for one in catalogue.problems if one.severity == "error"]
    for line in errors:
        print(line, file=sys.stderr)
    known = [page.path for page in own_pages(catalogue)]
    known += [
        page for lang in settings.languages for page in written_pages(settings.content, root, lang)
    ]
    if not errors and path and not any(_related(path, one) for one in known):
        near = difflib.get_close_matches(path, known, 3, 0.4) or known[:3]
        said = "there is no such file and no record that begins so; write a file, -, or a record as"
        print(f"{path}: {said} {', '.join(near)}", file=sys.stderr)
        return None
    return (catalogue, settings, root) if not errors else None


def _related(path: str, known: str) -> bool:
    """Whether a path leads to a record, to a part of it, or to the file around it."""
    tops = ("services", "tariffs", "concepts", "procedures", "emergency", "facts", "overview")
    town = known.partition(".")[0]
    rest = path.removeprefix(f"{town}.")
    around = rest.startswith(tops) and not rest.startswith("services[")
    return known.startswith(path) or path.startswith(known) or around


def _translated(catalogue: Catalogue, folder: Path, language: str) -> list[Problem]:
    """What the rules about no language find in the translations of easy sentences."""
    from viegli.easyread.lexicon import Lexicon
    from viegli.easyread.places import of_catalogue
    from viegli.easyread.problems import of_texts
    from viegli.language import load

    words, problems = load(folder, language)
    texts = [replace(one, text=words(one.text).text) for one in of_catalogue(catalogue)]
    return [*problems, *of_texts(texts, Lexicon(), language)]


def _below(path: str, problems: Iterable[Problem]) -> list[Problem]:
    return [one for one in problems if one.path.startswith(path)]
