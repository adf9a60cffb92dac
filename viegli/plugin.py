"""The one module that knows MkDocs: what it makes of content/, and when the site is published.

MkDocs builds once per language (mkdocs-static-i18n builds the others inside `on_post_build`),
cleans its folder first and looks at `--strict` last. So it builds into a workshop; when the
outermost `on_post_build` has come, an edition is written from that, and swapped in when all
has gone well: at the end of the command, or at once where a server shows it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from mkdocs.commands import build as build_command
from mkdocs.commands import serve as serve_command
from mkdocs.config import config_options as option
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from viegli.site.audio import audio_of
from viegli.site.build import build
from viegli.site.manifest import state_of
from viegli.site.page import Settings
from viegli.site.publish import BusyError, Change
from viegli.site.run import Build, Order, RefusedError, Run, folders, today
from viegli.site.written import Rendered, address_of, home_of
from viegli.source import Problem

log = get_plugin_logger(__name__)


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


class ViegliPlugin(BasePlugin[ViegliConfig]):  # type: ignore[no-untyped-call]  # the same
    """Builds the pages from data/, and publishes them with those of content/."""

    def __init__(self) -> None:
        self.build: Build = build
        self.change: Change | None = None
        """What the last swap changed."""
        self.warnings: Sequence[Problem] = ()
        self._run: Run | None = None
        self._depth = 0
        self._written = False
        self._served: tempfile.TemporaryDirectory[str] | None = None

    @property
    def run(self) -> Run:
        """Give the build under way."""
        if self._run is None:
            raise PluginError("viegli: no build is under way")
        return self._run

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether a server shows the site."""
        if dirty:
            raise Abort("viegli: a --dirty build lacks most pages; build without it")
        if command == "serve":
            self._served = tempfile.TemporaryDirectory(prefix="viegli-")

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the data before anything is touched, and send MkDocs to the workshop."""
        self._depth += 1
        if self._depth == 1:
            self._written = False
            try:
                self._run = Run(self._order(config), self.build)
            except RefusedError as refused:
                raise Abort(str(refused)) from None
            except BusyError:
                raise Abort("viegli: another build of this site is running") from None
            self._dress(config, self._run)
        return config

    def _order(self, config: MkDocsConfig) -> Order:
        site = Path(config.site_dir)
        return Order(
            settings_file=Path(config.config_file_path or "mkdocs.yml").absolute(),
            settings=self.settings(config),
            site=site,
            state=Path(self._served.name) if self._served else state_of(site),
            strict=config.strict,
        )

    def settings(self, config: MkDocsConfig) -> Settings:
        """Give what mkdocs.yml says about the site."""
        file = Path(config.config_file_path or "mkdocs.yml").absolute()
        project = file.parent
        return Settings(
            data=project / self.config.data_dir,
            macros=folders(project, "macros"),
            overrides=folders(project, "overrides"),
            content=Path(config.docs_dir),
            languages=_languages(config),
            site_name=config.site_name,
            site_url=config.site_url or "",
            sample=self.config.sample,
            today=self.config.today or today(),
            leaflets=self.config.leaflets,
            audio=audio_of(self.config.audio, file, _languages(config)),
        )

    def _dress(self, config: MkDocsConfig, run: Run) -> None:
        """Lay the overrides that the package brings under the project's own."""
        config.site_dir = str(run.workshop)
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        own = 1 if config.theme.custom_dir else 0
        for folder in run.order.settings.overrides:
            if str(folder) not in config.theme.dirs:
                config.theme.dirs.insert(own, str(folder))

    @event_priority(100)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave out what the theme would copy: the writer brings the assets."""
        for file in list(files):
            if file.src_dir != config.docs_dir:
                files.remove(file)
        return files

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:  # noqa: ARG002
        """Tell the templates the page's language and level, and whether it is a shell."""
        languages = self.run.order.settings.languages
        address = address_of(page.url, _language(config), languages)
        context["level"] = address.level
        context["home"] = home_of(address.lang, address.level, languages)
        context["is_shell"] = "shell" in page.meta
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Keep the page for the writer."""
        self.run.rendered.append(
            Rendered(
                source=f"{Path(config.docs_dir).name}/{page.file.src_uri}",
                url=page.url.removeprefix("./"),
                lang=_language(config),
                title=str(page.title),
                description=str(page.meta.get("description", "")),
                is_shell="shell" in page.meta,
                html=output,
            )
        )
        return output

    @event_priority(-101)  # mkdocs-static-i18n builds the other languages at -100
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the edition once all languages are there."""
        self._depth -= 1
        if self._depth:
            return
        try:
            self.run.write()
        except RefusedError as refused:
            raise Abort(str(refused)) from None
        config.site_dir = str(self.run.order.site)
        self._written = True
        if self._served:
            self._publish()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Forget the edition: what is published stays."""
        self._close()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Watch what MkDocs does not know."""
        settings = self.settings(config)
        for folder in (settings.data, *settings.macros, *settings.overrides):
            if folder.exists():
                server.watch(str(folder))
        return server

    def on_shutdown(self) -> None:
        """Publish, when the whole command has gone well."""
        if self._written:
            self._publish()
        self._close()
        if self._served:
            self._served.cleanup()

    def _publish(self) -> None:
        self.warnings = self.run.warnings
        for warning in self.warnings:
            log.info(str(warning))
        self.change = self.run.swap()
        log.info(f"{self.change}")
        self._close()

    def _close(self) -> None:
        self._depth = 0
        self._written = False
        if self._run:
            self._run.close()
            self._run = None


def _languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Give the languages that are built, the default one first."""
    i18n: Any = config.plugins.get("i18n")
    if i18n is None:
        return (str(config.theme["language"]),)
    default = i18n.default_language
    return (default, *(lang for lang in i18n.build_languages if lang != default))


def _language(config: MkDocsConfig) -> str:
    """Give the language that is being built."""
    i18n: Any = config.plugins.get("i18n")
    return str(i18n.current_language if i18n else config.theme["language"])


def build_site(settings_file: Path, *, strict: bool, make: Build = build) -> ViegliPlugin:
    """Build and publish as `mkdocs build` does; the plugin knows what was changed.

    Raises Abort (a SystemExit that says why) when nothing was published.
    """
    config = _config(settings_file, strict=strict)
    plugin = _plugin(config, settings_file)
    plugin.build = make
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_command.build(config)
    finally:
        config.plugins.on_shutdown()
    return plugin


def problems_of(settings_file: Path) -> Sequence[Problem]:
    """Everything that is wrong with the data of a site. Nothing is published.

    Raises Abort (a SystemExit that says why) when the settings cannot be read.
    """
    return build(settings_file.absolute().parent, settings_of(settings_file)).problems


def settings_of(settings_file: Path) -> Settings:
    """What mkdocs.yml says about a site.

    Raises Abort (a SystemExit that says why) when it cannot be read.
    """
    config = _config(settings_file)
    return _plugin(config, settings_file).settings(config)


def _config(settings_file: Path, *, strict: bool = False) -> MkDocsConfig:
    try:
        return load_config(str(settings_file), strict=strict)
    except ConfigurationError as error:
        raise Abort(" ".join(str(error).split())) from None


def _plugin(config: MkDocsConfig, settings_file: Path) -> ViegliPlugin:
    plugin = config.plugins.get("viegli")
    if not isinstance(plugin, ViegliPlugin):
        raise Abort(f"{settings_file}: the plugin viegli is missing; add it to plugins")
    return plugin


def serve_site(settings_file: Path, port: int) -> None:
    """Show the site on this machine, anew after each change, until interrupted."""
    serve_command.serve(str(settings_file), dev_addr=f"127.0.0.1:{port}")
