"""The modules of scripts: found, joined as functions, and what is wrong with them.

Each module becomes a function of its own that is called once, so that names of one module are
unknown to the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import minify

from viegli.site import styles
from viegli.source import Place, Problem, read_text

_IMPORT = re.compile(r'^import \{([^}]*)\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_CONST = re.compile(r"(^ +|\()const (?=[\w$\[{])", re.MULTILINE)
_SPARE = "$1,$2,$3,$4,$5"


class AssetError(Exception):
    """Files of assets/ that are not there or cannot be read; each problem names one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


def imported(
    name: str, folders: list[Path], done: dict[str, str], above: tuple[str, ...] = ()
) -> dict[str, str]:
    """A module's source and before it those of the modules that it imports, by their names.

    `above` are the modules that import it.
    """
    text = source(name, folders)
    for found in _IMPORT.finditer(text):
        inner, line = beside(name, found[2]), text.count("\n", 0, found.start()) + 1
        if inner in (*above, name):
            fix = "put what both need into a third module"
            raise AssetError([_problem(name, f"{inner} imports this module too", fix, line)])
        if not any((folder / inner).is_file() for folder in folders):
            fix = "mend the name, or write the module"
            message = f"there is no module overrides/assets/{inner}"
            raise AssetError([_problem(name, message, fix, line)])
        if inner not in done:
            imported(inner, folders, done, (*above, name))
    done[name] = text
    return done


def source(name: str, folders: list[Path]) -> str:
    """The text of a module, or of a file that is ready made."""
    for folder in folders:
        if (folder / name).is_file():
            text, problem = read_text(folder / name, f"overrides/assets/{name}")
            if problem:
                raise AssetError([problem])
            return text
    raise AssetError([_problem(name, "there is no such file", "bring it back")])


def beside(name: str, target: str) -> str:
    """The name of what a module imports: `../fees.mjs` from `calculator/page.mjs`."""
    parts: list[str] = []
    for part in (PurePosixPath(name).parent / target).parts:
        if part == "..":
            parts = parts[:-1]
        else:
            parts.append(part)
    return "/".join(parts)


def wrapped(name: str, text: str) -> str:
    """A module as a function that is called once and gives what the module exports.

    What is constant is known where types are checked; for a browser `let` is shorter. Nobody
    gives the parameters: they take the shortest names, so that those are free for the parameters
    of all functions inside, which are then called alike and pack better.
    """
    imports = [
        f"const{{{names}}}={variable(beside(name, target))};" for names, target in _uses(text)
    ]
    exports = ",".join(found[1] for found in _EXPORT.finditer(text))
    body = "".join(imports) + _CONST.sub(r"\1let ", _EXPORT.sub("", _IMPORT.sub("", text)))
    return f"const {variable(name)}=(({_SPARE})=>{{{body}\nreturn{{{exports}}}}})();"


def _uses(text: str) -> Iterator[tuple[str, str]]:
    for names, target in _IMPORT.findall(text):
        yield ",".join(name.strip() for name in names.split(",") if name.strip()), target


def variable(name: str) -> str:
    """What a module is called in the joined script: `$calculator_page`."""
    return "$" + re.sub(r"\W", "_", name.removesuffix(".mjs"))


def shortened(text: str) -> str:
    """A script in fewer letters; MinifyError where it is no JavaScript."""
    return str(minify.string("application/javascript", text))


def style(file: Path, name: str) -> str:
    """A style sheet in fewer letters; AssetError where it is none."""
    text, problem = read_text(file, f"overrides/assets/{name}")
    if problem:
        raise AssetError([problem])
    try:
        return styles.served(text)
    except minify.MinifyError as error:
        fix = "close every bracket and every quotation mark"
        raise AssetError([_problem(name, "this is not a style sheet", fix)]) from error


def broken(modules: Mapping[str, str]) -> list[Problem]:
    """The modules that are no JavaScript by themselves."""
    problems = []
    for name, text in modules.items():
        try:
            shortened(text)
        except minify.MinifyError as error:
            problems.append(fault(name, str(error)))
    return problems


def fault(name: str, said: str) -> Problem:
    """What the reader of JavaScript says of a module; it ends with where, and the line itself."""
    message, _, where = said.partition("\n")[0].rpartition(" on line ")
    line, _, column = where.partition(" and column ")
    told = (int(line), int(column)) if line.isdecimal() and column.isdecimal() else (1, 1)
    fix = "mend the module, or take it out: the one of the package is used then"
    return _problem(name, f"this is not JavaScript ({message})", fix, *told)


def _problem(name: str, message: str, fix: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(Place(f"overrides/assets/{name}", line, column), "", "script", message, fix)
