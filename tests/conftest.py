"""The whole site, built once by the project's own command, and a server that shows it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import threading
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.built.pages import PageFile, pages_of

ROOT = Path(__file__).parent.parent
KEPT = ".cache/leaflets"
WISH = "leaflets: !ENV [LEAFLETS, true]"
PARTS = ("content", "data", "macros", "overrides")
COMMANDS = Path(sysconfig.get_path("scripts"))


def copy_of_project(folder: Path, project: Path = ROOT, *, leaflets: bool = False) -> Path:
    """A project's settings, texts, facts and dress, in a folder of its own."""
    for part in PARTS:
        shutil.copytree(project / part, folder / part)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    if leaflets and (project / KEPT).is_dir():
        shutil.copytree(project / KEPT, folder / KEPT)
    if not leaflets:
        settings = without_leaflets(settings)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def without_leaflets(settings: str) -> str:
    """The settings of the project for a site that is built quickly."""
    assert WISH in settings
    return settings.replace(WISH, "leaflets: false")


def run(project: Path, *command: str, environment: Mapping[str, str] | None = None) -> str:
    """What a command of the project's environment prints; fails when the command does."""
    done = subprocess.run(
        [str(COMMANDS / command[0]), *command[1:]],
        cwd=project,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which `viegli build` has run, with leaflets."""
    folder = copy_of_project(tmp_path_factory.mktemp("whole"), leaflets=True)
    run(folder, "viegli", "build")
    return folder


@pytest.fixture(scope="session")
def built(project: Path) -> Path:
    """The folder of the whole site."""
    return project / "site"


@pytest.fixture(scope="session")
def pages(built: Path) -> tuple[PageFile, ...]:
    """Every page of the site, read and parsed."""
    return pages_of(built)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    extensions_map = {  # noqa: RUF012 - the base class has it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".woff2": "font/woff2",
    }

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let the browser keep what many pages share."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    """The address at which the built site is served on this machine, ending in a slash."""
    handler = partial(Quiet, directory=str(built))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()
