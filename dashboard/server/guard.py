"""Callback bodies from browsers: nothing reaches Dash that is not exactly what it would send."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import isfinite
from typing import Any

from dash.dependencies import DashDependency
from starlette.requests import Request

from dashboard.errors import DashboardError
from dashboard.pages.registry import ServerCallback

LARGEST_BODY = 65_536
LONGEST_TEXT = 4_000
LONGEST_LIST = 100


class BodyError(DashboardError):
    """A callback body that no page of ours sends. ``status`` is the answer's."""

    def __init__(self, status: int, reason: str):
        self.status = status
        super().__init__(reason)


async def read_body(request: Request) -> bytes:
    """Return the body of a callback request.

    Raises
    ------
    BodyError
        It is not JSON by its header (415) or larger than `LARGEST_BODY` (413).
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise BodyError(415, "the content type must be application/json")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise BodyError(413, f"the body is larger than {LARGEST_BODY} bytes")
    return bytes(body)


def checked(body: bytes, callbacks: dict[str, ServerCallback]) -> dict[str, Any]:
    """Return a callback body made anew from its checked parts.

    Parameters
    ----------
    callbacks
        Dash's name of an output -> the callback that fills it.

    Raises
    ------
    BodyError
        It is no JSON object (400), names an unknown output (404), or has inputs or state
        that are not those of the callback, in its order, with values of accepted types (422).
    """
    sent = _parsed(body)
    output = sent.get("output")
    callback = callbacks.get(output) if isinstance(output, str) else None
    if callback is None:
        raise BodyError(404, "unknown output")
    count = len(callback.inputs)
    inputs = _arguments("inputs", sent, callback.inputs, callback.accepts[:count])
    states = _arguments("state", sent, callback.states, callback.accepts[count:])
    outputs = [_named(output) for output in callback.outputs]
    return {
        "output": output,
        "outputs": outputs[0] if len(outputs) == 1 else outputs,
        "inputs": inputs,
        "state": states,
        "changedPropIds": _changed(sent, inputs),
    }


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        sent = json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise BodyError(400, "the body is not JSON") from None
    if not isinstance(sent, dict):
        raise BodyError(400, "the body is not a JSON object")
    return sent


def _refuse_constant(constant: str) -> None:
    raise ValueError(constant)


def _named(dependency: DashDependency) -> dict[str, Any]:
    return {"id": dependency.component_id, "property": dependency.component_property}


def _arguments(
    key: str, sent: dict[str, Any], expected: Sequence[DashDependency], accepts: Sequence[type]
) -> list[dict[str, Any]]:
    values = sent.get(key, [])
    if not isinstance(values, list) or len(values) != len(expected):
        raise BodyError(422, f"{key}: expected a list of {len(expected)}")
    result = []
    for value, dependency, accepted in zip(values, expected, accepts, strict=True):
        named = _named(dependency)
        place = f"{key}: {named['id']}.{named['property']}"
        if not isinstance(value, dict) or any(value.get(k) != named[k] for k in named):
            raise BodyError(422, f"{place} is missing")
        if not _acceptable(value.get("value"), accepted):
            raise BodyError(422, f"{place}: expected {accepted.__name__} or null")
        result.append({**named, "value": value.get("value")})
    return result


def _acceptable(value: Any, accepted: type) -> bool:
    if value is None:
        return True
    if accepted is list:
        few = isinstance(value, list) and len(value) <= LONGEST_LIST
        return few and all(isinstance(v, str) and _acceptable(v, str) for v in value)
    if accepted is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    if accepted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if accepted is str:
        return isinstance(value, str) and len(value) <= LONGEST_TEXT and _is_text(value)
    return isinstance(value, accepted)


def _is_text(value: str) -> bool:
    """Tell whether a text can be written as UTF-8: JSON can hold half a character."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _changed(sent: dict[str, Any], inputs: list[dict[str, Any]]) -> list[str]:
    known = {f"{i['id']}.{i['property']}" for i in inputs}
    changed = sent.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(c, str) and c in known for c in changed):
        raise BodyError(422, "changedPropIds: expected a list of inputs")
    return changed
