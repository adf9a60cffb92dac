"""What all records share: they are frozen, refuse unknown keys, and know their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)
from pydantic_core import PydanticCustomError

from viegli.source import Mapping, Node, Place, Sequence

NOWHERE = Place("")


def shown(text: object) -> str:
    """What an editor wrote, in quotation marks; the beginning where it is long."""
    line = " ".join(str(text).split())
    return f'"{line[:60]}…"' if len(line) > 60 else f'"{line}"'


def wrong(
    message: str, fix: str, place: Place | None = None, mended: str = ""
) -> PydanticCustomError:
    """The error of a value: what is wrong, and what to write instead.

    `place` is where, if that is a spot inside the field's value; `mended` the value as it is
    meant, where that is clear.
    """
    context = {"message": message, "fix": fix, "place": place, "mended": mended}
    return PydanticCustomError("value", "{message}", context)


class Record(BaseModel):
    """A frozen map of named fields that remembers where it was written."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
    bare: ClassVar[str] = ""
    """The field that a bare text stands for, where one may be written instead of fields."""
    _written: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _remember(cls, value: Any, make: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(value, (Mapping, dict, cls)):
            kind = "a list" if isinstance(value, list) else shown(value)
            expected = "a text is" if cls.bare else "fields are"
            text = "one text, or " if cls.bare else ""
            names = ", ".join(field.alias or name for name, field in cls.model_fields.items())
            raise wrong(
                f"{kind} stands where {expected} expected", f"write {text}fields such as: {names}"
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
        value = self.written(field)
        return value.place if value is not None else self.place

    def written(self, field: str) -> Node | None:
        """A field's value as the editor wrote it, or none where the field is not written."""
        return self._written.get(field) if self._written is not None else None


def scalar(read: Callable[[str], Any]) -> BeforeValidator:
    """A validator that hands the written text to `read`; lists and maps are refused."""

    def check(value: Any) -> Any:
        if isinstance(value, (Mapping, Sequence, dict, list)):
            kind = "a list stands" if isinstance(value, list) else "fields stand"
            fix = "write one value; put quotes around a text that begins with { or ["
            raise wrong(f"{kind} where one value is expected", fix)
        return read(value) if isinstance(value, str) else value

    return BeforeValidator(check)


def word(*allowed: str) -> BeforeValidator:
    """A validator for one word of a closed list; it names the list when the word is another."""

    def check(text: str) -> str:
        if text not in allowed:
            listed = ", ".join(allowed)
            fix = f"write one of: {listed}" if len(allowed) > 1 else f"write {listed}"
            raise wrong(f"{shown(text)} is not a known word here", fix)
        return str(text)

    return scalar(check)
