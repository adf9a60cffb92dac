"""What mkdocs.yml says about the site, as the other rooms understand it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from viegli.site.audio import audio_of
from viegli.site.page import Settings
from viegli.site.run import folders, today


class ViegliConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs left it untyped
    """The settings of the plugin in mkdocs.yml."""

    data_dir = option.Type(str, default="data")
    """The folder of the facts, next to mkdocs.yml."""
    sample = option.Type(bool, default=False)
    """Whether the facts are only examples: a banner on every page, and no search engine."""
    leaflets = option.Type(bool, default=True)
    """Whether services get leaflets for paper, as PDF; the first build takes longer then."""
    audio = option.Optional(option.Type(object))
    """Who reads easy pages aloud, by language; without it only the reader's own browser does."""
    today = option.Optional(option.Type(date))
    """The day for which prices and terms are shown; by itself the day of the build."""


def settings_from(config: MkDocsConfig, own: ViegliConfig) -> Settings:
    """The settings of the site, those of MkDocs and the plugin's own together."""
    file = file_of(config)
    project = file.parent
    languages = _languages(config)
    return Settings(
        data=project / own.data_dir,
        macros=folders(project, "macros"),
        overrides=folders(project, "overrides"),
        content=Path(config.docs_dir),
        languages=languages,
        site_name=config.site_name,
        site_url=config.site_url or "",
        sample=own.sample,
        today=own.today or today(),
        leaflets=own.leaflets,
        audio=audio_of(own.audio, file, languages),
    )


def file_of(config: MkDocsConfig) -> Path:
    """The settings file."""
    return Path(config.config_file_path or "mkdocs.yml").absolute()


def _languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Give the languages that are built, the default one first."""
    i18n: Any = config.plugins.get("i18n")
    if i18n is None:
        return (str(config.theme["language"]),)
    default = i18n.default_language
    return (default, *(lang for lang in i18n.build_languages if lang != default))


def language_of(config: MkDocsConfig) -> str:
    """Give the language that is being built."""
    i18n: Any = config.plugins.get("i18n")
    return str(i18n.current_language if i18n else config.theme["language"])
