"""Amounts in euros for both reading levels, and decimal numbers."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from babel.numbers import format_currency, format_decimal

from viegli.language.catalogues import Words


def amount(value: Decimal | str) -> Decimal:
    """The exact amount; raises ValueError for what is no amount or has parts of a cent."""
    try:
        found = Decimal(value)
    except InvalidOperation:
        message = f'"{value}" is not an amount'
        raise ValueError(message) from None
    if not found.is_finite() or found < 0 or found != found.quantize(Decimal("0.01")):
        message = f'"{value}" is not a whole number of cents'
        raise ValueError(message)
    return found.quantize(Decimal("0.01"))


def standard(words: Words, value: Decimal | str) -> str:
    """`6,90 €`, as the language writes it."""
    return no_break(format_currency(amount(value), "EUR", locale=words.locale))


def easy(words: Words, value: Decimal | str) -> str:
    """`6 eiro 90 centi`; whole euros without cents, under one euro only cents."""
    euros, cents = divmod(int(amount(value) * 100), 100)
    said = []
    if euros or not cents:
        said.append(_euros(words, euros))
    if cents:
        said.append(words.plural("{n} cents", "{n} centi", cents))
    return " ".join(said)


def number(words: Words, value: Decimal | int | str) -> str:
    """`1,5`: all its digits, with the language's decimal sign."""
    return no_break(format_decimal(Decimal(value), locale=words.locale, decimal_quantization=False))


def no_break(text: str) -> str:
    """The text with plain no-break spaces: many fonts have no narrow ones, which CLDR likes."""
    return text.replace("\u202f", "\u00a0")


def _euros(words: Words, euros: int) -> str:
    return no_break(
        format_currency(
            Decimal(euros),
            "EUR",
            format="#,##0",
            currency_digits=False,
            format_type="name",
            locale=words.locale,
        )
    )
