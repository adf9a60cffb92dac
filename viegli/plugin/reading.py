"""mkdocs.yml read for a command: MkDocs' own words about it, each with its line and the fix."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from viegli.plugin.settings import ViegliConfig, file_of
from viegli.site.run import RefusedError
from viegli.source import Problem
from viegli.source.settings_file import SettingsFile, no_data, settings_file

THEME = "material"
_OWN = ("plugins", "viegli")
_OF_PLUGIN = re.compile(
    r"Plugin '(?P<plugin>[^']+)' option '(?P<option>[^']+)': (?P<said>.*)", re.S
)
_TYPE = re.compile(r"Expected type: <class '(?P<kind>[\w.]+)'> but received: .*", re.S)
_UNKNOWN = re.compile(r"Unrecognised configuration name: (?P<name>.*)", re.S)
_KINDS = {
    "bool": ("is neither true nor false", "write true or false, without quotes"),
    "str": ("is not a text", "write one text"),
    "datetime.date": ("is not a date", "write 2026-11-20, without quotes"),
}


def config_of(file: Path, *, strict: bool = True) -> MkDocsConfig:
    """What MkDocs makes of the settings.

    Raises Abort (a SystemExit with a line for each mistake) when anything in them is wrong;
    `strict` counts what MkDocs only warns of.
    """
    written = settings_file(file)
    _refuse([*written.problems, *_before(written)])
    config = MkDocsConfig(config_file_path=str(file))
    try:
        with file.open("rb") as opened:
            config.load_file(opened)
    except ConfigurationError as error:
        _refuse([written.problem((), " ".join(str(error).split()))])
    config.load_dict({"strict": strict})
    errors, warnings = config.validate()
    said = [*errors, *(warnings if strict else ())]
    _refuse([_problem(written, key, str(error)) for key, error in said])
    _refuse([*_after(written, config)])
    return config


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Abort(str(RefusedError(problems)))


def _before(written: SettingsFile) -> Iterator[Problem]:
    """What MkDocs would stumble over."""
    day = written.text(*_OWN, "today")
    if day is not None and not _is_day(day):
        yield written.problem((*_OWN, "today"), f'"{day}" is not a date', "write 2026-11-20")


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _after(written: SettingsFile, config: MkDocsConfig) -> Iterator[Problem]:
    """What MkDocs lets pass, and no page could be made with."""
    if "viegli" not in config.plugins:
        yield written.problem(("plugins",), "the plugin viegli is missing", "add it to plugins")
        return
    if config.theme.name != THEME:
        message = f'the theme "{config.theme.name}" has not what the pages are made of'
        yield written.problem(("theme", "name"), message, f"write `name: {THEME}`")
    own = config.plugins["viegli"].config
    yield from no_data(written, file_of(config).parent / own.data_dir, own.data_dir)
    yield from _languages(written)


def _languages(written: SettingsFile) -> Iterator[Problem]:
    """A language that stands twice, or a second one that is to be the first."""
    path = "plugins.i18n.languages"
    seen, defaults = set(), 0
    for one in written.languages():
        code = one.get("locale")
        if isinstance(code, str) and code in seen:
            message, fix = f'the language "{code}" stands here twice', "keep one of the two"
            yield Problem(one.place_of("locale"), path, "settings", message, fix)
        seen.add(code)
        defaults += one.get("default") in ("true", "yes")
        if defaults > 1 and one.get("default") in ("true", "yes"):
            message, fix = "a second language is the default one", "keep `default: true` at one"
            yield Problem(one.place_of("default"), path, "settings", message, fix)


def _problem(written: SettingsFile, key: str, said: str) -> Problem:
    """What MkDocs says of a setting, as we say it."""
    keys: tuple[str, ...] = (key,)
    plugin = _OF_PLUGIN.fullmatch(said)
    if plugin:
        keys, said = ("plugins", plugin["plugin"], plugin["option"]), plugin["said"]
    kind, unknown = _TYPE.fullmatch(said), _UNKNOWN.fullmatch(said)
    if unknown:
        return written.problem(keys, f"`{keys[-1]}` is not a setting", _near(keys))
    if kind and kind["kind"] in _KINDS:
        message, fix = _KINDS[kind["kind"]]
        value = written.text(*keys)
        return written.problem(keys, f'"{value}" {message}' if value else f"this {message}", fix)
    return written.problem(keys, " ".join(said.split()), "")


def _near(keys: tuple[str, ...]) -> str:
    known = ViegliConfig if keys[:-1] == _OWN else MkDocsConfig
    names = sorted(name for name, _ in known._schema)
    near = difflib.get_close_matches(keys[-1], names, 1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"the settings here are: {', '.join(names)}" if known is ViegliConfig else "take it out"
