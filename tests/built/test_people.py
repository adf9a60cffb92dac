"""No person is named on any page, though old pages of institutions name some."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.built.pages import PageFile, shown

Pages = tuple[PageFile, ...]

NAMED = frozenset({"f1cdb292a86359f545d5332325ad4998ed711fa657a926f238f4cf89421d4c81"})
"""The sources' surnames, each as the hash of its first letters: case ends and accents aside."""
STEM = 5
LATIN = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщэыьъюя", "abvgdeezzijklmnoprstufhccsseyiiuy")
INITIAL = re.compile(
    r"(?<![\w.])(?:[A-ZĀČĒĢĪĶĻŅŠŪŽ]|[А-ЯЁ])\.[ \u00a0]?"
    r"(?:[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]{2,}|[А-ЯЁ][а-яё]{2,})"
)
STREETS = re.compile(r"iela|prospekts|prosp|laukums|gatve")
ROLE = re.compile(
    r"(?:[Vv]adītāj[as]|[Dd]irektor[ei]?s?|[Ss]peciālist[esi]+|[Dd]arbiniec?[ek]\w*|head|director"
    r"|руководитель|директор|начальник)[:,–]?\s+"
    r"(?:[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]+\s+[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]+"
    r"|[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+)"
)
MAILBOX = re.compile(r"[\w-]+\.[\w-]+@")


def stem(word: str) -> str:
    """The first letters of a word, in plain Latin ones."""
    latin = word.casefold().translate(LATIN)
    letters = unicodedata.normalize("NFD", latin)
    return "".join(each for each in letters if each.isalpha())[:STEM]


def test_no_word_of_the_site_is_a_surname_of_the_sources(pages: Pages, built: Path) -> None:
    words = {word for page in pages for word in re.findall(r"[^\W\d_]{5,}", page.source)}
    assert len(words) > 1000
    stems = {stem(word) for word in words}
    assert {each for each in stems if sha256(each.encode()).hexdigest() in NAMED} == set()
    assert (built / "sitemap.xml").is_file()


def named(page: PageFile) -> Iterator[str]:
    for fragment in page.fragments:
        for match in INITIAL.finditer(fragment.text):
            if not STREETS.match(fragment.text[match.end() :].strip()):
                yield match[0]
        yield from (match[0] for match in ROLE.finditer(fragment.text))
        yield from MAILBOX.findall(fragment.text)


def test_nothing_on_a_page_looks_like_the_name_of_a_person(pages: Pages) -> None:
    wrong = [f"/{page.url}: {name}" for page in pages for name in named(page)]
    assert not wrong, shown(wrong)


def test_a_name_would_be_seen() -> None:
    page = PageFile(Path(), "")
    text = "<p>IV kabinets, A.Paraugs, tālr. 1</p><p>Vadītāja: Anna Parauga</p><p>a.b@c.lv</p>"
    page.__dict__["source"] = f"<html lang=lv><body>{text}"
    assert list(named(page)) == ["A.Paraugs", "Vadītāja: Anna Parauga", "a.b@"]
