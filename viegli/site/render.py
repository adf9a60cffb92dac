"""Puts views into words and HTML: the only place that knows Jinja."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from viegli.language import SOURCE, Words
from viegli.site.foreign import marker
from viegli.source import Place, Problem

Printer = Callable[..., Markup]
FRAME = (
    *("robots", "banner", "crumbs", "call", "search", "aids"),
    *("levels", "listen", "languages", "footer"),
)
"""The slots around a body, which are macros of frame.html.jinja."""


def embedded(told: object) -> Markup:
    """JSON for a block of data in a page. No `<` stands in it, so nothing in it ends the block."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - JSON without `<` is no markup


class Templates:
    """The templates of macros/, for each language."""

    def __init__(self, folders: Sequence[Path], words: Mapping[str, Words]) -> None:
        self._environments = {lang: _environment(folders, said) for lang, said in words.items()}

    def body(self, name: str, level: str, lang: str, view: object) -> str:
        """The body of a page: `macros/<name>.<level>.html.jinja` with `view`."""
        template = self._environments[lang].get_template(f"{name}.{level}.html.jinja")
        return template.render(view=view)

    def sheet(self, lang: str, view: object, shape: object) -> str:
        """The whole document of a leaflet: `macros/leaflet.easy.html.jinja`."""
        template = self._environments[lang].get_template("leaflet.easy.html.jinja")
        return template.render(view=view, shape=shape)

    def frame(self, lang: str, frame: object) -> dict[str, str]:
        """The HTML of each slot around the body."""
        module: Any = self._environments[lang].get_template("frame.html.jinja").module
        return {name: str(getattr(module, name)(frame)) for name in FRAME}

    def on_demand(self, lang: str, name: str) -> str:
        """The HTML that a script brings when it is first needed: a macro of ondemand.html.jinja."""
        module: Any = self._environments[lang].get_template("ondemand.html.jinja").module
        return str(getattr(module, name)())


def fault(error: Exception) -> Problem | None:
    """The line of a template that an error comes from; none where it comes from elsewhere."""
    if not isinstance(error, jinja2.TemplateError):
        return None
    calls = [one for one in traceback.extract_tb(error.__traceback__) if _is_template(one.filename)]
    file, line = (calls[-1].filename, calls[-1].lineno or 1) if calls else ("macros", 1)
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line = error.filename or file, error.lineno
    fix = "mend the template, or take it out: the one of the package is used then"
    return Problem(Place(_called(Path(file)), line), "", "template", f"{error}", fix)


def _is_template(file: str) -> bool:
    return file.endswith((".jinja", ".html", ".xml"))


def _called(file: Path) -> str:
    """A template as messages name it: from macros/ or overrides/ on."""
    homes = [at for at, part in enumerate(file.parts) if part in ("macros", "overrides")]
    return "/".join(file.parts[homes[-1] :]) if homes else file.name


def _environment(folders: Sequence[Path], words: Words) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(list(folders)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["marked"] = marker(words.lang, SOURCE, words.sources)
    environment.globals.update(
        _=_say(words.ui),
        _n=words.plural,
        page_lang=words.lang,
    )
    return environment


def _say(ui: Callable[..., str]) -> Printer:
    """The interface texts for templates: what is filled in is escaped, unless it is HTML."""

    def say(msgid: str, **values: object) -> Markup:
        return Markup.escape(ui(msgid)).format(**values) if values else Markup.escape(ui(msgid))

    return say
