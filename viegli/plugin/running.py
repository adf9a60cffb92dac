"""A build as a command asks for it: MkDocs run from Python, with the plugin on."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands import build as build_command
from mkdocs.commands import serve as serve_command
from mkdocs.config.defaults import MkDocsConfig

from viegli.plugin.events import ViegliPlugin
from viegli.plugin.reading import config_of
from viegli.site.build import build
from viegli.site.page import Settings
from viegli.site.run import Build


def build_site(settings_file: Path, *, strict: bool, make: Build = build) -> ViegliPlugin:
    """Build and publish as `mkdocs build` does; the plugin knows what was changed.

    Raises Abort (a SystemExit that says why) when nothing was published.
    """
    config = config_of(settings_file, strict=strict)
    plugin = _plugin(config)
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
    config = config_of(settings_file)
    return _plugin(config).settings(config)


def _plugin(config: MkDocsConfig) -> ViegliPlugin:
    plugin = config.plugins["viegli"]
    assert isinstance(plugin, ViegliPlugin), "config_of has looked"
    return plugin


def serve_site(settings_file: Path, port: int) -> None:
    """Show the site on this machine, anew after each change, until interrupted.

    Raises Abort (a SystemExit that says why) when the settings cannot be read.
    """
    config_of(settings_file)
    serve_command.serve(str(settings_file), dev_addr=f"127.0.0.1:{port}")
