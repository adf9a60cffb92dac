"""Links that lead nowhere: every address and every `#part` of the built site is looked up."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from viegli.site.page import path_of
from viegli.source import Place, Problem, in_order

_ATTRIBUTE = re.compile(r"""\s(id|href|src|srcset|poster|action)=(?:"([^"]*)"|'([^']*)')""")
_SWITCH = re.compile(r'<a\s(?=[^>]*?\bhreflang="([^"]+)")[^>]*?\bhref="([^"]*)"')
_LOADING = re.compile(r'<link\s(?![^>]*rel="(?:canonical|alternate)")[^>]*?\bhref="(\w+:)?//')
_STYLE = re.compile(r"""url\(\s*["']?([^"')\s]+)|@import\s+["']([^"']+)""")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_LOADED = frozenset({"src", "srcset", "poster"})


class _Use(NamedTuple):
    place: Place
    attribute: str
    written: str


class Links:
    """Finds what is wrong with the links of a site: show it every file, then ask for problems.

    `base` is the path of the site on its server, `/` or `/soc/`.
    """

    def __init__(self, base: str) -> None:
        self._base = base
        self._ids: dict[str, frozenset[str]] = {}
        self._languages: dict[str, str] = {}
        self._uses: dict[str, _Use] = {}
        self._switches: dict[tuple[str, str], _Use] = {}
        self._problems: list[Problem] = []

    def see(self, path: str, lang: str, html: str, source: str = "", written: str = "") -> None:
        """Take in a page; messages name `source`, the file behind it, where there is one.

        `written` is the text of that file.
        """
        where = _Source(written, source) if source else _Text(html, f"site/{path}")
        ids: list[str] = []
        for found in _ATTRIBUTE.finditer(html):
            name, value = found[1], found[2] if found[3] is None else found[3]
            if name == "id":
                ids.append(unescape(value))
            else:
                self._note(path, name, value, where, found.start(1))
        for found in _SWITCH.finditer(html):
            target = resolved(path, found[2], self._base)
            self._switches.setdefault(
                (target or "", found[1]),
                _Use(where.place(found.start(), found[2]), "hreflang", found[2]),
            )
        for found in _LOADING.finditer(html):
            self._problems.append(_foreign(_Use(where.place(found.start()), "href", found[0])))
        self._ids[path] = frozenset(ids)
        self._languages[path] = lang
        self._problems += [_twice(where, name) for name in _doubles(ids)]

    def see_asset(self, path: str, data: bytes) -> None:
        """Take in a file that is no page; style sheets have links, drawings have parts."""
        if path.endswith((".css", ".svg")):
            text = data.decode("utf-8", "replace")
            where = _Text(text, path)
            for found in _STYLE.finditer(text):
                self._note(path, "src", found[1] or found[2], where, found.start())
            self._ids[path] = frozenset(
                found[2] for found in _ATTRIBUTE.finditer(text) if found[1] == "id"
            )

    def problems(self, files: Container[str]) -> list[Problem]:
        """Give every problem, with the first page it was seen on."""
        found = list(self._problems)
        for target, use in self._uses.items():
            found += self._missing(target, use, files)
        for (target, lang), use in self._switches.items():
            path = path_of(unquote(target.partition("#")[0]))
            if self._languages.get(path, lang) != lang:
                message = f'"{use.written}" is said to be in {lang}, the page is not'
                fix = f"link to the page in {lang}, or leave the link out"
                found.append(Problem(use.place, use.attribute, "link.language", message, fix))
        return in_order(found)

    def _note(self, path: str, name: str, value: str, where: _Text, at: int) -> None:
        for link in _sources(value) if name == "srcset" else (value,):
            target = resolved(path, link, self._base)
            if target is None:
                if name in _LOADED and not link.startswith("data:"):
                    self._problems.append(_foreign(_Use(where.place(at, link), name, link)))
            elif target not in self._uses:
                self._uses[target] = _Use(where.place(at, link), name, link)

    def _missing(self, target: str, use: _Use, files: Container[str]) -> Iterator[Problem]:
        address, _, part = target.partition("#")
        path = path_of(unquote(address))
        if path not in files:
            slash = path_of(f"{path}/") in files
            yield Problem(
                use.place,
                use.attribute,
                "link.target",
                f'"{use.written}" leads to nothing on this site',
                "end the address with a slash" if slash else "mend the address, or take it out",
            )
        elif part and path in self._ids and unquote(part) not in self._ids[path]:
            message = f'"{use.written}" names a part that {address or "the home page"} lacks'
            fix = "mend what stands after #, or give the part that id"
            yield Problem(use.place, use.attribute, "link.part", message, fix)


def resolved(path: str, link: str, base: str) -> str | None:
    """Give where a link of the file `path` leads: an address in the site with its `#part`.

    Nothing for a link out of the site; an address that starts with `../` leaves its root.
    """
    if "&" in link:
        link = unescape(link)
    if _SCHEME.match(link):
        return None
    address, mark, part = link.partition("#")
    address = address.partition("?")[0]
    if not address:
        address = path.removesuffix("index.html")
    elif address.startswith("/"):
        inside = address.startswith(base)
        address = address.removeprefix(base) if inside else f"..{address}"
    else:
        slash = "/" if address.endswith(("/", "/.", "..")) or address == "." else ""
        address = normpath(join(dirname(path), address)) + slash
    return ("" if address in {"./", "."} else address) + mark + part


class _Text:
    """A text whose spots can be told by line and column."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file

    def place(self, at: int, said: str = "") -> Place:  # noqa: ARG002 - sources look for it
        before = self._text.rfind("\n", 0, at)
        return Place(self._file, self._text.count("\n", 0, at) + 1, at - before)


class _Source(_Text):
    """The file behind a page: its lines are others, so what stands there is looked for."""

    def place(self, at: int, said: str = "") -> Place:  # noqa: ARG002 - the spot is the page's
        found = self._text.find(unescape(said)) if said else -1
        return super().place(found) if found >= 0 else Place(self._file)


def _sources(value: str) -> list[str]:
    return [each.split()[0] for each in value.split(",") if each.strip()]


def _doubles(ids: list[str]) -> list[str]:
    if len(set(ids)) == len(ids):
        return []
    return sorted({name for name in ids if ids.count(name) > 1})


def _twice(where: _Text, name: str) -> Problem:
    message = f'"{name}" is the id of more than one part of the page'
    return Problem(where.place(0), "id", "link.twice", message, "give each part its own id")


def _foreign(use: _Use) -> Problem:
    message = f'"{use.written}" would be asked from another host'
    fix = "keep a copy in overrides/assets and link to that"
    return Problem(use.place, use.attribute, "link.foreign", message, fix)


def check_alternates(pages: Mapping[str, tuple[str, Mapping[str, str]]]) -> list[Problem]:
    """Give a problem for each page whose other languages are not there, or are not that language.

    `pages` are language and alternates by url.
    """
    found = []
    for url, (_, alternates) in pages.items():
        for lang, other in alternates.items():
            if other not in pages or pages[other][0] != lang:
                message = f'"{other}" is given as this page in {lang}, and is not'
                place = Place(f"site/{path_of(url)}")
                fix = "leave the language out where the page does not exist"
                found.append(Problem(place, "alternates", "link.alternate", message, fix))
    return found
