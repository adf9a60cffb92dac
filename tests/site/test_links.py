"""No link of the site leads nowhere."""

from __future__ import annotations

import pytest

from viegli.site.links import Links, check_alternates, resolved

FILES = {"index.html", "jelgava/index.html", "en/jelgava/index.html", "assets/viegli.css"}


def problems(html: str, path: str = "jelgava/index.html", base: str = "/") -> list[str]:
    links = Links(base)
    links.see("index.html", "lv", '<h1 id="sakums">Sākums</h1>')
    links.see("en/jelgava/index.html", "en", "")
    links.see(path, "lv", html)
    return [str(each) for each in links.problems(FILES)]


@pytest.mark.parametrize(
    ("path", "link", "target"),
    [
        ("index.html", "jelgava/", "jelgava/"),
        ("index.html", "./", ""),
        ("index.html", "#cena", "#cena"),
        ("jelgava/index.html", "", "jelgava/"),
        ("jelgava/index.html", "../", ""),
        ("jelgava/index.html", "..", ""),
        ("jelgava/index.html", "./cenradis/#p1", "jelgava/cenradis/#p1"),
        ("jelgava/index.html", "../assets/a.svg?v=1", "assets/a.svg"),
        ("jelgava/index.html", "/soc/en/", "en/"),
        ("jelgava/index.html", "/soc", "../soc"),
        ("jelgava/index.html", "/en/", "../en/"),
        ("jelgava/index.html", "../../x/", "../x/"),
        ("jelgava/index.html", "?a=1&amp;b=2", "jelgava/"),
        ("index.html", "https://www.jelgava.lv/", None),
        ("index.html", "//www.jelgava.lv/", None),
        ("index.html", "tel:+37163050876", None),
        ("index.html", "mailto:soc@soc.jelgava.lv", None),
    ],
)
def test_a_link_is_resolved(path: str, link: str, target: str | None) -> None:
    assert resolved(path, link, "/soc/") == target


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../">x</a>',
        '<a href="../#sakums">x</a>',
        "<a href='../en/jelgava/'>x</a>",
        '<a href="#cena">x</a><h2 id="cena">Cena</h2>',
        '<link rel="stylesheet" href="../assets/viegli.css">',
        '<a href="https://www.jelgava.lv/" rel="external">x</a>',
        '<a lang="en" hreflang="en" href="../en/jelgava/">English</a>',
        '<link rel="canonical" href="https://viegli.example/">',
        '<img src="data:image/gif;base64,R0">',
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(html: str) -> None:
    assert problems(html) == []


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (
            '<a href="../nav/">x</a>',
            '1:4: href: "../nav/" leads to nothing on this site; mend the address, or take it out',
        ),
        (
            '\n  <a href="../jelgava">x</a>',
            '2:6: href: "../jelgava" leads to nothing on this site; end the address with a slash',
        ),
        (
            '<a href="../../../x/">x</a>',
            '1:4: href: "../../../x/" leads to nothing on this site;'
            " mend the address, or take it out",
        ),
        (
            '<a href="../#cena">x</a>',
            '1:4: href: "../#cena" names a part that the home page lacks;'
            " mend what stands after #, or give the part that id",
        ),
        (
            '<img src="https://a.example/x.png">',
            '1:6: src: "https://a.example/x.png" would be asked from another host;'
            " keep a copy in overrides/assets and link to that",
        ),
        (
            '<img srcset="../assets/viegli.css 1x, //a.example/y.png 2x">',
            '1:6: srcset: "//a.example/y.png" would be asked from another host;'
            " keep a copy in overrides/assets and link to that",
        ),
        (
            '<a hreflang="ru" href="../en/jelgava/">x</a>',
            '1:1: hreflang: "../en/jelgava/" is said to be in ru, the page is not;'
            " link to the page in ru, or leave the link out",
        ),
        (
            '<i id="a"></i><i id="a"></i>',
            '1:1: id: "a" is the id of more than one part of the page; give each part its own id',
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem(html: str, message: str) -> None:
    assert problems(html) == [f"site/jelgava/index.html:{message}"]


def test_a_style_sheet_from_another_host_is_a_problem() -> None:
    (found,) = problems('<link rel="stylesheet" href="https://a.example/x.css">')
    assert "another host" in found


def test_a_problem_of_a_written_page_names_its_source() -> None:
    links = Links("/")
    written = "# Par\n\nSkatiet [šeit](../no/).\n"
    page = '<a href="../no/">'
    links.see("par-vietni/index.html", "lv", page, "content/lv/par-vietni.md", written)
    (found,) = links.problems(FILES)
    assert str(found).startswith("content/lv/par-vietni.md:3:16: ")


def test_a_broken_link_of_every_page_is_told_once() -> None:
    links = Links("/")
    for path in ("a/index.html", "b/index.html"):
        links.see(path, "lv", '<a href="../no/">')
    assert len(links.problems({"a/index.html", "b/index.html"})) == 1


def test_fonts_and_pictures_of_a_style_sheet_are_looked_up() -> None:
    links = Links("/")
    links.see_asset("assets/viegli.css", b"a{src:url(fonts/a.woff2)} b{background:url(data:x)}")
    links.see_asset("assets/sprite.svg", b'<svg><g id="tel"/></svg>')
    links.see("index.html", "lv", '<use href="assets/sprite.svg#tel"/><use href="#no"/>')
    found = links.problems({"assets/viegli.css", "assets/sprite.svg", "index.html"})
    assert [each.rule for each in found] == ["link.target", "link.part"]


def test_other_languages_of_a_page_are_there_and_in_that_language() -> None:
    alternates = {"lv": "a/", "en": "en/a/", "ru": "ru/a/"}
    pages = {"a/": ("lv", alternates), "en/a/": ("lv", {})}
    assert [each.message for each in check_alternates(pages)] == [
        '"en/a/" is given as this page in en, and is not',
        '"ru/a/" is given as this page in ru, and is not',
    ]
