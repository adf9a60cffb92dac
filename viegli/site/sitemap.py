"""sitemap.xml, with each page's other languages, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import quoteattr

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(pages: Iterable[tuple[str, Mapping[str, str]]], site_url: str, default: str) -> str:
    """Give sitemap.xml for urls and their alternates (language to url), in the order of urls.

    A page in several languages names each of them; the one in the language `default`, where it
    has one, is also `x-default`.
    """
    entries = [_entry(url, alternates, site_url, default) for url, alternates in sorted(pages)]
    return _HEAD + "".join(entries) + "</urlset>\n"


def _entry(url: str, alternates: Mapping[str, str], site_url: str, default: str) -> str:
    lines = [f"<url><loc>{_address(site_url + url)[1:-1]}</loc>"]
    if len(alternates) > 1:
        named = {**alternates}
        if default in alternates:
            named["x-default"] = alternates[default]
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" href={_address(site_url + other)}/>'
            for lang, other in named.items()
        ]
    return "\n".join(lines) + "</url>\n"


def _address(text: str) -> str:
    return quoteattr(text, {'"': "&quot;"})


def robots(site_url: str, *, sample: bool) -> str:
    """Give robots.txt: a sample keeps every robot out, another site names its sitemap."""
    if sample:
        return "User-agent: *\nDisallow: /\n"
    where = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nDisallow:\n{where}"
