"""How to apply: papers, steps, times, decisions, contract, links."""

from __future__ import annotations

from dataclasses import dataclass

from viegli.language import Said
from viegli.site.views.places import Address
from viegli.site.views.words import Anchor, EasySentence, Gap, Image


@dataclass(frozen=True)
class DocumentView:
    """A paper to bring."""

    text: Said
    action: str
    """show, submit, submit_copy, show_original_and_copy, statement."""
    must_state: tuple[Said, ...] = ()
    when: Said | None = None
    issuer: Said | None = None
    alternatives: tuple[Said, ...] = ()
    sub_items: tuple[DocumentView, ...] = ()
    cut_off: Said | None = None
    clause: str | None = None


@dataclass(frozen=True)
class EasyDocument:
    """A paper to bring, easy. `action` words what to do with it."""

    lines: tuple[EasySentence, ...]
    standard: Said
    """The paper's name, where the easy text is missing."""
    action: str
    image: Image | None


@dataclass(frozen=True)
class StepView:
    """One thing that somebody does."""

    number: int
    title: Said
    text: Said | None
    actor: str
    """person | office | both"""
    channels: tuple[str, ...]
    when: Said | None
    acts: tuple[Anchor, ...]
    produces: Said | None


@dataclass(frozen=True)
class EasyStep:
    """A step, easy."""

    number: int
    lines: tuple[EasySentence, ...]
    standard: Said
    image: Image | None


@dataclass(frozen=True)
class TimeView:
    """How long a decision takes."""

    within: str
    """In words: 10 darbdienu laikā."""
    what: Said
    starts_when: Said | None
    source: Anchor | None


@dataclass(frozen=True)
class Decision:
    """One possible decision."""

    kind: str
    """grant | queue | refuse"""
    text: Said
    sets: tuple[Said, ...]


@dataclass(frozen=True)
class Decisions:
    """The decisions that one text names."""

    decisions: tuple[Decision, ...]
    source: Anchor
    locator: Said | None


@dataclass(frozen=True)
class Contract:
    """The contract."""

    parties: tuple[Said, ...]
    sets: tuple[Said, ...]
    when: Said | None


@dataclass(frozen=True)
class WayView:
    """A way to ask for the service."""

    kind: str
    """in_person, phone, post, email, e_service, form."""
    text: Said | None


@dataclass(frozen=True)
class Desk:
    """Where one asks for the service, and the ways to do so."""

    organisation: Said | None
    address: Address | None
    ways: tuple[WayView, ...]
    source: Anchor | None


@dataclass(frozen=True)
class LinkView:
    """A named link of the source; without href where the source lost it."""

    name: Said
    href: str | None
    gap: Gap | None


@dataclass(frozen=True)
class ProcedureView:
    """How to apply in general."""

    title: Said
    steps: tuple[StepView, ...]
    documents: tuple[DocumentView, ...]
    documents_open: bool
    times: tuple[TimeView, ...]
