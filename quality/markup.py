"""What the Nu HTML checker says of every page and style sheet."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tests.built.test_validity import CHECKER


def complaints(site: Path) -> tuple[str, ...]:
    """Every error and warning as a line; SystemExit where Java or the checker is missing."""
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        message = "the HTML checker is missing; install default-jre-headless and npm"
        raise SystemExit(message)
    options = ["--format", "json", "--stdout", "--also-check-css", "--skip-non-html"]
    command = [java, "-Xss4m", "-jar", str(CHECKER), *options, str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    told = [one for one in messages if one["type"] != "info" or one.get("subType") == "warning"]
    return tuple(
        f"{one.get('url', '').partition(str(site))[2]}:{one.get('lastLine', '')}: {one['message']}"
        for one in told
    )
