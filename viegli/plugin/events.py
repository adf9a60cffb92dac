"""What the plugin does at each event of MkDocs."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from viegli.plugin.settings import ViegliConfig, file_of, language_of, settings_from
from viegli.site.build import build
from viegli.site.manifest import state_of
from viegli.site.page import Settings
from viegli.site.publish import BusyError, Change
from viegli.site.run import Build, Order, RefusedError, Run
from viegli.site.written import Rendered, address_of, home_of
from viegli.source import Problem

log = get_plugin_logger(__name__)


class ViegliPlugin(BasePlugin[ViegliConfig]):  # type: ignore[no-untyped-call]  # MkDocs left it untyped
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
            settings_file=file_of(config),
            settings=self.settings(config),
            site=site,
            state=Path(self._served.name) if self._served else state_of(site),
            strict=config.strict,
        )

    def settings(self, config: MkDocsConfig) -> Settings:
        """Give what mkdocs.yml says about the site."""
        return settings_from(config, self.config)

    def _dress(self, config: MkDocsConfig, run: Run) -> None:
        """Lay the overrides that the package brings under the project's own."""
        config.site_dir = str(run.workshop)
        config.validation.links.not_found = logging.DEBUG  # every link is looked up at the end
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

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Tell the templates the page's language and level, and whether it is a shell."""
        languages = self.run.order.settings.languages
        address = address_of(page.url, language_of(config), languages)
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
                lang=language_of(config),
                title=str(page.title),
                description=str(page.meta.get("description", "")),
                is_shell="shell" in page.meta,
                html=output,
                written=page.file.content_string,
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

    def on_build_error(self, *, error: Exception) -> None:
        """Forget the edition: what is published stays."""
        self._close()

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[..., None],
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
