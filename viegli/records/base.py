"""What all records share: they are frozen, refuse unknown keys, and know their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)
from pydantic_core import PydanticCustomError

from viegli.source import Mapping, Place, Sequence

NOWHERE = Place("")


def wrong(message: str, fix: str) -> PydanticCustomError:
    """The error of a value: what is wrong, and what to write instead."""
    return PydanticCustomError("value", "{message}", {"message": message, "fix": fix})


class Record(BaseModel):
    """A frozen map of named fields that remembers where it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
    _written: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _remember(cls, value: Any, make: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(value, (Mapping, dict, cls)):
            kind = "a list" if isinstance(value, list) else f'"{value}"'
            names = ", ".join(cls.model_fields)
            raise wrong(
                f"{kind} stands where fields are expected", f"write fields such as: {names}"
            )
        made = make(value)
        if isinstance(value, Mapping):
            made._written = value
        return made

    @property
    def place(self) -> Place:
        """Where the record starts."""
        return self._written.place if self._written is not None else NOWHERE

    def place_of(self, field: str) -> Place:
        """Where a field's value stands, or the record where the field is not written."""
        if self._written is None:
            return NOWHERE
        value = self._written.get(field)
        return value.place if value is not None else self.place


def scalar(read: Callable[[str], Any]) -> BeforeValidator:
    """A validator that hands the written text to `read`; lists and maps are refused."""

    def check(value: Any) -> Any:
        if isinstance(value, (Mapping, Sequence, dict, list)):
            raise wrong("a list or a map stands where one value is expected", "write one value")
        return read(value) if isinstance(value, str) else value

    return BeforeValidator(check)


def word(*allowed: str) -> BeforeValidator:
    """A validator for one word of a closed list; it names the list when the word is another."""

    def check(text: str) -> str:
        if text not in allowed:
            raise wrong(f'"{text}" is not a known word here', f"write one of: {', '.join(allowed)}")
        return str(text)

    return scalar(check)
