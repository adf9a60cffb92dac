"""The scripts of the pages: ES modules joined into classic files, which `file://` can load.

Chromium blocks module scripts under `file://`, and a saved page must work. Each module becomes a
function of its own that is called once, so that names of one module are unknown to the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import minify


@dataclass(frozen=True)
class Script:
    """What a script is made of; files are named from overrides/assets/."""

    first: str
    """The module that is begun with; what it imports is joined in."""
    ready_made: tuple[str, ...] = ()
    """Classic scripts of others that stand before the modules as they are."""
    deferred: bool = True
    """Whether it waits for the whole page; else it runs before anything is painted."""


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
    CALCULATOR: Script("calculator/page.mjs"),
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
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


class ScriptError(Exception):
    """A module names another that is not there, or is no JavaScript."""


def scripts(overrides: Iterable[Path]) -> dict[str, bytes]:
    """Every script of the site; the first folder that has a module or a file wins."""
    folders = [folder / "assets" for folder in overrides]
    return {name: joined_script(parts, folders) for name, parts in SCRIPTS.items()}


def on_demand(
    overrides: Iterable[Path], languages: Iterable[str], html: Callable[[str, str], str]
) -> dict[str, bytes]:
    """Every script that is loaded on demand; `html` gives what it brings, by language and name."""
    folders = [folder / "assets" for folder in overrides]
    made = {}
    for lang in languages:
        for name, parts in ON_DEMAND.items():
            given = json.dumps(html(lang, name), ensure_ascii=False)
            call = f"{variable(parts.first)}.begin({given});"
            made[f"assets/{name}.{lang}.js"] = joined_script(parts, folders, call)
    return made


def joined_script(script: Script, folders: list[Path], call: str = "") -> bytes:
    """One script: what is ready made, then its modules, then a call of the first."""
    ready = "".join(f"{source(name, folders).rstrip()}\n" for name in script.ready_made)
    found = in_order(script.first, folders, {})
    modules = "".join(wrapped(name, text) for name, text in found.items())
    return f"{ready}{shortened(script.first, f'(()=>{{{modules}{call}}})();')}\n".encode()


def shortened(first: str, text: str) -> str:
    """A script in fewer letters, in strict mode; its names are seen by nobody else."""
    try:
        return str(minify.string("application/javascript", f'"use strict";{text}'))
    except minify.MinifyError as error:
        message = f"overrides/assets/{first}, or a module that it imports: {error}"
        raise ScriptError(message) from error


def tags(names: Iterable[str], href: Callable[[str], str]) -> str:
    """What the head of a page says to load these scripts; `href` makes the address of a file."""
    return "\n".join(
        f'<script src="{href(name)}"{" defer" if SCRIPTS[name].deferred else ""}></script>'
        for name in names
    )


def in_order(name: str, folders: list[Path], done: dict[str, str]) -> dict[str, str]:
    """A module's source and before it those of the modules that it imports, by their names."""
    text = source(name, folders)
    for _, target in _IMPORT.findall(text):
        inner = beside(name, target)
        if inner not in done:
            in_order(inner, folders, done)
    done[name] = text
    return done


def source(name: str, folders: list[Path]) -> str:
    """The text of a module, or of a file that is ready made."""
    for folder in folders:
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    message = f"overrides/assets/{name}: there is no such module"
    raise ScriptError(message)


def beside(name: str, target: str) -> str:
    """The name of what a module imports: `../fees.mjs` from `calculator/page.mjs`."""
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def wrapped(name: str, text: str) -> str:
    """A module as a function that is called once and gives what the module exports."""
    imports = [
        f"const{{{names}}}={variable(beside(name, target))};" for names, target in _uses(text)
    ]
    exports = ",".join(found[1] for found in _EXPORT.finditer(text))
    body = "".join(imports) + _EXPORT.sub("", _IMPORT.sub("", text))
    return f"const {variable(name)}=(()=>{{{body}\nreturn{{{exports}}}}})();"


def _uses(text: str) -> Iterator[tuple[str, str]]:
    for names, target in _IMPORT.findall(text):
        yield ",".join(name.strip() for name in names.split(",") if name.strip()), target


def variable(name: str) -> str:
    """What a module is called in the joined script: `$calculator_page`."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".mjs"))
