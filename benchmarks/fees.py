"""Says how fast fees are worked out in Chromium, and proved, beside generic tools in the same run.

npm ci --prefix benchmarks; python -m benchmarks.fees

Peers: JsonLogic (npm) with the same tiers of care at home, and Z3 with three of the proofs.
Each cold time is the first call in a browser that was just started.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks.peer import data, everybody, rules
from tests.fees.solver import found_by_solver
from viegli.catalogue import of_project
from viegli.fees.evaluate.cases import dated
from viegli.fees.proving import prove
from viegli.fees.subjects import Subject, subjects
from viegli.site.modules import shortened, wrapped
from viegli.site.scripts import AT_ONCE

ROOT = Path(__file__).parents[1]
DAY = "2026-03-01"
RUNS = 3
PEER = "benchmarks/node_modules/json-logic-js/logic.js"


def main() -> None:
    """Print times in milliseconds, memory in kilobytes, and ratios."""
    catalogue = of_project(ROOT)
    listed = list(subjects(catalogue))
    care = next(one for one in listed if one.id == "home_care")
    said(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    compare_answers(care)
    for one in listed:
        first_question(one)
    compare_proofs(listed, care)


def compare_answers(care: Subject) -> None:
    """A full answer, a first question and memory, beside JsonLogic; both must agree first."""
    persons = list(everybody(care, DAY))
    _, _, wage = dated(care.table["parameters"]["minimum_wage"], DAY) or ("", "", "")
    theirs = [data(one, wage) for one in persons]
    rule = rules(care.table)
    found: list[tuple[Any, Any, float, float]] = []
    for _ in range(RUNS):
        with page() as (tab, protocol):
            told = tab.evaluate("a => both(...a)", [care.table, rule, persons, theirs, DAY])
            assert all(one == other for one, other in told), "the two do not agree"
        with page() as (tab, protocol):
            empty = heap(protocol)
            ours = tab.evaluate("a => fullAnswer(...a)", [care.table, persons, DAY])
            own = heap(protocol) - empty
        with page() as (tab, protocol):
            peer = tab.evaluate("a => peer(...a)", [rule, theirs])
            found.append((ours, peer, own, heap(protocol) - empty))
    said(f"both agree on {len(persons)} people")
    for key in ("cold", "warm"):
        mine = statistics.median(one[key] for one, *_ in found)
        other = statistics.median(two[key] for _, two, *_ in found)
        said(
            f"full answer, {key}: {mine:.3f} ms; JsonLogic {other:.3f} ms; ratio {mine / other:.1f}"
        )
    tries = statistics.median(two["everybody"] for _, two, *_ in found)
    said(f"JsonLogic for a first question, by trying everybody: {tries:.0f} ms")
    said(f"kept in memory: {found[-1][2] / 1000:.0f} kB; JsonLogic {found[-1][3] / 1000:.0f} kB")


def first_question(one: Subject) -> None:
    """The first question of an empty form."""
    found, spent = [], []
    for _ in range(RUNS):
        with page() as (tab, _):
            found.append(tab.evaluate("a => firstQuestion(...a)", [one.table, DAY]))
        with page() as (tab, protocol):
            before = worked(protocol)
            tab.evaluate("a => once(...a)", [one.table, DAY])
            spent.append(worked(protocol) - before)
    cold, warm = (statistics.median(each[key] for each in found) for key in ("cold", "warm"))
    said(
        f"first question of {one.id}: cold {cold:.1f} ms "
        f"({min(spent):.1f} ms of a processor), warm {warm:.2f} ms"
    )


def worked(protocol: CDPSession) -> float:
    """The milliseconds that a processor has worked for the page: waiting does not count."""
    protocol.send("Performance.enable", {"timeDomain": "threadTicks"})
    found = protocol.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in found if each["name"] == "TaskDuration")) * 1000


def compare_proofs(listed: list[Subject], care: Subject) -> None:
    """Proofs of all tariffs, and three of care at home beside Z3."""
    own, peak = taken(lambda: list(prove(fresh(listed))))
    z3, _ = taken(lambda: found_by_solver(care.table))
    alone, _ = taken(lambda: list(prove(fresh([care]))))
    said(f"proving {len(listed)} tariffs: {own * 1000:.0f} ms, {peak / 1e6:.1f} MB at most")
    said(
        f"proving care at home: {alone * 1000:.0f} ms for all proofs on all days; "
        f"Z3 {z3 * 1000:.0f} ms for three; ratio {alone / z3:.2f}"
    )


def fresh(listed: list[Subject]) -> Iterator[Subject]:
    """The same, without what has been worked out of them."""
    for one in listed:
        yield Subject(one.municipality, one.folder, one.shelf, one.records, one.table)


def taken(task: Callable[[], object]) -> tuple[float, int]:
    """The seconds of the fastest of some runs, and the most memory of one more."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        task()
        times.append(time.process_time() - start)
    tracemalloc.start()
    task()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return min(times), peak


@contextmanager
def page() -> Iterator[tuple[Page, CDPSession]]:
    """An empty page in a browser that was just started, with both evaluators."""
    own = AT_ONCE + shortened(wrapped("fees.mjs", text("overrides/assets/fees.mjs")))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), chromium_sandbox=False, args=["--disable-gpu"]
        )
        tab = browser.new_page()
        for script in (own, text(PEER), text("benchmarks/fees.js")):
            tab.add_script_tag(content=script)
        yield tab, tab.context.new_cdp_session(tab)
        browser.close()


def text(path: str) -> str:
    """A file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")


def heap(protocol: CDPSession) -> float:
    """The bytes that are in use after what is not needed was thrown away."""
    protocol.send("HeapProfiler.collectGarbage")
    return float(protocol.send("Runtime.getHeapUsage")["usedSize"])


def said(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
