"""The QR code on a leaflet leads to the page that it tells."""

from __future__ import annotations

import pytest

from tests.leaflet.conftest import ADDRESS, Printed
from tests.leaflet.reading import qr_text, structure, text_of


@pytest.mark.parametrize(
    ("service", "lang", "url"),
    [
        ("jelgava/higiena", "lv", "jelgava/viegli/higiena/"),
        ("jurmala/pavadonis", "ru", "ru/jurmala/viegli/pavadonis/"),
        ("krizes-centrs", "en", "en/viegli/pakalpojumi/krizes-centrs/"),
    ],
)
def test_the_qr_code_says_the_address_that_stands_below_it(
    printed: Printed, service: str, lang: str, url: str
) -> None:
    reader = printed(service, lang)
    assert qr_text(reader) == f"{ADDRESS}{url}"
    printed_address = f"{ADDRESS}{url}".partition("://")[2]
    assert printed_address in text_of(reader).replace(" ", "")


def test_a_site_without_an_address_has_leaflets_without_a_qr_code(printed: Printed) -> None:
    reader = printed("jelgava/higiena", "lv", "")
    assert qr_text(reader) == ""
    assert [one for one in structure(reader) if one.kind == "Figure"] == []
    assert "internetā:" not in text_of(reader)
