"""Callbacks that every page with charts shares."""

from __future__ import annotations

from dash import MATCH, Input, Output

from dashboard.pages.registry import ClientCallback

#: A chart that comes near the window gets its graph: the browser asks `view.json` and answers
#: with a `dcc.Graph` for the slot (assets/js/charts.js).
DRAW = ClientCallback(
    function="draw",
    outputs=(Output({"type": "slot", "key": MATCH}, "children"),),
    inputs=(Input({"type": "near", "key": MATCH}, "data"),),
)
