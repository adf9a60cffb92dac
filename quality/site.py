"""The site as a municipality would publish it, and a server that sends it as theirs would."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

from tests.conftest import ROOT, Quiet, copy_of_project, run

ADDRESS = "https://viegli.example/"
CACHE = ROOT / ".cache/quality"
"""What the tools leave behind; git does not keep it."""
_PACKED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".csv")


def published() -> Path:
    """The folder of the whole site, built anew: no sample, with an address."""
    project = CACHE / "project"
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir(parents=True)
    settings = copy_of_project(project, leaflets=True) / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "sample: true" in text, "mkdocs.yml no longer says that the data are a sample"
    settings.write_text(text.replace("sample: true", "sample: false"), encoding="utf-8")
    run(project, "viegli", "build", environment={"SITE_URL": ADDRESS})
    return project / "site"


class Packing(Quiet):
    """Sends texts compressed and lets the browser keep everything, as web servers do."""

    def send_head(self) -> BytesIO | None:
        """The answer's head; gives its body."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = path.read_bytes()
        packed = path.suffix in _PACKED
        body = gzip.compress(body, 6) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def guess_type(self, path: object) -> str:
        """The media type; a text is in UTF-8."""
        kind = super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a folder is served on this machine, ending in a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Packing, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()
