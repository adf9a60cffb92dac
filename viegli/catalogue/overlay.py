"""Lays a municipality's overrides over a service."""

from __future__ import annotations

import difflib
import hashlib
import json

from viegli.records import Offering, Override, Service, make
from viegli.source import Mapping, Node, Problem, Scalar, Sequence


def fingerprint(service: Service) -> str:
    """Twelve letters that change when the record does, but not when records gain a field."""
    written = service.model_dump(mode="json", exclude_defaults=True)
    plain = json.dumps(written, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:12]


def overlay(service: Service, offering: Offering, path: str) -> tuple[Service, list[Problem]]:
    """The service as this municipality gives it, and what is wrong with its overrides."""
    problems = [found for one in offering.overrides for found in _refused(one, service, path)]
    problems += _twice(offering, path)
    if problems or not offering.overrides:
        return service, problems
    written = service._written
    assert written is not None, "a service of the data files remembers its values"
    laid = Mapping(written.items(), offering.place)
    for one in offering.overrides:
        problems += _lay(laid, one, path)
    made, found = make(Service, laid)
    return made or service, problems + [_under(one, path) for one in found]


_FIXED = ("id", "slug", "locked")
"""Fields of a service that are the same everywhere; an offering has a slug of its own."""


def _refused(override: Override, service: Service, path: str) -> list[Problem]:
    place, here = override.place_of("field"), _here(override, path)
    field = Service.model_fields.get(override.field)
    if field is None or override.field in _FIXED:
        fields = [name for name in Service.model_fields if name not in _FIXED]
        near = difflib.get_close_matches(override.field, fields, 1) or fields
        message = f'"{override.field}" is not a field of a service that can differ'
        return [Problem(place, here, "override", message, f"write one of: {', '.join(near)}")]
    if override.field in service.locked:
        message = f"the national record locks `{override.field}`"
        return [Problem(place, here, "locked", message, "take the override away")]
    if override.action == "drop":
        return _refused_drop(override, here, required=field.is_required())
    if override.written("value") is None:
        message = f"`{override.action}` needs a value"
        return [Problem(override.place, here, "override", message, "add `value:`")]
    return []


def _refused_drop(override: Override, here: str, *, required: bool) -> list[Problem]:
    if required:
        place, message = override.place_of("action"), f"no service is without `{override.field}`"
        return [Problem(place, here, "override", message, "write `action: replace`")]
    if override.written("value") is not None:
        place, message = override.place_of("value"), "`drop` takes no value"
        fix = "take the value away, or write `action: replace`"
        return [Problem(place, here, "override", message, fix)]
    return []


def _twice(offering: Offering, path: str) -> list[Problem]:
    fields = [one.field for one in offering.overrides]
    return [
        Problem(
            one.place_of("field"),
            _here(one, path),
            "override",
            f"`{one.field}` is overridden for the second time",
            "write one override for each field",
        )
        for at, one in enumerate(offering.overrides)
        if one.field in fields[:at]
    ]


def _here(override: Override, path: str) -> str:
    return f"{path}.overrides[{override.field}]"


def _lay(laid: Mapping, override: Override, path: str) -> list[Problem]:
    here = _here(override, path)
    before = laid.get(override.field)
    if override.action == "drop":
        if before is None:
            message = f"the national record has no `{override.field}` to drop"
            return [Problem(override.place_of("field"), here, "override", message, "take it away")]
        del laid[override.field]
        return []
    value = override.written("value")
    assert value is not None, "an override without a value has been refused"
    if override.action == "append":
        joined = _joined(before, value)
        if joined is None:
            message = f"`{override.field}` is not a list that one can append to"
            place = override.place_of("action")
            return [Problem(place, here, "override", message, "write `action: replace`")]
        value = joined
    laid.pop(override.field, None)
    laid[Scalar(override.field, value.place)] = value
    return []


def _joined(before: Node | None, more: Node) -> Node | None:
    if isinstance(before, Mapping) and isinstance(before.get("items"), list):
        items = _joined(before["items"], more)
        return None if items is None else Mapping({**before, "items": items}.items(), before.place)
    if isinstance(before, Mapping) and isinstance(more, Mapping):
        return _joined_each(before, more)
    if not isinstance(more, list):
        return None
    if before is None or isinstance(before, list):
        return Sequence([*(before or []), *more], more.place)
    return None


def _joined_each(before: Mapping, more: Mapping) -> Mapping | None:
    """Two maps of lists, as keywords by language; none where one of them holds something else."""
    joined = dict(before.items())
    for key, items in more.items():
        found = _joined(before.get(key), items)
        if found is None:
            return None
        joined[key] = found
    return Mapping(joined.items(), more.place)


def _under(problem: Problem, path: str) -> Problem:
    return Problem(
        problem.place,
        f"{path}.overrides.{problem.path}",
        problem.rule,
        problem.message,
        problem.fix,
        problem.severity,
    )
