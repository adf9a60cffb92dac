"""The scripts of the pages: ES modules joined into classic files, which `file://` can load.

Chromium blocks module scripts under `file://`, and a saved page must work.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import minify

from viegli.site.modules import (
    AssetError,
    broken,
    fault,
    imported,
    shortened,
    variable,
    wrapped,
)
from viegli.source import Problem, in_order


@dataclass(frozen=True)
class Script:
    """What a script is made of; files are named from overrides/assets/."""

    first: str
    """The module that is begun with; what it imports is joined in."""
    deferred: bool = True
    """Whether it waits for the whole page; else it runs before anything is painted."""
    at_once: bool = False
    """Whether nearly all of it is used at once, so that browsers had better read it in one go."""


AT_ONCE = "//# allFunctionsCalledOnLoad\n"
"""What a script begins with that Chromium reads in one go, not function by function."""
SITE = "assets/site.js"
"""The script of every page."""
CALCULATOR = "assets/viegli.js"
"""The script of pages with a calculator."""
PRICES = "assets/prices.js"
"""The script of price lists."""
SEARCH = "assets/search.js"
"""The script of search pages."""
FINDER = "assets/finder.js"
"""What a search page loads when it is first used, after MINISEARCH."""
MINISEARCH = "assets/vendor/minisearch/minisearch.js"
"""The library that looks words up, as its makers give it out."""
SCRIPTS: Mapping[str, Script] = {
    SITE: Script("site/page.mjs", deferred=False),
    CALCULATOR: Script("calculator/page.mjs", at_once=True),
    PRICES: Script("prices/page.mjs"),
    SEARCH: Script("search/page.mjs"),
    FINDER: Script("search/finder.mjs"),
}
"""Every script by where it lies in the site."""
ON_DEMAND: Mapping[str, Script] = {
    "aids": Script("aids/panel.mjs"),
    "listen": Script("listen/player.mjs"),
}
"""Scripts that a page loads when a reader first needs them. The first module exports `begin`,
which is called with the HTML that the script brings in the language of the page."""


def scripts(overrides: Iterable[Path]) -> dict[str, bytes]:
    """Every script of the site; the first folder that has a module or a file wins."""
    return _all(((name, parts, "") for name, parts in SCRIPTS.items()), overrides)


def on_demand(
    overrides: Iterable[Path], languages: Iterable[str], html: Callable[[str, str], str]
) -> dict[str, bytes]:
    """Every script that is loaded on demand; `html` gives what it brings, by language and name."""
    wanted = []
    for lang in languages:
        for name, parts in ON_DEMAND.items():
            given = json.dumps(html(lang, name), ensure_ascii=False)
            call = f"{variable(parts.first)}.begin({given});"
            wanted.append((f"assets/{name}.{lang}.js", parts, call))
    return _all(wanted, overrides)


def _all(wanted: Iterable[tuple[str, Script, str]], overrides: Iterable[Path]) -> dict[str, bytes]:
    """Each script by its name; AssetError tells what is wrong with all of them."""
    folders = [folder / "assets" for folder in overrides]
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name, parts, call in wanted:
        try:
            made[name] = joined_script(parts, folders, call)
        except AssetError as error:
            problems += error.problems
    if problems:
        raise AssetError(in_order(problems))
    return made


def joined_script(script: Script, folders: list[Path], call: str = "") -> bytes:
    """One script: its modules, then a call of the first."""
    found = imported(script.first, folders, {})
    modules = "".join(wrapped(name, text) for name, text in found.items())
    try:
        short = shortened(f'"use strict";(()=>{{{modules}{call}}})();')
    except minify.MinifyError as error:
        raise AssetError(broken(found) or [fault(script.first, str(error))]) from error
    return f"{AT_ONCE if script.at_once else ''}{short}\n".encode()


def tags(names: Iterable[str], href: Callable[[str], str]) -> str:
    """What the head of a page says to load these scripts; `href` makes the address of a file."""
    return "\n".join(
        f'<script src="{href(name)}"{" defer" if SCRIPTS[name].deferred else ""}></script>'
        for name in names
    )
