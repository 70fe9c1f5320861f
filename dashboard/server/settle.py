"""Takes out of a page's tree what nothing will ever change.

Dash keeps an account of every component, each time anything changes. Most of a page is text: it
is written once and adopted as it stands, and Dash knows it as one component. Both deliveries are
made of the settled tree, so they stay the same, element for element.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dash.dependencies import DashDependency
from dash.development.base_component import Component

from dashboard.pages.native import NAMESPACE, Written
from dashboard.pages.registry import ClientCallback, ServerCallback
from dashboard.server.prerender import DROPPED, element_of, prerender

HTML = "dash_html_components"


def named_ids(callbacks: Iterable[ClientCallback | ServerCallback]) -> frozenset[str]:
    """Return the plain ids that callbacks read or fill. Ids of patterns always count as named."""
    arguments: list[DashDependency] = [
        argument
        for callback in callbacks
        for argument in (*callback.outputs, *callback.inputs, *callback.states)
    ]
    return frozenset(a.component_id for a in arguments if isinstance(a.component_id, str))


class Settler:
    """Settles one page. ``named`` are the ids of components that callbacks know."""

    def __init__(self, named: frozenset[str]):
        self._named = named
        self._count = 0

    def settled(self, node: Any) -> Any:
        """Return the tree with every part that stays as it is replaced by its HTML."""
        if isinstance(node, (list, tuple)):
            return [self.settled(child) for child in node]
        if not isinstance(node, Component):
            return node
        described = node.to_plotly_json()
        if described["namespace"] != HTML:
            return node
        if self._stays(node):
            return self._written(described)
        props = described["props"]
        copy = type(node)(**{**props, "children": self.settled(props.get("children"))})
        return copy

    def _stays(self, node: Any) -> bool:
        if isinstance(node, (list, tuple)):
            return all(self._stays(child) for child in node)
        if not isinstance(node, Component):
            return True
        described = node.to_plotly_json()
        props = described["props"]
        identity = props.get("id", "")
        if isinstance(identity, dict) or identity in self._named:
            return False
        if described["namespace"] == NAMESPACE:
            return isinstance(node, Written)
        return described["namespace"] == HTML and self._stays(props.get("children"))

    def _written(self, described: dict[str, Any]) -> Written:
        self._count += 1
        props = described["props"]
        given = {k: v for k, v in props.items() if k not in DROPPED and v is not None}
        inner = prerender(props.get("children"))
        return Written(f"s{self._count}", inner, tag=element_of(described["type"]), given=given)
