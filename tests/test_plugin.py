"""MkDocs, mkdocs-static-i18n and the plugin build one site, or publish nothing."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs_static_i18n.plugin import I18n

from viegli.commands import main
from viegli.commands.serve import free_port
from viegli.plugin import ViegliPlugin, build_site
from viegli.site.page import Built, Page, Settings, Slots, WrittenPage
from viegli.source import Place, Problem

ROOT = Path(__file__).parent.parent
NAMES = (
    *("description", "robots", "scripts", "banner"),
    *("crumbs", "languages", "levels", "listen", "call", "search", "aids", "footer"),
)
WATCHER = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
import test_plugin, viegli.plugin.events
viegli.plugin.events.build = test_plugin.stand_in
viegli.plugin.serve_site(Path("mkdocs.yml"), {port})
"""


def slots(title: str, body: str = "") -> Slots:
    return {**dict.fromkeys(NAMES, ""), "title": title, "body": body}


def stand_in(_: Path, settings: Settings) -> Built:
    """One page of each language and level, from a file of one word."""
    word = (settings.data / "word.txt").read_text(encoding="utf-8").strip()
    place = Place("data/word.txt", 1, 1)
    bad = [Problem(place, f"word[{at}]", "word", '"bad" is no word', "write good") for at in (0, 1)]

    def pages() -> Iterator[Page]:
        for lang in settings.languages:
            prefix = "" if lang == settings.languages[0] else f"{lang}/"
            body = f"<h1>{word} {lang}</h1>"
            yield Page(prefix, lang, "standard", "", slots(word, body))
            yield Page(f"{prefix}viegli/", lang, "easy", "", slots(word, body))

    def frame(page: WrittenPage) -> Slots:
        return slots(page.title)

    return Built(pages(), frame, {}, bad if word == "bad" else [])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(
        ROOT / "overrides", tmp_path / "overrides", ignore=shutil.ignore_patterns("pictures")
    )
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for lang, title in (("lv", "Par vietni"), ("en", "About"), ("ru", "О сайте")):
        (tmp_path / f"content/{lang}/viegli").mkdir(parents=True)
        for path, level in (("index.md", "standard"), ("viegli/index.md", "easy")):
            text = (ROOT / f"content/{lang}" / path).read_text(encoding="utf-8")
            assert f"shell: {level}" in text
            (tmp_path / f"content/{lang}" / path).write_text(text, encoding="utf-8")
        write(tmp_path / f"content/{lang}/par-vietni.md", f"# {title}\n\n[⌂](../)\n")
    write(tmp_path / "data/word.txt", "labs")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read(project: Path, path: str) -> str:
    return (project / "site" / path).read_text(encoding="utf-8")


def whole(site: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(site)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in site.rglob("*")
        if path.is_file()
    }


def build(project: Path) -> ViegliPlugin:
    return build_site(project / "mkdocs.yml", strict=True, make=stand_in)


def test_the_site_holds_every_language_and_level(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build(project)
    pages = {path for path in whole(project / "site") if path.endswith(".html")}
    assert pages == {
        f"{lang}{name}index.html"
        for lang in ("", "en/", "ru/")
        for name in ("", "viegli/", "par-vietni/")
    }
    assert "<h1>labs en</h1>" in read(project, "en/viegli/index.html")
    assert '<html lang="ru">' in read(project, "ru/index.html")
    assert "О сайте</h1>" in read(project, "ru/par-vietni/index.html")
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == []


def test_a_page_is_lean(project: Path) -> None:
    build(project)
    page = read(project, "en/viegli/index.html")
    assert page.startswith("<!doctype html>\n")
    assert 'class="easy" data-level="easy"' in page
    assert re.findall(r"<(?:script|style)\b|⟦|⟧", page) == []
    assert re.findall(r'(?:href|src)="([^"]*)"', page) == [
        "../../assets/favicon.svg",
        "../../assets/viegli.css",
        "#saturs",
        "../../en/viegli/",
    ]
    assert "Skip to content" in page


def test_nothing_that_mkdocs_or_the_theme_would_add_is_published(project: Path) -> None:
    build(project)
    files = whole(project / "site")
    assert {path.split("/")[0] for path in files} == {
        *("index.html", "viegli", "par-vietni", "en", "ru", "assets"),
        *("sitemap.xml", "robots.txt"),
    }
    assert not [path for path in files if "javascripts" in path or "stylesheets" in path]


def test_files_of_content_are_published(project: Path) -> None:
    write(project / "content/lv/plans.txt", "x")
    build(project)
    assert read(project, "plans.txt") == "x"


def test_a_second_build_writes_only_what_changed(project: Path) -> None:
    build(project)
    first = whole(project / "site")
    write(project / "content/en/par-vietni.md", "# Changed\n")
    plugin = build(project)
    assert plugin.change
    assert plugin.change.written == 1
    changed = {path for path, what in whole(project / "site").items() if first[path] != what}
    assert changed == {"en/par-vietni/index.html"}


def test_the_site_may_lie_under_a_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://www.example.org/soc/")
    build(project)
    assert "https://www.example.org/soc/en/par-vietni/" in read(project, "sitemap.xml")


def spoil_data(project: Path) -> None:
    write(project / "data/word.txt", "bad")


def spoil_link(project: Path) -> None:
    write(project / "content/ru/par-vietni.md", "[x](../nav/)\n")


def spoil_with_a_warning(project: Path) -> None:
    # Only MkDocs minds, and only at the very end: the page is there.
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    write(project / "mkdocs.yml", f"{settings}validation: {{absolute_links: warn}}\n")
    write(project / "content/ru/par-vietni.md", "[x](/en/)\n")


def spoil_template(project: Path) -> None:
    write(project / "overrides/main.html", "{{ page.nothing.at.all }}")


@pytest.mark.parametrize("spoil", [spoil_data, spoil_link, spoil_with_a_warning, spoil_template])
def test_a_build_that_fails_leaves_the_site_as_it_was(
    project: Path, spoil: Callable[[Path], None]
) -> None:
    build(project)
    before = whole(project / "site")
    spoil(project)
    with pytest.raises(Exception):  # noqa: B017, PT011 - each fails in its own way
        build(project)
    utils.clean_directory = CLEAN  # mkdocs-static-i18n leaves its own in place when a build fails
    assert whole(project / "site") == before
    assert sorted(path.name for path in (project / ".cache/viegli/site").iterdir()) == [
        "lock",
        "manifest.json",
    ]


CLEAN = utils.clean_directory


def test_all_problems_of_the_data_are_told_at_once(project: Path) -> None:
    spoil_data(project)
    with pytest.raises(Abort) as stopped:
        build(project)
    assert str(stopped.value).splitlines() == [
        'data/word.txt:1:1: word[0]: "bad" is no word; write good',
        'data/word.txt:1:1: word[1]: "bad" is no word; write good',
        "2 errors; nothing was published",
    ]
    assert not (project / "site").exists()


def test_a_dirty_build_is_refused(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    with pytest.raises(Abort, match="--dirty"):
        config.plugins.on_startup(command="build", dirty=True)


def test_building_again_with_nothing_changed_loads_no_library(project: Path) -> None:
    build(project)
    code = (
        "import sys; from viegli.commands import main; code = main(['build']);"
        "heavy = {'mkdocs', 'yaml', 'pydantic', 'jinja2', 'babel'} & set(sys.modules);"
        "print(heavy or 'none'); sys.exit(code)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=project, check=True, capture_output=True, text=True
    )
    assert run.stdout.splitlines() == ["site/ is up to date", "none"]


def test_the_command_needs_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert capsys.readouterr().err == "mkdocs.yml: no such file; run viegli where mkdocs.yml is\n"


class Diary(ViegliPlugin):
    """Writes down what MkDocs and mkdocs-static-i18n do, and when."""

    def __init__(self) -> None:
        super().__init__()
        self.build = stand_in
        self.lines: list[str] = []

    @event_priority(-101)
    def on_post_build(self, *, config: object) -> None:
        i18n = config.plugins["i18n"]  # type: ignore[attr-defined]
        self.lines.append(f"{i18n.current_language} depth {self._depth} building {i18n.building}")
        super().on_post_build(config=config)  # type: ignore[arg-type]


def test_i18n_builds_the_other_languages_inside_the_outermost_build(project: Path) -> None:
    """The plugin stands on this: when it fails, mkdocs-static-i18n has changed its ways."""
    assert I18n.on_post_build.mkdocs_priority == -100
    assert ViegliPlugin.on_post_build.mkdocs_priority < I18n.on_post_build.mkdocs_priority
    config = load_config(str(project / "mkdocs.yml"))
    diary = Diary()
    diary.config = config.plugins["viegli"].config
    config.plugins.pop("viegli")
    for events in config.plugins.events.values():
        events[:] = [
            event for event in events if not isinstance(getattr(event, "__self__", 0), ViegliPlugin)
        ]
    config.plugins["viegli"] = diary
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    assert diary.lines == [
        "en depth 2 building True",
        "ru depth 2 building True",
        "ru depth 1 building False",
    ]
    assert utils.clean_directory is CLEAN
    assert config.site_dir == str(project / "site")


@pytest.mark.slow
def test_a_served_site_is_reloaded_once_for_each_change(project: Path) -> None:
    port = free_port(0)
    log = project / "serve.log"
    code = "import logging; logging.basicConfig(level=20, force=True)\n"
    code += "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += WATCHER.format(tests=str(Path(__file__).parent), port=port)
    with log.open("w") as out:
        server = subprocess.Popen(
            [sys.executable, "-c", code], cwd=project, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        until(lambda: "Serving on" in log.read_text(encoding="utf-8"))
        for times, (path, text, page) in enumerate(
            (
                ("data/word.txt", "cits", "en/viegli/"),
                ("content/lv/par-vietni.md", "# cits\n", "par-vietni/"),
                ("overrides/partials/footer.html", "<footer>cits</footer>", ""),
            ),
            start=1,
        ):
            write(project / path, text)
            until(lambda n=times: log.read_text(encoding="utf-8").count("Reloading") == n)
            address = f"http://127.0.0.1:{port}/{page}"
            assert "cits" in urllib.request.urlopen(address, timeout=9).read().decode()
            time.sleep(2)
            assert log.read_text(encoding="utf-8").count("Reloading") == times
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=60)
    assert not (project / "site").exists()


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)
