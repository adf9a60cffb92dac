"""The build prints what is not printed yet, and a machine that cannot print builds all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.leaflet.conftest import ROOT, SETTINGS
from viegli.site.build import build
from viegli.site.inputs import surroundings
from viegli.site.leaflets import keeping, machine
from viegli.site.leaflets.keeping import Kept
from viegli.site.leaflets.printing import Job, job

WANTED = replace(SETTINGS, leaflets=True)


def test_without_pango_a_site_has_no_leaflets_and_a_warning_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(machine, "_loads", lambda _: False)
    built = build(ROOT, WANTED)
    assert [str(one) for one in built.problems] == [
        "mkdocs.yml:1:1: leaflets: the site is built without leaflets: libpango-1.0.so.0,"
        " libpangoft2-1.0.so.0, libharfbuzz-subset.so.0 cannot be loaded; on Debian run:"
        " apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    ]
    assert built.problems[0].severity == "warning"
    assert built.late() == {}
    assert not any("to-print" in page.slots["body"] for page in built.pages)


def test_a_site_that_wants_no_leaflets_has_none_and_no_warning() -> None:
    built = build(ROOT, replace(WANTED, leaflets=False))
    assert built.problems == []
    assert built.late() == {}


def test_a_build_looks_again_when_pango_came_or_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = ROOT / "mkdocs.yml"
    before = surroundings(settings, SETTINGS.today)
    assert surroundings(settings, SETTINGS.today) == before
    monkeypatch.setattr(machine, "version", lambda: "1.99.0")
    assert surroundings(settings, SETTINGS.today) != before


def test_only_what_changed_is_printed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def print_all(jobs: list[Job]) -> list[bytes]:
        asked.extend(one.sheets for one in jobs)
        return [one.sheets[0].encode() for one in jobs]

    monkeypatch.setattr(keeping, "print_all", print_all)
    files = {"assets/a.svg": b"old", "assets/b.svg": b"b"}
    names = {"one.pdf": "url('site:assets/a.svg')", "two.pdf": "url('site:assets/b.svg')"}
    for look in (files, files, {**files, "assets/a.svg": b"new"}):
        jobs = {name: job((sheet,), look) for name, sheet in names.items()}
        made = Kept(tmp_path).all(jobs)
        assert made == {name: sheet.encode() for name, sheet in names.items()}
    assert asked == [(names["one.pdf"],), (names["two.pdf"],), (names["one.pdf"],)]
