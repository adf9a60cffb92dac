"""What this machine has for printing: WeasyPrint, and the libraries that it sets text with.

Imports nothing but the standard library: a build asks here whether anything has changed.
"""

from __future__ import annotations

import ctypes
import sys
from importlib.util import find_spec

PACKAGES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
"""The Debian package of each library."""


def version() -> str:
    """The version of pango; nothing where a library is missing, `?` where none can be looked up."""
    if not sys.platform.startswith("linux"):
        return "?"
    if missing_libraries():
        return ""
    call = ctypes.CDLL("libpango-1.0.so.0").pango_version_string
    call.restype = ctypes.c_char_p
    return bytes(call()).decode()


def missing_libraries() -> list[str]:
    """The libraries that cannot be loaded; looked for on Linux only."""
    return [name for name in PACKAGES if sys.platform.startswith("linux") and not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing() -> str:
    """What is missing for leaflets and how to get it; nothing where all is there."""
    if any(find_spec(name) is None for name in ("weasyprint", "segno")):
        return "WeasyPrint or segno is not installed; run: pip install 'viegli[leaflet]'"
    if libraries := missing_libraries():
        packages = " ".join(PACKAGES[name] for name in libraries)
        return f"{', '.join(libraries)} cannot be loaded; on Debian run: apt-get install {packages}"
    return ""
