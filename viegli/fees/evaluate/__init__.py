"""Works out a fee from a compiled table: exact, never guessing an answer that was not given.

The twin of `overrides/assets/fees.mjs`, name for name: both give the same answer on every input.
This room knows nothing but the table: it imports nothing else of ours.
"""

from viegli.fees.evaluate.answers import wrong
from viegli.fees.evaluate.reply import edges, fee, possible

__all__ = ["edges", "fee", "possible", "wrong"]
