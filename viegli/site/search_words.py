"""The words that a page is found by, in stems: keywords, names, what else it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viegli.catalogue import Local
from viegli.search import terms
from viegli.site.teller import Teller

READ_WITH = {"uk": "ru", "be": "ru"}
"""Languages without pages, and the one whose pages their speakers can read."""


def town_stems(tell: Teller, local: Local) -> list[str]:
    """The stems of a municipality's name in all its forms."""
    stems = (stem for one in town_names(tell, local) for stem in terms(one, tell.lang))
    return list(dict.fromkeys(stems))


def town_names(tell: Teller, local: Local) -> list[str]:
    """A municipality's name in all its forms, in Latvian and in the language of the index."""
    names = local.municipality.names
    every = [getattr(names, field) for field in type(names).model_fields]
    latvian = [one for one in every if isinstance(one, str)]
    return [*latvian, *(tell.line(one).text for one in latvian)]


def sought(tell: Teller, keywords: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The keywords of a language, with those of languages that have no pages of their own."""
    languages = tell.scene.plan.languages
    found = list(keywords.get(tell.lang, ()))
    for lang, words in keywords.items():
        near = READ_WITH.get(lang, "")
        if lang not in languages and tell.lang == (near if near in languages else tell.lang):
            found += words
    return found


def phrases(tell: Teller, texts: Iterable[str]) -> str:
    """Texts in stems, `|` between them: a page fits where a whole one of them is asked for."""
    return "|".join(dict.fromkeys(" ".join(terms(text, tell.lang)) for text in texts))


def stems(tell: Teller, texts: Iterable[str], shown: str, words: str) -> str:
    """The stems of some texts, each once, without those that results show and the keywords'."""
    known = {*terms(shown, tell.lang), *words.replace("|", " ").split()}
    every = (stem for text in texts for stem in terms(text, tell.lang))
    return " ".join(stem for stem in dict.fromkeys(every) if stem not in known)
