"""The page of pictures."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.frame import Frame
from viegli.site.views.words import Image


@dataclass(frozen=True)
class PictureView:
    """A picture: what it shows, and where it comes from."""

    image: Image
    what: Said
    original: str
    """Its name or code at its source; empty for our own."""
    parts: str
    """The codes of the OpenMoji pictures that our own one has parts of."""
    changed: bool
    """Whether size or colours are not the original's."""
    author: str
    licence: str
    """As SPDX writes it."""


@dataclass(frozen=True)
class PictureGroup:
    """Pictures of one source."""

    source: str
    """own | openmoji | material | other"""
    pictures: tuple[PictureView, ...]


@dataclass(frozen=True)
class PicturesView:
    """Every picture with its author and licence."""

    frame: Frame
    groups: tuple[PictureGroup, ...]
