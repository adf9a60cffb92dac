"""The page that says who drew each picture, and what may be done with it."""

from __future__ import annotations

import re

from viegli.records import Picture
from viegli.site import views
from viegli.site.teller import Teller

GROUPS = ("own", "openmoji", "material")
"""Where drawings come from, as their `source` begins; others are a municipality's."""


def pictures_view(tell: Teller, frame: views.Frame) -> views.PicturesView:
    """Every picture of the registry, grouped by who drew it."""
    pictures = tell.scene.catalogue.pictures.values()
    groups = []
    for name in (*GROUPS, "other"):
        found = tuple(_shown(tell, one) for one in pictures if _group(one) == name)
        if found:
            groups.append(views.PictureGroup(name, found))
    return views.PicturesView(frame, tuple(groups))


def _group(one: Picture) -> str:
    first = re.split(r"[ /]", one.source)[0]
    return first if first in GROUPS else "other"


def _shown(tell: Teller, one: Picture) -> views.PictureView:
    image = tell.image(one.id)
    assert image is not None, "a picture of the registry has a file"
    after = one.source.partition("/" if "/" in one.source else " ")[2]
    return views.PictureView(
        image=image,
        what=tell.say(one.alt),
        original=after,
        parts=one.author.partition(" parts of OpenMoji ")[2],
        changed="changed by" in one.author,
        author=one.author,
        licence=one.licence,
    )
