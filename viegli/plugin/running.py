"""A build as a command asks for it: MkDocs run from Python, with the plugin on."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands import build as build_command
from mkdocs.commands import serve as serve_command
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from viegli.plugin.events import ViegliPlugin
from viegli.site.build import build
from viegli.site.page import Settings
from viegli.site.run import Build


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
