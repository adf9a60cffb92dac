"""The site is written beside itself and swapped in; whatever happens, it stays whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from viegli.site import publish
from viegli.site.inputs import look, same, surroundings
from viegli.site.manifest import Inputs, state_of, up_to_date
from viegli.site.page import Built, Page, Settings, Slots
from viegli.site.publish import BusyError, Edition
from viegli.site.writer import assets, write
from viegli.site.written import Rendered
from viegli.source import Problem

FIRST = {"index.html": b"one", "jelgava/index.html": b"two", "old/deep/index.html": b"three"}
SECOND = {"index.html": b"uno", "jelgava/index.html": b"two", "assets/a.css": b"new"}


def put(site: Path, files: Mapping[str, bytes]) -> Edition:
    edition = Edition(site, state_of(site))
    for path, data in files.items():
        edition.put(path, data)
    return edition


def on(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def site(tmp_path: Path) -> Path:
    put(tmp_path / "site", FIRST).swap(Inputs())
    return tmp_path / "site"


def test_an_edition_is_published_whole(site: Path) -> None:
    assert on(site) == FIRST


def test_only_what_changed_is_written_and_what_is_gone_is_removed(site: Path) -> None:
    before = (site / "jelgava/index.html").stat()
    change = put(site, SECOND).swap(Inputs())
    assert (change.files, change.written, change.removed) == (3, 2, 1)
    assert on(site) == SECOND
    assert not (site / "old").exists()
    assert (site / "jelgava/index.html").stat().st_ino == before.st_ino


def test_nothing_of_the_site_is_touched_before_the_swap(site: Path) -> None:
    edition = put(site, SECOND)
    assert on(site) == FIRST
    edition.discard()
    assert on(site) == FIRST
    assert put(site, SECOND).swap(Inputs()).written == 2


def test_files_that_were_changed_deleted_or_added_by_hand_are_put_right(site: Path) -> None:
    (site / "index.html").write_bytes(b"ONE")
    (site / "jelgava/index.html").unlink()
    (site / "stray.html").write_bytes(b"")
    (site / ".nojekyll").write_bytes(b"")
    change = put(site, FIRST).swap(Inputs())
    assert (change.written, change.removed) == (2, 1)
    assert on(site) == {**FIRST, ".nojekyll": b""}


def test_a_file_may_become_a_folder_and_a_folder_a_file(site: Path) -> None:
    put(site, {"old": b"file", "index.html/index.html": b"folder"}).swap(Inputs())
    assert on(site) == {"old": b"file", "index.html/index.html": b"folder"}
    put(site, FIRST).swap(Inputs())
    assert on(site) == FIRST


def test_without_a_manifest_everything_is_written_anew(site: Path) -> None:
    (state_of(site) / "manifest.json").write_text("{", encoding="utf-8")
    assert put(site, FIRST).swap(Inputs()).written == len(FIRST)


def test_two_builds_of_one_site_do_not_mix(site: Path) -> None:
    edition = put(site, SECOND)
    with pytest.raises(BusyError):
        put(site, FIRST)
    edition.swap(Inputs())
    put(site, FIRST).discard()


def killed(work: Callable[[], object]) -> None:
    process = get_context("fork").Process(target=work)
    process.start()
    process.join()
    assert process.exitcode == 9


@pytest.mark.parametrize("moves", [0, 1])
def test_a_swap_that_was_killed_is_completed_by_the_next_run(
    site: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    move, done = publish._move, []

    def deadly(source: Path, target: Path, root: Path) -> None:
        if len(done) == moves:
            os._exit(9)
        done.append(target)
        move(source, target, root)

    with monkeypatch.context() as patch:
        patch.setattr(publish, "_move", deadly)
        killed(lambda: put(site, SECOND).swap(Inputs()))
    assert on(site) != SECOND
    assert not up_to_date(site, "", strict=False)
    put(site, SECOND).discard()
    assert on(site) == SECOND
    assert put(site, SECOND).swap(Inputs()).written == 0


def test_a_build_that_was_killed_before_the_swap_leaves_no_trace(site: Path) -> None:
    def half() -> None:
        put(site, SECOND)
        os._exit(9)

    killed(half)
    assert on(site) == FIRST
    put(site, FIRST).swap(Inputs())
    assert sorted(path.name for path in state_of(site).iterdir()) == ["lock", "manifest.json"]


def test_the_site_is_up_to_date_until_an_input_or_a_file_of_it_changes(tmp_path: Path) -> None:
    site, data = tmp_path / "site", tmp_path / "data"
    data.mkdir()
    (data / "tariffs.yaml").write_text("a: 1", encoding="utf-8")
    roots = (str(data), str(tmp_path / "missing"))

    def build() -> None:
        put(site, FIRST).swap(Inputs(roots, look(roots, {}), "today", strict=True))

    def fresh(around: str = "today") -> bool:
        return up_to_date(site, around, strict=True)

    assert not fresh()
    build()
    assert fresh()
    assert not fresh("tomorrow")
    (data / "tariffs.yaml").touch()
    assert fresh()
    (data / "tariffs.yaml").write_text("a: 2", encoding="utf-8")
    assert not fresh()
    build()
    (data / "services.yaml").write_text("", encoding="utf-8")
    assert not fresh()
    build()
    (site / "index.html").unlink()
    assert not fresh()
    build()
    (site / "stray.html").touch()
    assert not fresh()


def test_a_lenient_build_is_not_good_enough_for_a_strict_one(site: Path) -> None:
    put(site, FIRST).swap(Inputs(strict=False))
    assert up_to_date(site, "", strict=False)
    assert not up_to_date(site, "", strict=True)


def test_the_day_and_the_environment_belong_to_the_surroundings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text('site_url: !ENV [SOC_URL, "https://a/"]', encoding="utf-8")
    day = date(2026, 5, 1)
    around = surroundings(settings, day)
    assert around == surroundings(settings, day)
    assert around != surroundings(settings, date(2026, 5, 2))
    monkeypatch.setenv("SOC_URL", "https://b/")
    assert around != surroundings(settings, day)


def test_what_tools_leave_behind_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "services.yaml").touch()
    before = look([str(tmp_path)], {})
    for name in (".swp", "ru.mo"):
        (tmp_path / name).touch()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").touch()
    assert same(before, look([str(tmp_path)], before))


LEVELS = ("standard", "easy")
SHELL = '<html lang="lv"><link href="⟦root⟧assets/a.css">⟦title⟧⟦body⟧⟦footer⟧'


def slots(body: str) -> Slots:
    return {"title": "T", "body": body, "footer": '<a href="⟦root⟧">Sākums</a>'}


def settings(tmp_path: Path) -> Settings:
    (tmp_path / "overrides/assets").mkdir(parents=True, exist_ok=True)
    (tmp_path / "overrides/assets/a.css").write_text("a{}", encoding="utf-8")
    return Settings(
        data=tmp_path / "data",
        macros=(),
        overrides=(tmp_path / "overrides",),
        content=tmp_path / "content",
        languages=("lv", "en"),
        site_name="Viegli",
        site_url="https://viegli.example/soc/",
        sample=False,
        today=date(2026, 5, 1),
    )


def shells() -> list[Rendered]:
    return [
        Rendered("content/lv/index.md", url, "lv", "", "", True, f"{level} {SHELL}")
        for url, level in (("", "standard"), ("viegli/", "easy"))
    ]


def written(tmp_path: Path, pages: Iterable[Page]) -> tuple[dict[str, bytes], list[Problem]]:
    about = Rendered("content/lv/par.md", "par/", "lv", "Par", "", False, f"<p>Par</p>{SHELL}")
    edition = Edition(tmp_path / "site", tmp_path / "state")
    built = Built(pages, lambda page: slots(page.title), {"assets/index.json": b"{}"}, [])
    found = write(built, [*shells(), about], {"a.pdf": b"%"}, settings(tmp_path), edition)
    edition.swap(Inputs())
    return on(tmp_path / "site"), found


def test_the_whole_site_is_written(tmp_path: Path) -> None:
    pages = [
        Page("", "lv", "standard", "", slots("<h1>Sākums</h1>"), {"lv": ""}),
        Page("viegli/", "lv", "easy", "", slots("<h1>Viegli</h1>")),
        Page("404.html", "lv", "standard", "", slots("<h1>Nav</h1>"), indexed=False),
    ]
    files, found = written(tmp_path, pages)
    assert found == []
    assert sorted(files) == [
        "404.html",
        "a.pdf",
        "assets/a.css",
        "assets/index.json",
        "index.html",
        "par/index.html",
        "robots.txt",
        "sitemap.xml",
        "viegli/index.html",
    ]
    assert files["viegli/index.html"].startswith(b"easy <html")
    assert b'href="../assets/a.css"' in files["viegli/index.html"]
    assert b'href="/soc/assets/a.css"' in files["404.html"]
    assert b'<a href="../">' in files["par/index.html"]
    assert b"404" not in files["sitemap.xml"]
    assert b"https://viegli.example/soc/par/" in files["sitemap.xml"]


def test_a_page_without_a_shell_says_which_to_write(tmp_path: Path) -> None:
    pages = [
        Page("", "lv", "standard", "", slots("")),
        Page("en/viegli/", "en", "easy", "", slots("")),
        Page("uk/", "uk", "standard", "", slots("")),
    ]
    _, found = written(tmp_path, pages)
    assert [str(each) for each in found] == [
        "content/en:1:1: no shell for easy pages in en;"
        " write content/en/viegli/index.md with `shell: easy` at its top",
        "content/uk:1:1: no shell for standard pages in uk;"
        " add uk to the languages of i18n in mkdocs.yml",
    ]


def test_two_pages_with_one_address_are_a_problem(tmp_path: Path) -> None:
    pages = [Page("", "lv", "standard", "", slots(each)) for each in "ab"]
    _, found = written(tmp_path, pages)
    assert [each.rule for each in found] == ["page.twice"]


def test_the_projects_own_asset_wins(tmp_path: Path) -> None:
    for name, text in (("own", "mine"), ("packaged", "theirs")):
        (tmp_path / name / "assets").mkdir(parents=True)
        (tmp_path / name / "assets/a.css").write_text(text, encoding="utf-8")
    (tmp_path / "packaged/assets/b.css").touch()
    found = dict(assets([tmp_path / "own", tmp_path / "packaged"]))
    assert found == {"assets/a.css": b"mine", "assets/b.css": b""}
