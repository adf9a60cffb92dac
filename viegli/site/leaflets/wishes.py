"""Whether a site gets leaflets: when they are wanted, and this machine can print them."""

from __future__ import annotations

from pathlib import Path

from viegli.site.leaflets.machine import missing
from viegli.site.leaflets.press import Press
from viegli.site.page import Settings
from viegli.site.render import Templates
from viegli.site.scene import Scene
from viegli.source import Place, Problem

KEPT = Path(".cache/leaflets")
"""Where printed leaflets are kept, in the project's folder."""


def press_of(project: Path, settings: Settings, scene: Scene, templates: Templates) -> Press:
    """What prints the leaflets; it stands still where there are to be none."""
    on = settings.leaflets and not missing()
    return Press(scene, templates, settings.overrides, project / KEPT, on)


def lacking(settings: Settings) -> list[Problem]:
    """A warning where leaflets are wanted and this machine cannot print."""
    why = missing() if settings.leaflets else ""
    if not why:
        return []
    message = f"the site is built without leaflets: {why}"
    return [Problem(Place("mkdocs.yml"), "leaflets", "leaflets", message, severity="warning")]
