"""sitemap.xml tells each page's languages; robots.txt keeps robots out of samples."""

from __future__ import annotations

from xml.etree import ElementTree

from viegli.site.sitemap import robots, sitemap

SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
SITE = "https://viegli.example/soc/"


def test_a_page_names_its_languages_and_the_default_one() -> None:
    alternates = {"lv": "jelgava/", "en": "en/jelgava/"}
    text = sitemap([("jelgava/", alternates)], SITE, "lv")
    (entry,) = ElementTree.fromstring(text).findall("s:url", SPACES)
    assert entry.findtext("s:loc", namespaces=SPACES) == f"{SITE}jelgava/"
    links = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", SPACES)}
    assert links == {
        "lv": f"{SITE}jelgava/",
        "en": f"{SITE}en/jelgava/",
        "x-default": f"{SITE}jelgava/",
    }


def test_a_page_in_one_language_names_no_other() -> None:
    assert "hreflang" not in sitemap([("a/", {"lv": "a/"}), ("b/", {})], SITE, "lv")


def test_pages_come_in_the_order_of_their_addresses() -> None:
    text = sitemap([("b/", {}), ("", {}), ("a&b/", {})], SITE, "lv")
    places = [f"<loc>{SITE}{name}</loc>" for name in ("", "a&amp;b/", "b/")]
    assert [text.index(place) for place in places] == sorted(text.index(place) for place in places)


def test_robots_stay_out_of_a_sample() -> None:
    assert robots(SITE, sample=True) == "User-agent: *\nDisallow: /\n"
    assert robots(SITE, sample=False) == (
        f"User-agent: *\nDisallow:\n\nSitemap: {SITE}sitemap.xml\n"
    )
    assert "Sitemap" not in robots("", sample=False)
