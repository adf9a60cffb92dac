"""The script of the pages: ES modules joined into one classic file, which `file://` can load.

Chromium blocks module scripts under `file://`, and a saved page must work. Each module becomes a
function of its own that is called once, so that names of one module are unknown to the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from viegli.fees.script import joined, served, tokens_of

NAME = "assets/viegli.js"
"""Where the script lies in the site."""
FIRST = "calculator/page.mjs"
"""The module that is begun with, below assets/."""
ALONE = "fees.mjs"
"""The module that may get short names: it knows nothing of the browser."""
_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


class ScriptError(Exception):
    """A module names another that is not there."""


def script(overrides: Iterable[Path]) -> bytes:
    """The script from overrides/assets; the first folder that has a module wins."""
    folders = [folder / "assets" for folder in overrides]
    modules = "".join(wrapped(name, text) for name, text in in_order(FIRST, folders, {}).items())
    return f'"use strict";(()=>{{{modules}}})();\n'.encode()


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
    """The text of a module."""
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
    body = "".join(imports) + tight(name, text)
    return f"const {variable(name)}=(()=>{{{body}\nreturn{{{exports}}}}})();"


def _uses(text: str) -> Iterator[tuple[str, str]]:
    for names, target in _IMPORT.findall(text):
        yield ",".join(name.strip() for name in names.split(",") if name.strip()), target


def tight(name: str, text: str) -> str:
    """A module without comments and blanks, imports and exports."""
    inner = _IMPORT.sub("", text)
    if name == ALONE:
        return re.sub(r"\bexport (?=function|const)", "", served(inner))
    return joined(each for _, each in tokens_of(_EXPORT.sub("", inner)))


def variable(name: str) -> str:
    """What a module is called in the joined script: `$calculator_page`."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".mjs"))
