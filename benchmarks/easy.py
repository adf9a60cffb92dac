"""Says how long the linter takes for 1,000 sentences of the project's own easy text, cold and warm.

python benchmarks/easy.py
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from pathlib import Path

from viegli.catalogue import of_project
from viegli.easyread import lint, read_dictionary
from viegli.easyread.places import lexicon_of, of_catalogue

ROOT = Path(__file__).parents[1]
COUNT = 1000


def main() -> None:
    """Print seconds for loading, for the first run, and for a second one."""
    start = time.perf_counter()
    dictionary = read_dictionary()
    loaded = time.perf_counter() - start
    catalogue = of_project(ROOT)
    lexicon = lexicon_of(catalogue, dictionary)
    texts = islice(cycle(of_catalogue(catalogue)), COUNT)
    units = [text.unit(at) for at, text in enumerate(texts)]
    sys.stdout.write(f"loading {loaded:.2f} s\n")
    for run in ("first", "second"):
        start = time.perf_counter()
        lint(units, lexicon)
        sys.stdout.write(f"{run} run: {COUNT} sentences in {time.perf_counter() - start:.2f} s\n")


if __name__ == "__main__":
    main()
