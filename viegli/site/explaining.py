"""Words of the glossary, and the hard words of an easy page, explained where it uses them first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from viegli.easyread import explained, first_uses, labels, word_list
from viegli.records import Concept, Sentence
from viegli.site import views
from viegli.site.addresses import href_of
from viegli.site.plan import GLOSSARY
from viegli.site.teller import Teller
from viegli.source import Place


def explaining(tell: Teller, lines: Sequence[Sentence], above: str = "") -> Teller:
    """The same teller, which adds to each sentence the hard words that it is the first to use.

    `lines` are the sentences of the page in its order; a word that the next sentence explains
    needs no more, nor does one that is made of everyday words. Words of what stands `above` them,
    as a title, are explained under the first sentence.
    """
    concepts = tell.shelf.concepts
    named = labels(one for one in concepts.values() if _hard(one))
    texts = [_text(one) for one in lines]
    texts[:1] = ["\n".join((above, one)) for one in texts[:1]]
    found: dict[Place, tuple[views.TermView, ...]] = {}
    for word, at in first_uses(texts, named, _names(tell)).items():
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        if not explained(named[word], lines[at].text, following):
            place = lines[at].place_of("text")
            found[place] = (*found.get(place, ()), term(tell, concepts[word]))
    return replace(tell, explained=found)


def _hard(one: Concept) -> bool:
    """Whether a word can be explained in easy words and is not made of everyday ones."""
    told = one.definition is not None and bool(one.definition.easy)
    return told and not set(one.label.standard.lower().split()) <= word_list("core.txt")


def _text(one: Sentence) -> str:
    return "\n".join((one.heading or "", one.text, *one.items))


def _names(tell: Teller) -> list[str]:
    """The names of services: a hard word in such a name is the name's."""
    names = [one.name for one in tell.scene.catalogue.base]
    easy = (name.easy[0].text if name.easy else name.standard for name in names)
    return [one for one in easy if " " in one]


def term(tell: Teller, concept: Concept) -> views.TermView:
    """A word of the glossary."""
    definition = concept.definition
    anchor = concept.id.replace("_", "-")
    plan = tell.scene.plan
    url = plan.url(GLOSSARY, tell.lang, tell.level) or ""
    return views.TermView(
        label=tell.name(concept.label),
        standard=tell.maybe(definition),
        easy=tell.easy(definition.easy) if definition else (),
        alt_labels=concept.alt_labels,
        image=tell.image(concept.picture),
        anchor=anchor,
        href=href_of(url, anchor),
        sources=tell.anchors(tell.source(one.source) for one in concept.sources),
    )


def terms(tell: Teller, known: Iterable[str]) -> tuple[views.TermView, ...]:
    """The words of these ids."""
    return tuple(term(tell, tell.shelf.concepts[one]) for one in known)
