"""What random tariffs seldom reach is answered as worked out by hand, by both evaluators."""

from __future__ import annotations

import pytest

from tests.fees.corners import Corner, corners
from tests.fees.evaluators import in_javascript, in_python

CORNERS = [pytest.param(one, id=one.name) for one in corners()]


@pytest.mark.parametrize("one", CORNERS)
def test_a_corner_is_answered_as_by_hand(one: Corner) -> None:
    said = in_python(one.case)
    assert said | one.wanted == said if isinstance(said, dict) else said == one.wanted
    assert in_javascript([one.case]) == [said]
