"""What the search makes of words: the twin of overrides/assets/search, name for name."""

from viegli.search.folding import fold, words
from viegli.search.stemming import stem
from viegli.search.stops import STOPS
from viegli.search.terms import terms

__all__ = ["STOPS", "fold", "stem", "terms", "words"]
