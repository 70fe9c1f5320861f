"""Dash behind our own routes.

Dash registers its routes, index and catch-all on a FastAPI of its own that nobody can reach.
We answer the three addresses its renderer asks (layout, dependencies, update) ourselves, and
hand it the bodies of callbacks that `guard` let pass.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any

from dash import ClientsideFunction, Dash, html
from dash._utils import to_json
from dash.backends import _fastapi
from dash.development.base_component import Component
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.pages.native import Written
from dashboard.pages.registry import ClientCallback, ServerCallback

#: Namespace of our functions in `window.dash_clientside`.
CLIENT = "dashboard"


class DashApp:
    """The one Dash application, complete before the first request.

    Attributes
    ----------
    dependencies
        What the renderer asks as ``_dash-dependencies``: all callbacks, as JSON.
    server_callbacks
        Dash's own name of an output -> the callback that fills it.
    """

    def __init__(self, callbacks: Sequence[ClientCallback | ServerCallback]):
        self._dash = Dash(
            name="dashboard",
            server=FastAPI(openapi_url=None),  # type: ignore[arg-type]
            assets_folder="",
            include_assets_files=False,
            use_pages=False,
            pages_folder="",
            enable_mcp=False,
            websocket_callbacks=False,
            suppress_callback_exceptions=True,
            add_log_handler=False,
            compress=False,
        )
        self._dash.backend.websocket_capability = False
        self._dash.layout = html.Div()
        self.server_callbacks: dict[str, ServerCallback] = {}
        # Pages share callbacks, such as the one that draws charts.
        for callback in {id(callback): callback for callback in callbacks}.values():
            self._register(callback)
        # Dash does this on its first request, without a lock: parallel ones then fail.
        self._dash._setup_server()
        self._dispatch = self._dash.backend.serve_callback(self._dash)
        listed = self._dash._callback_list
        self.dependencies: bytes = to_json(listed).encode()

    def _register(self, callback: ClientCallback | ServerCallback) -> None:
        known = set(self._dash.callback_map)
        if isinstance(callback, ClientCallback):
            self._dash.clientside_callback(
                ClientsideFunction(CLIENT, callback.function),
                *callback.outputs,
                *callback.inputs,
                *callback.states,
                prevent_initial_call=not callback.initially,
            )
            return
        _check_plain(callback)
        self._dash.callback(
            *callback.outputs,
            *callback.inputs,
            *callback.states,
            prevent_initial_call=not callback.initially,
        )(callback.function)
        (output,) = set(self._dash.callback_map) - known
        self.server_callbacks[output] = callback

    def answer(self, request: Request, body: Mapping[str, Any]) -> Response:
        """Return Dash's answer to a checked body. Runs in a worker thread.

        Raises whatever the callback raises.
        """
        request.state.json_body = dict(body)
        token = _fastapi.set_current_request(request)
        try:
            answered: Response = asyncio.run(self._dispatch(request))
        finally:
            _fastapi.reset_current_request(token)
        return answered


def _check_plain(callback: ServerCallback) -> None:
    arguments = [*callback.inputs, *callback.states]
    if not all(isinstance(a.component_id, str) for a in [*callback.outputs, *arguments]):
        raise TypeError(f"{callback.function.__name__}: ids of server callbacks are plain texts")
    if len(callback.accepts) != len(arguments):
        raise TypeError(f"{callback.function.__name__}: one accepted type for each argument")


def layout_json(tree: Component) -> bytes:
    """Return a page as the renderer asks it, without the HTML that the first answer held."""
    text: str = to_json(_bare(tree))
    return text.encode()


def part_json(tree: Sequence[Component]) -> bytes:
    """Return a part of a page for the renderer, as no answer held it before."""
    text: str = to_json(_bare(tree, keep=True))
    return text.encode()


def _bare(node: Any, *, keep: bool = False) -> Any:
    """Return plain values for a tree of components; ``keep``: `Written` ones with their HTML."""
    if isinstance(node, Written) and not keep:
        node = node.without_html()
    if isinstance(node, Component):
        described = node.to_plotly_json()
        # In order of name: Dash keeps them in sets, and every replica has to write the same bytes.
        given = {k: v for k, v in sorted(described["props"].items()) if v is not None}
        props = {name: _bare(value, keep=keep) for name, value in given.items()}
        return {"props": props, "type": described["type"], "namespace": described["namespace"]}
    if isinstance(node, (list, tuple)):
        return [_bare(child, keep=keep) for child in node]
    return node


def config(prefix: str, plotly: str) -> str:
    """Return what the renderer reads from the page: addresses, and no versions.

    Plotly comes from our own bundle. The title stays while a callback runs.
    """
    return json.dumps(
        {
            "url_base_pathname": None,
            "requests_pathname_prefix": prefix,
            "ui": False,
            "props_check": False,
            "disable_version_check": True,
            "show_undo_redo": False,
            "suppress_callback_exceptions": True,
            "update_title": None,
            "children_props": {},
            "serve_locally": False,
            "plotlyjs_url": plotly,
            "validate_callbacks": False,
            "csrf_token_name": "none",
            "csrf_header_name": "X-None",
        },
        separators=(",", ":"),
    )
