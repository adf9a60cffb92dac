"""The same facts under other settings, and by the other command, give the site they should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built.pages import UNLISTED, PageFile, pages_of, shown
from tests.conftest import copy_of_project, run

Pages = tuple[PageFile, ...]

SUB_PATH = "https://example.org/sub/path/"
LINKS = "//*[@href or @src]/@href | //*[@src]/@src"


def everything(site: Path) -> dict[str, bytes]:
    """Each file of a site with its bytes."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def unmarked(page: PageFile) -> Iterator[str]:
    if len(page.all("//aside[@class='sample'][normalize-space()]")) != 1:
        yield f"/{page.url}: no sample banner"
    if page.tree.xpath("//meta[@name='robots']/@content") != ["noindex"]:
        yield f"/{page.url}: open to search engines"


def test_every_page_of_a_sample_says_so_and_keeps_search_engines_out(
    pages: Pages, built: Path
) -> None:
    wrong = [each for page in pages for each in unmarked(page)]
    assert not wrong, shown(wrong)
    assert "Disallow: /\n" in (built / "robots.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built as if its facts were real, below a path of another server."""
    project = copy_of_project(tmp_path_factory.mktemp("real"))
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "sample: true" in text
    settings.write_text(text.replace("sample: true", "sample: false"), encoding="utf-8")
    run(project, "viegli", "build", environment={"SITE_URL": SUB_PATH})
    return project / "site"


def test_a_site_that_is_no_sample_has_no_banner_and_is_open_to_search_engines(real: Path) -> None:
    pages = pages_of(real)
    assert len(pages) > 100
    wrong = [
        f"/{page.url}"
        for page in pages
        if page.all("//*[contains(@class, 'sample')]")
        or bool(page.all("//meta[@name='robots']")) != (page.address.kind in UNLISTED)
    ]
    assert not wrong, shown(wrong)
    robots = (real / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {SUB_PATH}sitemap.xml" in robots
    assert "Disallow: /" not in robots


def test_below_a_path_no_link_begins_at_the_root_of_the_server(real: Path) -> None:
    wrong = [
        f"/{page.url}: {link}"
        for page in pages_of(real)
        for link in page.tree.xpath(LINKS)
        if link.startswith("/")
        and not (page.address.kind == "lost" and link.startswith("/sub/path/"))
    ]
    assert not wrong, shown(wrong)


def test_below_a_path_the_page_for_lost_readers_finds_its_way_from_anywhere(real: Path) -> None:
    lost = [page for page in pages_of(real) if page.address.kind == "lost"]
    assert len(lost) == 3
    for page in lost:
        for link in page.tree.xpath(LINKS):
            local = not re.match(r"[a-z]+:|#", link)
            assert not local or link.startswith("/sub/path/"), link


def test_below_a_path_the_sitemap_names_the_path(real: Path) -> None:
    text = (real / "sitemap.xml").read_text(encoding="utf-8")
    addresses = re.findall(r'<loc>(.*?)</loc>|href="(.*?)"', text)
    assert len(addresses) > 100
    assert all((one or other).startswith(SUB_PATH) for one, other in addresses)


def test_mkdocs_builds_the_same_bytes(project: Path, built: Path, tmp_path: Path) -> None:
    other_project = copy_of_project(tmp_path, project, leaflets=True)
    run(other_project, "mkdocs", "build", "--strict", "--quiet")
    one, other = everything(built), everything(other_project / "site")
    assert sorted(one) == sorted(other)
    assert [path for path, data in one.items() if other[path] != data] == []


def test_a_second_build_finds_nothing_to_do(project: Path, built: Path) -> None:
    run(project, "viegli", "build")
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    told = run(project, "viegli", "build")
    assert told == "site/ is up to date\n"
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*")} == before


def test_no_file_of_the_site_names_the_machine_it_was_built_on(built: Path) -> None:
    texts = (
        (path, data.decode("utf-8", "replace"))
        for path, data in everything(built).items()
        if path.endswith((".html", ".css", ".js", ".xml", ".txt", ".svg", ".json"))
    )
    home, root = str(Path.home()), str(Path(__file__).parents[2])
    wrong = [path for path, text in texts if root in text or f"{home}/" in text]
    assert wrong == []
