"""Times of day and opening hours for both reading levels."""

from __future__ import annotations

from datetime import time

from viegli.language.catalogues import Words


def standard(words: Words, at: time) -> str:
    """`8.00`; the end of the day is `24.00`."""
    hour = _hour(at)
    minute = 0 if at == time.max else at.minute
    return words.ui_in("pulksteņa laiks", "{hour}.{minute}", hour=hour, minute=f"{minute:02}")


def easy(words: Words, at: time) -> str:
    """`8`, or `8.30` where there are minutes: what stands after the word `pulksten`."""
    if at.minute and at != time.max:
        return standard(words, at)
    return words.ui_in("pilna stunda vieglajā valodā", "{hour}", hour=_hour(at))


def standard_range(words: Words, start: time, end: time) -> str:
    """`8.00–12.00`."""
    if (start, end) == (time.min, time.max):
        return words.ui("visu diennakti")
    return f"{standard(words, start)}–{standard(words, end)}"


def easy_range(words: Words, start: time, end: time) -> str:
    """`no pulksten 8 līdz 12`; an end before the start is said to be on the next day."""
    if (start, end) == (time.min, time.max):
        return words.ui("visu dienu un visu nakti")
    first, last = easy(words, start), easy(words, end)
    if end <= start:
        return words.ui(
            "no pulksten {start} līdz nākamās dienas pulksten {end}", start=first, end=last
        )
    return words.ui("no pulksten {start} līdz {end}", start=first, end=last)


def _hour(at: time) -> int:
    return 24 if at == time.max else at.hour
